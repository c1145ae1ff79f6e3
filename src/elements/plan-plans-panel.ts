import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { PlansViewId } from '#app/state.ts';
import type { Texts } from '#app/text.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { LazyElements } from './lazy-elements.ts';
import { plansViewSources } from './plans-view-sources.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';

const VIEWS: readonly PlansViewId[] = ['documents', 'register', 'indicators', 'rules', 'units'];

/** The plans panel: documents, the register of plans, indicators, rulesets, old units against new ones. */
@customElement('plan-plans-panel')
export class PlanPlansPanel extends LitElement {
  static override styles = [
    shared,
    segmentStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }
    `,
  ];

  readonly #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  readonly #view = new Watch(this, (app) => app.store.state.plans.view);
  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #lazy = new LazyElements(this, plansViewSources);

  protected override render() {
    const texts = this.#texts.value;
    const catalogue = this.#catalogue.value;
    const view = this.#view.value;
    if (!texts || !catalogue || !view) return nothing;
    if (catalogue.status !== 'ready') return html`<p class="state">${texts.common.loading}</p>`;
    return html`<fieldset>
        <legend class="visually-hidden">${texts.plans.view}</legend>
        <div class="choices">${VIEWS.map(
          (each) => html`<label>
            <input type="radio" name="view" value=${each} .checked=${each === view}
              @change=${() => this.#view.app?.actions.showPlansView(each)} />
            ${texts.plans.views[each]}
          </label>`,
        )}</div>
      </fieldset>
      ${this.#shown(view, texts)}`;
  }

  #shown(view: PlansViewId, { common, shell }: Texts) {
    switch (this.#lazy.stateOf(view)) {
      case 'loading':
        return html`<p class="state" role="status">${common.loading}</p>`;
      case 'failed':
        return html`<div class="state bad" role="alert"><p>${shell.panelFailed}</p>
          <button type="button" @click=${() => this.#lazy.retry(view)}>${icon('refresh-cw')}${common.retry}</button></div>`;
      case 'ready':
        return {
          documents: html`<plan-documents-view></plan-documents-view>`,
          register: html`<plan-register-view></plan-register-view>`,
          indicators: html`<plan-indicators-view></plan-indicators-view>`,
          rules: html`<plan-rules-view></plan-rules-view>`,
          units: html`<plan-units-view></plan-units-view>`,
        }[view];
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-plans-panel': PlanPlansPanel;
  }
}
