import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { err } from '#core/result.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import type { MakeFile } from './plan-fund-files.ts';
import './plan-fund-files.ts';
import type { CheckReceipt } from './plan-receipt.ts';
import './plan-receipt.ts';
import { pageAddress } from './page-address.ts';
import { shared } from './shared-styles.ts';
import { today } from './today.ts';

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
  /** No link carries a file of this machine, and a report is made from a link. */
  #own = new Watch(this, (app) => app.store.state.zonesFrom !== null);

  protected override render() {
    const texts = this.#texts.value;
    return texts
      ? html`${
          this.#own.value
            ? html`<p class="quiet">${texts.sheet.reportOfFile}</p>`
            : html`<a class="button" target="_blank" href=${this.#report()} @click=${this.#aim}>${icon('printer')}${texts.sheet.report}</a>`
        }
        <plan-fund-files .make=${this.#make} .texts=${texts}></plan-fund-files>
        <plan-receipt .make=${this.#make} .link=${this.#link} .check=${this.#check} .claim=${this.#claim.value ?? null}
          .texts=${texts}></plan-receipt>`
      : nothing;
  }

  #report(): string {
    const { app } = this.#texts;
    return app ? pageAddress('report', app.store.peek().catalogueUrl, app.linkHash()) : '';
  }

  /** The view may have moved since the link was drawn. */
  #aim = ({ currentTarget }: Event): void => {
    (currentTarget as HTMLAnchorElement).href = this.#report();
  };

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

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-take': PlanFundTake;
  }
}
