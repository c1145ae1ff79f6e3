import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { DeclaredLayer } from '#app/declared-areas.ts';
import { fundNotice } from '#app/fund-origin.ts';
import type { ScopeReconciliation } from '#app/reconcile-scope.ts';
import type { Loadable } from '#app/state.ts';
import { type Texts, textIn } from '#app/text.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { Watch } from './app-controller.ts';
import { count, progress } from './figures.ts';
import { readFund } from './fund-reading.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import './plan-category-methods.ts';
import './plan-declared-total.ts';
import './plan-method-reasons.ts';
import './plan-method-table.ts';
import { categoryLine } from './reconcile-view.ts';
import { shared } from './shared-styles.ts';
import { summaryStyles } from './summary-styles.ts';

type Read =
  | Exclude<Loadable<ScopeReconciliation>, { readonly status: 'failed' }>
  | { readonly status: 'failed'; readonly cause: string };

/** Layers with more features than this are folded. */
const MANY = 8;

const hasShapes = ({ rows }: DeclaredLayer): boolean => rows.some(({ measured }) => measured);

/** Layers with a published total first, those without a shape to measure last. */
const rank = (layer: DeclaredLayer): number => (layer.total ? 0 : hasShapes(layer) ? 1 : 2);

/**
 * The same land by every method beside what documents print: the scope that is shown, and every layer of the catalogue whose
 * areas documents declare. Nothing is forced to agree.
 */
@customElement('plan-reconcile-view')
export class PlanReconcileView extends LitElement {
  static override styles = [
    shared,
    summaryStyles,
    css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
    }
    .bad {
      color: var(--plan-bad);
    }
    .legal {
      display: flex;
      gap: 8px;
      padding: 8px 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-warn-soft);
      color: var(--plan-warn);
      font-weight: 600;
    }
  `,
  ];

  #fund = new Watch(
    this,
    (app) => app.store.state.fund.result,
    () => void this.#reconcile(),
  );
  #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  #texts = new Watch(this, (app) => app.texts.value);
  #notice = new Watch(this, fundNotice);

  @state() private read: Read = { status: 'idle' };
  #stop: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#fund.app) void this.#reconcile();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
  }

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    if (!texts || loaded?.status !== 'ready') return nothing;
    const { lang, fund, reconcile: t } = texts;
    const { read } = this;
    switch (read.status) {
      case 'idle':
        return html`<div class="state"><p>${t.needsFund}</p>
          <button type="button" class="primary" @click=${this.#compute}>${fund.compute}</button></div>`;
      case 'loading':
        return html`<div class="state"><p role="status">${t.loading(progress(lang, read.progress))}</p>
          <progress max="1" .value=${read.progress} aria-label=${t.loading('')}></progress></div>`;
      case 'failed':
        return html`<div class="state bad" role="alert">${icon('circle-alert')}<p>${t.failed(read.cause)}</p>
          <button type="button" @click=${() => void this.#reconcile()}>${icon('refresh-cw')}${texts.common.retry}</button></div>`;
      case 'ready':
        return this.#ready(read.value, loaded.value, texts);
    }
  }

  #ready(value: ScopeReconciliation, catalogue: Catalogue, texts: Texts) {
    const { lang, reconcile: t } = texts;
    const notice = this.#notice.value;
    return html`${notice ? html`<p class="legal">${icon('triangle-alert')}<span>${notice}</span></p>` : nothing}
      ${this.#scope(value, catalogue, texts)}
      ${value.layers.toSorted((a, b) => rank(a) - rank(b)).map((layer) => this.#layer(layer, texts))}
      ${value.failed.map(([layer, cause]) => html`<p class="bad" role="alert">${t.layerFailed(textIn(lang, layer.title), cause)}</p>`)}
      <plan-method-reasons .axis=${catalogue.axis} .whole=${value.whole} .texts=${texts}></plan-method-reasons>`;
  }

  #scope({ whole, printed, rows }: ScopeReconciliation, catalogue: Catalogue, texts: Texts) {
    const app = this.#fund.app!;
    const result = this.#fund.value;
    if (result?.status !== 'ready') return nothing;
    const { lang, reconcile: t } = texts;
    const { fund, phase } = app.store.peek();
    const view = readFund(result.value, { catalogue, scope: fund.scope, phase, texts });
    if (!view) return nothing;
    const titles = new Map(
      [...view.blocks.flatMap(({ lines }) => lines), ...view.overlays].map(({ code, title }) => [
        code,
        title,
      ]),
    );
    const lines = rows.map((row) => ({ ...categoryLine(row), title: titles.get(row.category) ?? '' }));
    return html`<section aria-labelledby="scope">
      <h3 id="scope">${t.scope}</h3>
      <plan-method-table .things=${[{ id: 'scope', title: view.place, measured: whole, declared: printed }]}
        .label=${view.place} .texts=${texts}></plan-method-table>
      <details>
        <summary>${t.byCategory(count(lang, lines.length))}</summary>
        <plan-category-methods .lines=${lines} .texts=${texts}></plan-category-methods>
      </details>
    </section>`;
  }

  #layer(declared: DeclaredLayer, texts: Texts) {
    const { layer, rows, total } = declared;
    if (rows.length === 0) return nothing;
    const { lang, reconcile: t } = texts;
    const title = textIn(lang, layer.title);
    const things = rows.map((row) => ({
      id: row.id,
      title: textIn(lang, row.title),
      measured: row.measured,
      declared: row,
    }));
    const table = html`<plan-method-table .things=${things} .label=${title} .texts=${texts}></plan-method-table>`;
    return html`<section aria-labelledby=${`layer-${layer.id}`}>
      <h3 id=${`layer-${layer.id}`}>${title}</h3>
      ${
        layer.accuracy && layer.style.kind === 'fill'
          ? html`<p class="quiet"><plan-badge quiet .verification=${layer.verification} .texts=${texts}></plan-badge>
            ${t.shapeNote(textIn(lang, layer.accuracy))}</p>`
          : nothing
      }
      ${total ? html`<plan-declared-total .total=${total} .parts=${rows.filter(({ printed }) => printed).length} .texts=${texts}></plan-declared-total>` : nothing}
      ${
        rows.length > MANY || !hasShapes(declared)
          ? html`<details><summary>${t.rows(count(lang, rows.length))}</summary>${table}</details>`
          : table
      }
    </section>`;
  }

  #compute = (): void => void this.#fund.app?.actions.computeFund();

  /** Measures anew whenever the land fund shown is another. */
  async #reconcile(): Promise<void> {
    const { app } = this.#fund;
    this.#stop?.abort();
    if (!app) return;
    const { result } = app.store.peek().fund;
    if (result.status !== 'ready') {
      this.read = result.status === 'loading' ? { status: 'loading', progress: 0 } : { status: 'idle' };
      return;
    }
    const stop = new AbortController();
    this.#stop = stop;
    const show = (read: Read): void => {
      if (this.#stop === stop && !stop.signal.aborted) this.read = read;
    };
    show({ status: 'loading', progress: 0 });
    try {
      const { reconcileScope } = await import('#app/reconcile-scope.ts');
      const onProgress = (done: number): void => show({ status: 'loading', progress: done });
      const answer = await reconcileScope(app, { signal: stop.signal, onProgress });
      show(answer.ok ? { status: 'ready', value: answer.value } : { status: 'failed', cause: answer.error });
    } catch (thrown) {
      show({ status: 'failed', cause: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-reconcile-view': PlanReconcileView;
  }
}
