import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type CrosswalkPick, crosswalkOverlay } from '#app/crosswalk-overlay.ts';
import { type CrosswalkSides, crosswalkSides, sideLayers, writeSides } from '#app/crosswalk-question.ts';
import { crosswalkRows } from '#app/crosswalk-sheet.ts';
import { isOpened } from '#app/opened.ts';
import type { FundTables } from '#app/state.ts';
import { tableFile, tableText } from '#app/table-file.ts';
import { tableHead } from '#app/table-head.ts';
import { type Texts, textIn } from '#app/text.ts';
import { type CrosswalkEntry, type CrosswalkSide, crosswalkPage } from '#core/compare/crosswalk-page.ts';
import { formatMeridian } from '#core/format.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { Watch } from './app-controller.ts';
import { download } from './download.ts';
import { count, percent, tiny } from './figures.ts';
import type { FileOpenEvent } from './file-events.ts';
import { FundTableWatch } from './fund-table-watch.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import type { CrosswalkPickEvent } from './plan-crosswalk-entry.ts';
import './plan-crosswalk-entry.ts';
import './plan-file-opener.ts';
import './plan-sheet-buttons.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';
import type { SheetSaveEvent } from './table-events.ts';
import { tableState } from './table-state.ts';
import { tableViewStyles } from './table-view-styles.ts';
import { unitsViewStyles } from './units-view-styles.ts';

type Walk = FundTables['crosswalk'];
type Picked = CrosswalkPick & { readonly unit: string; readonly other: string };

const SIDES: readonly CrosswalkSide[] = ['from', 'to'];

/** Old units against new ones, connected to the viewer: chooses both vintages, waits, lists each unit, lights a pair on the map. */
@customElement('plan-units-view')
export class PlanUnitsView extends LitElement {
  static override styles = [shared, tableViewStyles, segmentStyles, unitsViewStyles];

  readonly #table = new FundTableWatch(this, 'crosswalk');
  readonly #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  readonly #sides = new Watch(this, (app) => app.store.state.tables.sides);
  readonly #texts = new Watch(this, (app) => app.texts.value);

