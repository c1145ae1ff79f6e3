import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ReviewPage } from '#app/review-page.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import type { PurposeFigures, ReviewLine } from '#core/review/land-review.ts';
import { count, tiny } from './figures.ts';
import './plan-review-spread.ts';
import { reviewTableStyles } from './review-table-styles.ts';
import { figureOf, kindTitle, verdictOf } from './review-words.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { UnitChooseEvent } from './task-events.ts';
import { verdictStyles } from './verdict-styles.ts';

const MEASURES = ['ha', 'percent', 'perHead', 'verdict'] as const;
type Measure = (typeof MEASURES)[number];

const VALUES: Readonly<Record<Exclude<Measure, 'verdict'>, (of: PurposeFigures) => number | null>> = {
  ha: ({ ha }) => ha,
  percent: ({ percent }) => percent,
  perHead: ({ squareMetresPerPerson }) => squareMetresPerPerson,
};

const collator = new Intl.Collator('vi');

/**
 * Every unit in one table, a column a purpose; urban and rural sums and the whole below, which the units add up to.
 *
 * @fires plan-unit-choose - the person asked for one unit
 */
@customElement('plan-review-units')
export class PlanReviewUnits extends LitElement {
  static override styles = [
    shared,
    segmentStyles,
    tableStyles,
    verdictStyles,
    reviewTableStyles,
    css`
      th button {
        justify-content: flex-start;
        width: 100%;
        min-height: max(var(--plan-target), 28px);
        padding: 0;
        border: 0;
        background: none;
        color: var(--plan-accent);
        text-align: start;
      }
      th button:hover {
        background: none;
        text-decoration: underline;
      }
    `,
  ];

  @property({ attribute: false }) page: ReviewPage | undefined;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private measure: Measure = 'ha';

  protected override render() {
    const { page, texts, measure } = this;
    const { lang, review: t } = texts;
    if (!page) return nothing;
    const { review } = page;
    const shown = review.purposes.filter(({ codes }) => codes.length > 0);
    const uncoded = review.purposes.filter(({ codes }) => codes.length === 0);
    const units = review.units.toSorted((a, b) => collator.compare(a.name, b.name));
    return html`<fieldset>
        <legend>${t.show}</legend>
        <div class="choices">${MEASURES.map(
          (each) => html`<label><input type="radio" name="measure" value=${each} .checked=${each === measure}
            @change=${() => {
              this.measure = each;
            }} />${t.measures[each]}</label>`,
        )}</div>
      </fieldset>
      <div class="scroll" role="region" aria-label=${t.unitRegion} tabindex="0">
        <table>
          <caption class="visually-hidden">${t.unitCaption(t.measures[measure], textIn(lang, page.phase.title))}</caption>
          <thead><tr><th scope="col">${t.unit}</th>${shown.map(
            ({ id }) => html`<th scope="col" class="number">${t.purposes[id]}</th>`,
          )}</tr></thead>
          <tbody>${repeat(
            units,
            ({ id }) => id,
            (line) => html`<tr>
              <th scope="row"><button type="button" @click=${() => this.dispatchEvent(new UnitChooseEvent(line.id))}>${line.name || line.id}</button></th>
              ${this.#cells(line)}
            </tr>`,
          )}</tbody>
          <tbody>
            ${review.kinds.map((line) => this.#sum(line, kindTitle(texts, line.kind)))}
          </tbody>
          <tfoot>${this.#sum(review.total, t.total)}</tfoot>
        </table>
      </div>
      <p class="quiet">${t.residual(tiny(lang, review.residualHa))} ${t.kindNote}
        ${uncoded.length > 0 ? t.uncoded(uncoded.map(({ id }) => t.purposes[id]).join(', ')) : nothing}</p>
      ${measure === 'perHead' ? html`<plan-review-spread .review=${review} .texts=${texts}></plan-review-spread>` : nothing}`;
  }

  #sum(line: ReviewLine, title: string) {
    const { lang, review: t } = this.texts;
    return html`<tr class="sum">
      <th scope="row">${title}<span class="below">${t.units(count(lang, line.units))}</span></th>${this.#cells(line)}
    </tr>`;
  }

  #cells({ figures }: ReviewLine) {
    const { measure, texts } = this;
    const { purposes } = this.page!.review;
    return figures.map((of, at) => {
      if (purposes[at]!.codes.length === 0) return nothing;
      if (measure === 'verdict') return html`<td class="words">${verdictOf(texts, of)}</td>`;
      const value = VALUES[measure](of);
      return html`<td class=${value === null ? 'none' : 'number'}>${figureOf(texts, value)}</td>`;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-review-units': PlanReviewUnits;
  }
}
