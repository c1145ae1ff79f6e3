import type { Map as GlMap, Marker } from 'maplibre-gl';
import type { LonLat } from '#core/units.ts';
import { makeMarker } from './maplibre.ts';

/** A disc with arrows to all sides; 30 px, so that it is larger than a corner. */
const picture = `<svg viewBox="0 0 30 30" width="30" height="30" fill="none" stroke="currentColor"
  stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><circle cx="15" cy="15" r="13.5"/>
  <path d="M15 7v16M7 15h16M12.5 9.5 15 7l2.5 2.5M12.5 20.5 15 23l2.5-2.5M9.5 12.5 7 15l2.5 2.5M20.5 12.5 23 15l-2.5 2.5"/></svg>`;

function handleElement(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'plan-sketch-whole';
  element.setAttribute('aria-hidden', 'true');
  element.innerHTML = picture;
  // the map under it is what is grabbed
  element.style.cssText = 'display:grid;pointer-events:none;border-radius:50%';
  return element;
}

/** The handle by which a whole area is moved. Decoration: the hand grabs the map, and keys have their own way. */
export class WholeHandle {
  readonly #map: GlMap;
  #marker: Marker | null = null;

  constructor(map: GlMap) {
    this.#map = map;
  }

  /** @param on chosen for the keys */
  show(at: LonLat | null, on: boolean): void {
    if (!at) {
      this.#marker?.remove();
      this.#marker = null;
      return;
    }
    if (this.#marker) this.#marker.setLngLat([...at]);
    else {
      this.#marker = makeMarker({ element: handleElement() })
        .setLngLat([...at])
        .addTo(this.#map);
      this.#marker.getElement().removeAttribute('tabindex');
    }
    const { style } = this.#marker.getElement();
    const [ink, ground] = ['light-dark(#b3261e, #ff8a80)', 'light-dark(#fff, #10191d)'];
    style.color = on ? ground : ink;
    style.background = on ? ink : ground;
  }
}
