import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ReviewPage } from '#app/review-page.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatNumber } from '#core/format.ts';
import type { PurposeFigures, ReviewedPurpose } from '#core/review/land-review.ts';
import { trustOf } from '#core/review/purpose-standard.ts';
import { count, honest } from './figures.ts';
import './plan-badge.ts';
import { ReviewSourceEvent } from './review-events.ts';
import { reviewTableStyles } from './review-table-styles.ts';
import { changeOf, figureOf, standardOf, verdictOf } from './review-words.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { verdictStyles } from './verdict-styles.ts';

/**
 * The land of one place for each purpose: hectares, share, land a head, the standard, and whether it is met.
 *
 * @fires plan-review-source - the person wants to see the hectares of a code
 */
@customElement('plan-review-purposes')
export class PlanReviewPurposes extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    verdictStyles,
    reviewTableStyles,
    css`
    .code {
      min-width: var(--plan-target);
      min-height: var(--plan-target);
      margin-inline-start: -8px;
      padding-inline: 8px;
      font-size: var(--plan-text-xs);
    }
    ul {
      display: grid;
      gap: 4px;
      font-size: var(--plan-text-s);
    }
  `,
  ];

  @property({ attribute: false }) page: ReviewPage | undefined;
  @property() place = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { page, texts } = this;
    const { lang, review: t } = texts;
    if (!page) return nothing;
    const { review, line, before } = page;
    const phase = textIn(lang, page.phase.title);
    return html`<div class="scroll" role="region" aria-label=${t.region} tabindex="0">
        <table>
          <caption class="visually-hidden">${t.purposeCaption(this.place, phase)}</caption>
          <thead><tr>
            <th scope="col">${t.purpose}</th>
            <th scope="col" class="number">${t.hectaresAndShare}</th>
            <th scope="col" class="number">${t.perHead}</th>
            <th scope="col">${t.verdict}</th>
            ${before ? html`<th scope="col" class="number wide">${t.change(textIn(lang, before.title))}</th>` : nothing}
          </tr></thead>
          <tbody>${review.purposes.map((purpose, at) => this.#row(purpose, line.figures[at]!))}</tbody>
        </table>
      </div>
      <p class="quiet">${line.people === null ? t.noPeople : html`${t.people(count(lang, line.people))}. ${t.missingNote}`}</p>
      ${this.#standards(page)}`;
  }

  #row(purpose: ReviewedPurpose, figures: PurposeFigures) {
    const { texts } = this;
    const { lang, review: t } = texts;
    const { standard } = purpose;
    const figure = (value: number | null, below: unknown = nothing) =>
      html`<td class=${value === null ? 'none' : 'number'}>${figureOf(texts, value)}${below}</td>`;
    return html`<tr>
      <th scope="row">${t.purposes[purpose.id]}<span class="below">${purpose.codes.length > 0 ? landCodes(purpose.codes).map((code) => this.#code(code)) : t.noCode}${
        purpose.isDeclared ? html`<br />${t.codesOfPackage}` : nothing
      }</span></th>
      ${figure(figures.ha, figures.percent === null ? nothing : html`<span class="below">${t.ofArea(honest(lang, figures.percent))}</span>`)}
      ${figure(
        figures.squareMetresPerPerson,
        standard
          ? html`<span class="below">${t.atLeast(formatNumber(lang, standard.squareMetresPerPerson, 2))}${
              trustOf(standard) === 'unverified'
                ? html` <plan-badge quiet .verification=${'unverified'} .texts=${texts}></plan-badge>`
                : nothing
            }</span>`
          : nothing,
      )}
      <td class="words">${verdictOf(texts, figures)}${
        figures.ha !== null && !standard ? html`<span class="below">${t.standardNone}</span>` : nothing
      }</td>
      ${this.page!.before ? html`<td class=${figures.changeHa === null ? 'none' : 'number'}>${changeOf(texts, figures.changeHa)}</td>` : nothing}
    </tr>`;
  }

  /** A code that leads to its hectares in the land fund. */
  #code(code: string) {
    const { review: t } = this.texts;
    return html`<button type="button" class="quiet-button code" aria-label=${t.showCode(code)} title=${t.showCode(code)}
      @click=${() => this.dispatchEvent(new ReviewSourceEvent({ code }))}>${code}</button>`;
  }

  /** What each purpose is held against, or why against nothing. */
  #standards({ review, ruleset, choice }: ReviewPage) {
    const { texts } = this;
    const { review: t } = texts;
    return html`<ul aria-label=${t.standard}>${review.purposes
      .filter(({ codes, standard }) => codes.length > 0 || standard)
      .map(
        (purpose) =>
          html`<li><strong>${t.purposes[purpose.id]}</strong>: ${standardOf(texts, purpose, ruleset?.standards ?? [], choice.level)}</li>`,
      )}</ul>`;
  }
}

/** Codes of the land statistics; where a purpose has none of them, all it has. */
function landCodes(codes: readonly string[]): readonly string[] {
  const plain = codes.filter((code) => !code.startsWith('DAT_'));
  return plain.length > 0 ? plain : codes;
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-review-purposes': PlanReviewPurposes;
  }
}
