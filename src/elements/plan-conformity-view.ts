import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import {
  CONFLICT_COLOR,
  type ConformityPick,
  conformityOverlay,
  LOWER_COLOR,
  PARENT_COLOR,
} from '#app/conformity-overlay.ts';
import {
  type ConformitySides,
  comparableLayers,
  conformityQuestion,
  conformitySides,
  parentLayer,
  writePair,
} from '#app/conformity-question.ts';
import { conformityRows } from '#app/conformity-sheet.ts';
import { isOpened } from '#app/opened.ts';
import { phaseName } from '#app/phase-name.ts';
import { type Conformity, conformityComparison } from '#app/plan-comparison.ts';
import { tableFile, tableText } from '#app/table-file.ts';
import { tableHead } from '#app/table-head.ts';
import { type Texts, textIn } from '#app/text.ts';
import { formatMeridian } from '#core/format.ts';
import { codeRules } from '#core/fund/code-rules.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import { Watch } from './app-controller.ts';
import type { LotPickEvent } from './comparison-events.ts';
import { comparisonStyles } from './comparison-styles.ts';
import { DataFile } from './data-file.ts';
import { download } from './download.ts';
import { count, honest, percent } from './figures.ts';
import { icon } from './icons.ts';
import { landLooks } from './land-looks.ts';
import './plan-badge.ts';
import './plan-conformity-table.ts';
import './plan-lot-list.ts';
import './plan-sheet-buttons.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import type { SheetSaveEvent } from './table-events.ts';
import { tableState } from './table-state.ts';
import { tableViewStyles } from './table-view-styles.ts';
import { unitsViewStyles } from './units-view-styles.ts';

interface Drawn {
  readonly found: Conformity | null;
  readonly pick: ConformityPick | null;
}
const NOTHING_DRAWN: Drawn = { found: null, pick: null };

const NO_REGISTER: Pick<PlanRegister, 'plans'> = { plans: [] };

/** A lower plan held against its parent, connected to the viewer: chooses both, waits, lists what differs, draws it. */
@customElement('plan-conformity-view')
export class PlanConformityView extends LitElement {
  static override styles = [shared, tableViewStyles, unitsViewStyles, comparisonStyles];

