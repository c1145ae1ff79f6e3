import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { citation, documentOf } from '#app/balance-sheet.ts';
import { catalogueOf } from '#app/desk.ts';
import {
  addScenario,
  countScenario,
  drawScenario,
  removeScenario,
  renameScenario,
  type ScenarioList,
  toggleUnit,
} from '#app/scenario-list.ts';
import { scenarioOverlay } from '#app/scenario-map.ts';
import { USUAL_URBAN_LAND } from '#app/scenario-page.ts';
import { type Texts, textIn } from '#app/text.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { MOST_CORNERS, type Scenario } from '#core/scenario/scenario.ts';
import { Watch } from './app-controller.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import './plan-scenario-comparison.ts';
import './plan-scenario-editor.ts';
import './plan-scenario-files.ts';
import './plan-swipe-switch.ts';
import { ScenarioChoices } from './scenario-choices.ts';
import { ScenarioDrawing } from './scenario-drawing.ts';
import type {
  CutSideEvent,
  OwnPeopleEvent,
  ScenarioDrawEvent,
  ScenarioFileEvent,
  ScenarioRenameEvent,
  ScenarioVerbEvent,
  UnitToggleEvent,
} from './scenario-events.ts';
import { ScenarioFundWatch } from './scenario-fund-watch.ts';
import { ScenarioPartsWatch } from './scenario-parts-watch.ts';
import { ScenarioPicker } from './scenario-picker.ts';
import { scenariosViewStyles } from './scenarios-view-styles.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';