  @state() private side: CrosswalkSide = 'from';
  @state() private isCutOnly = false;
  @state() private picked: Picked | null = null;
  #drawn: unknown = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.picked = null;
    this.#drawn = null;
    this.#app?.actions.setTables({ overlay: null });
  }

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    if (!texts || loaded?.status !== 'ready') return nothing;
    const { units: t } = texts;
    const catalogue = loaded.value;
    const sides = this.#chosen(catalogue);
    return html`<div><h3>${t.heading}</h3>
        <p class="quiet">${t.intro} ${t.values}</p></div>
      ${
        sides
          ? html`${this.#choice(sides, catalogue, texts)}${this.#origin(sides, texts)}${this.#answer(sides, catalogue, texts)}`
          : html`<div class="state"><p>${t.none}</p><p>${t.ownOnly}</p>
              <plan-file-opener .lang=${texts.lang} @plan-file-open=${({ files }: FileOpenEvent) => void this.#app?.actions.openFiles(files)}></plan-file-opener></div>`
      }`;
  }

  protected override updated(): void {
    const loaded = this.#catalogue.value;
    const sides = loaded?.status === 'ready' ? this.#chosen(loaded.value) : null;
    const app = this.#app;
    const key = sides && `${sides.from.id} ${sides.to.id} ${this.picked?.unit} ${this.picked?.other}`;
    if (!app || key === this.#drawn) return;
    this.#drawn = key;
    app.actions.setTables({ overlay: sides && crosswalkOverlay(app.store.peek(), sides, this.picked) });
  }

  get #app() {
    return this.#texts.app;
  }

  #chosen(catalogue: Catalogue): CrosswalkSides | null {
    // read, so that another choice is seen
    void this.#sides.value;
    return this.#app ? crosswalkSides(this.#app.store.peek(), catalogue) : null;
  }

  #choice(sides: CrosswalkSides, catalogue: Catalogue, { lang, units: t }: Texts) {
    const title = (layer: Layer): string =>
      isOpened(layer.id)
        ? t.ownFile(textIn(lang, layer.title))
        : t.layer(textIn(lang, layer.title), layer.vintage ? textIn(lang, layer.vintage.title) : '');
    return html`<div class="fields">${SIDES.map(
      (side) => html`<label class="field">${side === 'from' ? t.old : t.new}
        <select name=${side} @change=${(event: Event) => this.#onSide(side, event, sides)}>${sideLayers(
          catalogue,
        ).map(
          (layer) => html`<option value=${layer.id} ?selected=${layer === sides[side]}
            ?disabled=${layer === sides[side === 'from' ? 'to' : 'from']}>${title(layer)}</option>`,
        )}</select></label>`,
    )}</div>`;
  }

  /** How far the limits on both sides can be trusted, always said. */
  #origin(sides: CrosswalkSides, texts: Texts) {
    const { lang, units: t } = texts;
    const layers = SIDES.map((side) => sides[side]);
    const isRough = layers.some(({ verification }) => verification === 'illustrative');
    return html`<div class="origin">
      ${isRough ? html`<p class="warn">${icon('triangle-alert')}<span>${t.approximate} ${t.exact}</span></p>` : nothing}
      <ul>${layers.map(
        ({ title, verification, accuracy }) => html`<li>${textIn(lang, title)}:
          ${accuracy ? `${textIn(lang, accuracy)} ` : nothing}<plan-badge .verification=${verification} .texts=${texts}></plan-badge></li>`,
      )}</ul></div>`;
  }

  #answer(sides: CrosswalkSides, catalogue: Catalogue, texts: Texts) {
    const { result } = this.#table;
    return result.status === 'ready'
      ? this.#page(result.value, sides, catalogue, texts)
      : tableState(result, texts, texts.units, this.#table);
  }

  #page(walk: Walk, sides: CrosswalkSides, catalogue: Catalogue, texts: Texts) {
    const { lang, units: t, fund } = texts;
    const entries = crosswalkPage(walk, this.side);
    const shown = this.isCutOnly ? entries.filter(({ fate }) => fate === 'cut') : entries;
    const cut = crosswalkPage(walk, 'to').filter(({ fate }) => fate === 'cut');
    const [old, young] = [walk.from.length, walk.to.length].map((n) => count(lang, n)) as [string, string];
    const rows = () => crosswalkRows(walk, this.#head(walk, sides, catalogue, texts), texts);
    return html`<p role="status"><strong>${t.summary(old, young, count(lang, cut.length))}</strong></p>
      <fieldset><legend>${t.readBy}</legend><div class="choices">${SIDES.map(
        (side) => html`<label><input type="radio" name="side" value=${side} .checked=${side === this.side}
          @change=${() => this.#read(side)} />${side === 'from' ? t.old : t.new}</label>`,
      )}</div></fieldset>
      <label class="toggle"><input type="checkbox" .checked=${this.isCutOnly} @change=${this.#onCutOnly} />${t.onlyCut}</label>
      <div class="list" @plan-crosswalk-pick=${(event: CrosswalkPickEvent) => this.#onPick(event, entries, walk)}>
        ${shown.length === 0 ? html`<p class="state">${t.noCut}</p>` : nothing}
        ${repeat(
          shown,
          ({ id }) => `${this.side} ${id}`,
          (entry) => html`<plan-crosswalk-entry .entry=${entry} .side=${this.side} .texts=${texts}
            .lit=${this.picked?.unit === entry.id ? this.picked.other : ''}></plan-crosswalk-entry>`,
        )}</div>
      <p class="visually-hidden" role="status">${this.#said(walk, texts)}</p>
      <p class="quiet">${t.sliver(percent(lang, walk.sliver, 0))} ${t.method(formatMeridian(walk.method.axis.meridianDeg))}
        ${t.closureAll(tiny(lang, walk.closureHa))}</p>
      ${
        walk.problems.length > 0
          ? html`<details class="problems"><summary>${fund.problems(count(lang, walk.problems.length))} ${fund.problemsList}</summary>
            <ul lang="en">${walk.problems.slice(0, 50).map(({ layer, message }) => html`<li>${layer}: ${message}</li>`)}</ul></details>`
          : nothing
      }
      <plan-sheet-buttons .name=${t.sheet} .texts=${texts} .copied=${() => tableText(rows())}
        @plan-sheet-save=${({ format }: SheetSaveEvent) => void this.#save(rows(), catalogue, texts, format)}></plan-sheet-buttons>`;
  }

  #said(walk: Walk, { units: t }: Texts): string {
    if (!this.picked) return '';
    const names = (side: CrosswalkSide): string =>
      walk[side]
        .filter(({ id }) => this.picked?.[side].includes(id))
        .map(({ name }) => name)
        .join(', ');
    return t.lit(names('from'), names('to'));
  }

  #head(walk: Walk, { from, to }: CrosswalkSides, catalogue: Catalogue, texts: Texts) {
    const { lang, units: t, common } = texts;
    const title = (layer: Layer): string =>
      t.layer(textIn(lang, layer.title), layer.vintage ? textIn(lang, layer.vintage.title) : '');
    const head = tableHead(texts, catalogue, {
      title: t.sheet,
      place: textIn(lang, catalogue.title),
      phases: `${title(from)} → ${title(to)}`,
      method: walk.method,
      layers: [from, to],
    });
    const limits = [from, to].map((layer): readonly [string, string] => [
      t.accuracy,
      `${title(layer)}: ${common.verification[layer.verification]}${layer.accuracy ? `; ${textIn(lang, layer.accuracy)}` : ''}`,
    ]);
    return [...head, ...limits, [t.values, t.sliver(percent(lang, walk.sliver, 0))] as const];
  }

  async #save(
    rows: ReturnType<typeof crosswalkRows>,
    { id }: Catalogue,
    texts: Texts,
    format: SheetSaveEvent['format'],
  ): Promise<void> {
    const file = await tableFile(rows, `don-vi-cu-moi-${id}`, texts.units.heading, format);
    download(file.name, file.type, file.content);
  }

  #read(side: CrosswalkSide): void {
    this.side = side;
    this.picked = null;
  }

  #onCutOnly = (event: Event): void => {
    this.isCutOnly = (event.target as HTMLInputElement).checked;
  };

  #onSide(side: CrosswalkSide, event: Event, sides: CrosswalkSides): void {
    const chosen = (event.target as HTMLSelectElement).value;
    const [from, to] = side === 'from' ? [chosen, sides.to.id] : [sides.from.id, chosen];
    this.picked = null;
    this.#app?.actions.setTables({ sides: writeSides(from, to) });
  }

  #onPick({ unit, other }: CrosswalkPickEvent, entries: readonly CrosswalkEntry[], walk: Walk): void {
    const all = entries.find(({ id }) => id === unit)?.list.map(({ id }) => id) ?? [];
    const others = other === null ? all : [other];
    const { side } = this;
    const [from, to] = side === 'from' ? [[unit], others] : [others, [unit]];
    this.picked = { from, to, unit, other: other ?? '' };
    // the pair is best seen where the smaller of them is
    const boxes = [
      walk.boxes[side][unit],
      ...(other === null ? [] : [walk.boxes[side === 'from' ? 'to' : 'from'][other]]),
    ].filter((box) => box !== undefined);
    const [box] = boxes.toSorted((a, b) => (a[2] - a[0]) * (a[3] - a[1]) - (b[2] - b[0]) * (b[3] - b[1]));
    if (box) this.#app?.actions.flyTo(box);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-units-view': PlanUnitsView;
  }
}
