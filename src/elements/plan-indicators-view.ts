import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import { computedPage } from '#app/computed-page.ts';
import { causeOf } from '#app/desk.ts';
import { indicatorPage } from '#app/indicator-page.ts';
import { showPlace } from '#app/place-map.ts';
import { type Texts, textIn } from '#app/text.ts';
import { shadeClasses, shadeOf } from '#app/unit-shade.ts';
import { formatDate } from '#core/format.ts';
import type { ComputedBlock } from '#core/indicator/computed-block.ts';
import type { IndicatorBook } from '#core/indicator/indicator-book.ts';
import { formerPlaces, isOldUnit } from '#core/indicator/place-vintage.ts';
import { type Verdict, verdictCounts } from '#core/indicator/verdict.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { Watch } from './app-controller.ts';
import { DataFile } from './data-file.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { verdictIcons } from './indicator-words.ts';
import './plan-computed-indicator.ts';
import type { FundShowEvent, PlaceShowEvent, ShadeEvent, SourceShowEvent } from './plan-events.ts';
import './plan-indicator.ts';
import './plan-source-list.ts';
import type { PlanSourceList } from './plan-source-list.ts';
import { shared } from './shared-styles.ts';
import { verdictStyles } from './verdict-styles.ts';

type Computed =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly cause: string }
  | { readonly status: 'ready'; readonly blocks: readonly ComputedBlock[] };

/** Indicators and targets of the open package, connected to the viewer. */
@customElement('plan-indicators-view')
export class PlanIndicatorsView extends LitElement {
  static override styles = [
    shared,
    verdictStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 20px;
      }
      .head,
      .block {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      h4 {
        font-size: var(--plan-text-s);
      }
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        font-size: var(--plan-text-s);
      }
      label {
        display: grid;
        gap: 4px;
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
    `,
  ];

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #phase = new Watch(
    this,
    (app) => app.store.state.phase,
    () => void this.#compute(),
  );
  readonly #shade = new Watch(this, (app) => app.store.state.plans.shade);
  readonly #file: DataFile<IndicatorBook> = new DataFile<IndicatorBook>(
    this,
    ({ indicators }) => indicators,
    async () => (await import('#core/indicator/parse-indicators.ts')).parseIndicators,
    () => void this.#compute(),
  );

  @state() private year: number | null = null;
  @state() private computed: Computed = { status: 'loading' };
  @state() private shaded: string | null = null;
  /** What came of showing a place. */
  @state() private said = '';
  @query('plan-source-list') private sources!: PlanSourceList | null;
  #stop: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
    this.#app?.actions.shadeMap(null);
  }

  protected override render() {
    const texts = this.#texts.value;
    if (!texts) return nothing;
    const { indicators: t, common } = texts;
    const file = this.#file.state;
    switch (file.status) {
      case 'none':
        return html`<p class="state">${t.none}</p>`;
      case 'loading':
        return html`<p class="state" role="status">${common.loading}</p>`;
      case 'failed':
        return html`<div class="state bad" role="alert">${icon('circle-alert')}<p>${t.failed(file.cause)}</p>
          <button type="button" @click=${this.#file.retry}>${icon('refresh-cw')}${common.retry}</button></div>`;
      case 'ready':
        return this.#book(file.value, texts);
    }
  }

  #book(book: IndicatorBook, texts: Texts) {
    const { lang, indicators: t } = texts;
    const catalogue = this.#catalogue();
    const page = indicatorPage(book, this.year, catalogue?.date ?? '');
    // a population is cited from the catalogue, everything else from the book
    const documents = [
      ...book.documents,
      ...(catalogue?.documents ?? []).filter(
        ({ id }) =>
          !book.documents.some((own) => own.id === id) &&
          catalogue?.landFund?.populations?.some(({ document }) => document === id),
      ),
    ];
    const { mapped, unmapped } = formerPlaces(book.places, catalogue ?? { layers: [], province: '' });
    const withoutShape = unmapped.map(({ name }) => textIn(lang, name));
    return html`<div class="head">
        <h3>${textIn(lang, book.title)}</h3>
        ${this.#results(page.counts, catalogue?.date ?? '', texts)}
        <label>${t.year}<select @change=${this.#onYear}>
          <option value="" ?selected=${this.year === null}>${t.allYears}</option>
          ${page.years.map((year) => html`<option value=${year} ?selected=${year === this.year}>${year}</option>`)}
        </select></label>
        ${book.places.some(isOldUnit) ? html`<p class="quiet">${t.oldNote} ${withoutShape.length > 0 ? t.withoutShape(withoutShape.join(', ')) : nothing}</p>` : nothing}
        <p class="quiet" role="status">${this.said}</p>
      </div>
      ${page.blocks.map(
        (
          block,
        ) => html`${block.indicator.group ? html`<h3>${textIn(lang, block.indicator.group)}</h3>` : nothing}<div class="block" @plan-source-show=${this.#onSource}
          @plan-place-show=${({ place }: PlaceShowEvent) => void this.#showPlace(book, place, texts)}>
          <plan-indicator .block=${block} .mapped=${mapped} .documents=${documents} .texts=${texts}></plan-indicator>
          ${block.indicator.computed ? this.#computedOf(block.indicator.id, documents, texts) : nothing}
        </div>`,
      )}
      <plan-source-list .documents=${documents} .texts=${texts}></plan-source-list>`;
  }

  /** Results of what is printed, apart from those of what is computed, and what those mean that are no verdict. */
  #results(printed: Readonly<Record<Verdict, number>>, asOf: string, texts: Texts) {
    const { lang, indicators: t } = texts;
    const targets =
      this.computed.status === 'ready' ? this.computed.blocks.flatMap((block) => block.targets) : [];
    const computed = verdictCounts(
      targets.filter(({ target }) => this.year === null || target.year === this.year),
    );
    const notes: Partial<Record<Verdict, string>> = t.verdictNote;
    return html`${this.#counts(t.counts(formatDate(lang, asOf)), printed, texts)}
      ${this.#counts(t.computedCounts, computed, texts)}
      ${(Object.keys(printed) as Verdict[])
        .filter((verdict) => notes[verdict] && printed[verdict] + computed[verdict] > 0)
        .map((verdict) => html`<p class="quiet">${t.verdicts[verdict]}: ${notes[verdict]}</p>`)}`;
  }

  #counts(title: string, counts: Readonly<Record<Verdict, number>>, { lang, indicators: t }: Texts) {
    const verdicts = (Object.keys(counts) as Verdict[]).filter((verdict) => counts[verdict] > 0);
    if (verdicts.length === 0) return nothing;
    return html`<div><h4>${title}</h4>
      <ul class="counts" aria-label=${title}>${verdicts.map(
        (verdict) =>
          html`<li class="verdict ${verdict}">${icon(verdictIcons[verdict])}${t.verdicts[verdict]}: ${count(lang, counts[verdict])}</li>`,
      )}</ul></div>`;
  }

