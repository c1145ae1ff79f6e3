import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import type { AppState } from '#app/state.ts';
import { textIn } from '#app/text.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { readLiveFund } from './drawn-fund-reading.ts';
import './plan-fund-live.ts';
import { shared } from './shared-styles.ts';

/** Whether the figures follow a hand: while an area is drawn or moved, and until its ledger has been written. */
export const followsHand = ({ sketch, fund, drawing }: AppState): boolean =>
  sketch?.tool === 'fund' ||
  (fund.scope.kind === 'area' &&
    drawing.live !== null &&
    (fund.result.status === 'loading' || fund.result.status === 'idle'));

/** The land fund of the outline under the hand, connected to the viewer. An element of its own: it alone is drawn with every move. */
@customElement('plan-fund-live-view')
export class PlanFundLiveView extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: block;
    }
  `,
  ];

  readonly #live = new Watch(this, (app: App) => app.store.state.drawing.live);
  readonly #hand = new Watch(this, (app: App) => app.store.state.sketch !== null);
  readonly #catalogue = new Watch(this, (app: App) => app.store.state.catalogue);
  readonly #phase = new Watch(this, (app: App) => app.store.state.phase);
  readonly #texts = new Watch(this, (app: App) => app.texts.value);

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    if (!texts || loaded?.status !== 'ready') return nothing;
    const phase = loaded.value.phases.find(({ id }) => id === this.#phase.value)?.title;
    return html`<plan-fund-live .live=${readLiveFund(this.#live.value ?? null, loaded.value, texts)}
      .phase=${phase ? textIn(texts.lang, phase) : ''} .closing=${!this.#hand.value} .texts=${texts}></plan-fund-live>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-live-view': PlanFundLiveView;
  }
}
