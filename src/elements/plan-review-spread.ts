import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { LandReview } from '#core/review/land-review.ts';
import { reviewSpread } from '#core/review/review-spread.ts';
import { count, honest } from './figures.ts';
import { reviewTableStyles } from './review-table-styles.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** How far units differ in land a head, with the mean by people beside least, median and largest; nothing while fewer than two have people. */
@customElement('plan-review-spread')
export class PlanReviewSpread extends LitElement {
  static override styles = [shared, tableStyles, reviewTableStyles];

  @property({ attribute: false }) review: LandReview | undefined;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { review, texts } = this;
    const { lang, review: t } = texts;
    const spreads = review ? reviewSpread(review) : [];
    if (!review || spreads.length === 0) return nothing;
    const known = Math.max(...spreads.map((spread) => spread.count));
    return html`<h5>${t.spread}</h5>
      <div class="scroll" role="region" aria-label=${t.spread} tabindex="0"><table>
        <caption class="visually-hidden">${t.spreadCaption}</caption>
        <thead><tr><th scope="col">${t.purpose}</th>${[t.least, t.median, t.mean, t.largest].map(
          (title) => html`<th scope="col" class="number">${title}</th>`,
        )}</tr></thead>
        <tbody>${spreads.map(
          ({ purpose, min, median, mean, max }) => html`<tr><th scope="row">${t.purposes[purpose]}</th>
            ${[min, median, mean, max].map((value) => html`<td class="number">${honest(lang, value)}</td>`)}</tr>`,
        )}</tbody>
      </table></div>
      <p class="quiet">${t.spreadOf(count(lang, known), count(lang, review.units.length))}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-review-spread': PlanReviewSpread;
  }
}
