import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { err } from '#core/result.ts';
import { Watch } from './app-controller.ts';
import type { MakeFile } from './plan-fund-files.ts';
import './plan-fund-files.ts';
import type { CheckReceipt } from './plan-receipt.ts';
import './plan-receipt.ts';
import { shared } from './shared-styles.ts';

/** Ways to take a land fund along, connected to the viewer: files, a receipt, a link that carries it. */
@customElement('plan-fund-take')
export class PlanFundTake extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: contents;
    }
    plan-fund-files:is([opened], [working]),
    plan-receipt {
      flex: 1 1 100%;
      min-width: 0;
    }
  `,
  ];

  #claim = new Watch(this, (app) => app.store.state.fund.claim);
  #texts = new Watch(this, (app) => app.texts.value);

  protected override render() {
    const texts = this.#texts.value;
    return texts
      ? html`<plan-fund-files .make=${this.#make} .texts=${texts}></plan-fund-files>
        <plan-receipt .make=${this.#make} .link=${this.#link} .check=${this.#check} .claim=${this.#claim.value ?? null}
          .texts=${texts}></plan-receipt>`
      : nothing;
  }

  #make: MakeFile = async (kind, following) => {
    const { app } = this.#texts;
    const texts = this.#texts.value;
    if (!app || !texts) return err('');
    const { fundFile, troubleText } = await import('#app/fund-files.ts');
    const file = await fundFile(app, kind, { ...following, today: today() });
    return file.ok ? file : err(troubleText(texts, file.error));
  };

  #link = async (): Promise<string> => {
    const { app } = this.#texts;
    if (!app) return '';
    const { fundReceipt, receiptLink } = await import('#app/fund-receipt.ts');
    const receipt = await fundReceipt(app, today());
    const hash = receipt.ok ? await receiptLink(app, receipt.value) : null;
    if (hash === null) throw new Error('no receipt');
    const url = new URL(location.href);
    url.hash = hash;
    return url.href;
  };

  #check: CheckReceipt = async (what, following) => {
    const { app } = this.#texts;
    if (!app) return err({ kind: 'no-fund' });
    const { checkClaim, checkReceiptFile } = await import('#app/receipt-check.ts');
    return 'file' in what
      ? checkReceiptFile(app, what.file, following)
      : checkClaim(app, what.claim, following.signal);
  };
}

/** The day where the person is, ISO. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-take': PlanFundTake;
  }
}
