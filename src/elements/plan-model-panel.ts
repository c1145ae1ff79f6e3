import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { catalogueOf } from '#app/desk.ts';
import {
  MODEL_VIEWS,
  type ModelChoice,
  type ModelViewId,
  readModelChoice,
  withOwn,
  writeModelChoice,
} from '#app/model-choice.ts';
import { corridorAlong } from '#app/model-route.ts';
import { OWN_SCENARIOS } from '#app/scenario-list.ts';
import { scenarioOverlay } from '#app/scenario-map.ts';
import { noticeText, type Texts, textIn } from '#app/text.ts';
import '#app/task-text.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { SpatialModel } from '#core/plan/spatial-model.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { LazyElements } from './lazy-elements.ts';
import './plan-model.ts';
import type { ModelShowEvent } from './plan-model.ts';
import './plan-view-choice.ts';
import { shared } from './shared-styles.ts';
import { StoryFundWatch } from './story-fund.ts';
import type {
  ElementCorridorEvent,
  ElementFlyEvent,
  ElementReadEvent,
  ElementSelectEvent,
  ElementToggleEvent,
  ElementUnitsEvent,
  PlaceChooseEvent,
  ViewChooseEvent,
} from './task-events.ts';

const sources = {
  story: () => import('./plan-model-story.ts'),
  wordings: () => import('./plan-model-wordings.ts'),
  network: () => import('./plan-town-network.ts'),
  scenarios: () => import('./plan-scenarios-view.ts'),
};

type PanelView = ModelViewId | 'scenarios';

const isModelView = (view: PanelView): view is ModelViewId => view !== 'scenarios';

/** The views a package has something for. */
const viewsOf = ({ models, landFund, urbanSystem }: Catalogue): readonly PanelView[] =>
  ([...MODEL_VIEWS, 'scenarios'] as const).filter((view) => {
    if (view === 'scenarios') return landFund !== undefined;
    if (view === 'wordings') return models.some(({ wordings }) => wordings.length > 0);
    if (view === 'network') return urbanSystem !== undefined;
    return models.length > 0 || (view === 'elements' && urbanSystem === undefined);
  });

/** The spatial model in the way it is read, or boundary options in its place, connected to the viewer. */
@customElement('plan-model-panel')
export class PlanModelPanel extends LitElement {
  static override styles = [
    shared,
    css`
    plan-view-choice {
      margin-bottom: 14px;
    }
    .choose {
      display: grid;
      gap: 4px;
      margin-bottom: 12px;
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
  `,
  ];

