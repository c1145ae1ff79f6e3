import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import { formatNumber } from '#core/format.ts';
import { Watch } from './app-controller.ts';
import { metresPerPixel, roundLength } from './scale.ts';
import { shared } from './shared-styles.ts';

/** Longest scale bar, px. */
const barPx = 112;

/** A round length on the ground at the middle of the map, as long as it is drawn. */
@customElement('plan-scale-bar')
export class PlanScaleBar extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        pointer-events: none;
      }
      .bar {
        padding: 0 4px 2px;
        border: 2px solid var(--plan-ink);
        border-block-start: 0;
        background: color-mix(in srgb, var(--plan-ground) 72%, transparent);
        font-size: var(--plan-text-xs);
        line-height: 1.4;
        text-align: center;
        white-space: nowrap;
      }
    `,
  ];

  readonly #camera = new Watch(this, (app: App) => app.store.state.camera);
  readonly #texts = new Watch(this, (app: App) => app.texts.value);

  protected override render() {
    const texts = this.#texts.value;
    const camera = this.#camera.value;
    if (!texts || !camera) return nothing;
    const onePx = metresPerPixel(camera.center[1], camera.zoom);
    const length = roundLength(onePx * barPx);
    const label =
      length < 1000
        ? `${formatNumber(texts.lang, length, 0)} m`
        : `${formatNumber(texts.lang, length / 1000, 0)} km`;
    return html`<div class="bar" role="img" aria-label=${texts.shell.map.scaleBar(label)} .style=${`width:${length / onePx}px`}>
      ${label}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-scale-bar': PlanScaleBar;
  }
}
