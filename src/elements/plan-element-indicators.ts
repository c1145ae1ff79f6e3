import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatNumber } from '#core/format.ts';
import { computeIndicator } from '#core/indicator/compute-indicator.ts';
import type { Indicator, IndicatorBook } from '#core/indicator/indicator-book.ts';
import type { ScenarioFigures } from '#core/scenario/scenario-figures.ts';
import { DataFile } from './data-file.ts';
import { shared } from './shared-styles.ts';

/** Indicators of the open package that are computed from land, for units taken together; where people are asked and not known, it says so. */
@customElement('plan-element-indicators')
export class PlanElementIndicators extends LitElement {
  static override styles = [
    shared,
    css`
      tbody th {
        font-weight: 400;
        text-align: start;
      }
      .none {
        white-space: normal;
      }
    `,
  ];

  readonly #file = new DataFile<IndicatorBook>(
    this,
    ({ indicators }) => indicators,
    async () => (await import('#core/indicator/parse-indicators.ts')).parseIndicators,
  );
  /** Sums of the units, one a column. */
  @property({ attribute: false }) figures: readonly ScenarioFigures[] = [];
  /** What the columns are called. */
  @property({ attribute: false }) heads: readonly string[] = [];
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { state } = this.#file;
    const { model: t } = this.texts;
    if (state.status === 'failed')
      return html`<p class="state bad" role="alert">${t.indicatorsFailed(state.cause)}</p>`;
    const computed =
      state.status === 'ready' ? state.value.indicators.filter((indicator) => indicator.computed) : [];
    if (computed.length === 0 || this.figures.length === 0) return nothing;
    return html`<table>
      <caption>${t.indicators}</caption>
      <thead><tr><th scope="col">${t.indicator}</th>${this.heads.map(
        (head) => html`<th scope="col" class="number">${head}</th>`,
      )}</tr></thead>
      <tbody>${computed.map(
        (indicator) => html`<tr>
          <th scope="row">${textIn(this.texts.lang, indicator.title)}</th>
          ${this.figures.map((figures) => this.#value(indicator, figures))}
        </tr>`,
      )}</tbody>
    </table>`;
  }

  #value({ computed, unit, decimals }: Indicator, { rows, people }: ScenarioFigures) {
    const { lang, common } = this.texts;
    const amounts = new Map(rows.map(({ category, planeHa }) => [category, planeHa]));
    const found = computed ? computeIndicator(computed, amounts, people) : null;
    if (!found) return html`<td class="number none quiet">${common.noData}</td>`;
    return html`<td class="number">${formatNumber(lang, found.value, decimals ?? 2)} ${unit}</td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-element-indicators': PlanElementIndicators;
  }
}
