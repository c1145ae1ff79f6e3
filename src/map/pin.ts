import type { Map as GlMap, Marker } from 'maplibre-gl';
import type { LonLat } from '#core/units.ts';
import { makeMarker } from './maplibre.ts';

const svg = 'http://www.w3.org/2000/svg';

function shape(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(svg, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function pinElement(): HTMLElement {
  const host = document.createElement('div');
  host.className = 'plan-pin';
  host.setAttribute('aria-hidden', 'true');
  const picture = shape('svg', { viewBox: '0 0 28 38', width: '28', height: '38' });
  picture.append(
    shape('ellipse', { class: 'plan-pin-shadow', cx: '14', cy: '35.6', rx: '5', ry: '1.8' }),
    shape('path', {
      class: 'plan-pin-body',
      d: 'M14 1.5a12 12 0 0 1 12 12c0 7.6-7.4 13.4-12 22-4.6-8.6-12-14.4-12-22a12 12 0 0 1 12-12z',
    }),
    shape('circle', { class: 'plan-pin-eye', cx: '14', cy: '13.5', r: '4.6' }),
  );
  host.append(picture);
  return host;
}

/** The place a person asked about. Decoration: the card beside the map says the same in words. */
export class Pin {
  readonly #map: GlMap;
  #marker: Marker | null = null;

  constructor(map: GlMap) {
    this.#map = map;
  }

  show(at: LonLat | null): void {
    if (!at) {
      this.#marker?.remove();
      this.#marker = null;
      return;
    }
    if (this.#marker) {
      this.#marker.setLngLat([...at]);
      return;
    }
    this.#marker = makeMarker({ element: pinElement(), anchor: 'bottom', offset: [0, 2] });
    this.#marker.setLngLat([...at]).addTo(this.#map);
    // MapLibre makes a marker a stop of the Tab key; this one has nothing to press
    this.#marker.getElement().removeAttribute('tabindex');
  }
}