  readonly #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  readonly #pair = new Watch(this, (app) => app.store.state.tables.pair);
  readonly #phase = new Watch(this, (app) => app.store.state.phase);
  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #register: DataFile<PlanRegister> = new DataFile(
    this,
    ({ plans }) => plans,
    async () => (await import('#core/plan/parse-plan-register.ts')).parsePlanRegister,
  );
  readonly #answer = conformityComparison(() => this.requestUpdate());

  @state() private picked: ConformityPick | null = null;
  #drawn: Drawn = NOTHING_DRAWN;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#answer.leave();
    this.picked = null;
    this.#drawn = NOTHING_DRAWN;
    this.#app?.actions.setTables({ overlay: null });
  }

  protected override willUpdate(): void {
    const app = this.#app;
    const loaded = this.#catalogue.value;
    const sides = loaded?.status === 'ready' ? this.#sides(loaded.value) : null;
    this.#answer.follow(
      app,
      app && sides && loaded?.status === 'ready'
        ? conformityQuestion(app.store.peek(), loaded.value, sides)
        : null,
    );
  }

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    if (!texts || loaded?.status !== 'ready') return nothing;
    const { conformity: t, common, plans } = texts;
    const { state: file } = this.#register;
    const sides = this.#sides(loaded.value);
    return html`<div><h3>${t.heading}</h3><p class="quiet">${t.intro}</p></div>
      ${file.status === 'failed' ? html`<p class="warn" role="alert">${icon('circle-alert')}<span>${plans.failed(file.cause)} ${t.noRegister}</span></p>` : nothing}
      ${
        file.status === 'loading'
          ? html`<p class="state" role="status">${common.loading}</p>`
          : sides
            ? html`${this.#choice(sides, loaded.value, texts)}${this.#warning(sides, texts)}
              ${this.#result(sides, loaded.value, texts)}
              <div class="notes"><h4>${t.ruleHeading}</h4><p>${t.rule}</p><p class="quiet">${t.ruleSource}</p>${this.#origin(sides, texts)}</div>`
            : html`<p class="state">${t.none}</p>`
      }`;
  }

  protected override updated(): void {
    const app = this.#app;
    const loaded = this.#catalogue.value;
    const { result } = this.#answer;
    const found = loaded?.status === 'ready' && result.status === 'ready' ? result.value : null;
    if (!app || (this.#drawn.found === found && this.#drawn.pick === this.picked)) return;
    this.#drawn = { found, pick: this.picked };
    const sides = found && loaded?.status === 'ready' ? this.#sides(loaded.value) : null;
    const overlay = sides && found && conformityOverlay(app.store.peek(), sides, found, this.picked);
    app.actions.setTables({ overlay });
  }

  get #app() {
    return this.#texts.app;
  }

  get #plans(): Pick<PlanRegister, 'plans'> {
    const { state: file } = this.#register;
    return file.status === 'ready' ? file.value : NO_REGISTER;
  }

  #sides(catalogue: Catalogue): ConformitySides | null {
    // read, so that another choice or phase is seen
    void [this.#pair.value, this.#phase.value];
    if (!this.#app || this.#register.state.status === 'loading') return null;
    return conformitySides(this.#app.store.peek(), catalogue, this.#plans);
  }

  #title(layer: Layer, catalogue: Catalogue, texts: Texts): string {
    const { lang, conformity: t } = texts;
    const title = textIn(lang, layer.title);
    if (isOpened(layer.id)) return t.ownFile(title);
    const plan = this.#plans.plans.find(({ id }) => id === layer.plan);
    if (plan) return textIn(lang, plan.title);
    const phase = catalogue.phases.find(({ id }) => id === this.#phase.value);
    return layer.id === catalogue.landFund?.zones && phase ? t.zones(title, phaseName(texts, phase)) : title;
  }

  #choice(sides: ConformitySides, catalogue: Catalogue, texts: Texts) {
    const { conformity: t } = texts;
    return html`<div class="fields">${(['lower', 'parent'] as const).map(
      (side) => html`<label class="field">${side === 'lower' ? t.lowerPlan : t.parentPlan}
        <select name=${side} @change=${(event: Event) => this.#onSide(side, event, sides, catalogue)}>${comparableLayers(
          catalogue,
        ).map(
          (layer) => html`<option value=${layer.id} ?selected=${layer === sides[side]}
            ?disabled=${side === 'parent' && layer === sides.lower}>${this.#title(layer, catalogue, texts)}</option>`,
        )}</select></label>`,
    )}</div>`;
  }

  #warning({ lower, parent }: ConformitySides, { conformity: t }: Texts) {
    return [lower, parent].some(({ verification }) => verification === 'illustrative')
      ? html`<p class="warn">${icon('triangle-alert')}<span>${t.illustrative}</span></p>`
      : nothing;
  }

  /** How far the shapes of both plans can be trusted, always said. */
  #origin({ lower, parent }: ConformitySides, texts: Texts) {
    const { lang } = texts;
    return html`<ul class="origin">${[lower, parent].map(
      ({ title, verification, accuracy }) => html`<li>${textIn(lang, title)}:
        ${accuracy ? `${textIn(lang, accuracy)} ` : nothing}<plan-badge .verification=${verification} .texts=${texts}></plan-badge></li>`,
    )}</ul>`;
  }

  #result(sides: ConformitySides, catalogue: Catalogue, texts: Texts) {
    const { result } = this.#answer;
    return result.status === 'ready'
      ? this.#page(result.value, sides, catalogue, texts)
      : tableState(result, texts, texts.conformity, this.#answer);
  }

  #page(found: Conformity, sides: ConformitySides, catalogue: Catalogue, texts: Texts) {
    const { lang, conformity: t, fund } = texts;
    const { total, conflicts, outside } = found;
    const agree = total.sameHa.plane + total.detailHa.plane;
    const [lower, parent] = [sides.lower, sides.parent].map((layer) => this.#title(layer, catalogue, texts));
    const slivers = conflicts.filter(({ share }) => share <= found.sliver).length;
    const lit = this.picked ? `${this.picked.lot} ${this.picked.zone ?? ''}` : '';
    const rows = () => this.#rows(found, sides, catalogue, texts);
    return html`<p role="status"><strong>${t.summary(
      percent(lang, total.areaHa.plane > 0 ? agree / total.areaHa.plane : 0, 1),
      honest(lang, agree),
      honest(lang, conflicts.length > 0 ? total.conflictHa.plane : 0),
      count(lang, conflicts.length),
      honest(lang, outside.length > 0 ? total.outsideHa.plane : 0),
    )}</strong></p>
      <plan-conformity-table .found=${found} .look=${landLooks(catalogue, texts, sides.lower)} .lower=${lower} .parent=${parent} .texts=${texts}></plan-conformity-table>
      <section @plan-lot-pick=${this.#onPick}><h4>${t.conflicts(count(lang, conflicts.length))}</h4>
        ${this.#key(texts)}
        ${conflicts.length === 0 ? html`<p>${t.noConflicts}</p>` : nothing}
        <plan-lot-list .rows=${conflicts} .caption=${t.conflictCaption} .lit=${lit} .texts=${texts}></plan-lot-list>
        ${slivers > 0 ? html`<p class="quiet">${t.slivers(count(lang, slivers), percent(lang, found.sliver, 0))}</p>` : nothing}
        ${conflicts.length > found.shapes.features.length ? html`<p class="quiet">${t.drawn(count(lang, found.shapes.features.length))}</p>` : nothing}
        ${
          outside.length > 0
            ? html`<details class="part"><summary>${t.outsideLots(count(lang, outside.length))}</summary>
              <plan-lot-list .rows=${outside} .caption=${t.outsideCaption} .lit=${lit} .texts=${texts}></plan-lot-list></details>`
            : nothing
        }
        <p class="visually-hidden" role="status">${this.picked ? t.lit(this.picked.lot) : ''}</p></section>
      <p class="quiet">${t.method(formatMeridian(found.method.axis.meridianDeg))}
        ${found.overlayZones > 0 ? t.leftOut(count(lang, found.overlayZones)) : nothing}</p>
      ${
        found.problems.length > 0
          ? html`<details class="problems"><summary>${fund.problems(count(lang, found.problems.length))} ${fund.problemsList}</summary>
            <ul lang="en">${found.problems.slice(0, 50).map(({ layer, message }) => html`<li>${layer}: ${message}</li>`)}</ul></details>`
          : nothing
      }
      <plan-sheet-buttons .name=${t.sheet} .texts=${texts} .copied=${() => tableText(rows())}
        @plan-sheet-save=${({ format }: SheetSaveEvent) => void this.#save(rows(), catalogue, texts, format)}></plan-sheet-buttons>`;
  }

  #key({ conformity: t }: Texts) {
    return html`<ul class="key">
      <li><plan-swatch outline .color=${LOWER_COLOR}></plan-swatch>${t.keyLots}</li>
      <li><plan-swatch .color=${CONFLICT_COLOR} .pattern=${'diagonal'}></plan-swatch>${t.keyConflict}</li>
      <li><plan-swatch outline .color=${PARENT_COLOR} .dash=${[4, 2]}></plan-swatch>${t.keyZone}</li></ul>`;
  }

  #rows(found: Conformity, sides: ConformitySides, catalogue: Catalogue, texts: Texts) {
    const { lang, conformity: t } = texts;
    const look = landLooks(catalogue, texts, sides.lower);
    const [lower, parent] = [sides.lower, sides.parent].map((layer) => this.#title(layer, catalogue, texts));
    const head = tableHead(texts, catalogue, {
      title: t.sheet,
      place: textIn(lang, catalogue.title),
      phases: `${lower} → ${parent}`,
      method: found.method,
      layers: [sides.lower, sides.parent],
    });
    const codes = codeRules(
      lang,
      catalogue.rulesets.find(({ id }) => id === sides.lower.ruleset),
    );
    return conformityRows(found, [...head, codes, [t.rule, t.ruleSource]], (code) => look(code).title, texts);
  }

  async #save(
    rows: ReturnType<typeof conformityRows>,
    { id }: Catalogue,
    texts: Texts,
    format: SheetSaveEvent['format'],
  ): Promise<void> {
    const file = await tableFile(rows, `khop-cap-tren-${id}`, texts.plans.views.conformity, format);
    download(file.name, file.type, file.content);
  }

  #onSide(side: 'lower' | 'parent', event: Event, sides: ConformitySides, catalogue: Catalogue): void {
    const { value } = event.target as HTMLSelectElement;
    const lower = side === 'lower' ? comparableLayers(catalogue).find(({ id }) => id === value) : sides.lower;
    if (!lower) return;
    const usual = parentLayer(catalogue, this.#plans, lower) ?? sides.parent;
    const others = comparableLayers(catalogue).filter((layer) => layer !== lower);
    const parent = side === 'parent' ? value : (usual === lower ? others[0] : usual)?.id;
    this.picked = null;
    if (parent !== undefined) this.#app?.actions.setTables({ pair: writePair(lower.id, parent) });
  }

  #onPick = ({ lot, zone, bounds }: LotPickEvent): void => {
    this.picked = { lot, zone };
    if (bounds) this.#app?.actions.flyTo(bounds);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-conformity-view': PlanConformityView;
  }
}
