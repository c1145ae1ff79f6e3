import { css, html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { readViews } from '#app/saved-views.ts';
import { showWords } from '#app/texts/show.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

const STEPS: Readonly<Record<string, (at: number, all: number) => number>> = {
  ArrowRight: (at) => at + 1,
  PageDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 1,
  End: (_, all) => all,
};

/** The head of the viewer while views are shown to a room: which one, the way to the others, and the end. */
@customElement('plan-show-bar')
export class PlanShowBar extends LitElement {
  static override styles = [
    shared,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 12px;
        padding: 8px 16px;
        border-block-end: 1px solid var(--plan-line);
        background: var(--plan-ground);
      }
      h2 {
        flex: 1 1 8em;
        min-width: 0;
      }
      h2:focus {
        outline: none;
      }
      .row {
        display: flex;
        align-items: center;
        gap: 8px;
      }
    `,
  ];

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #show = new Watch(this, (app) => app.store.state.show);
  @query('h2') private heading!: HTMLElement | null;
  #frame: ShadowRoot | null = null;
  #wasFull = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#frame = this.getRootNode() as ShadowRoot;
    this.#frame.addEventListener('keydown', this.#onKey, true);
    this.ownerDocument.addEventListener('fullscreenchange', this.#onFullScreen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frame?.removeEventListener('keydown', this.#onKey, true);
    this.ownerDocument.removeEventListener('fullscreenchange', this.#onFullScreen);
    if (this.ownerDocument.fullscreenElement === this.#viewer)
      void this.ownerDocument.exitFullscreen().catch(() => undefined);
  }

  protected override firstUpdated(): void {
    void this.updateComplete.then(() => this.heading?.focus({ preventScroll: true }));
    void this.#fill();
  }

  protected override render() {
    const lang = this.#texts.value?.lang;
    const { views: text, at } = this.#show.value ?? {};
    if (!lang || !at) return nothing;
    const t = showWords[lang];
    const views = readViews(text ?? null);
    return html`<header aria-label=${t.bar}>
      <h2 tabindex="-1" aria-live="polite" title=${t.keys}>${views[at - 1]?.name ?? t.lost}</h2>
      <div class="row">
        <button type="button" aria-label=${t.back} title=${t.back} ?disabled=${at <= 1} @click=${() => this.#go(at - 1)}>${icon('chevron-left')}</button>
        <span>${t.of(String(at), String(views.length))}</span>
        <button type="button" aria-label=${t.next} title=${t.next} ?disabled=${at >= views.length} @click=${() => this.#go(at + 1)}>${icon('chevron-right')}</button>
        <button type="button" aria-label=${t.fullScreen} title=${t.fullScreen} @click=${() => void this.#fill()}>${icon('maximize')}</button>
        <button type="button" aria-label=${t.leave} title=${t.leave} @click=${() => this.#go(null)}>${icon('x')}</button>
      </div>
    </header>`;
  }

  /** The whole viewer. */
  get #viewer(): HTMLElement | null {
    const outer = this.#frame?.host.getRootNode();
    return outer instanceof ShadowRoot && outer.host instanceof HTMLElement ? outer.host : null;
  }

  /** Fills the screen, where the browser lets it: after a press, and in no frame that forbids it. */
  async #fill(): Promise<void> {
    try {
      await this.#viewer?.requestFullscreen();
      this.#wasFull = true;
    } catch {
      // the views are shown in the page then
    }
  }

  #go(at: number | null): void {
    void this.#show.app?.actions.showView(at);
  }

  /** The browser takes the first Escape itself, to leave the full screen. */
  #onFullScreen = (): void => {
    if (this.#wasFull && !this.ownerDocument.fullscreenElement) this.#go(null);
  };

  #onKey = (event: Event): void => {
    const { key } = event as KeyboardEvent;
    const { views, at } = this.#show.value ?? {};
    const typing = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('input, select'));
    const step = STEPS[key];
    if (key === 'Escape') this.#go(null);
    else if (step && at && !typing) {
      const all = readViews(views ?? null).length;
      const to = Math.min(Math.max(step(at, all), 1), all);
      if (to !== at) this.#go(to);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-show-bar': PlanShowBar;
  }
}
