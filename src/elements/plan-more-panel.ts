import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type Measurement, measure } from '#app/measure.ts';
import type { Sketch, ThemeChoice } from '#app/state.ts';
import { type Texts, textIn } from '#app/text.ts';
import { showWords } from '#app/texts/show.ts';
import { formatDate, formatMeridian, formatNumber } from '#core/format.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Lang } from '#core/scene.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { LazyElements } from './lazy-elements.ts';
import { type PageName, pageAddress } from './page-address.ts';
import './plan-copy-button.ts';
import './plan-measure.ts';
import './plan-sources.ts';
import './plan-saved-views.ts';
import { shared } from './shared-styles.ts';
import type { MeasureEvent } from './task-events.ts';

/** Everything else: measuring, sharing, display, sources, and what this map is. */
@customElement('plan-more-panel')
export class PlanMorePanel extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    section + section,
    details {
      padding-top: 16px;
      border-top: 1px solid var(--plan-line);
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
      gap: 12px;
    }
    .pair label {
      display: grid;
      gap: 4px;
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
    summary {
      min-height: var(--plan-target);
      font-weight: 600;
      cursor: pointer;
    }
    details > :not(summary) {
      margin-top: 8px;
    }
    dl {
      display: grid;
      gap: 6px;
      font-size: var(--plan-text-s);
    }
    dt {
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
    }
  `,
  ];

  #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  #sketch = new Watch(
    this,
    (app) => app.store.state.sketch,
    (sketch) => void this.#measure(sketch),
  );
  #theme = new Watch(this, (app) => app.store.state.theme);
  #texts = new Watch(this, (app) => app.texts.value);

  /** The sketch that was measured, and its figures: they come a moment later than the points. */
  @state() private measured: { readonly of: Sketch; readonly figures: Measurement } | null = null;

  @state() private glossaryOpen = false;
  readonly #lazy = new LazyElements(this, { glossary: () => import('./plan-glossary.ts') });

  protected override render() {
    const texts = this.#texts.value;
    if (!texts) return nothing;
    const loaded = this.#catalogue.value;
    const catalogue = loaded?.status === 'ready' ? loaded.value : null;
    const t = texts.more;
    const sketch = this.#sketch.value ?? null;
    return html`<section aria-labelledby="measure">
        <h3 id="measure">${t.measure}</h3>
        <plan-measure .sketch=${sketch?.tool === 'fund' ? null : sketch} .texts=${texts}
          .measured=${this.measured?.figures ?? null} @plan-measure-step=${this.#onMeasure}></plan-measure>
      </section>
      ${catalogue ? this.#report(texts, catalogue) : nothing}
      ${
        catalogue
          ? html`<section aria-labelledby="show">
              <h3 id="show">${showWords[texts.lang].title}</h3>
              <plan-saved-views></plan-saved-views>
            </section>`
          : nothing
      }
      ${this.#share(texts)} ${this.#help(texts)} ${this.#display(texts)}
      ${
        catalogue
          ? html`<details>
              <summary>${t.sources}</summary>
              <plan-sources .catalogue=${catalogue} .texts=${texts}></plan-sources>
            </details>
            ${this.#about(texts, catalogue)}`
          : nothing
      }`;
  }

  #help(texts: Texts) {
    const t = texts.more;
    return html`<section aria-labelledby="help">
      <h3 id="help">${t.help}</h3>
      <div><button type="button" class="guide" @click=${() => this.#actions?.showGuide(1)}>${icon('circle-question-mark')}${t.guide}</button></div>
      <details @toggle=${this.#onGlossary}>
        <summary>${t.glossary}</summary>
        ${this.glossaryOpen ? this.#words(texts) : nothing}
      </details>
    </section>`;
  }

  #words(texts: Texts) {
    const { common, shell } = texts;
    switch (this.#lazy.stateOf('glossary')) {
      case 'loading':
        return html`<p role="status">${common.loading}</p>`;
      case 'failed':
        return html`<div role="alert"><p>${shell.panelFailed}</p>
          <button type="button" @click=${() => this.#lazy.retry('glossary')}>${icon('refresh-cw')}${common.retry}</button></div>`;
      case 'ready':
        return html`<plan-glossary .texts=${texts}></plan-glossary>`;
    }
  }

  #report({ more: t }: Texts, { landFund }: Catalogue) {
    return html`<section aria-labelledby="report">
      <h3 id="report">${t.report}</h3>
      <p class="quiet">${landFund ? t.reportHint : t.plainReportHint}</p>
      <div><a class="button" target="_blank" href=${this.#page('report')} @click=${this.#aim}>${icon('printer')}${t.openReport}</a></div>
    </section>`;
  }

  #share({ more: t }: Texts) {
    return html`<section aria-labelledby="share">
      <h3 id="share">${t.share}</h3>
      <p class="quiet">${t.shareHint}</p>
      <div>
        <plan-copy-button .text=${this.#link} .label=${t.copyLink} .labelDone=${t.copied} .labelFailed=${t.copyFailed}></plan-copy-button>
      </div>
    </section>`;
  }

  #display({ lang, more: t }: Texts) {
    const theme = this.#theme.value ?? 'auto';
    return html`<section aria-labelledby="display">
      <h3 id="display">${t.display}</h3>
      <div class="pair">
        <label>${t.language}
          <select @change=${this.#onLanguage}>${(['vi', 'en'] as const).map(
            (each) =>
              html`<option value=${each} lang=${each} ?selected=${each === lang}>${t.languages[each]}</option>`,
          )}</select>
        </label>
        <label>${t.theme}
          <select @change=${this.#onTheme}>${(['auto', 'light', 'dark'] as const).map(
            (each) => html`<option value=${each} ?selected=${each === theme}>${t.themes[each]}</option>`,
          )}</select>
        </label>
      </div>
    </section>`;
  }

  #about({ lang, more: t }: Texts, { title, version, date, axis }: Catalogue) {
    return html`<section aria-labelledby="about">
      <h3 id="about">${t.about}</h3>
      <p>${textIn(lang, title)}</p>
      <dl>
        <div><dt>${t.dataVersion}</dt><dd>${version || t.missing}</dd></div>
        <div><dt>${t.dataDate}</dt><dd>${formatDate(lang, date) || t.missing}</dd></div>
        <div><dt>${t.method}</dt><dd>${t.methodText(formatMeridian(axis.meridian), formatNumber(lang, axis.k0, 4))}</dd></div>
      </dl>
      <div>
        <a class="button" href=${this.#page('self-check')} target="_blank">${icon('badge-check')}${t.selfCheck}</a>
        <p class="quiet">${t.selfCheckHint}</p>
      </div>
    </section>`;
  }

  #onGlossary = ({ currentTarget }: Event): void => {
    if ((currentTarget as HTMLDetailsElement).open) this.glossaryOpen = true;
  };

  get #actions() {
    return this.#sketch.app?.actions;
  }

  async #measure(sketch: Sketch | null): Promise<void> {
    const loaded = this.#catalogue.value;
    if (!sketch || sketch.tool === 'fund' || sketch.points.length < 2 || loaded?.status !== 'ready') {
      this.measured = null;
      return;
    }
    const figures = await measure(sketch.points, sketch.tool === 'area', loaded.value.axis);
    // a newer sketch has its own answer under way
    if (this.#sketch.value === sketch) this.measured = { of: sketch, figures };
  }

  /** Another page of ours, in this language, theme and view. */
  #page(name: PageName): string {
    const { app } = this.#sketch;
    return app ? pageAddress(name, app.store.peek().catalogueUrl, app.linkHash()) : '';
  }

  /** The view may have moved since the link was drawn. */
  #aim = ({ currentTarget }: Event): void => {
    (currentTarget as HTMLAnchorElement).href = this.#page('report');
  };

  /** The page's address with the link to the present view. */
  #link = (): string => {
    const url = new URL(location.href);
    url.hash = this.#sketch.app?.linkHash() ?? '';
    return url.href;
  };

  #onMeasure = ({ verb }: MeasureEvent): void => {
    const actions = this.#actions;
    const sketch = this.#sketch.value;
    if (verb === 'clear') actions?.cancelSketch();
    else if (verb !== 'finish') actions?.startSketch(verb);
    else if (sketch) actions?.setSketch(sketch.points, true);
  };

  #onLanguage = (event: Event): void =>
    this.#actions?.setLanguage((event.target as HTMLSelectElement).value as Lang);

  #onTheme = (event: Event): void =>
    this.#actions?.setTheme((event.target as HTMLSelectElement).value as ThemeChoice);
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-more-panel': PlanMorePanel;
  }
}
