import { effect } from '@preact/signals-core';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import { createApp } from '#app/create-app.ts';
import { browserFacts } from '#app/self-check/browser-facts.ts';
import type { CheckGroup, CheckLine } from '#app/self-check/check-line.ts';
import { factText, reportText } from '#app/self-check/line-text.ts';
import { runSelfCheck } from '#app/self-check/run-self-check.ts';
import type { ThemeChoice } from '#app/state.ts';
import { selfCheck } from '#app/texts/self-check.ts';
import { formatNumber } from '#core/format.ts';
import type { Lang } from '#core/scene.ts';
import { count } from './figures.ts';
import { loadFonts } from './fonts.ts';
import { icon } from './icons.ts';
import './task-icons.ts';
import './plan-check-group.ts';
import './plan-copy-button.ts';
import { selfCheckStyles } from './self-check-styles.ts';
import { shared } from './shared-styles.ts';
import { tokens } from './tokens.ts';

const GROUPS: readonly CheckGroup[] = ['areas', 'positions', 'overlays', 'ledger', 'engines', 'functions'];

/** How the self-check stands. */
type Run =
  | { readonly status: 'running' | 'done'; readonly lines: readonly CheckLine[]; readonly seconds: number }
  | {
      readonly status: 'broken';
      readonly cause: string;
    };

/** A page that runs the numeric self-test in the reader's own browser, in the language and theme chosen in the viewer. */
@customElement('plan-self-check')
export class PlanSelfCheck extends LitElement {
  static override styles = [tokens, shared, selfCheckStyles];

  /** Address of the catalogue whose ledger must close, relative to the page. */
  @property() catalogue = '';
  /** Address of the expected values, relative to the page. */
  @property() vectors = '';
  /** Address of the map, relative to the page. */
  @property() map = '';
  @property({ reflect: true }) override lang: Lang = 'vi';
  @property({ reflect: true }) theme: ThemeChoice = 'auto';
  /** How the check ended, for whoever waits on it: `running`, `pass`, `fail`. */
  @property({ reflect: true }) outcome: 'running' | 'pass' | 'fail' = 'running';

  @state() private run: Run = { status: 'running', lines: [], seconds: 0 };
  @state() private isOpen = true;
  #app: App | null = null;
  #unwatch: (() => void) | null = null;
  #turn = 0;
  readonly #facts = browserFacts(window);

