import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type Comparing, comparedPhases, countedPhases } from '#app/compared-phases.ts';
import { type CorridorChoice, readChoice, writeChoice } from '#app/corridor-choice.ts';
import { corridorOverlay } from '#app/corridor-overlay.ts';
import { placeLayers } from '#app/corridor-question.ts';
import { corridorRoutes, type RouteGroup } from '#app/corridor-routes.ts';
import { corridorRows } from '#app/corridor-sheet.ts';
import { fundNotice, layerTrust } from '#app/fund-origin.ts';
import { phaseName } from '#app/phase-name.ts';
import type { FundTables } from '#app/state.ts';
import { tableFile, tableText } from '#app/table-file.ts';
import { tableFileName, tableHead } from '#app/table-head.ts';
import { type Texts, textIn } from '#app/text.ts';
import type { Development } from '#core/corridor/new-development.ts';
import { formatLength, formatMeridian, formatNumber } from '#core/format.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { Watch } from './app-controller.ts';
import type {
  CorridorChooseEvent,
  CorridorPlaceEvent,
  StretchFlyEvent,
  StretchPointEvent,
} from './corridor-events.ts';
import { corridorSeries } from './corridor-series.ts';
import { download } from './download.ts';
import { count } from './figures.ts';
import { FundTableWatch } from './fund-table-watch.ts';
import { icon } from './icons.ts';
import { landLooks } from './land-looks.ts';
import './plan-compared.ts';
import './plan-corridor-chart.ts';
import './plan-corridor-form.ts';
import './plan-corridor-lists.ts';
import './plan-corridor-totals.ts';
import './plan-sheet-buttons.ts';
import { shared } from './shared-styles.ts';
import type { SheetSaveEvent } from './table-events.ts';
import { tableState } from './table-state.ts';
import { tableViewStyles } from './table-view-styles.ts';

type Answer = FundTables['corridor'];

/** The corridor profile, connected to the viewer: chooses a route, asks, waits, shows strip and tables, and draws it on the map. */
@customElement('plan-corridor-view')
export class PlanCorridorView extends LitElement {
  static override styles = [shared, tableViewStyles];

