import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ReceiptVerdict } from '#app/receipt-check.ts';
import type { ReceiptRefusal } from '#app/receipt-refusal.ts';
import { type Texts, textsOf } from '#app/text.ts';
import { err, type Result } from '#core/result.ts';
import { download } from './download.ts';
import { progress } from './figures.ts';
import { icon } from './icons.ts';
import './plan-copy-button.ts';
import type { MakeFile } from './plan-fund-files.ts';
import './plan-receipt-verdict.ts';
import { shared } from './shared-styles.ts';
import { summaryStyles } from './summary-styles.ts';

/** Holds a receipt, a file's text or the digest of a link, against what is computed here; rejects when aborted. */
export type CheckReceipt = (
  what: { readonly file: string } | { readonly claim: string },
  following: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
) => Promise<Result<ReceiptVerdict, ReceiptRefusal>>;

type Checking =
  | { readonly status: 'checking'; readonly done: number }
  | { readonly status: 'checked'; readonly answer: Result<ReceiptVerdict, ReceiptRefusal> };

/**
 * The receipt of a land fund: saved, carried in a link, and checked: a file a person opens, or the digest that came with the
 * link, at once.
 */
@customElement('plan-receipt')
export class PlanReceipt extends LitElement {
  static override styles = [
    shared,
    summaryStyles,
    css`
    .more {
      display: grid;
      gap: 12px;
      padding-block: 4px 8px;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .button:has(:focus-visible) {
      outline: 2px solid var(--plan-focus);
      outline-offset: 2px;
    }
    .bad {
      color: var(--plan-bad);
    }
    .checking {
      display: grid;
      gap: 8px;
      justify-items: start;
    }
  `,
  ];

  @property({ attribute: false }) make: MakeFile | undefined;
  /** The link to the present view with its receipt's digest; empty where there is none. */
  @property({ attribute: false }) link: () => Promise<string> = async () => '';
  @property({ attribute: false }) check: CheckReceipt | undefined;
  /** The digest that came with the link. */
  @property({ attribute: false }) claim: string | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private checking: Checking | null = null;
  @state() private failed = '';
  #stop: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
    this.checking = null;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('claim') && this.claim !== null) void this.#check({ claim: this.claim });
  }

  protected override render() {
    const { fund, sheet: t } = this.texts;
    return html`<details ?open=${this.claim !== null}>
        <summary>${t.receipt}</summary>
        <div class="more">
          <p class="quiet">${t.receiptHint}</p>
          <div class="row">
            <button type="button" @click=${this.#save}>${icon('download')}${t.saveReceipt}</button>
            <plan-copy-button .text=${this.link} .label=${t.copyReceiptLink} .labelDone=${fund.copied}
              .labelFailed=${fund.copyFailed}></plan-copy-button>
            <label class="button">${icon('badge-check')}${t.checkReceipt}
              <input class="visually-hidden" type="file" accept=".json,application/json" @change=${this.#open} />
            </label>
          </div>
          ${this.failed ? html`<p class="bad" role="alert">${this.failed}</p>` : nothing}
          ${this.#outcome()}
        </div>
      </details>`;
  }

  #outcome() {
    const { checking } = this;
    const { lang, sheet: t } = this.texts;
    if (checking === null) return nothing;
    if (checking.status === 'checking')
      return html`<div class="checking"><p role="status">${t.checkingReceipt(progress(lang, checking.done))}</p>
        <progress max="1" .value=${checking.done} aria-label=${t.checkingReceipt('')}></progress>
        <button type="button" @click=${() => this.#stop?.abort()}>${icon('x')}${t.stopMaking}</button></div>`;
    return html`<plan-receipt-verdict .answer=${checking.answer} .texts=${this.texts}></plan-receipt-verdict>`;
  }

  #save = async (): Promise<void> => {
    const following = { signal: new AbortController().signal, onProgress: () => {} };
    this.failed = '';
    const answer = await this.make?.('receipt', following).catch((thrown: unknown) =>
      err(this.texts.sheet.fileFailed(thrown instanceof Error ? thrown.message : String(thrown))),
    );
    if (answer?.ok) download(answer.value.name, answer.value.type, answer.value.content);
    else this.failed = answer?.error ?? '';
  };

  #open = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    await this.#check({ file: await file.text() });
    // the same file can be chosen again
    input.value = '';
  };

  async #check(what: Parameters<CheckReceipt>[0]): Promise<void> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    const show = (checking: Checking | null): void => {
      if (this.#stop === stop) this.checking = checking;
    };
    show({ status: 'checking', done: 0 });
    try {
      const answer = await this.check?.(what, {
        signal: stop.signal,
        onProgress: (done) => show({ status: 'checking', done }),
      });
      show(answer ? { status: 'checked', answer } : null);
      // who opened a link to have it checked sees the answer, far down a long sheet
      if ('claim' in what && (await this.updateComplete)) this.scrollIntoView({ block: 'nearest' });
    } catch (thrown) {
      const cause = thrown instanceof Error ? thrown.message : String(thrown);
      show(stop.signal.aborted ? null : { status: 'checked', answer: err({ kind: 'failed', cause }) });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-receipt': PlanReceipt;
  }
}
