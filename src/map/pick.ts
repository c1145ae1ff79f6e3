import type { Map as GlMap, MapMouseEvent } from 'maplibre-gl';
import type { MapEvents } from '#core/scene.ts';
import { metresPerPixel } from './scale.ts';
import type { SketchLoader } from './sketch-loader.ts';

/** Radius of what a person means, in CSS pixels. */
const mousePx = 6;
const touchPx = 16;

/** Turns clicks, taps and Enter into places; while a sketch is open they are its corners. */
export class Pick {
  readonly #map: GlMap;
  readonly #sketch: SketchLoader;
  readonly #onPick: MapEvents['onPick'];
  #touch = false;

  constructor(map: GlMap, sketch: SketchLoader, onPick: MapEvents['onPick']) {
    this.#map = map;
    this.#sketch = sketch;
    this.#onPick = onPick;
    const canvas = map.getCanvas();
    canvas.addEventListener('pointerdown', ({ pointerType }) => {
      this.#touch = pointerType === 'touch';
    });
    canvas.addEventListener('keydown', this.#onKey);
    map.on('click', this.#onClick);
  }

  #onClick = ({ lngLat }: MapMouseEvent): void => {
    // a click on the other side of the date line is still the same place
    const { lng, lat } = lngLat.wrap();
    const reachPx = this.#touch ? touchPx : mousePx;
    if (!this.#sketch.click([lng, lat], reachPx))
      this.#onPick([lng, lat], reachPx * metresPerPixel(lat, this.#map.getZoom()));
  };

  #onKey = (event: KeyboardEvent): void => {
    if (this.#sketch.key(event)) {
      // before MapLibre's own keys, which would pan or fly as well
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key !== 'Enter' || event.repeat) return;
    event.preventDefault();
    const { lng, lat } = this.#map.getCenter();
    this.#onPick([lng, lat], mousePx * metresPerPixel(lat, this.#map.getZoom()));
  };
}
