import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { CriterionFinding } from '#core/scenario/class-criteria.ts';
import { count, honest } from './figures.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** Standards of urban classes held against boundary options, or the plain sentence that nothing can be computed. */
@customElement('plan-scenario-criteria')
export class PlanScenarioCriteria extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      .scroll {
        border: 1px solid var(--plan-line);
        border-radius: var(--plan-radius);
      }
      th:first-child {
        min-width: 7rem;
        padding-inline-start: 8px;
        font-weight: 400;
        text-align: start;
        white-space: normal;
      }
      td {
        min-width: 8em;
        vertical-align: top;
      }
      .below {
        display: block;
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
      }
    `,
  ];

  /** Of each option. */
  @property({ attribute: false }) criteria: readonly (readonly CriterionFinding[])[] = [];
  @property({ attribute: false }) titles: readonly string[] = [];
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { scenarios: t } = this.texts;
    const isKnown = this.criteria.some((findings) => findings.some(({ value }) => value !== null));
    return html`<h4>${t.criteria} <plan-badge .verification=${'secondary'} .texts=${this.texts}></plan-badge></h4>
      ${isKnown ? this.#table() : html`<p>${t.criteriaNone}</p>`}
      <p class="quiet">${t.criteriaSource}</p>`;
  }

  #table() {
    const { scenarios: t } = this.texts;
    const [first = []] = this.criteria;
    return html`<div class="scroll" role="region" aria-label=${t.criteriaCaption} tabindex="0">
        <table>
          <caption class="visually-hidden">${t.criteriaCaption}</caption>
          <thead><tr><th scope="col">${t.figure}</th>${this.titles.map(
            (title) => html`<th scope="col" class="number">${title}</th>`,
          )}</tr></thead>
          <tbody>${first.map(
            ({ id, classes }, row) => html`<tr>
              <th scope="row">${t.criterion[id]}${classes.map(
                ({ class: name, low, high }) =>
                  html`<span class="below">${t.standard(name, this.#figure(low), this.#figure(high))}</span>`,
              )}</th>
              ${this.criteria.map((findings) => this.#cell(findings[row]!))}
            </tr>`,
          )}</tbody>
        </table>
      </div>
      <p class="quiet">${t.criteriaNote}</p>`;
  }

  #cell({ value, classes }: CriterionFinding) {
    const { scenarios: t, common } = this.texts;
    return html`<td class="number">${value === null ? common.noData : this.#figure(value)}
      ${
        value === null
          ? ''
          : classes.map(
              ({ class: name, verdict }) => html`<span class="below">${name}: ${t.verdicts[verdict]}</span>`,
            )
      }</td>`;
  }

  #figure(value: number): string {
    const { lang } = this.texts;
    return Number.isInteger(value) ? count(lang, value) : honest(lang, value, 1);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-scenario-criteria': PlanScenarioCriteria;
  }
}
