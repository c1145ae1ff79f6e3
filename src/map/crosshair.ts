import type { Map as GlMap } from 'maplibre-gl';

/** Marks the middle of the free part of the map while a person works by keyboard: what Enter asks about. */
export class Crosshair {
  readonly #map: GlMap;
  readonly #element: HTMLElement;

  constructor(map: GlMap) {
    this.#map = map;
    this.#element = document.createElement('div');
    this.#element.className = 'plan-crosshair';
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.hidden = true;
    map.getCanvasContainer().append(this.#element);
    const canvas = map.getCanvas();
    canvas.addEventListener('focus', () => this.#show(canvas.matches(':focus-visible')));
    canvas.addEventListener('keydown', () => this.#show(true));
    canvas.addEventListener('blur', () => this.#show(false));
    canvas.addEventListener('pointerdown', () => this.#show(false));
    map.on('move', this.#follow);
    map.on('resize', this.#follow);
  }

  #show(visible: boolean): void {
    this.#element.hidden = !visible;
    this.#follow();
  }

  #follow = (): void => {
    if (this.#element.hidden) return;
    const { x, y } = this.#map.project(this.#map.getCenter());
    this.#element.style.transform = `translate(${x}px, ${y}px)`;
  };
}
