import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { catalogueOf } from '#app/desk.ts';
import {
  keptViews,
  MOST_VIEWS,
  moveView,
  readViews,
  removeView,
  renameView,
  type SavedView,
  viewHere,
  withView,
  writeViews,
} from '#app/saved-views.ts';
import { showWords } from '#app/texts/show.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/** Panels that can stand beside a saved view. */
const PANELS = ['layers', 'model', 'fund', 'plans'] as const;

/** Saved views: named, put in order, taken out, and shown to a room. */
@customElement('plan-saved-views')
export class PlanSavedViews extends LitElement {
  static override styles = [
    shared,
    css`
      :host,
      form,
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      label {
        gap: 4px;
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
      form button,
      .start {
        justify-self: start;
      }
      li {
        display: flex;
        align-items: center;
        gap: 2px;
        padding-block: 4px;
        border-block-end: 1px solid var(--plan-line);
      }
      li input {
        flex: 1 1 6em;
        min-width: 0;
      }
      li button {
        padding: 0;
        min-width: var(--plan-target);
        border: 0;
        background: none;
      }
    `,
  ];

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #views = new Watch(this, (app) => app.store.state.show.views);
  readonly #catalogue = new Watch(
    this,
    (app) => app.store.state.catalogue,
    () => this.#recall(),
  );
  @state() private full = false;
  @query('form input') private named!: HTMLInputElement | null;
  @query('form select') private chosen!: HTMLSelectElement | null;

  protected override render() {
    const texts = this.#texts.value;
    if (!texts) return nothing;
    const t = showWords[texts.lang];
    const views = this.#list;
    return html`<p class="quiet">${t.hint}</p>
      <form @submit=${this.#onSave}>
        <label>${t.name}<input type="text" maxlength="80" placeholder=${t.usual(String(views.length + 1))} /></label>
        <label>${t.panel}<select><option value="">${t.noPanel}</option>${PANELS.map(
          (panel) => html`<option value=${panel}>${texts.shell.panels[panel]}</option>`,
        )}</select></label>
        <button type="submit">${icon('plus')}${t.save}</button>
      </form>
      ${this.full ? html`<p role="alert">${t.full(String(MOST_VIEWS))}</p>` : nothing}
      ${
        views.length === 0
          ? nothing
          : html`<ol aria-label=${t.list}>${views.map((view, at) => this.#one(view, at, views.length))}</ol>
            <button type="button" class="primary start" @click=${() => this.#start(1)}>${icon('maximize')}${t.start}</button>`
      }`;
  }

  #one({ name }: SavedView, at: number, all: number) {
    const t = showWords[this.#texts.value?.lang ?? 'vi'];
    const button = (
      label: string,
      drawing: 'eye' | 'arrow-up' | 'arrow-down' | 'trash-2',
      act: () => void,
      off = false,
    ) =>
      html`<button type="button" aria-label=${label} title=${label} ?disabled=${off} @click=${act}>${icon(drawing)}</button>`;
    return html`<li>
      <input type="text" maxlength="80" aria-label=${t.rename(String(at + 1))} .value=${name}
        @change=${(event: Event) => this.#set(renameView(this.#list, at, (event.target as HTMLInputElement).value))} />
      ${button(t.show(name), 'eye', () => this.#start(at + 1))}
      ${button(t.up(name), 'arrow-up', () => this.#set(moveView(this.#list, at, -1)), at === 0)}
      ${button(t.down(name), 'arrow-down', () => this.#set(moveView(this.#list, at, 1)), at === all - 1)}
      ${button(t.remove(name), 'trash-2', () => this.#set(removeView(this.#list, at)))}
    </li>`;
  }

  get #list(): readonly SavedView[] {
    return readViews(this.#views.value ?? null);
  }

  #set(views: readonly SavedView[]): void {
    this.#views.app?.actions.saveViews(writeViews(views));
    this.requestUpdate();
  }

  #start(at: number): void {
    void this.#views.app?.actions.showView(at);
  }

  /** The views kept of this package, where the link brought none. */
  #recall(): void {
    const { app } = this.#catalogue;
    const state = app?.store.peek();
    const catalogue = state && catalogueOf(state);
    if (!app || !catalogue || state.show.views !== null) return;
    const kept = keptViews(app.memory, catalogue.id);
    if (kept) app.actions.saveViews(kept);
  }

  #onSave = (event: Event): void => {
    event.preventDefault();
    const { app } = this.#views;
    const { lang } = this.#texts.value ?? {};
    if (!app || !lang || !this.named) return;
    const views = this.#list;
    const name = this.named.value.trim() || showWords[lang].usual(String(views.length + 1));
    const panel = PANELS.find((each) => each === this.chosen?.value) ?? null;
    const more = withView(views, { name, hash: viewHere(app.store.peek(), panel) });
    this.full = more === null;
    if (!more) return;
    this.named.value = '';
    this.#set(more);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-saved-views': PlanSavedViews;
  }
}
