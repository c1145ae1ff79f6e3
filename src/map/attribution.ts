import type { Map as GlMap, IControl } from 'maplibre-gl';

/** Whose data the map shows. Text only: what a catalogue says of its sources is not trusted as HTML. */
export class Attribution implements IControl {
  readonly #element = document.createElement('div');
  readonly #details = document.createElement('details');
  readonly #summary = document.createElement('summary');
  readonly #text = document.createElement('p');

  constructor(label: string, attributions: readonly string[]) {
    this.#element.className = 'maplibregl-ctrl plan-attribution';
    this.#details.append(this.#summary, this.#text);
    this.#element.append(this.#details);
    this.#details.open = true;
    this.label(label);
    this.show(attributions);
  }

  onAdd(map: GlMap): HTMLElement {
    map.once('dragstart', () => {
      this.#details.open = false;
    });
    return this.#element;
  }

  onRemove(): void {
    this.#element.remove();
  }

  label(label: string): void {
    this.#summary.setAttribute('aria-label', label);
    this.#summary.title = label;
  }

  show(attributions: readonly string[]): void {
    const lines = [...new Set(attributions.map((line) => line.trim()))].filter((line) => line !== '');
    this.#text.textContent = lines.join(' · ');
    this.#element.hidden = lines.length === 0;
  }
}
