import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { catalogueOf } from '#app/desk.ts';
import { isWithin } from '#app/plan-in-view.ts';
import '#app/task-text.ts';
import { type Texts, textIn } from '#app/text.ts';
import type { MapInset } from '#core/plan/catalogue.ts';
import { sovereigntyFeatures } from '#core/plan/sovereignty.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/** Height of a drawn frame, px. */
const HEIGHT = 96;

/** Frames of what lies far from the rest of the place: each leads there, and from there back. */
@customElement('plan-insets')
export class PlanInsets extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      button {
        display: grid;
        justify-items: center;
        gap: 2px;
        padding: 6px 10px;
        border-color: var(--plan-line-strong);
        box-shadow: var(--plan-shadow);
        font-size: var(--plan-text-s);
        overflow-wrap: anywhere;
      }
      button.plain {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 2px 10px;
      }
      circle {
        fill: none;
        stroke: currentColor;
      }
      path {
        fill: none;
        stroke: var(--plan-ink-2);
        stroke-dasharray: 3 3;
      }
    `,
  ];

  /** By name alone, where the map is small. */
  @property({ type: Boolean }) brief = false;

  readonly #catalogue = new Watch(this, (app) => catalogueOf(app.store.state));
  readonly #center = new Watch(this, (app) => app.store.state.camera.center);
  readonly #texts = new Watch(this, (app) => app.texts.value);

  protected override render() {
    const texts = this.#texts.value;
    const catalogue = this.#catalogue.value;
    const center = this.#center.value;
    if (!texts || !catalogue?.insets || !center) return nothing;
    const { lang, plans: t } = texts;
    const there = catalogue.insets.find(({ bounds }) => isWithin(center, bounds));
    if (there)
      return html`<button type="button" class="plain" @click=${() => this.#go(catalogue.bounds)}>${icon('chevron-left')}${t.insetBack(textIn(lang, catalogue.title))}</button>`;
    return catalogue.insets.map((inset) => this.#frame(inset, texts));
  }

  #frame({ title, bounds }: MapInset, { lang, plans: t }: Texts) {
    const name = textIn(lang, title);
    const drawn = this.brief ? nothing : islands(bounds);
    return html`<button type="button" class=${drawn === nothing ? 'plain' : ''} title=${t.insetGo(name)} aria-label=${t.insetGo(name)}
      @click=${() => this.#go(bounds)}>${drawn === nothing ? icon('map') : drawn}<span>${name}</span></button>`;
  }

  #go(bounds: MapInset['bounds']): void {
    this.#texts.app?.actions.flyTo(bounds);
  }
}

/** The islands of Vietnam's archipelagos within a frame, with the line that gathers them; nothing where there is none. */
function islands([west, south, east, north]: MapInset['bounds']) {
  const own = sovereigntyFeatures().features.filter(
    ({ properties, geometry }) =>
      properties.kind !== 'archipelago' &&
      isWithin(geometry.type === 'Point' ? geometry.coordinates : geometry.coordinates[0]![0]!, [
        west,
        south,
        east,
        north,
      ]),
  );
  if (own.length === 0) return nothing;
  const perDegree = HEIGHT / (north - south);
  const narrowing = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const width = (east - west) * perDegree * narrowing;
  const at = ([lon, lat]: readonly [number, number]): string =>
    `${((lon - west) * perDegree * narrowing).toFixed(1)},${((north - lat) * perDegree).toFixed(1)}`;
  return html`<svg aria-hidden="true" width=${width} height=${HEIGHT} viewBox=${`0 0 ${width} ${HEIGHT}`}>${own.map(
    ({ geometry }) => {
      if (geometry.type === 'Polygon')
        return svg`<path d=${`M${geometry.coordinates[0]!.map(at).join('L')}Z`} />`;
      const [cx, cy] = at(geometry.coordinates).split(',');
      return svg`<circle cx=${cx} cy=${cy} r="1.2" />`;
    },
  )}</svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-insets': PlanInsets;
  }
}