  #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  #model = new Watch(this, (app) => app.store.state.model);
  #texts = new Watch(this, (app) => app.texts.value);
  readonly #choice = new Watch(this, (app) => app.store.state.modelChoice);
  readonly #phase = new Watch(this, (app) => app.store.state.phase);
  readonly #hasScenarios = new Watch(this, (app) => app.store.state.scenarios !== null);
  readonly #lazy = new LazyElements(this, sources);
  readonly #fund = new StoryFundWatch(this);
  /** Units of a reader's own that the map lights now. */
  #lit = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#light([]);
  }

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    const view = this.#model.value;
    if (!texts || !loaded || !view) return nothing;
    const t = texts.model;
    if (loaded.status === 'failed')
      return html`<p class="state bad">${icon('circle-alert')}${noticeText(texts, loaded.notice)}</p>`;
    if (loaded.status !== 'ready') return html`<p class="state">${t.loading}</p>`;
    const catalogue = loaded.value;
    const views = viewsOf(catalogue);
    if (this.#hasScenarios.value)
      return html`${this.#views(views, 'scenarios', texts)}${this.#fetched('scenarios', texts, () => html`<plan-scenarios-view></plan-scenarios-view>`)}`;
    const { models } = catalogue;
    const model = models.find(({ id }) => id === view.id) ?? models[0];
    const wanted = this.#read.view;
    const shown = views.includes(wanted) ? wanted : (views.find(isModelView) ?? 'elements');
    return html`${this.#views(views, shown, texts)}${
      models.length > 1 && shown !== 'network'
        ? html`<label class="choose">${t.choose}
            <select @change=${this.#onChoose}>${models.map(
              ({ id, motto }) =>
                html`<option value=${id} ?selected=${id === model?.id}>${textIn(texts.lang, motto)}</option>`,
            )}</select>
          </label>`
        : nothing
    }${this.#shown(shown, catalogue, model, texts)}`;
  }

  #shown(view: ModelViewId, catalogue: Catalogue, model: SpatialModel | undefined, texts: Texts) {
    const state = this.#model.value;
    if (view === 'story') return this.#fetched('story', texts, () => this.#story(catalogue, model, texts));
    if (view === 'wordings')
      return this.#fetched(
        view,
        texts,
        () => html`<plan-model-wordings .model=${model} .documents=${catalogue.documents} pair=${this.#read.place} .texts=${texts}
          @plan-place-choose=${this.#onPlace}></plan-model-wordings>`,
      );
    if (view === 'network')
      return this.#fetched(
        view,
        texts,
        () =>
          html`<plan-town-network place=${this.#read.place} @plan-place-choose=${this.#onPlace}></plan-town-network>`,
      );
    return html`<plan-model .model=${model} .documents=${catalogue.documents} .shown=${state?.shown ?? false}
        .hiddenElements=${state?.hidden ?? []} .selected=${state?.selected ?? ''} .texts=${texts}
        @plan-model-show=${this.#onShow} @plan-element-toggle=${this.#onToggle}
        @plan-element-select=${this.#onSelect} @plan-element-fly=${this.#onFly}
        @plan-element-read=${this.#onRead}></plan-model>`;
  }

  #story({ documents, phases }: Catalogue, model: SpatialModel | undefined, texts: Texts) {
    const phase = phases.find(({ id }) => id === this.#phase.value);
    return html`<plan-model-story .model=${model} .documents=${documents} page=${this.#model.value?.selected ?? ''}
        .fund=${this.#fund.value} .own=${this.#read.own} phase=${phase ? textIn(texts.lang, phase.title) : ''} .texts=${texts}
        @plan-element-read=${this.#onRead} @plan-element-units=${this.#onUnits}
        @plan-element-corridor=${this.#onCorridor}></plan-model-story>`;
  }

  protected override willUpdate(): void {
    if (this.#read.view === 'story' && !this.#hasScenarios.value) this.#fund.want();
  }

  protected override updated(): void {
    const { view, own } = this.#read;
    const isStory = view === 'story' && !this.#hasScenarios.value;
    const element = this.#model.value?.selected ?? '';
    if (!this.#hasScenarios.value) this.#light((isStory && own[element]) || []);
  }

  /** Lights the reader's own units; what others draw on the map is left alone. */
  #light(units: readonly string[]): void {
    const { app } = this.#model;
    const wanted = units.join();
    if (!app || wanted === this.#lit) return;
    this.#lit = wanted;
    app.actions.setTables({ overlay: scenarioOverlay(app.store.peek(), { units }) });
  }

  #views(views: readonly PanelView[], chosen: PanelView, { model: t }: Texts) {
    if (views.length < 2) return nothing;
    return html`<plan-view-choice .views=${views.map((id) => ({ id, title: t.views[id] }))} .shown=${chosen} .label=${t.view}
      @plan-view-choose=${this.#onView}></plan-view-choice>`;
  }

  #fetched(name: keyof typeof sources, { common, shell }: Texts, ready: () => unknown) {
    switch (this.#lazy.stateOf(name)) {
      case 'loading':
        return html`<p class="state" role="status">${common.loading}</p>`;
      case 'failed':
        return html`<div class="state bad" role="alert"><p>${shell.panelFailed}</p>
          <button type="button" @click=${() => this.#lazy.retry(name)}>${icon('refresh-cw')}${common.retry}</button></div>`;
      case 'ready':
        return ready();
    }
  }

  get #actions() {
    return this.#model.app?.actions;
  }

  get #read(): ModelChoice {
    return readModelChoice(this.#choice.value ?? null);
  }

  #choose(patch: Partial<ModelChoice>): void {
    this.#actions?.chooseModelView(writeModelChoice({ ...this.#read, ...patch }));
  }

  #show(view: PanelView): void {
    if (view === 'scenarios') this.#light([]);
    this.#actions?.setScenarios(view === 'scenarios' ? OWN_SCENARIOS : null);
    if (view !== 'scenarios') this.#choose({ view, place: '' });
  }

  #onView = ({ view }: ViewChooseEvent): void => this.#show(view as PanelView);

  #onChoose = (event: Event): void => this.#actions?.chooseModel((event.target as HTMLSelectElement).value);

  #onShow = (event: ModelShowEvent): void => this.#actions?.showModel(event.shown);

  #onToggle = ({ element, shown }: ElementToggleEvent): void => {
    // an element switched on while the model is off brings the model with it
    if (shown && !this.#model.value?.shown) this.#actions?.showModel(true);
    this.#actions?.showElement(element, shown);
  };

  #onSelect = (event: ElementSelectEvent): void => this.#actions?.selectElement(event.element);

  #onFly = (event: ElementFlyEvent): void => this.#actions?.flyToElement(event.element);

  #onRead = ({ element }: ElementReadEvent): void => {
    if (this.#read.view !== 'story') this.#choose({ view: 'story', place: '' });
    if (element !== null) return void this.#actions?.flyToElement(element);
    const { app } = this.#model;
    const catalogue = app && catalogueOf(app.store.peek());
    this.#actions?.selectElement(null);
    if (catalogue) this.#actions?.flyTo(catalogue.bounds);
  };

  #onPlace = ({ place }: PlaceChooseEvent): void => this.#choose({ place });

  #onUnits = ({ element, units }: ElementUnitsEvent): void => {
    const { app } = this.#model;
    const models = app ? (catalogueOf(app.store.peek())?.models ?? []) : [];
    const source = models.flatMap(({ elements }) => elements).find(({ id }) => id === element)?.units ?? [];
    this.#actions?.chooseModelView(writeModelChoice(withOwn(this.#read, element, units, source)));
  };

  #onCorridor = async ({ element }: ElementCorridorEvent): Promise<void> => {
    const { app } = this.#model;
    const state = app?.store.peek();
    const model = state && catalogueOf(state)?.models.find(({ id }) => id === state.model.id);
    if (!app || !state || !model) return;
    // where the file does not read, the corridor view opens with the choice of routes
    const corridor = await corridorAlong(state, model, element, app.fetch).catch(() => null);
    if (corridor) app.actions.chooseCorridor(corridor);
    app.actions.showFundView('corridor');
    app.actions.openPanel('fund');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-model-panel': PlanModelPanel;
  }
}