  override connectedCallback(): void {
    super.connectedCallback();
    loadFonts(this.ownerDocument);
    const { baseURI } = this.ownerDocument;
    const app = createApp({ baseUrl: baseURI, addressBar: null, initialUrlHash: location.hash });
    this.#app = app;
    this.#unwatch = effect(() => {
      const { lang, theme } = app.store.state;
      this.lang = lang;
      this.theme = theme;
      this.ownerDocument.documentElement.lang = lang;
      this.ownerDocument.title = selfCheck[lang].title;
    });
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn++;
    this.#unwatch?.();
    this.#app?.dispose();
  }

  protected override render() {
    const { lang } = this;
    const t = selfCheck[lang];
    return html`<header>
        <h1>${t.title}</h1>
        <p>${t.lead}</p>
        <div class="row">
          <a href=${this.map}>${icon('chevron-left')}${t.back}</a>
          <label>${t.language}
            <select @change=${this.#onLanguage}>${(['vi', 'en'] as const).map(
              (each) =>
                html`<option value=${each} lang=${each} ?selected=${each === lang}>${t.languages[each]}</option>`,
            )}</select></label>
        </div>
      </header>
      <main>${this.#verdict()} ${this.#groups()} ${this.#about()}</main>`;
  }

  #verdict() {
    const { lang, run } = this;
    const t = selfCheck[lang];
    if (run.status === 'broken')
      return html`<div class="verdict bad" role="alert">${icon('circle-alert')}<div><p>${t.broken}</p><p class="plain">${run.cause}</p></div></div>
        ${this.#buttons(false)}`;
    const all = run.lines.length;
    const failed = run.lines.filter(({ pass }) => !pass).length;
    if (run.status === 'running')
      return html`<div class="verdict" role="status">${icon('loader-circle')}<p>${t.running(count(lang, all - (all % 10)))}</p></div>`;
    const good = failed === 0;
    return html`<div class="verdict ${good ? 'ok' : 'bad'}" role="status">${icon(good ? 'circle-check' : 'circle-alert')}<div>
        <p>${good ? t.allPass(count(lang, all)) : t.someFail(count(lang, failed), count(lang, all))}</p>
        <p class="plain">${good ? nothing : t.failAdvice} ${t.took(formatNumber(lang, run.seconds, 2))} ${this.isOpen ? nothing : t.noCatalogue}</p>
      </div></div>${this.#buttons(true)}`;
  }

  #buttons(hasReport: boolean) {
    const t = selfCheck[this.lang];
    return html`<div class="row">
      ${hasReport ? html`<plan-copy-button .text=${this.#report} .label=${t.copy} .labelDone=${t.copied} .labelFailed=${t.copyFailed}></plan-copy-button>` : nothing}
      <button type="button" @click=${() => void this.#start()}>${icon('refresh-cw')}${t.again}</button>
    </div>`;
  }

  #groups() {
    if (this.run.status !== 'done') return nothing;
    const { lines } = this.run;
    return GROUPS.map(
      (group) =>
        html`<plan-check-group .group=${group} .lang=${this.lang} .lines=${lines.filter((line) => line.group === group)}></plan-check-group>`,
    );
  }

  #about() {
    const t = selfCheck[this.lang];
    return html`<section aria-labelledby="facts">
      <h2 id="facts">${t.facts}</h2>
      <p class="quiet">${t.factsHint}</p>
      <dl>${this.#facts.map((fact) => html`<div><dt>${t.factNames[fact.id]}</dt><dd>${factText(t, fact)}</dd></div>`)}</dl>
    </section>`;
  }

  async #start(): Promise<void> {
    const app = this.#app;
    if (!app) return;
    const turn = ++this.#turn;
    const from = performance.now();
    const seconds = (): number => (performance.now() - from) / 1000;
    this.outcome = 'running';
    this.run = { status: 'running', lines: [], seconds: 0 };
    const lines: CheckLine[] = [];
    try {
      // attributes are read a moment after the element is connected
      await this.updateComplete;
      await app.actions.openCatalogue(this.#catalogueUrl);
      this.isOpen = app.store.peek().catalogue.status === 'ready';
      const vectorsUrl = new URL(this.vectors, this.ownerDocument.baseURI).href;
      for await (const line of runSelfCheck({ vectorsUrl, state: app.store.peek() })) {
        if (turn !== this.#turn) return;
        lines.push(line);
        this.run = { status: 'running', lines: [...lines], seconds: seconds() };
      }
      this.run = { status: 'done', lines, seconds: seconds() };
      this.outcome = this.isOpen && lines.length > 0 && lines.every(({ pass }) => pass) ? 'pass' : 'fail';
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.run = { status: 'broken', cause: thrown instanceof Error ? thrown.message : String(thrown) };
      this.outcome = 'fail';
    }
  }

  /** The viewer that linked here may show another catalogue. */
  get #catalogueUrl(): string {
    return new URLSearchParams(location.search).get('catalogue') ?? this.catalogue;
  }

  #report = (): string => {
    const { run } = this;
    if (run.status === 'broken') return run.cause;
    const more = { address: location.href, at: new Date(), seconds: run.seconds };
    return reportText(this.lang, run.lines, this.#facts, more);
  };

  #onLanguage = (event: Event): void =>
    this.#app?.actions.setLanguage((event.target as HTMLSelectElement).value as Lang);
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-self-check': PlanSelfCheck;
  }
}
