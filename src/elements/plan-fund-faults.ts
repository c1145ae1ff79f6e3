import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { auditFund, type FundFindings } from '#app/audit.ts';
import { areaText, problemTitle } from '#app/audit-text.ts';
import { causeOf } from '#app/desk.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { faultWords } from '#app/texts/faults.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { err } from '#core/result.ts';
import { Watch } from './app-controller.ts';
import { groupProblems } from './audit-groups.ts';
import { count, honest } from './figures.ts';
import { closes, type FundView } from './fund-view.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/** The figures come first, and the check of their data a moment later. */
const WAIT_MS = 1000;

/** What the land fund found by itself in its data: faults of the files, land counted twice or outside, sums that do not tie. */
@customElement('plan-fund-faults')
export class PlanFundFaults extends LitElement {
  static override styles = [
    shared,
    css`
      section {
        display: flex;
        gap: 8px;
        padding: 8px 12px;
        border-radius: var(--plan-radius);
        background: var(--plan-ground-2);
        font-size: var(--plan-text-s);
      }
      .ok .icon {
        color: var(--plan-ok);
      }
      .warning {
        background: var(--plan-warn-soft);
      }
      .warning > .icon {
        color: var(--plan-warn);
      }
      strong {
        font-weight: 600;
      }
      li {
        margin-top: 2px;
      }
      button {
        margin-inline-start: -8px;
      }
    `,
  ];

  @property({ attribute: false }) fund: FundView | undefined;
  /** Looks for faults in the data of the land fund. */
  @property({ attribute: false }) look: typeof auditFund = auditFund;
  /** How long it waits before it looks, milliseconds. */
  @property({ attribute: false }) waitMs = WAIT_MS;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  /** Another catalogue, or another file summed in it, is looked at anew. */
  readonly #catalogue = new Watch(
    this,
    (app) => app.store.state.catalogue,
    (loaded) => this.#begin(loaded.status === 'ready' ? loaded.value : null),
  );
  @state() private found: readonly FundFindings[] | null = null;
  #stop: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  protected override willUpdate(): void {
    const { fund, found } = this;
    this.toggleAttribute('warning', Boolean(fund && found && this.#faults(fund, found).length > 0));
  }

  protected override render() {
    const { fund, found, texts } = this;
    const t = faultWords[texts.lang];
    if (!fund) return nothing;
    if (!found)
      return html`<section aria-label=${t.label}>${icon('info')}<p role="status">${t.looking}</p></section>`;
    const faults = this.#faults(fund, found);
    if (faults.length > 0)
      return html`<section class="warning" aria-label=${t.label}>${icon('triangle-alert')}<div role="status">
        <strong>${t.found}</strong>
        <ul>${faults.map((fault) => html`<li>${fault}</li>`)}</ul>
        <button type="button" class="quiet-button" @click=${this.#show}>${icon('search')}${t.see}</button></div></section>`;
    const noted = found.some(({ answer }) => answer.ok && answer.value.problems.length > 0);
    return html`<section class="ok" aria-label=${t.label}>${icon('circle-check')}<p role="status">${noted ? t.notes : t.clean}</p></section>`;
  }

  #faults(fund: FundView, found: readonly FundFindings[]): readonly string[] {
    return [...this.#sums(fund), ...found.flatMap((each) => this.#ofLayer(each))];
  }

  /** What the figures themselves say. */
  #sums({ closure, partial, problems }: FundView): readonly string[] {
    const { lang } = this.texts;
    const t = faultWords[lang];
    const least = Math.max(1e-4, closure.unitHa * 1e-6);
    return [
      ...(partial ? [t.partial] : []),
      ...(closes(closure) ? [] : [t.doesNotClose(honest(lang, Math.abs(closure.residualHa)))]),
      ...(closure.overlapHa > least ? [t.overlap(honest(lang, closure.overlapHa))] : []),
      ...(closure.outsideHa !== null && closure.outsideHa > least
        ? [t.outside(honest(lang, closure.outsideHa))]
        : []),
      ...(problems.length > 0 ? [t.leftOut(count(lang, problems.length))] : []),
    ];
  }

  /** What the files say; notes that can make no figure wrong are no fault. */
  #ofLayer({ target, answer }: FundFindings): readonly string[] {
    const { lang } = this.texts;
    const t = faultWords[lang];
    const layer = textIn(lang, target.layer.title);
    if (!answer.ok) return [t.failed(layer, answer.error)];
    const groups = groupProblems(answer.value.problems).filter(({ level }) => level !== 'info');
    return [
      ...(answer.value.reference?.failed ? [t.partly(layer)] : []),
      ...groups.map(({ kind, count: n, areaM2 }) =>
        t.group(layer, problemTitle(lang, kind), count(lang, n), areaM2 > 0 ? areaText(lang, areaM2) : ''),
      ),
    ];
  }

  #begin(catalogue: Catalogue | null): void {
    this.#end();
    this.found = null;
    if (catalogue) this.#timer = setTimeout(() => void this.#run(catalogue), this.waitMs);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#stop?.abort(new DOMException('no longer wanted', 'AbortError'));
    this.#stop = null;
  }

  async #run({ layers, landFund }: Catalogue): Promise<void> {
    const { app } = this.#catalogue;
    if (!app) return;
    const stop = new AbortController();
    this.#stop = stop;
    try {
      const found = await this.look(app.store, { signal: stop.signal });
      if (!stop.signal.aborted) this.found = found;
    } catch (thrown) {
      const layer = layers.find(({ id }) => id === landFund?.zones);
      if (!stop.signal.aborted && layer)
        this.found = [{ target: { layer, role: 'zones', layers: [layer] }, answer: err(causeOf(thrown)) }];
    }
  }

  #show = (): void => this.#catalogue.app?.actions.showFundView('audit');
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-faults': PlanFundFaults;
  }
}