  #computedOf(id: string, documents: IndicatorBook['documents'], texts: Texts) {
    const { lang, indicators: t } = texts;
    const { computed } = this;
    if (computed.status === 'loading') return html`<p class="state" role="status">${t.computing}</p>`;
    if (computed.status === 'failed')
      return html`<p class="state bad" role="alert">${t.computeFailed(computed.cause)}</p>`;
    const block = computed.blocks.find(({ indicator }) => indicator.id === id);
    const phase = this.#catalogue()?.phases.find((each) => each.id === this.#phase.value)?.title;
    if (!block) return nothing;
    return html`<plan-computed-indicator .block=${block} .documents=${documents} .texts=${texts}
      .shaded=${this.shaded === id && Boolean(this.#shade.value)} .phase=${phase ? textIn(lang, phase) : ''}
      @plan-shade=${this.#onShade} @plan-fund-show=${this.#onFund}></plan-computed-indicator>`;
  }

  #catalogue(): Catalogue | null {
    const loaded = this.#app?.store.peek().catalogue;
    return loaded?.status === 'ready' ? loaded.value : null;
  }

  get #app(): App | undefined {
    return this.#file.app;
  }

  /** Computes anew for another book or phase; what is shaded follows. */
  async #compute(): Promise<void> {
    const app = this.#app;
    // the phase may be told of before the file is asked for
    const file = this.#file?.state;
    if (!app || file?.status !== 'ready') return;
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.computed = { status: 'loading' };
    try {
      const page = await computedPage(app, file.value, stop.signal);
      if (stop.signal.aborted) return;
      this.computed = page.ok
        ? { status: 'ready', blocks: page.value }
        : { status: 'failed', cause: page.error };
      if (this.shaded !== null && app.store.peek().plans.shade) this.#shadeBy(this.shaded);
    } catch (thrown) {
      if (!stop.signal.aborted) throw thrown;
    }
  }

  #shadeBy(id: string | null): void {
    const block =
      this.computed.status === 'ready'
        ? this.computed.blocks.find(({ indicator }) => indicator.id === id)
        : undefined;
    const layer = this.#catalogue()?.landFund?.units;
    this.shaded = block ? id : null;
    this.#app?.actions.shadeMap(block && layer ? shadeOf(layer, shadeClasses(block.units)) : null);
  }

  async #showPlace(book: IndicatorBook, id: string, { lang, indicators: t }: Texts): Promise<void> {
    const app = this.#app;
    const place = book.places.find((each) => each.id === id);
    if (!app || !place) return;
    const name = textIn(lang, place.name);
    try {
      const isShown = await showPlace(app, place);
      const layer = app.store.peek().plans.shade?.layer;
      const title = this.#catalogue()?.layers.find((each) => each.id === layer)?.title;
      if (isShown) this.shaded = null;
      this.said = isShown && title ? t.placeDrawn(name, textIn(lang, title)) : t.placeMissing(name);
    } catch (thrown) {
      this.said = t.failed(causeOf(thrown));
    }
  }

  #onShade = (event: ShadeEvent): void => this.#shadeBy(event.id);

  #onFund = ({ unit }: FundShowEvent): void => {
    const app = this.#app;
    if (!app) return;
    app.actions.chooseScope(unit === null ? { kind: 'province' } : { kind: 'unit', id: unit });
    app.actions.showFundView('ledger');
    app.actions.openPanel('fund');
  };

  #onSource = ({ document }: SourceShowEvent): void => this.sources?.show(document);

  #onYear = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    this.year = value === '' ? null : Number(value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-indicators-view': PlanIndicatorsView;
  }
}
