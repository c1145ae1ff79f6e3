import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { citation, documentOf } from '#app/balance-sheet.ts';
import { catalogueOf, causeOf } from '#app/desk.ts';
import {
  addScenario,
  removeScenario,
  renameScenario,
  type ScenarioList,
  toggleUnit,
} from '#app/scenario-list.ts';
import { scenarioOverlay } from '#app/scenario-map.ts';
import { scenarioFund, USUAL_URBAN_LAND } from '#app/scenario-page.ts';
import { type Texts, textIn } from '#app/text.ts';
import { type UnitChoice, unitChoices } from '#app/unit-choices.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { Watch } from './app-controller.ts';
import { download } from './download.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import './plan-copy-button.ts';
import './plan-scenario-comparison.ts';
import './plan-scenario-editor.ts';
import { ScenarioChoices } from './scenario-choices.ts';
import type { ScenarioRenameEvent, ScenarioVerbEvent, UnitToggleEvent } from './scenario-events.ts';
import { ScenarioPicker } from './scenario-picker.ts';
import { scenariosViewStyles } from './scenarios-view-styles.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';

type Fund =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly cause: string }
  | { readonly status: 'ready'; readonly fund: LandFund | null; readonly units: readonly UnitChoice[] };

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
  readonly #phase = new Watch(
    this,
    (app) => app.store.state.phase,
    () => void this.#compute(),
  );
  @state() private fund: Fund = { status: 'loading' };
  /** Id of the option shown for change. */
  @state() private chosen = '';
  @state() private said = '';
  @query('input[type=file]') private input!: HTMLInputElement;
  #stop: AbortController | null = null;
  #lit = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
    this.#lit = '';
    this.#picker.isOn = false;
    this.#app?.actions.setTables({ overlay: null });
  }

  protected override render() {
    const texts = this.#texts.value;
    const catalogue = this.#catalogue;
    if (!texts || !catalogue) return nothing;
    const { scenarios: t, common } = texts;
    const { fund } = this;
    if (fund.status === 'failed')
      return html`<div class="state bad" role="alert">${icon('circle-alert')}<p>${t.failed(fund.cause)}</p>
        <button type="button" @click=${() => void this.#compute()}>${icon('refresh-cw')}${common.retry}</button></div>`;
    if (fund.status === 'ready' && !fund.fund) return html`<p class="state">${t.noSetup}</p>`;
    if (!this.#choices.isReady) return html`<p class="state" role="status">${common.loading}</p>`;
    const scenario = this.#scenario;
    return html`<div class="head">
        <h3>${t.heading} <plan-badge .verification=${'illustrative'} .texts=${texts}></plan-badge></h3>
        <p class="quiet">${t.intro}</p>
      </div>
      ${this.#origin(texts)}
      ${this.#options(texts)}
      <plan-scenario-editor .scenario=${scenario} .units=${fund.status === 'ready' ? fund.units : []}
        .source=${scenario?.document ? citation(texts, this.#document(catalogue, scenario.document)) : ''}
        .picking=${this.#picker.isOn} .removable=${this.#choices.list.length > 1} .texts=${texts}
        @plan-unit-toggle=${this.#onToggle} @plan-scenario-rename=${this.#onRename}
        @plan-scenario-verb=${this.#onVerb}></plan-scenario-editor>
      <p class="said" role="status">${this.said}</p>
      ${
        fund.status === 'ready' && fund.fund
          ? html`<plan-scenario-comparison .fund=${fund.fund} .units=${fund.units} .scenarios=${this.#choices.list}
            .chosen=${scenario?.id ?? ''} .urban=${this.#choices.shipped?.urbanLand ?? USUAL_URBAN_LAND} .catalogue=${catalogue}
            .phase=${this.#phase.value ?? ''} .texts=${texts}></plan-scenario-comparison>`
          : html`<p class="state" role="status">${t.computing}</p>`
      }
      ${this.#files(texts)}`;
  }

  protected override willUpdate(): void {
    this.#choices.follow();
  }

  protected override updated(): void {
    const units = this.#scenario?.units ?? [];
    const wanted = units.join();
    const { app } = this.#texts;
    if (!app || wanted === this.#lit) return;
    this.#lit = wanted;
    app.actions.setTables({ overlay: scenarioOverlay(app.store.peek(), units) });
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

  #files({ scenarios: t }: Texts) {
    return html`<div class="row">
        <plan-copy-button label=${t.link} label-done=${t.linkDone} label-failed=${t.linkFailed} .text=${this.#link}></plan-copy-button>
        <button type="button" @click=${this.#onSave}>${icon('download')}${t.save}</button>
        <button type="button" @click=${() => this.input.click()}>${icon('plus')}${t.open}</button>
        <input type="file" hidden accept=".json,application/json" @change=${this.#onFile} />
      </div>
      <p class="quiet">${t.keptNote}</p>`;
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

  async #compute(): Promise<void> {
    const app = this.#app;
    const catalogue = this.#catalogue;
    if (!app || !catalogue) return;
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.fund = { status: 'loading' };
    try {
      const [answer, units] = await Promise.all([
        scenarioFund(app, stop.signal),
        unitChoices(app.store.peek(), catalogue, app.fetch),
      ]);
      if (stop.signal.aborted) return;
      const known = new Map(units.map((unit) => [unit.id, unit]));
      this.fund = answer.ok
        ? {
            status: 'ready',
            fund: answer.value,
            units: (answer.value?.units ?? []).map(
              ({ id, name }) => known.get(id) ?? { id, name, declaredHa: null, kind: '' },
            ),
          }
        : { status: 'failed', cause: answer.error };
    } catch (thrown) {
      if (!stop.signal.aborted) this.fund = { status: 'failed', cause: causeOf(thrown) };
    }
  }

  #change(list: ScenarioList, chosen?: string): void {
    this.#choices.change(list);
    if (chosen !== undefined) this.chosen = chosen;
  }

  #choose(id: string): void {
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
    const units = this.fund.status === 'ready' ? this.fund.units : [];
    const name = units.find(({ id }) => id === unit)?.name ?? unit;
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

  #onVerb = ({ verb }: ScenarioVerbEvent): void => {
    const texts = this.#texts.value;
    const scenario = this.#scenario;
    if (!texts || !scenario) return;
    const { scenarios: t, lang } = texts;
    const title = textIn(lang, scenario.title);
    if (verb === 'pick') this.#picker.toggle();
    else if (verb === 'duplicate') this.#add(t.copyOf(title), scenario.units);
    else {
      this.#change(removeScenario(this.#choices.list, scenario.id), '');
      this.#tell(t.removed(title));
    }
  };

  #add(title: string, units: readonly string[] = []): void {
    const list = addScenario(this.#choices.list, title.slice(0, 80), units);
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

  readonly #link = (): string => {
    const { origin, pathname, search } = location;
    return `${origin}${pathname}${search}#${this.#app?.linkHash() ?? ''}`;
  };

  #onSave = (): void => {
    const book = this.#choices.book();
    download(`phuong-an-${book.id}.json`, 'application/json', `${JSON.stringify(book, null, 2)}\n`);
  };

  #onFile = async (): Promise<void> => {
    const t = this.#texts.value?.scenarios;
    const [file] = this.input.files ?? [];
    this.input.value = '';
    if (!file || !t) return;
    const fault = this.#choices.read(await file.text(), t.otherPackage);
    this.chosen = '';
    this.#tell(fault === null ? t.opened(String(this.#choices.list.length)) : t.openFailed(fault));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-scenarios-view': PlanScenariosView;
  }
}
