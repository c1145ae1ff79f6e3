import { effect, untracked } from '@preact/signals-core';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import { createApp } from '#app/create-app.ts';
import type { PanelId, ThemeChoice } from '#app/state.ts';
import type { Lang } from '#core/scene.ts';
import { provideApp } from './app-controller.ts';
import { loadFonts } from './fonts.ts';
import './plan-frame.ts';
import { tokens } from './tokens.ts';

/** The view changed: what a link to it says after `#`. */
class ViewChangeEvent extends Event {
  readonly view: string;
  constructor(view: string) {
    super('plan-view-change', { bubbles: true, composed: true });
    this.view = view;
  }
}

/** A pause after the last change before the page is told. */
const pauseMs = 300;
const panels: readonly PanelId[] = ['layers', 'model', 'fund', 'plans', 'more'];

/**
 * The whole viewer of a provincial plan. Several may stand on one page; they share nothing.
 *
 * @fires plan-view-change - the view changed; `view` is what a link says after `#`
 * @fires plan-language-change - the language changed; read it from `lang`
 * @cssprop [--plan-accent] - the one accent colour; every `--plan-*` token can be set
 */
@customElement('plan-atlas')
export class PlanAtlas extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        position: relative;
        box-sizing: border-box;
        height: 600px;
        min-height: 16rem;
        overflow: hidden;
        color: var(--plan-ink);
        background: var(--plan-ground);
        text-align: start;
        isolation: isolate;
      }
      :host([hidden]) {
        display: none;
      }
    `,
  ];

  /** Where relative addresses begin when a page does not say: the page itself, or in an embed the script. */
  static base: string | null = null;

  /** Address of the catalogue, relative to `base`. */
  @property() catalogue = '';
  /** Language of the interface: `vi` or `en`. */
  @property({ reflect: true }) override lang = '';
  /** `auto` follows the system. */
  @property({ reflect: true }) theme: ThemeChoice = 'auto';
  /** The view to open, as in a link after `#`. */
  @property() view = '';
  /** Panel to open at first where there is room beside the map, unless the view says otherwise. */
  @property() panel: PanelId | '' = '';
  /** Leaves the address bar, the storage and the wheel of its page alone. */
  @property({ type: Boolean, reflect: true }) embed = false;
  /** Where relative addresses begin. */
  @property() base = '';
  /** Address of the basemap, relative to `base`. */
  @property() basemap = 'data/basemap.pmtiles';
  /** How the map stands: `starting`, `ready`, `no-webgl`. */
  @property({ reflect: true }) map: 'starting' | 'ready' | 'no-webgl' = 'starting';

  #app: App | null = null;
  #watching: (() => void)[] = [];
  #lastView = '';
  /** What the state said last; only what changed there overrules what the page has set. */
  #followed: { readonly lang?: Lang; readonly theme?: ThemeChoice; readonly map?: PlanAtlas['map'] } = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #provider = provideApp(this);
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');

  /** The viewer's own state and verbs; null while it stands in no page. */
  get app(): App | null {
    return this.#app;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    loadFonts(this.ownerDocument);
    this.#dark.addEventListener('change', this.#onSystemDark);
    // a moment later: an embed says where addresses begin only after it has defined this element
    queueMicrotask(() => {
      if (this.isConnected && !this.#app) this.#begin();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dark.removeEventListener('change', this.#onSystemDark);
    // a move takes the element out and puts it back at once: only who stays away is let go
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { actions, store } = this.#app ?? {};
    if (!actions || !store) return;
    const state = store.peek();
    // each verb answers at once by setting what the page may read: what the page wants is taken down before
    const { catalogue, lang, theme } = this;
    if (changed.has('lang') && lang !== state.lang && (lang === 'vi' || lang === 'en'))
      actions.setLanguage(lang);
    if (changed.has('theme') && theme !== state.theme) actions.setTheme(theme);
    if (changed.has('catalogue') && catalogue) void this.#open();
    if (changed.has('view') && this.view && this.hasUpdated) actions.openLink(this.view);
    if (changed.has('panel') && this.panel && this.hasUpdated) actions.openPanel(this.panel);
  }

  protected override render() {
    return html`<plan-frame .embed=${this.embed} .basemap=${this.#absolute(this.basemap)}></plan-frame>`;
  }

  get #base(): string {
    return this.base
      ? new URL(this.base, this.ownerDocument.baseURI).href
      : (PlanAtlas.base ?? this.ownerDocument.baseURI);
  }

  #absolute(address: string): string {
    return address ? new URL(address, this.#base).href : '';
  }

  #begin(): void {
    const hash = this.#lastView || this.view;
    const app = createApp({
      baseUrl: this.#base,
      embed: this.embed,
      theme: this.theme,
      ...(this.lang === 'vi' || this.lang === 'en' ? { lang: this.lang as Lang } : {}),
      ...(hash && (this.embed || !location.hash) ? { initialUrlHash: hash } : {}),
    });
    this.#app = app;
    this.#followed = {};
    app.actions.setSystemDark(this.#dark.matches);
    this.#provider.give(app);
    this.#watching = [effect(() => this.#follow(app)), effect(() => this.#announce(app))];
    if (this.hasUpdated && this.catalogue) void this.#open();
  }

  #end(): void {
    for (const stop of this.#watching) stop();
    clearTimeout(this.#timer);
    this.#app?.dispose();
    this.#app = null;
    this.#provider.give(undefined);
  }

  async #open(): Promise<void> {
    const app = this.#app;
    await app?.actions.openCatalogue(this.catalogue);
    const isRoomy = this.offsetWidth >= 45 * Number.parseFloat(getComputedStyle(this).fontSize);
    const isPlain =
      app && app.store.peek().panel === null && !this.view && (this.embed || !/panel=/.test(location.hash));
    if (app && isPlain && isRoomy && panels.includes(this.panel as PanelId))
      app.actions.openPanel(this.panel as PanelId);
  }

  /** What the state says that the page may read from the element. */
  #follow(app: App): void {
    const { lang, theme, map, show } = app.store.state;
    this.toggleAttribute('presenting', show.at !== null);
    const before = this.#followed;
    this.#followed = { lang, theme, map };
    untracked(() => {
      if (theme !== before.theme) this.theme = theme;
      if (map !== before.map) this.map = map;
      if (lang === before.lang) return;
      this.lang = lang;
      this.dispatchEvent(new Event('plan-language-change', { bubbles: true, composed: true }));
    });
  }

  #announce(app: App): void {
    void app.store.state;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const view = app.linkHash();
      if (!view || view === this.#lastView) return;
      this.#lastView = view;
      this.dispatchEvent(new ViewChangeEvent(view));
    }, pauseMs);
  }

  #onSystemDark = (): void => this.#app?.actions.setSystemDark(this.#dark.matches);
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-atlas': PlanAtlas;
  }
  interface HTMLElementEventMap {
    'plan-view-change': ViewChangeEvent;
  }
}
