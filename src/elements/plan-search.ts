import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { App } from '#app/app.ts';
import type { SearchHit } from '#app/state.ts';
import { noticeText } from '#app/text.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { searchStyles } from './search-styles.ts';
import { shared } from './shared-styles.ts';

/** A pause in typing after which the search begins. */
const pauseMs = 160;

/**
 * Search for places, projects and coordinates: an editable combobox with a list of hits (ARIA APG). Arrow keys choose, Enter
 * goes, Escape closes the list and then clears.
 */
@customElement('plan-search')
export class PlanSearch extends LitElement {
  static override styles = [shared, searchStyles];

  @state() private text = '';
  @state() private open = false;
  /** Index of the hit under the arrow keys; -1 = none. */
  @state() private active = -1;
  @query('input') private input!: HTMLInputElement;

  readonly #search = new Watch(this, (app: App) => app.store.state.search);
  readonly #texts = new Watch(this, (app: App) => app.texts.value);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override focus(): void {
    this.input?.focus();
  }

  get #hits(): readonly SearchHit[] {
    const hits = this.#search.value?.hits;
    return hits?.status === 'ready' ? hits.value : [];
  }

  protected override render() {
    const words = this.#texts.value?.shell.search;
    if (!words) return nothing;
    const shown = this.open && this.text.trim() !== '';
    const chosen = shown && this.active >= 0 && this.#hits[this.active];
    return html`<div class="box">
        ${icon('search')}
        <input type="text" role="combobox" enterkeyhint="search" autocomplete="off" spellcheck="false" aria-autocomplete="list"
          aria-controls="hits" aria-expanded=${shown && this.#hits.length > 0} aria-label=${words.label}
          aria-activedescendant=${chosen ? `hit-${this.active}` : nothing} placeholder=${words.placeholder}
          .value=${live(this.text)} @input=${this.#onInput} @keydown=${this.#onKey} @focus=${this.#onFocus} @blur=${this.#onBlur} />
        ${
          this.text
            ? html`<button type="button" class="icon-button" aria-label=${words.clear} title=${words.clear} @click=${this.#clear}>
                ${icon('x')}
              </button>`
            : nothing
        }
      </div>
      <div class="pop" ?hidden=${!shown}>
        <p class="says" aria-hidden="true" ?hidden=${this.#hits.length > 0}>${shown ? this.#says() : ''}</p>
        <ul id="hits" role="listbox" aria-label=${words.results} ?hidden=${this.#hits.length === 0}>
          ${this.#hits.map((hit, index) => this.#option(hit, index))}
        </ul>
      </div>
      <div class="visually-hidden" role="status">${shown ? this.#says() : ''}</div>`;
  }

  #says(): string {
    const texts = this.#texts.value;
    const { hits, query: asked } = this.#search.value ?? {};
    if (!texts || !hits) return '';
    const words = texts.shell.search;
    if (hits.status === 'failed') return noticeText(texts, hits.notice);
    if (hits.status !== 'ready') return words.loading;
    return hits.value.length > 0 ? words.found(hits.value.length) : words.none((asked ?? '').trim());
  }

  #option(hit: SearchHit, index: number) {
    const words = this.#texts.value?.shell.search;
    const chosen = index === this.active;
    return html`<li id="hit-${index}" role="option" aria-selected=${chosen} @pointerdown=${this.#keepFocus}
      @click=${() => this.#go(hit)}>
      ${icon(hit.kind === 'coordinate' ? 'crosshair' : 'map-pin')}
      <span class="hit"><span class="title">${hit.title}</span><span class="quiet">${hit.detail || words?.[hit.kind]}</span></span>
    </li>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('active') && this.active >= 0)
      this.renderRoot.querySelector(`#hit-${this.active}`)?.scrollIntoView({ block: 'nearest' });
  }

  #onInput = (): void => {
    this.text = this.input.value;
    this.open = true;
    this.active = -1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), this.text.trim() ? pauseMs : 0);
  };

  #ask(): void {
    void this.#search.app?.actions.search(this.text);
  }

  #onFocus = (): void => {
    if (this.text.trim()) this.open = true;
  };

  #onBlur = (): void => {
    this.open = false;
    this.active = -1;
  };

  /** A press on a hit must not take the focus from the box before the click arrives. */
  #keepFocus = (event: Event): void => event.preventDefault();

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const last = this.#hits.length - 1;
    const move = (to: number): void => {
      event.preventDefault();
      this.open = true;
      this.active = last < 0 ? -1 : to;
    };
    if (event.key === 'ArrowDown') move(this.active >= last ? 0 : this.active + 1);
    else if (event.key === 'ArrowUp') move(this.active <= 0 ? last : this.active - 1);
    else if (event.key === 'Enter') this.#enter(event);
    else if (event.key === 'Escape') this.#escape(event);
  };

  #enter(event: KeyboardEvent): void {
    event.preventDefault();
    const hit = this.#hits[Math.max(0, this.active)];
    const answered = this.#search.value?.query === this.text;
    if (this.open && hit && answered) this.#go(hit);
    else {
      clearTimeout(this.#timer);
      this.open = true;
      this.#ask();
    }
  }

  #escape(event: KeyboardEvent): void {
    if (!this.text) return;
    // the list first, then the text; the panel behind stays
    event.preventDefault();
    event.stopPropagation();
    if (this.open) {
      this.open = false;
      this.active = -1;
    } else this.#clear();
  }

  #go(hit: SearchHit): void {
    this.text = hit.title;
    this.open = false;
    this.active = -1;
    this.#search.app?.actions.goTo(hit);
    this.dispatchEvent(new Event('plan-search-go', { bubbles: true, composed: true }));
  }

  #clear = (): void => {
    clearTimeout(this.#timer);
    this.text = '';
    this.open = false;
    this.active = -1;
    this.#ask();
    this.input.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-search': PlanSearch;
  }
}
