import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { catalogueOf } from '#app/desk.ts';
import { splitOf, swipeOf, withSplit } from '#app/swipe.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/** Opens and closes the comparison of two pictures on the map, connected to the viewer; nothing where there is nothing to compare. */
@customElement('plan-swipe-switch')
export class PlanSwipeSwitch extends LitElement {
  static override styles = [
    shared,
    css`
      button {
        margin-block: 2px 6px;
      }
      button[aria-pressed='true'] {
        border-color: var(--plan-accent);
        background: var(--plan-accent-soft);
        color: var(--plan-accent);
      }
      .icon {
        rotate: 90deg;
      }
    `,
  ];

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #isOffered = new Watch(this, ({ store: { state } }) => {
    const catalogue = catalogueOf(state);
    return catalogue !== null && swipeOf(catalogue, state) !== null;
  });
  readonly #isOpen = new Watch(this, (app) => splitOf(app.store.state) !== null);

  protected override render() {
    const t = this.#texts.value?.phases;
    if (!t || !this.#isOffered.value) return nothing;
    return html`<button type="button" aria-pressed=${this.#isOpen.value ? 'true' : 'false'} @click=${this.#onPress}
      >${icon('arrow-up-down')}${t.swipe}</button>`;
  }

  #onPress = (): void => {
    const { app } = this.#texts;
    if (app) app.actions.compare(withSplit(app.store.peek(), this.#isOpen.value ? null : 50));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-swipe-switch': PlanSwipeSwitch;
  }
}
