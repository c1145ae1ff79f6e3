import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FundCheck } from '#app/fund-check.ts';
import { type Texts, textsOf } from '#app/text.ts';
import { formatNumber } from '#core/format.ts';
import { err, type Result } from '#core/result.ts';
import type { Lang } from '#core/scene.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/** Below this the engines agree: a hundredth of a part per million is 0,1 m² in 1.000 ha. */
const AGREES_PPM = 0.01;

/** The self-check: a switch that lets a second, independent engine compute the same land fund, and says how far they differ. */
@customElement('plan-fund-check')
export class PlanFundCheck extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      font-size: var(--plan-text-s);
    }
    label {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: var(--plan-target);
      font-weight: 600;
    }
    .answer {
      display: flex;
      gap: 8px;
      margin-top: 6px;
      font-weight: 600;
    }
    .answer.ok {
      color: var(--plan-ok);
    }
    .answer.bad {
      color: var(--plan-bad);
    }
  `,
  ];

  /** Computes with the second engine. */
  @property({ attribute: false }) check: (
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ) => Promise<Result<FundCheck, string>> = async () => err('');
  /** What is checked; another one switches the check off. */
  @property({ attribute: false }) result: unknown;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private on = false;
  @state() private answer: Result<FundCheck, string> | null = null;
  /** 0 … 1. */
  @state() private done = 0;
  #running: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('result') && changed.get('result') !== undefined) this.#stop();
  }

  protected override render() {
    const t = this.texts.fund;
    return html`<label><input type="checkbox" role="switch" .checked=${this.on} @change=${this.#onSwitch} />${t.check}</label>
      <p class="quiet">${t.checkHint}</p>
      <div role="status">${this.on ? this.#answer() : nothing}</div>`;
  }

  #answer() {
    const { answer, texts } = this;
    const { lang, fund: t } = texts;
    if (!answer)
      return html`<p class="answer">${t.checking}</p><progress max="1" .value=${this.done} aria-label=${t.checking}></progress>`;
    if (!answer.ok)
      return html`<p class="answer bad">${icon('circle-alert')}<span>${t.checkFailed} ${answer.error}</span></p>`;
    const { ppm, kernelMs, turfMs } = answer.value;
    const agrees = ppm < AGREES_PPM;
    return html`<p class=${agrees ? 'answer ok' : 'answer bad'}>
        ${icon(agrees ? 'circle-check' : 'circle-alert')}<span>${t.checkResult(ppmText(lang, ppm))}</span>
      </p>
      <p class="quiet">${t.checkTime(seconds(lang, kernelMs), seconds(lang, turfMs))}</p>`;
  }

  #stop(): void {
    this.#running?.abort(new DOMException('switched off', 'AbortError'));
    this.#running = null;
    this.on = false;
    this.done = 0;
    this.answer = null;
  }

  #onSwitch = async (event: Event): Promise<void> => {
    const { checked } = event.target as HTMLInputElement;
    this.#stop();
    if (!checked) return;
    this.on = true;
    const running = new AbortController();
    this.#running = running;
    try {
      const answer = await this.check(running.signal, (done) => {
        if (this.#running === running) this.done = done;
      });
      if (this.#running === running) this.answer = answer;
    } catch (thrown) {
      if (this.#running === running)
        this.answer = err(thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
}

const ppmText = (lang: Lang, ppm: number): string =>
  ppm !== 0 && ppm < 1e-6 ? `< ${formatNumber(lang, 1e-6, 6)}` : formatNumber(lang, ppm, 6);

const seconds = (lang: Lang, ms: number): string => `${formatNumber(lang, ms / 1000, 2)} s`;

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-check': PlanFundCheck;
  }
}
