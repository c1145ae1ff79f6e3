import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { OWN_SCENARIOS } from '#app/scenario-list.ts';
import { noticeText, type Texts, textIn } from '#app/text.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { LazyElements } from './lazy-elements.ts';
import './plan-model.ts';
import type { ModelShowEvent } from './plan-model.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';
import type { ElementFlyEvent, ElementSelectEvent, ElementToggleEvent } from './task-events.ts';

const sources = { scenarios: () => import('./plan-scenarios-view.ts') };

/** The spatial model, or boundary options in its place, connected to the viewer. */
@customElement('plan-model-panel')
export class PlanModelPanel extends LitElement {
  static override styles = [
    shared,
    segmentStyles,
    css`
    fieldset {
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
  readonly #hasScenarios = new Watch(this, (app) => app.store.state.scenarios !== null);
  readonly #lazy = new LazyElements(this, sources);

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    const view = this.#model.value;
    if (!texts || !loaded || !view) return nothing;
    const t = texts.model;
    if (loaded.status === 'failed')
      return html`<p class="state bad">${icon('circle-alert')}${noticeText(texts, loaded.notice)}</p>`;
    if (loaded.status !== 'ready') return html`<p class="state">${t.loading}</p>`;
    const { models, documents, landFund } = loaded.value;
    if (this.#hasScenarios.value) return html`${this.#views(true, texts)}${this.#scenarios(texts)}`;
    const model = models.find(({ id }) => id === view.id) ?? models[0];
    return html`${landFund ? this.#views(false, texts) : nothing}${
      models.length > 1
        ? html`<label class="choose">${t.choose}
            <select @change=${this.#onChoose}>${models.map(
              ({ id, motto }) =>
                html`<option value=${id} ?selected=${id === model?.id}>${textIn(texts.lang, motto)}</option>`,
            )}</select>
          </label>`
        : nothing
    }
      <plan-model .model=${model} .documents=${documents} .shown=${view.shown} .hiddenElements=${view.hidden}
        .selected=${view.selected ?? ''} .texts=${texts}
        @plan-model-show=${this.#onShow} @plan-element-toggle=${this.#onToggle}
        @plan-element-select=${this.#onSelect} @plan-element-fly=${this.#onFly}></plan-model>`;
  }

  #views(hasScenarios: boolean, { model: t }: Texts) {
    return html`<fieldset>
      <legend class="visually-hidden">${t.view}</legend>
      <div class="choices">${(['model', 'scenarios'] as const).map(
        (each) => html`<label>
          <input type="radio" name="view" value=${each} .checked=${(each === 'scenarios') === hasScenarios}
            @change=${() => this.#actions?.setScenarios(each === 'scenarios' ? OWN_SCENARIOS : null)} />
          ${t.views[each]}
        </label>`,
      )}</div>
    </fieldset>`;
  }

  #scenarios({ common, shell }: Texts) {
    switch (this.#lazy.stateOf('scenarios')) {
      case 'loading':
        return html`<p class="state" role="status">${common.loading}</p>`;
      case 'failed':
        return html`<div class="state bad" role="alert"><p>${shell.panelFailed}</p>
          <button type="button" @click=${() => this.#lazy.retry('scenarios')}>${icon('refresh-cw')}${common.retry}</button></div>`;
      case 'ready':
        return html`<plan-scenarios-view></plan-scenarios-view>`;
    }
  }

  get #actions() {
    return this.#model.app?.actions;
  }

  #onChoose = (event: Event): void => this.#actions?.chooseModel((event.target as HTMLSelectElement).value);

  #onShow = (event: ModelShowEvent): void => this.#actions?.showModel(event.shown);

  #onToggle = ({ element, shown }: ElementToggleEvent): void => {
    // an element switched on while the model is off brings the model with it
    if (shown && !this.#model.value?.shown) this.#actions?.showModel(true);
    this.#actions?.showElement(element, shown);
  };

  #onSelect = (event: ElementSelectEvent): void => this.#actions?.selectElement(event.element);

  #onFly = (event: ElementFlyEvent): void => this.#actions?.flyToElement(event.element);
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-model-panel': PlanModelPanel;
  }
}
