import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Sheet } from '#app/state.ts';
import type { Texts } from '#app/text.ts';
import { icon } from './icons.ts';
import { panelStyles } from './panel-styles.ts';
import { shared } from './shared-styles.ts';
import { PanelCloseEvent, PanelResizeEvent, SheetMoveEvent } from './shell-events.ts';

const sheets: readonly Sheet[] = ['peek', 'half', 'full'];
const least = 280;
const most = 720;
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * The frame round one task: title, close button, scrolling body; a splitter at its side in a wide viewer, a handle on top in
 * a narrow one. Both work by pointer and by key.
 *
 * @slot - the task
 * @fires plan-panel-close - the person asked to close it
 * @fires plan-panel-resize - the person gave it another width
 * @fires plan-sheet-move - the person moved the sheet
 */
@customElement('plan-panel')
export class PlanPanel extends LitElement {
  static override styles = [shared, panelStyles];

  /** Title; without one the task has a title and a close button of its own. */
  @property() heading = '';
  @property({ reflect: true }) look: 'side' | 'card' = 'side';
  @property({ reflect: true }) sheet: Sheet = 'half';
  /** Width in px beside the map. */
  @property({ type: Number }) width = 360;
  /** No padding round the task. */
  @property({ type: Boolean, reflect: true }) bare = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts | undefined;

  #from: { readonly at: number; readonly size: number; readonly moved: boolean } | null = null;

  /** Puts the focus on the title, so that a reader starts at the top of the panel. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override updated(): void {
    this.style.setProperty('--plan-panel-width', `${this.width}px`);
  }

  protected override render() {
    const words = this.texts?.shell;
    if (!words) return nothing;
    return html`${this.#handle()}
      ${
        this.heading
          ? html`<header>
              <h2 tabindex="-1">${this.heading}</h2>
              <button type="button" class="icon-button" aria-label=${words.closePanel(this.heading)} title=${words.closePanel(this.heading)}
                @click=${this.#close}>${icon('x')}</button>
            </header>`
          : nothing
      }
      <div class="body"><slot></slot></div>
      ${this.look === 'side' ? this.#splitter() : nothing}`;
  }

  #splitter() {
    return html`<div class="splitter" role="separator" tabindex="0" aria-orientation="vertical"
      aria-label=${this.texts?.shell.resizePanel ?? ''} aria-valuemin=${least} aria-valuemax=${most}
      aria-valuenow=${Math.round(this.width)} @keydown=${this.#splitterKey} @pointerdown=${this.#grab}
      @pointermove=${this.#splitterMove} @pointerup=${this.#release} @pointercancel=${this.#release}></div>`;
  }

  #handle() {
    const words = this.texts?.shell;
    return html`<div class="handle" role="slider" tabindex="0" aria-orientation="vertical" aria-label=${words?.sheet ?? ''}
      aria-valuemin="0" aria-valuemax="2" aria-valuenow=${sheets.indexOf(this.sheet)}
      aria-valuetext=${words?.sheets[this.sheet] ?? ''} @keydown=${this.#handleKey} @pointerdown=${this.#grab}
      @pointermove=${this.#handleMove} @pointerup=${this.#handleDrop} @pointercancel=${this.#handleDrop}></div>`;
  }

  #close = (): void => {
    this.dispatchEvent(new PanelCloseEvent());
  };

  #resize(width: number): void {
    this.dispatchEvent(new PanelResizeEvent(clamp(width, least, most)));
  }

  #moveSheet(sheet: Sheet | undefined): void {
    if (sheet && sheet !== this.sheet) this.dispatchEvent(new SheetMoveEvent(sheet));
  }

  #grab = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    const sideways = handle.className === 'splitter';
    this.#from = {
      at: sideways ? event.clientX : event.clientY,
      size: sideways ? this.offsetWidth : this.offsetHeight,
      moved: false,
    };
  };

  #release = (): void => {
    this.#from = null;
  };

  #splitterMove = (event: PointerEvent): void => {
    if (this.#from) this.#resize(this.#from.size + event.clientX - this.#from.at);
  };

  #splitterKey = (event: KeyboardEvent): void => {
    const width = { ArrowLeft: this.width - 20, ArrowRight: this.width + 20, Home: least, End: most }[
      event.key
    ];
    if (width === undefined) return;
    event.preventDefault();
    this.#resize(width);
  };

  #handleMove = (event: PointerEvent): void => {
    if (!this.#from) return;
    const by = this.#from.at - event.clientY;
    if (!this.#from.moved && Math.abs(by) < 5) return;
    this.#from = { ...this.#from, moved: true };
    this.toggleAttribute('dragging', true);
    this.style.height = `${Math.max(64, this.#from.size + by)}px`;
  };

  #handleDrop = (): void => {
    const from = this.#from;
    this.#from = null;
    if (!from) return;
    const height = this.offsetHeight;
    this.toggleAttribute('dragging', false);
    this.style.height = '';
    if (!from.moved) {
      this.#moveSheet(sheets[(sheets.indexOf(this.sheet) + 1) % sheets.length]);
      return;
    }
    const room = this.offsetParent?.clientHeight ?? innerHeight;
    const share = height / room;
    // pulled far down: the person wants it gone
    if (height < 72) this.#close();
    else this.#moveSheet(share > 0.75 ? 'full' : share > 0.36 ? 'half' : 'peek');
  };

  #handleKey = (event: KeyboardEvent): void => {
    const now = sheets.indexOf(this.sheet);
    const next = {
      ArrowUp: Math.min(2, now + 1),
      ArrowRight: Math.min(2, now + 1),
      ArrowDown: Math.max(0, now - 1),
      ArrowLeft: Math.max(0, now - 1),
      Home: 0,
      End: 2,
      Enter: (now + 1) % 3,
      ' ': (now + 1) % 3,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#moveSheet(sheets[next]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-panel': PlanPanel;
  }
}
