import { effect } from '@preact/signals-core';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import { createApp } from '#app/create-app.ts';
import { catalogueOf } from '#app/desk.ts';
import { fundNotice } from '#app/fund-origin.ts';
import { frameReport } from '#app/report-frame.ts';
import '#app/task-text.ts';
import { noticeText } from '#app/text.ts';
import { reportWords } from '#app/texts/report.ts';
import type { Lang } from '#core/scene.ts';
import { provideApp } from './app-controller.ts';
import { loadFonts } from './fonts.ts';
import { icon } from './icons.ts';
import './task-icons.ts';
import type { PlanMap } from './plan-map.ts';
import './plan-map.ts';
import { reportNotice } from './plan-report.ts';
import './plan-report.ts';
import type { ReportPicture } from './plan-report-map.ts';
import { pageRules } from './printed-page.ts';
import { shared } from './shared-styles.ts';
import { tokens } from './tokens.ts';

/** The page of a report: opens the view its address carries, computes, draws the map and lays it all out on A4. */
@customElement('plan-report-page')
export class PlanReportPage extends LitElement {
  static override styles = [
    tokens,
    shared,
    css`
      :host {
        max-width: 210mm;
        margin: 0 auto;
        padding: 16px;
        background: var(--plan-ground);
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 12px;
        margin-bottom: 16px;
        padding-bottom: 12px;
        border-bottom: 1px solid var(--plan-line);
      }
      nav label {
        margin-inline-start: auto;
        font-size: var(--plan-text-s);
      }
      nav p {
        flex: 1 1 100%;
      }
      plan-map {
        display: block;
        aspect-ratio: 178 / 110;
        width: 100%;
      }
      @media print {
        :host {
          max-width: none;
          padding: 0;
        }
        nav {
          display: none;
        }
      }
    `,
  ];

  /** Address of the catalogue, relative to the page; the page's address may name another. */
  @property() catalogue = '';
  /** Address of the viewer, relative to the page. */
  @property() map = '';
  @property({ reflect: true }) override lang: Lang = 'vi';
  /** Paper is white. */
  @property({ reflect: true }) theme = 'light';
  /** How the report stands, for whoever waits on it: `making`, `ready`, `failed`. */
  @property({ reflect: true }) outcome: 'making' | 'ready' | 'failed' = 'making';

  @state() private picture: ReportPicture = 'drawing';
  @state() private cause = '';
  /** What of the address could not be followed. */
  @state() private told: readonly string[] = [];
  /** The map needs the room the report gives it once it has figures. */
  @state() private computed = false;
  @query('plan-map') private drawn!: PlanMap | null;
  #app: App | null = null;
  #unwatch: (() => void) | null = null;
  readonly #provider = provideApp(this);
  readonly #sheet = new CSSStyleSheet();

  override connectedCallback(): void {
    super.connectedCallback();
    const { ownerDocument } = this;
    loadFonts(ownerDocument);
    ownerDocument.adoptedStyleSheets.push(this.#sheet);
    const app = createApp({
      baseUrl: ownerDocument.baseURI,
      addressBar: null,
      storage: null,
      initialUrlHash: location.hash,
    });
    app.actions.setTheme('light');
    this.#app = app;
    this.#provider.give(app);
    this.#unwatch = effect(() => this.#follow(app));
    void this.#start(app);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#app?.dispose();
  }

  protected override render() {
    const t = reportWords[this.lang];
    const waiting = this.#isPlain ? t.plainWaiting : t.waiting;
    return html`<nav aria-label=${this.#isPlain ? t.plainTitle : t.title}>
        <button type="button" class="primary" ?disabled=${this.outcome !== 'ready'} @click=${() => window.print()}>${icon('printer')}${t.print}</button>
        <a href=${this.map + location.hash}>${icon('chevron-left')}${t.back}</a>
        <label>${t.language}
          <select @change=${this.#onLanguage}>${(['vi', 'en'] as const).map(
            (each) =>
              html`<option value=${each} lang=${each} ?selected=${each === this.lang}>${t.languages[each]}</option>`,
          )}</select></label>
        ${
          this.outcome === 'failed'
            ? html`<p role="alert">${icon('circle-alert')} ${t.failed} ${this.cause}</p>`
            : html`<p role="status" class="quiet">${this.outcome === 'ready' ? t.ready : waiting}</p>`
        }
        ${this.told.map((each) => html`<p role="alert">${icon('triangle-alert')} ${each}</p>`)}
      </nav>
      <main><plan-report .picture=${this.picture} .map=${this.map} .basemap=${this.#basemap} @plan-report-ready=${this.#onReady}>
        ${this.computed && this.picture === 'drawing' ? html`<plan-map slot="map" margin="24" .basemap=${this.#basemap}></plan-map>` : nothing}
      </plan-report></main>`;
  }

  /** Of a package whose land is not summed. */
  get #isPlain(): boolean {
    const catalogue = this.#app && catalogueOf(this.#app.store.peek());
    return catalogue ? catalogue.landFund === undefined : false;
  }

  get #basemap(): string {
    return new URL('data/basemap.pmtiles', this.ownerDocument.baseURI).href;
  }

  #follow(app: App): void {
    const { lang, map, notices } = app.store.state;
    this.told = notices
      .filter(({ kind }) => kind.startsWith('link-'))
      .map((notice) => noticeText(app.texts.peek(), notice));
    this.lang = lang;
    const { ownerDocument } = this;
    const t = reportWords[lang];
    ownerDocument.documentElement.lang = lang;
    ownerDocument.title = this.#isPlain ? t.plainTitle : t.title;
    this.#sheet.replaceSync(pageRules(reportNotice(fundNotice(app), t), t.page));
    if (map === 'no-webgl') this.picture = 'none';
    if (map === 'ready' && this.picture === 'drawing') void this.#take();
  }

  async #start(app: App): Promise<void> {
    // attributes are read a moment after the element is connected
    await this.updateComplete;
    const address = new URLSearchParams(location.search).get('catalogue') ?? this.catalogue;
    await app.actions.openCatalogue(address);
    const { catalogue } = app.store.peek();
    if (catalogue.status === 'failed') return this.#fail(noticeText(app.texts.peek(), catalogue.notice));
    await frameReport(app);
    if (this.#isPlain) {
      this.computed = true;
      return;
    }
    if (app.store.peek().fund.result.status !== 'ready') await app.actions.computeFund();
    const { result } = app.store.peek().fund;
    this.computed = result.status === 'ready';
    if (result.status === 'failed') this.#fail(noticeText(app.texts.peek(), result.notice));
  }

  #fail(cause: string): void {
    this.cause = cause;
    this.outcome = 'failed';
  }

  async #take(): Promise<void> {
    this.picture = (await this.drawn?.picture()) ?? 'none';
  }

  #onReady = (): void => {
    this.outcome = 'ready';
  };

  #onLanguage = (event: Event): void =>
    this.#app?.actions.setLanguage((event.target as HTMLSelectElement).value as Lang);
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-report-page': PlanReportPage;
  }
}
