import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatNumber } from '#core/format.ts';
import type { ClassStandard, RulesetFile } from '#core/plan/ruleset.ts';
import type { ClassLine } from '#core/review/class-standing.ts';
import type { ScenarioStanding } from '#core/scenario/scenario-standing.ts';
import { count, honest } from './figures.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

type Standings = readonly ScenarioStanding[];

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
      tfoot td {
        border-top: 1px solid var(--plan-line-strong);
      }
      .below {
        display: block;
        white-space: normal;
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
      }
    `,
  ];

  /** Of each option. */
  @property({ attribute: false }) standings: readonly Standings[] = [];
  /** Where the standards are from; null = none could be read. */
  @property({ attribute: false }) ruleset: RulesetFile | null = null;
  @property({ attribute: false }) titles: readonly string[] = [];
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { ruleset, texts } = this;
    const { lang, scenarios: t } = texts;
    if (!ruleset) return html`<h4>${t.criteria}</h4><p>${t.criteriaNoRules}</p>`;
    const ids = this.#known();
    return html`<h4>${t.criteria} <plan-badge .verification=${ruleset.status} .texts=${texts}></plan-badge></h4>
      ${ids.length > 0 ? this.#table(ids) : html`<p>${t.criteriaNone}</p>`}
      <p class="quiet">${ruleset.documentNo}, ${textIn(lang, ruleset.title)}.${ruleset.note ? html` ${textIn(lang, ruleset.note)}` : nothing}</p>`;
  }

  /** Standards that can be computed for an option at least. */
  #known(): readonly string[] {
    const known = (line: ClassLine) => line.value !== null;
    const lines = this.standings.flat().flatMap(({ standing }) => standing.lines.filter(known));
    return [...new Set(lines.map(({ standard }) => standard.id))];
  }

  #table(ids: readonly string[]) {
    const { scenarios: t } = this.texts;
    const [first = []] = this.standings;
    return html`<div class="scroll" role="region" aria-label=${t.criteriaCaption} tabindex="0">
        <table>
          <caption class="visually-hidden">${t.criteriaCaption}</caption>
          <thead><tr><th scope="col">${t.figure}</th>${this.titles.map(
            (title) => html`<th scope="col" class="number">${title}</th>`,
          )}</tr></thead>
          <tbody>${ids.map(
            (id) =>
              html`<tr>${this.#head(linesOf(first, id))}${this.standings.map((each) => this.#cell(linesOf(each, id)))}</tr>`,
          )}</tbody>
          <tfoot><tr><th scope="row">${t.points}</th>${this.standings.map((each) => this.#points(each))}</tr></tfoot>
        </table>
      </div>
      <p class="quiet">${t.criteriaNote}</p>`;
  }

  #head(lines: readonly ClassLine[]) {
    const { lang, scenarios: t } = this.texts;
    const standard = lines[0]?.standard;
    return html`<th scope="row">${standard && textIn(lang, standard.title)} ${standard?.unit ? `(${standard.unit})` : nothing}
      ${lines.map(
        ({ standard: each }) =>
          html`<span class="below">${t.standard(each.urbanClass, ...this.#range(each))}
            ${each.verification === this.ruleset?.status ? nothing : html`<plan-badge quiet .verification=${each.verification} .texts=${this.texts}></plan-badge>`}</span>`,
      )}</th>`;
  }

  #range({ low, high }: ClassStandard): readonly [string, string] {
    return [this.#figure(low ?? high ?? 0), this.#figure(high ?? low ?? 0)];
  }

  #cell(lines: readonly ClassLine[]) {
    const { scenarios: t, common } = this.texts;
    const value = lines[0]?.value ?? null;
    if (value === null) return html`<td class="number">${common.noData}</td>`;
    return html`<td class="number">${this.#figure(value)}${lines.map(
      ({ standard, verdict }) =>
        html`<span class="below">${standard.urbanClass}: ${t.verdicts[verdict]}</span>`,
    )}</td>`;
  }

  #points(standings: Standings) {
    const { lang, scenarios: t, common } = this.texts;
    const known = standings.filter(({ standing }) => standing.computable > 0);
    if (known.length === 0) return html`<td class="number">${common.noData}</td>`;
    return html`<td class="number">${known.map(
      ({ urbanClass, standing: { points, computable, whole } }) =>
        html`<span class="below">${t.pointsOf(urbanClass, formatNumber(lang, points, 2), this.#figure(computable), this.#figure(whole))}</span>`,
    )}</td>`;
  }

  #figure(value: number): string {
    const { lang } = this.texts;
    return Number.isInteger(value) ? count(lang, value) : honest(lang, value, 1);
  }
}

/** A standard's line of each class. */
const linesOf = (standings: Standings, id: string): readonly ClassLine[] =>
  standings.flatMap(({ standing }) => standing.lines.filter(({ standard }) => standard.id === id));

declare global {
  interface HTMLElementTagNameMap {
    'plan-scenario-criteria': PlanScenarioCriteria;
  }
}
