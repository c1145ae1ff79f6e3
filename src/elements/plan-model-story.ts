import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { citation } from '#app/balance-sheet.ts';
import { isLine } from '#app/model-figures.ts';
import { elementColor } from '#app/model-layers.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import type { UnitChoice } from '#app/unit-choices.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import type { ModelElement, SpatialModel } from '#core/plan/spatial-model.ts';
import type { UnitFacts } from '#core/scenario/scenario-figures.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { modelSymbol } from './model-symbol.ts';
import './plan-badge.ts';
import './plan-element-figures.ts';
import './plan-element-own.ts';
import './plan-element-text.ts';
import { shared } from './shared-styles.ts';
import { ElementReadEvent } from './task-events.ts';

/** What the pages need of the land fund, and how far it is. */
export type StoryFund =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly cause: string }
  | { readonly status: 'none' }
  | {
      readonly status: 'ready';
      readonly fund: LandFund;
      readonly facts: UnitFacts;
      readonly units: readonly UnitChoice[];
    };

/**
 * The spatial model page by page: the motto, then each element with its text, its figures and its units.
 *
 * @fires plan-element-read - the person turned the page
 */
@customElement('plan-model-story')
export class PlanModelStory extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
      }
      .next .icon {
        transform: scaleX(-1);
      }
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
      }
      h3 {
        display: flex;
        align-items: center;
        gap: 10px;
        font-size: var(--plan-text-l);
      }
      .symbol {
        flex: none;
        width: 36px;
        height: 36px;
        padding: 4px;
        border-radius: 6px;
        background: #fff;
        forced-color-adjust: none;
      }
      blockquote {
        margin: 0;
        padding: 10px 14px;
        border-inline-start: 4px solid var(--plan-accent);
        border-radius: 0 var(--plan-radius) var(--plan-radius) 0;
        background: var(--plan-ground-2);
        font-size: var(--plan-text-l);
        font-weight: 600;
      }
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      ol {
        display: grid;
        gap: 2px;
      }
      ol button {
        justify-content: flex-start;
        width: 100%;
        padding: 4px 8px;
        text-align: start;
      }
      ol .symbol {
        width: 24px;
        height: 24px;
        padding: 2px;
      }
    `,
  ];

  @property({ attribute: false }) model: SpatialModel | undefined;
  @property({ attribute: false }) documents: readonly PlanDocument[] = [];
  /** Id of the element whose page is open; '' = the opening page. */
  @property() page = '';
  @property({ attribute: false }) fund: StoryFund = { status: 'loading' };
  /** Units the reader put to elements. */
  @property({ attribute: false }) own: Readonly<Record<string, readonly string[]>> = {};
  /** What the phase is called. */
  @property() phase = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    this.removeEventListener('keydown', this.#onKey);
    super.disconnectedCallback();
  }

  protected override render() {
    const { model, texts } = this;
    if (!model) return html`<p class="state">${texts.model.none}</p>`;
    const { lang, model: t } = texts;
    const { elements } = model;
    const at = this.#at;
    const element = elements[at - 1];
    const turn = (by: number) => () => this.#turn(by);
    return html`<nav aria-label=${t.pages}>
        <button type="button" aria-disabled=${at === 0 ? 'true' : nothing} @click=${turn(-1)}>${icon('chevron-left')}${t.before}</button>
        <span class="quiet">${count(lang, at + 1)}/${count(lang, elements.length + 1)}</span>
        <button type="button" class="next" aria-disabled=${at === elements.length ? 'true' : nothing} @click=${turn(1)}>${t.next}${icon('chevron-left')}</button>
      </nav>
      <p class="visually-hidden" role="status">${t.page(
        count(lang, at + 1),
        count(lang, elements.length + 1),
        element ? textIn(lang, element.label) : t.cover,
      )}</p>
      ${element ? this.#page(model, element) : this.#cover(model)}`;
  }

  #cover(model: SpatialModel) {
    const { lang, model: t } = this.texts;
    const document = this.documents.find(({ id }) => id === model.document);
    return html`<article>
      <blockquote lang=${lang === 'en' && model.motto.en ? 'en' : 'vi'}>${textIn(lang, model.motto)}</blockquote>
      <p class="small">${model.verbatim ? t.asPrinted : t.after} ${document ? citation(this.texts, document) : model.document}
        <plan-badge .verification=${model.verification} .texts=${this.texts}></plan-badge></p>
      <p>${t.coverIntro(count(lang, model.elements.length))}</p>
      <ol>${model.elements.map(
        (
          element,
        ) => html`<li><button type="button" class="quiet-button" @click=${() => this.#read(element.id)}>
          ${modelSymbol(element.kind, elementColor(model, element))}<span>${textIn(lang, element.label)}</span></button></li>`,
      )}</ol>
    </article>`;
  }

  #page(model: SpatialModel, element: ModelElement) {
    const { texts } = this;
    const { lang, model: t } = texts;
    return html`<article aria-labelledby="title">
      <div>
        <p class="quiet">${t.kind[element.kind]}</p>
        <h3 id="title">${modelSymbol(element.kind, elementColor(model, element))}<span>${textIn(lang, element.label)}</span></h3>
      </div>
      <plan-element-text .element=${element} .documents=${this.documents} .texts=${texts}></plan-element-text>
      <section aria-labelledby="figures">
        <h4 id="figures">${t.figures}</h4>
        ${this.#figures(element)}
      </section>
    </article>`;
  }

  #figures(element: ModelElement) {
    const { fund, texts } = this;
    const { model: t } = texts;
    switch (fund.status) {
      case 'loading':
        return html`<p class="state" role="status">${t.figuresLoading}</p>`;
      case 'failed':
        return html`<p class="state bad" role="alert">${t.figuresFailed(fund.cause)}</p>`;
      case 'none':
        return html`<p>${t.figuresNone}</p>`;
      case 'ready': {
        return html`<plan-element-figures .element=${element} .fund=${fund.fund} .facts=${fund.facts}
            .own=${this.own[element.id]} phase=${this.phase} .texts=${texts}></plan-element-figures>
          ${
            !isLine(element)
              ? html`<plan-element-own element=${element.id} .units=${fund.units} .source=${element.units ?? []}
                .own=${this.own[element.id]} .texts=${texts}></plan-element-own>`
              : nothing
          }`;
      }
    }
  }

  /** Number of the open page, the opening one being 0. */
  get #at(): number {
    return 1 + (this.model?.elements.findIndex(({ id }) => id === this.page) ?? -1);
  }

  #turn(by: number): void {
    const at = this.#at + by;
    const { elements = [] } = this.model ?? {};
    if (at >= 0 && at <= elements.length) this.#read(elements[at - 1]?.id ?? null);
  }

  #read(element: string | null): void {
    this.dispatchEvent(new ElementReadEvent(element));
  }

  #onKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const [target] = event.composedPath();
    const types = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (by === undefined || types || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#turn(by);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-model-story': PlanModelStory;
  }
}
