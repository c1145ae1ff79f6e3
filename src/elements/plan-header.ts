import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import type { ThemeChoice } from '#app/state.ts';
import { type Texts, textIn } from '#app/text.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { Watch } from './app-controller.ts';
import { type IconName, icon } from './icons.ts';
import './plan-phase.ts';
import './plan-search.ts';
import type { PlanSearch } from './plan-search.ts';
import { shared } from './shared-styles.ts';
import type { PhaseChooseEvent } from './shell-events.ts';

const nextTheme: Readonly<Record<ThemeChoice, ThemeChoice>> = { auto: 'light', light: 'dark', dark: 'auto' };
const themeIcons: Readonly<Record<ThemeChoice, IconName>> = { auto: 'sun-moon', light: 'sun', dark: 'moon' };

/** The head of the viewer: whose plan it is, search, the phase always in sight, language and theme. */
@customElement('plan-header')
export class PlanHeader extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        background: var(--plan-ground);
        border-block-end: 1px solid var(--plan-line);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        min-height: 56px;
        padding: 8px 16px 8px 14px;
      }
      .title {
        display: flex;
        align-items: center;
        gap: 10px;
        min-width: 0;
      }
      h1 {
        font-size: var(--plan-text-l);
        line-height: 1.3;
      }
      h1 select {
        min-height: 0;
        margin-inline-start: -7px;
        width: auto;
        padding: 0 28px 0 6px;
        field-sizing: content;
        border-color: transparent;
        background-color: transparent;
        font: inherit;
      }
      h1 select:hover {
        background-color: var(--plan-ground-3);
      }
      .title .quiet {
        font-size: var(--plan-text-xs);
        line-height: 1.3;
      }
      .mark {
        flex: none;
        width: 2.1em;
        height: 2.1em;
        color: var(--plan-accent);
      }
      plan-search {
        flex: 1 1 16em;
        max-width: 28em;
      }
      .end {
        display: flex;
        align-items: center;
        gap: 4px;
        margin-inline-start: auto;
      }
      .end .lang {
        border-color: transparent;
        background: transparent;
        padding-inline: 10px;
      }
      .end .lang:hover {
        background: var(--plan-ground-3);
      }
      .find {
        display: none;
      }
      @container (width < 45em) {
        header {
          min-height: 52px;
          padding: 4px 8px 4px 12px;
          gap: 4px 8px;
        }
        .mark,
        .title .quiet {
          display: none;
        }
        .title {
          flex: 1 1 7.5em;
        }
        .end {
          gap: 0;
        }
        h1 select {
          padding-inline-end: 24px;
        }
        h1 {
          font-size: var(--plan-text);
        }
        plan-search {
          display: none;
          order: 3;
          flex: 1 1 100%;
          max-width: none;
          padding-block: 2px 4px;
        }
        :host([searching]) plan-search {
          display: block;
        }
        .find {
          display: inline-flex;
        }
        .quick {
          display: none;
        }
      }
    `,
  ];

  @query('plan-search') private search!: PlanSearch | null;
  /** Whether the search box of a narrow header is open. */
  @state() private searching = false;

  readonly #catalogue = new Watch(this, (app: App) => app.store.state.catalogue);
  readonly #phase = new Watch(this, (app: App) => app.store.state.phase);
  readonly #theme = new Watch(this, (app: App) => app.store.state.theme);
  readonly #texts = new Watch(this, (app: App) => app.texts.value);

  protected override willUpdate(): void {
    this.toggleAttribute('searching', this.searching);
  }

  protected override render() {
    const texts = this.#texts.value;
    if (!texts) return nothing;
    const words = texts.shell;
    const catalogue = this.#catalogue.value?.status === 'ready' ? this.#catalogue.value.value : null;
    const phases =
      catalogue?.phases.map(({ id, title: of, verification }) => {
        const title = textIn(texts.lang, of);
        const worth = verification && texts.common.verification[verification].toLowerCase();
        return { id, title, name: worth ? `${title} – ${worth}` : title };
      }) ?? [];
    return html`<header>
      <div class="title">
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" fill="currentColor" />
          <g fill="none" stroke="var(--plan-accent-ink)" stroke-width="2" stroke-linejoin="round">
            <path d="M7 9l7-2 11 3v15l-11-2-7 2z" /><path d="M14 7v16M14 15l11 2.5" />
            <path d="M17.5 12.800l4 1M9 14l3-1M9 18l3-1M9 22l3-1" stroke-width="1.5" />
          </g>
        </svg>
        <div>
          <h1>${catalogue ? this.#name(catalogue, texts) : words.untitled}</h1>
          <p class="quiet">${words.product}</p>
        </div>
      </div>
      <plan-search id="search" @plan-search-go=${this.#onGo} @keydown=${this.#onSearchKey}></plan-search>
      <div class="end">
        <plan-phase .phases=${phases} .chosen=${this.#phase.value ?? ''} .label=${words.phase}
          @plan-phase-choose=${this.#onPhase}></plan-phase>
        <button type="button" class="icon-button find" aria-expanded=${this.searching} aria-label=${words.search.open}
          title=${words.search.open} @click=${this.#onFind}>${icon(this.searching ? 'x' : 'search')}</button>
        <span class="quick">${this.#quick()}</span>
      </div>
    </header>`;
  }

  /** The package's name; a choice where there are others. */
  #name({ id, title, siblings = [] }: Catalogue, { lang, shell }: Texts) {
    if (siblings.length < 2) return textIn(lang, title);
    return html`<select aria-label=${shell.choosePackage} @change=${this.#onPackage}>${siblings.map(
      (each) =>
        html`<option value=${each.catalogue} ?selected=${each.id === id}>${textIn(lang, each.title)}</option>`,
    )}</select>`;
  }

  #quick() {
    const words = this.#texts.value?.shell;
    const theme = this.#theme.value ?? 'auto';
    if (!words) return nothing;
    const themeName = words.theme(words.themes[theme]);
    return html`<button type="button" class="lang" lang=${this.#texts.value?.lang === 'vi' ? 'en' : 'vi'} title=${words.languageHint}
        @click=${this.#onLanguage}>${icon('languages')}${words.language}</button
      ><button type="button" class="icon-button" aria-label=${themeName} title=${themeName} @click=${this.#onTheme}>
        ${icon(themeIcons[theme])}
      </button>`;
  }

  get #actions() {
    return this.#texts.app?.actions;
  }

  #onPhase = ({ phase }: PhaseChooseEvent): void => this.#actions?.choosePhase(phase);
  #onPackage = (event: Event): void => {
    const { app } = this.#catalogue;
    const address = (event.target as HTMLSelectElement).value;
    if (app) void app.actions.openCatalogue(new URL(address, app.store.peek().catalogueUrl).href);
  };
  #onLanguage = (): void => this.#actions?.setLanguage(this.#texts.value?.lang === 'vi' ? 'en' : 'vi');
  #onTheme = (): void => this.#actions?.setTheme(nextTheme[this.#theme.value ?? 'auto']);

  #onFind = async (): Promise<void> => {
    this.searching = !this.searching;
    await this.updateComplete;
    if (this.searching) this.search?.focus();
  };

  #onGo = (): void => {
    this.searching = false;
  };

  /** Escape in an empty box folds the box of a narrow header. */
  #onSearchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.searching) return;
    event.preventDefault();
    this.searching = false;
    this.renderRoot.querySelector<HTMLElement>('.find')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-header': PlanHeader;
  }
}