/** Boundary options of the open package, connected to the viewer: chooses, compares, keeps, shares, and lights the units on the map. */
@customElement('plan-scenarios-view')
export class PlanScenariosView extends LitElement {
  static override styles = [shared, segmentStyles, scenariosViewStyles];

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #choices = new ScenarioChoices(this, () => this.#texts.value?.scenarios.name('1') ?? '1');
  readonly #picker = new ScenarioPicker(
    this,
    (unit) => this.#onPicked(unit),
    (cause) => this.#tell(this.#texts.value?.scenarios.failed(cause) ?? cause),
  );
  readonly #drawing = new ScenarioDrawing(this, (kind, points) => {
    const scenario = this.#scenario;
    if (!scenario) return;
    const corners = points.slice(0, MOST_CORNERS);
    const side = scenario.cut?.kind === 'line' ? scenario.cut.side : 'left';
    const cut = kind === 'area' ? { kind, points: corners } : { kind, points: corners, side };
    this.#change(drawScenario(this.#choices.list, scenario.id, cut), scenario.id);
  });
  readonly #parts = new ScenarioPartsWatch(this);
  readonly #fund = new ScenarioFundWatch(this);
  /** Id of the option shown for change. */
  @state() private chosen = '';
  @state() private said = '';
  #lit = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#fund.stop();
    this.#lit = '';
    this.#picker.isOn = false;
    this.#drawing.stop();
    this.#parts.stop();
    this.#app?.actions.setTables({ overlay: null });
  }

  protected override render() {
    const texts = this.#texts.value;
    const catalogue = this.#catalogue;
    if (!texts || !catalogue) return nothing;
    const { scenarios: t, common } = texts;
    const { state: fund } = this.#fund;
    if (fund.status === 'failed')
      return html`<div class="state bad" role="alert">${icon('circle-alert')}<p>${t.failed(fund.cause)}</p>
        <button type="button" @click=${this.#fund.compute}>${icon('refresh-cw')}${common.retry}</button></div>`;
    if (fund.status === 'ready' && !fund.fund) return html`<p class="state">${t.noSetup}</p>`;
    if (!this.#choices.isReady) return html`<p class="state" role="status">${common.loading}</p>`;
    const scenario = this.#scenario;
    return html`<div class="head">
        <h3>${t.heading} <plan-badge .verification=${'illustrative'} .texts=${texts}></plan-badge></h3>
        <p class="quiet">${t.intro}</p>
      </div>
      ${this.#origin(texts)}
      ${this.#options(texts)}
      <plan-scenario-editor .scenario=${scenario} .units=${this.#fund.units}
        .source=${scenario?.document ? citation(texts, this.#document(catalogue, scenario.document)) : ''}
        .picking=${this.#picker.isOn} .drawing=${this.#drawing.isOn} .fault=${this.#fault(scenario, texts)} .removable=${this.#choices.list.length > 1} .texts=${texts}
        @plan-unit-toggle=${this.#onToggle} @plan-scenario-rename=${this.#onRename}
        @plan-scenario-verb=${this.#onVerb} @plan-scenario-draw=${this.#onDraw} @plan-cut-side=${this.#onSide}
        @plan-own-people=${this.#onPeople}></plan-scenario-editor>
      <div><plan-swipe-switch></plan-swipe-switch></div>
      <p class="said" role="status">${this.said}</p>
      ${
        fund.status === 'ready' && fund.fund && !this.#parts.isLoading
          ? html`<plan-scenario-comparison .fund=${fund.fund} .units=${fund.units} .scenarios=${this.#choices.list}
            .drawn=${this.#parts.ready} .ruleset=${fund.ruleset}
            .chosen=${scenario?.id ?? ''} .urban=${this.#choices.shipped?.urbanLand ?? USUAL_URBAN_LAND} .catalogue=${catalogue}
            .phase=${this.#fund.phase} .texts=${texts}></plan-scenario-comparison>`
          : html`<p class="state" role="status">${t.computing}</p>`
      }
      <plan-scenario-files .book=${() => this.#choices.book()} .hash=${() => this.#app?.linkHash() ?? ''} .texts=${texts}
        @plan-scenario-file=${this.#onFile}></plan-scenario-files>`;
  }

  protected override willUpdate(): void {
    this.#choices.follow();
    const app = this.#app;
    if (app && this.#fund.state.status === 'ready')
      this.#parts.follow(app, this.#choices.list, this.#fund.phase);
  }

  protected override updated(): void {
    const scenario = this.#scenario;
    const drawn = scenario && this.#parts.ready.get(scenario.id);
    const wanted = scenario ? JSON.stringify([scenario.units, scenario.cut, drawn !== undefined]) : '';
    const { app } = this.#texts;
    if (!app || wanted === this.#lit) return;
    this.#lit = wanted;
    const overlay = scenario ? scenarioOverlay(app.store.peek(), scenario, drawn) : null;
    app.actions.setTables({ overlay });
  }

  #origin({ scenarios: t }: Texts) {
    const { isBroken, isFromLink, file } = this.#choices;
    return html`${isBroken ? html`<p class="state bad" role="alert">${t.linkBroken}</p>` : nothing}
      ${file.state.status === 'failed' ? html`<p class="state bad" role="alert">${t.shippedFailed(file.state.cause)}</p>` : nothing}
      ${
        isFromLink
          ? html`<div class="state"><p>${t.fromLink}</p>
            <button type="button" @click=${() => this.#choices.ownAgain()}>${icon('undo-2')}${t.ownAgain}</button></div>`
          : nothing
      }`;
  }

  #options({ lang, scenarios: t }: Texts) {
    const scenario = this.#scenario;
    return html`<fieldset>
        <legend>${t.options}</legend>
        <div class="choices">${this.#choices.list.map(
          ({ id, title }) => html`<label>
            <input type="radio" name="option" value=${id} .checked=${id === scenario?.id} @change=${() => this.#choose(id)} />
            ${textIn(lang, title)}
          </label>`,
        )}</div>
      </fieldset>
      <div class="row">
        <button type="button" @click=${this.#onAdd}>${icon('plus')}${t.add}</button>
        ${this.#choices.shipped ? html`<button type="button" @click=${this.#onReset}>${icon('rotate-ccw')}${t.reset}</button>` : nothing}
      </div>`;
  }

  /** Why the drawing of an option takes nothing, in words. */
  #fault(scenario: Scenario | undefined, { scenarios: t }: Texts): string {
    const fault = scenario && this.#parts.faultOf(scenario.id);
    if (!fault) return '';
    return fault.cause === undefined ? t.cutFaults[fault.defect] : t.failed(fault.cause);
  }

  get #app() {
    return this.#texts.app;
  }

  get #catalogue(): Catalogue | null {
    return this.#app ? catalogueOf(this.#app.store.peek()) : null;
  }

  get #scenario(): Scenario | undefined {
    const { list } = this.#choices;
    return list.find(({ id }) => id === this.chosen) ?? list[0];
  }

  #document(catalogue: Catalogue, id: string) {
    return (
      this.#choices.shipped?.documents.find((document) => document.id === id) ?? documentOf(catalogue, id)
    );
  }

  #change(list: ScenarioList, chosen?: string): void {
    this.#choices.change(list);
    if (chosen !== undefined) this.chosen = chosen;
  }

  #choose(id: string): void {
    this.#drawing.stop();
    this.chosen = id;
    this.#tell('');
  }

  #tell(said: string): void {
    this.said = said;
  }

  #onPicked(unit: string | null): void {
    const texts = this.#texts.value;
    const scenario = this.#scenario;
    if (!texts || !scenario) return;
    const { scenarios: t } = texts;
    if (unit === null) {
      this.#tell(t.pickedNone);
      return;
    }
    const name = this.#fund.units.find(({ id }) => id === unit)?.name ?? unit;
    this.#change(toggleUnit(this.#choices.list, scenario.id, unit), scenario.id);
    this.#tell(scenario.units.includes(unit) ? t.pickedOut(name) : t.pickedIn(name));
  }

  #onToggle = ({ unit }: UnitToggleEvent): void => {
    const id = this.#scenario?.id;
    if (id !== undefined) this.#change(toggleUnit(this.#choices.list, id, unit), id);
  };

  #onRename = ({ title }: ScenarioRenameEvent): void => {
    const id = this.#scenario?.id;
    if (id !== undefined) this.#change(renameScenario(this.#choices.list, id, title), id);
  };

  #onDraw = ({ what }: ScenarioDrawEvent): void => {
    const scenario = this.#scenario;
    if (!scenario) return;
    if (this.#picker.isOn) this.#picker.toggle();
    if (what === 'end') this.#drawing.finish();
    else if (what === 'none') this.#change(drawScenario(this.#choices.list, scenario.id, null), scenario.id);
    else if (what === 'change' && scenario.cut) this.#drawing.start(scenario.cut.kind, scenario.cut.points);
    else if (what !== 'change') this.#drawing.start(what);
  };

  #onSide = ({ side }: CutSideEvent): void => {
    const { id, cut } = this.#scenario ?? {};
    if (id !== undefined && cut?.kind === 'line')
      this.#change(drawScenario(this.#choices.list, id, { ...cut, side }), id);
  };

  #onPeople = ({ people }: OwnPeopleEvent): void => {
    const id = this.#scenario?.id;
    if (id !== undefined) this.#change(countScenario(this.#choices.list, id, people), id);
  };

  #onVerb = ({ verb }: ScenarioVerbEvent): void => {
    const texts = this.#texts.value;
    const scenario = this.#scenario;
    if (!texts || !scenario) return;
    const { scenarios: t, lang } = texts;
    const title = textIn(lang, scenario.title);
    if (verb === 'pick') this.#picker.toggle();
    else if (verb === 'duplicate') this.#add(t.copyOf(title), scenario);
    else {
      this.#change(removeScenario(this.#choices.list, scenario.id), '');
      this.#tell(t.removed(title));
    }
  };

  #add(title: string, made?: Scenario): void {
    this.#drawing.stop();
    const list = addScenario(this.#choices.list, title.slice(0, 80), made);
    this.#change(list, list.at(-1)?.id ?? '');
  }

  #onAdd = (): void => {
    const texts = this.#texts.value;
    if (texts) this.#add(texts.scenarios.name(count(texts.lang, this.#choices.list.length + 1)));
  };

  #onReset = (): void => {
    this.#choices.reset();
    this.chosen = '';
  };

  #onFile = ({ text }: ScenarioFileEvent): void => {
    const t = this.#texts.value?.scenarios;
    if (!t) return;
    const fault = this.#choices.read(text, t.otherPackage);
    this.#drawing.stop();
    this.chosen = '';
    this.#tell(fault === null ? t.opened(String(this.#choices.list.length)) : t.openFailed(fault));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-scenarios-view': PlanScenariosView;
  }
}