  readonly #table = new FundTableWatch(this, 'corridor');
  #catalogue = new Watch(
    this,
    (app) => app.store.state.catalogue,
    () => void this.#readRoutes(),
  );
  #corridor = new Watch(this, (app) => app.store.state.fund.corridor);
  #phase = new Watch(this, (app) => app.store.state.phase);
  #compared = new Watch(this, (app) => app.store.state.compared);
  #isDrawn = new Watch(this, ({ store }) => {
    const { sketch } = store.state;
    return sketch?.tool === 'length' && sketch.done && sketch.points.length > 1;
  });
  #texts = new Watch(this, (app) => app.texts.value);
  #notice = new Watch(this, fundNotice);

  @state() private routes: readonly RouteGroup[] = [];
  /** Stretch that was chosen, and the one pointed at meanwhile. */
  @state() private held: number | null = null;
  @state() private pointed: number | null = null;
  #shown: Answer | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shown = null;
    const { app } = this.#texts;
    if (app?.store.peek().tables.overlay) app.actions.setTables({ overlay: null });
    app?.actions.markPlace(null);
  }

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    if (!texts || loaded?.status !== 'ready') return nothing;
    const catalogue = loaded.value;
    const t = texts.corridor;
    const choice = this.#choice;
    if (countedPhases(catalogue).length === 0)
      return html`<h3>${t.heading}</h3><p class="state">${t.noSetup}</p>`;
    return html`<h3>${t.heading}${choice.route ? nothing : html`<span>${t.intro}</span>`}</h3>
      <plan-corridor-form .groups=${this.routes} .presets=${catalogue.corridors ?? []} .choice=${choice} .drawn=${this.#isDrawn.value ?? false} .texts=${texts}
        @plan-corridor-choose=${this.#onChoose} @plan-corridor-draw=${this.#onDraw}></plan-corridor-form>
      ${choice.content === 'development' ? html`<plan-compared></plan-compared>` : nothing}
      ${this.#answer(catalogue, choice, texts)}`;
  }

  protected override updated(): void {
    const { result } = this.#table;
    const answer = result.status === 'ready' && this.#table.hasQuestion ? result.value : null;
    if (answer === this.#shown) return;
    this.#shown = answer;
    [this.held, this.pointed] = [null, null];
    this.#draw();
  }

  #answer(catalogue: Catalogue, choice: CorridorChoice, texts: Texts) {
    const t = texts.corridor;
    const compared = comparedPhases(catalogue, this.#comparing);
    if (choice.content === 'development' && !compared) return html`<p class="state">${t.onePhase}</p>`;
    if (!this.#table.hasQuestion) return nothing;
    const { result } = this.#table;
    if (result.status !== 'ready') return tableState(result, texts, t, this.#table);
    return this.#sheet(result.value, catalogue, choice, texts);
  }

  get #comparing(): Comparing {
    return { phase: this.#phase.value ?? '', compared: this.#compared.value ?? null };
  }

  #sheet(answer: Answer, catalogue: Catalogue, choice: CorridorChoice, texts: Texts) {
    const { lang, corridor: t, fund } = texts;
    const { profile, failed } = answer;
    const series = corridorSeries(profile, choice.content, catalogue, texts);
    const layers = placeLayers(catalogue);
    const { axis, engine, version } = profile.method;
    const lost = layers.filter(({ id }) => failed[id] !== undefined).map(({ title }) => textIn(lang, title));
    const note =
      choice.content === 'development' ? t.developmentNote : choice.content === 'group' ? t.groupNote : '';
    return html`${this.#notice.value ? html`<p class="legal">${icon('triangle-alert')}<span>${this.#notice.value}</span></p>` : nothing}
      <p class="quiet">${t.summary(
        formatLength(lang, profile.lengthM),
        `${count(lang, profile.distanceM)} m`,
        count(lang, profile.strips.length),
        `${count(lang, profile.stepM)} m`,
      )} ${this.#phases(catalogue, choice, texts)}. ${choice.route === 'drawn' ? nothing : t.schematic}</p>
      <section aria-labelledby="chart">
        <h4 id="chart">${t.chart}</h4>
        <plan-corridor-chart .profile=${profile} .series=${series} .layers=${layers} .cursor=${this.pointed ?? this.held} .texts=${texts}
          @plan-stretch-point=${this.#onPoint} @plan-stretch-fly=${this.#onFly}></plan-corridor-chart>
      </section>
      <section aria-labelledby="totals">
        <h4 id="totals">${t.totals}</h4>
        <plan-corridor-totals .profile=${profile} .series=${series} .texts=${texts}></plan-corridor-totals>
        ${note ? html`<p class="quiet">${note}</p>` : nothing}
      </section>
      <plan-corridor-lists .profile=${profile} .series=${series} .layers=${layers} .texts=${texts}
        @plan-corridor-place=${this.#onPlace}></plan-corridor-lists>
      ${lost.length > 0 ? html`<p class="quiet">${t.placesFailed(lost.join(', '))}</p>` : nothing}
      ${
        profile.problems.length > 0
          ? html`<details class="problems"><summary>${fund.problems(count(lang, profile.problems.length))} ${fund.problemsList}</summary>
            <ul lang="en">${profile.problems.slice(0, 50).map(({ layer, message }) => html`<li>${layer}: ${message}</li>`)}</ul></details>`
          : nothing
      }
      <p class="quiet">${fund.methodLine(
        formatMeridian(axis.meridianDeg),
        formatNumber(lang, axis.k0, 4),
        fund.engine(`${engine} ${version}`),
      )}</p>
      <plan-sheet-buttons .name=${t.sheet} .texts=${texts} .copied=${() => tableText(this.#rows(answer, catalogue, choice, texts))}
        @plan-sheet-save=${({ format }: SheetSaveEvent) => this.#save(answer, catalogue, choice, texts, format)}></plan-sheet-buttons>`;
  }

  #phases(catalogue: Catalogue, { content }: CorridorChoice, texts: Texts): string {
    const { corridor: t } = texts;
    const counted = countedPhases(catalogue);
    const phase = counted.find(({ id }) => id === this.#phase.value) ?? counted.at(-1)!;
    const compared = content === 'development' ? comparedPhases(catalogue, this.#comparing) : null;
    return compared
      ? t.developmentOf(phaseName(texts, compared.from), phaseName(texts, compared.to))
      : t.phase(phaseName(texts, phase));
  }

  #rows({ profile }: Answer, catalogue: Catalogue, choice: CorridorChoice, texts: Texts) {
    const { lang, corridor: t } = texts;
    const look = landLooks(catalogue, texts);
    const head = tableHead(texts, catalogue, {
      title: t.sheet,
      place: `${this.#routeTitle(choice, texts)}, ${count(lang, profile.distanceM)} m`,
      phases: this.#phases(catalogue, choice, texts),
      method: profile.method,
    });
    const titleOf = (category: string): string =>
      choice.content === 'development'
        ? t.development[category as Development]
        : `${category} ${look(category).title}`;
    const layerOf = (layer: string): string => {
      const found = catalogue.layers.find(({ id }) => id === layer);
      return found ? layerTrust(lang, [found]) : layer;
    };
    return corridorRows(profile, { head, titleOf, layerOf, texts });
  }

  #routeTitle({ route }: CorridorChoice, { lang, corridor: t }: Texts): string {
    if (route === 'drawn' || route === null) return t.drawn;
    const found = this.routes
      .flatMap(({ routes }) => routes)
      .find(({ layer, id }) => layer === route.layer && id === route.id);
    return found ? textIn(lang, found.title) : route.id;
  }

  async #save(
    answer: Answer,
    catalogue: Catalogue,
    choice: CorridorChoice,
    texts: Texts,
    format: SheetSaveEvent['format'],
  ): Promise<void> {
    const app = this.#texts.app;
    if (!app) return;
    const state = app.store.peek();
    const province = { ...state, fund: { ...state.fund, scope: { kind: 'province' as const } } };
    const name = tableFileName(province, catalogue, 'hanh-lang');
    const rows = this.#rows(answer, catalogue, choice, texts);
    const file = await tableFile(rows, name, texts.corridor.sheet, format);
    download(file.name, file.type, file.content);
  }

  get #choice(): CorridorChoice {
    return readChoice(this.#corridor.value ?? null);
  }

  async #readRoutes(): Promise<void> {
    const { app, value } = this.#catalogue;
    if (app && value?.status === 'ready') this.routes = await corridorRoutes(app.store.peek(), value.value);
  }

  /** The corridor on the map, its present stretch and a pin on the route. */
  #draw(): void {
    const { app } = this.#texts;
    const stretch = this.pointed ?? this.held;
    const at = stretch === null ? undefined : this.#shown?.strips[stretch]?.at;
    app?.actions.setTables({ overlay: this.#shown && corridorOverlay(this.#shown, stretch) });
    app?.actions.markPlace(at ? { at, layer: '', ids: [] } : null);
  }

  #onChoose = ({ choice }: CorridorChooseEvent): void =>
    this.#corridor.app?.actions.chooseCorridor(writeChoice({ ...this.#choice, ...choice }));

  #onDraw = (): void => this.#corridor.app?.actions.startSketch('length');

  #onPoint = ({ stretch, held }: StretchPointEvent): void => {
    const before = this.pointed ?? this.held;
    if (held) this.held = stretch;
    this.pointed = held ? null : stretch;
    if ((this.pointed ?? this.held) !== before) this.#draw();
  };

  #onFly = ({ stretch }: StretchFlyEvent): void => {
    const bounds = this.#shown?.strips[stretch]?.bounds;
    if (bounds) this.#corridor.app?.actions.flyTo(bounds);
  };

  #onPlace = ({ place }: CorridorPlaceEvent): void => {
    const { app } = this.#corridor;
    const at = this.#shown?.profile.places[place]?.at;
    if (!app || !at) return;
    app.actions.markPlace({ at, layer: '', ids: [] });
    app.actions.flyTo({ center: at, zoom: 13, bearing: app.store.peek().camera.bearing });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-corridor-view': PlanCorridorView;
  }
}
