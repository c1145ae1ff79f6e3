import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FundFindings } from '#app/audit.ts';
import { areaText, problemTitle } from '#app/audit-text.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { reportWords } from '#app/texts/report.ts';
import { groupProblems, levelIcons } from './audit-groups.ts';
import { count } from './figures.ts';
import { closes, type FundView } from './fund-view.ts';
import { icon } from './icons.ts';
import { reportStyles } from './report-styles.ts';
import { shared } from './shared-styles.ts';

/** What the check of the data found, on paper: whether the sums close, and each layer's faults by kind. */
@customElement('plan-report-faults')
export class PlanReportFaults extends LitElement {
  static override styles = [
    shared,
    reportStyles,
    css`
      .line {
        display: flex;
        gap: 6px;
      }
      table {
        margin-block: 6px;
      }
    `,
  ];

  @property({ attribute: false }) fund: FundView | undefined;
  /** Null while it is being looked. */
  @property({ attribute: false }) found: readonly FundFindings[] | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { fund, found } = this;
    const { lang, fund: words } = this.texts;
    const t = reportWords[lang];
    const line = (name: 'circle-check' | 'triangle-alert', text: string) =>
      html`<p class="line">${icon(name)}<span>${text}</span></p>`;
    if (!fund) return nothing;
    return html`${fund.partial ? line('triangle-alert', words.partial) : nothing}
      ${closes(fund.closure) ? line('circle-check', t.closes) : line('triangle-alert', words.doesNotClose)}
      ${fund.problems.length > 0 ? line('triangle-alert', t.leftOut(count(lang, fund.problems.length))) : nothing}
      ${found === null ? html`<p role="status">${t.looking}</p>` : found.map((each) => this.#layer(each))}
      <p class="quiet">${t.faultsScope}</p>`;
  }

  #layer({ target, answer }: FundFindings) {
    const { lang, audit: words } = this.texts;
    const t = reportWords[lang];
    const name = html`<strong>${t.faultsOf(textIn(lang, target.layer.title))}</strong>`;
    if (!answer.ok)
      return html`<p class="line">${icon('triangle-alert')}<span>${name}: ${t.faultsFailed(answer.error)}</span></p>`;
    const { problems, features, reference } = answer.value;
    const skipped = reference?.failed ? html`<p>${words.referenceFailed(reference.failed)}</p>` : nothing;
    if (problems.length === 0)
      return html`<p class="line">${icon('circle-check')}<span>${name}: ${t.noFaults(count(lang, features))}</span></p>${skipped}`;
    return html`<table>
      <caption>${name}</caption>
      <thead><tr><th scope="col">${words.kind}</th><th scope="col" class="number">${words.count}</th><th scope="col" class="number">${words.area}</th></tr></thead>
      <tbody>${groupProblems(problems).map(
        (group) => html`<tr>
          <td><span class="line">${icon(levelIcons[group.level])}<span>${words.levels[group.level]}: ${problemTitle(lang, group.kind)}</span></span></td>
          <td class="number">${count(lang, group.count)}</td>
          <td class="number">${group.areaM2 > 0 ? areaText(lang, group.areaM2) : '–'}</td></tr>`,
      )}</tbody>
    </table>${skipped}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-report-faults': PlanReportFaults;
  }
}
