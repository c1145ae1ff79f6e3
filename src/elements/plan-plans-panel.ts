import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { PlansViewId } from '#app/state.ts';
import type { Texts } from '#app/text.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { LazyElements } from './lazy-elements.ts';
import { plansViewSources } from './plans-view-sources.ts';
import './plan-view-choice.ts';
import { shared } from './shared-styles.ts';
import type { ViewChooseEvent } from './task-events.ts';

const VIEWS: readonly PlansViewId[] = [
  'documents',
  'register',
  'indicators',
  'rules',
  'conformity',
  'overlap',
  'units',
];

/** The plans panel: documents, the register of plans, indicators, rulesets, lower plans against their parents, overlaps of plans, old units against new ones. */
@customElement('plan-plans-panel')
export class PlanPlansPanel extends LitElement {
  static override styles = [
    shared,
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
    return html`<plan-view-choice .views=${VIEWS.map((id) => ({ id, title: texts.plans.views[id] }))} .shown=${view}
        .label=${texts.plans.view} @plan-view-choose=${this.#onView}></plan-view-choice>
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
          conformity: html`<plan-conformity-view></plan-conformity-view>`,
          overlap: html`<plan-overlap-view></plan-overlap-view>`,
          units: html`<plan-units-view></plan-units-view>`,
        }[view];
    }
  }

  #onView = ({ view }: ViewChooseEvent): void => this.#view.app?.actions.showPlansView(view as PlansViewId);
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-plans-panel': PlanPlansPanel;
  }
}
