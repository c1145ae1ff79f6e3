import { html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Watch } from './app-controller.ts';
import { shared } from './shared-styles.ts';

@customElement('plan-transition-view')
export class PlanTransitionView extends LitElement {
  static override styles = [shared];

  #texts = new Watch(this, (app) => app.texts.value);

  protected override render() {
    const texts = this.#texts.value;
    return texts ? html`<h3>${texts.transition.title}</h3>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-transition-view': PlanTransitionView;
  }
}
