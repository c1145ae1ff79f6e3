import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import { planePointOf } from '#app/measure.ts';
import '#app/task-text.ts';
import { formatHectares, formatPercent, formatPlane } from '#core/format.ts';
import { isEnough, nextStop, withCornerAfter, withoutCorner } from '#core/outline.ts';
import type { Scene } from '#core/scene.ts';
import { Watch } from './app-controller.ts';
import { count } from './figures.ts';
import { type IconName, icon } from './icons.ts';
import { shared } from './shared-styles.ts';

type Drawn = NonNullable<Scene['sketch']>;

/**
 * Buttons over the map while something is drawn: finish, undo, redo, and of a finished drawing the way from corner to corner, to
 * put one in and to take one out. Says in words which corner is chosen and where it lies, and hears Ctrl+Z for the whole viewer.
 */
@customElement('plan-sketch-bar')
export class PlanSketchBar extends LitElement {
  static override styles = [
    shared,
    css`
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 2px;
      padding: 3px;
      border-radius: var(--plan-radius);
      background: var(--plan-ground);
      box-shadow: var(--plan-shadow);
    }
    .name {
      min-width: 5.5em;
      padding-inline: 6px;
      font-size: var(--plan-text-s);
      font-weight: 600;
      text-align: center;
      white-space: nowrap;
    }
    .group {
      display: flex;
      align-items: center;
    }
    .group + .group {
      padding-inline-start: 3px;
      border-inline-start: 1px solid var(--plan-line);
    }
    button.icon-button {
      min-width: max(var(--plan-target), 36px);
      min-height: max(var(--plan-target), 36px);
    }
    /* on a narrow viewer the panel's figures lie under its edge */
    .figures {
      display: none;
      flex-basis: 100%;
      overflow: hidden;
      padding: 2px 6px 4px;
      font-size: var(--plan-text-s);
      text-align: center;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    @container (width < 45em) {
      .figures {
        display: block;
      }
    }
    .turned .icon {
      scale: -1 1;
    }
  `,
  ];

  readonly #sketch = new Watch(
    this,
    (app: App) => app.scene.value.sketch,
    (sketch) => void this.#hear(sketch),
  );
  readonly #drawing = new Watch(this, (app: App) => app.store.state.drawing);
  readonly #texts = new Watch(this, (app: App) => app.texts.value);
  /** What a screen reader is told. */
  @state() private said = '';
  #heard = '';
  #root: Node | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#root = this.getRootNode();
    this.#root.addEventListener('keydown', this.#onKey as EventListener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#root?.removeEventListener('keydown', this.#onKey as EventListener);
  }

  protected override render() {
    const texts = this.#texts.value;
    const sketch = this.#sketch.value;
    const drawing = this.#drawing.value;
    if (!texts?.sketch || !sketch || !drawing) return nothing;
    const t = texts.sketch;
    return html`<div class="bar" role="group" aria-label=${t.tools}>
        ${sketch.closed ? this.#corners(sketch) : html`<span class="name">${t.corners(count(texts.lang, sketch.points.length))}</span>`}
        <div class="group">
          ${this.#button('rotate-ccw', t.undo, drawing.past.length > 0, () => this.#actions?.undoSketch())}
          ${this.#button('rotate-ccw', t.redo, drawing.future.length > 0, () => this.#actions?.redoSketch(), 'turned')}
        </div>
        ${
          sketch.closed
            ? nothing
            : html`<button type="button" class="primary" ?disabled=${!isEnough(sketch)}
                @click=${() => this.#actions?.setSketch(sketch.points, true)}>${icon('check')}${t.finish}</button>`
        }
        ${this.#figures()}
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #corners(sketch: Drawn) {
    const { lang, sketch: t } = this.#texts.value!;
    const { points, selected = null } = sketch;
    const corner = typeof selected === 'number' ? selected : null;
    const all = count(lang, points.length);
    const name =
      corner !== null
        ? t.corner(count(lang, corner + 1), all)
        : selected === 'whole'
          ? t.whole
          : t.corners(all);
    const choose = (way: 1 | -1) => () => this.#actions?.selectCorner(nextStop(sketch, selected, way));
    return html`<div class="group">
        ${this.#button('chevron-left', t.previous, true, choose(-1))}
        <span class="name">${name}</span>
        ${this.#button('chevron-left', t.next, true, choose(1), 'turned')}
      </div>
      <div class="group">
        ${this.#button('plus', t.insert, corner !== null, () => this.#insert(sketch, corner!))}
        ${this.#button('trash-2', t.remove, corner !== null && withoutCorner(sketch, corner) !== null, () => this.#remove(sketch, corner!))}
      </div>`;
  }

  /** The area and its two largest categories in one line; the panel has them all. */
  #figures() {
    const { lang, sketch: t } = this.#texts.value!;
    const live = this.#drawing.value?.live;
    if (!live) return nothing;
    const { outcome } = live;
    if (outcome === 'self-crossing') return html`<div class="figures">${t.crossingNow}</div>`;
    if (typeof outcome === 'string' || 'failed' in outcome) return html`<div class="figures">–</div>`;
    const whole = outcome.areaHa.plane;
    const largest = outcome.rows.toSorted((a, b) => b.planeHa - a.planeHa).slice(0, 2);
    const parts = largest.map(
      ({ category, planeHa }) => `${category} ${formatPercent(lang, planeHa / whole, 1)}`,
    );
    return html`<div class="figures"><strong>${formatHectares(lang, whole)}</strong> · ${parts.join(' · ')}</div>`;
  }

  /** A button without use now stays where it is, and can still be found and read. */
  #button(name: IconName, label: string, usable: boolean, act: () => void, look = '') {
    return html`<button type="button" class="icon-button ${look}" aria-label=${label} title=${label}
      aria-disabled=${!usable} @click=${() => usable && act()}>${icon(name)}</button>`;
  }

  #insert(sketch: Drawn, after: number): void {
    const { points, corner } = withCornerAfter(sketch, after);
    this.#actions?.setSketch(points, true);
    this.#actions?.selectCorner(corner);
  }

  #remove(sketch: Drawn, corner: number): void {
    const points = withoutCorner(sketch, corner);
    if (!points) return;
    this.#actions?.setSketch(points, true);
    this.#actions?.selectCorner(Math.min(corner, points.length - 1));
  }

  get #actions() {
    return this.#sketch.app?.actions;
  }

  /** Puts the chosen corner into words; nothing while a hand moves it, and while drawing the panel counts the corners. */
  async #hear(sketch: Scene['sketch']): Promise<void> {
    const app = this.#sketch.app;
    if (!app || !sketch?.closed || app.store.peek().sketch?.held) return;
    const { lang, sketch: t } = app.texts.peek();
    const { points, selected = null } = sketch;
    const all = count(lang, points.length);
    const key = JSON.stringify([selected, typeof selected === 'number' ? points[selected] : null, all]);
    if (key === this.#heard) return;
    this.#heard = key;
    if (selected === null) this.said = t.saidCorners(all);
    else if (selected === 'whole') this.said = t.saidWhole;
    else {
      const loaded = app.store.peek().catalogue;
      const at = points[selected];
      if (loaded.status !== 'ready' || !at) return;
      const place = formatPlane(lang, await planePointOf(at, loaded.value.axis), 0);
      if (key === this.#heard) this.said = t.saidCorner(count(lang, selected + 1), all, place);
    }
  }

  #onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    // in a field the keys belong to what is typed
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && target.matches('input, textarea, select')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.#actions?.redoSketch();
    else this.#actions?.undoSketch();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-sketch-bar': PlanSketchBar;
  }
}
