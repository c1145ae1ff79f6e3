import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ReviewPage, TownStanding } from '#app/review-page.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatNumber } from '#core/format.ts';
import type { ClassStandard } from '#core/plan/ruleset.ts';
import type { ClassLine, ClassStanding, ClassVerdict } from '#core/review/class-standing.ts';
import { count, honest } from './figures.ts';
import { type IconName, icon } from './icons.ts';
import './plan-badge.ts';
import { ReviewSourceEvent } from './review-events.ts';
import { reviewTableStyles } from './review-table-styles.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { UnitChooseEvent } from './task-events.ts';
import { verdictStyles } from './verdict-styles.ts';

const icons: Readonly<Record<ClassVerdict, IconName>> = {
  high: 'circle-check',
  between: 'check',
  below: 'triangle-alert',
  'no-data': 'circle-question-mark',
};
const looks: Readonly<Record<ClassVerdict, string>> = {
  high: 'met',
  between: 'within',
  below: 'not-met',
  'no-data': 'no-data',
};

/**
 * A town against the standards of a class, or each ward by those that can be computed.
 *
 * @fires plan-unit-choose - the person asked for one ward
 */
@customElement('plan-class-standing')
export class PlanClassStanding extends LitElement {
  static override styles = [
    shared,
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
    `,
  ];

  @property({ attribute: false }) classes: ReviewPage['classes'] | undefined;
  @property() place = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { classes, texts } = this;
    const { lang, review: t } = texts;
    if (!classes) return nothing;
    const { ruleset, scope, towns } = classes;
    return html`${scope ? this.#standing(scope) : this.#towns(towns)}
      <p class="quiet">${ruleset.documentNo}, ${textIn(lang, ruleset.title)}
        <plan-badge .verification=${ruleset.status} .texts=${texts}></plan-badge>${ruleset.note ? html`<br />${textIn(lang, ruleset.note)}` : nothing}</p>
      <p class="quiet">${t.classNote} ${t.classGroups}</p>
      <div><button type="button" class="quiet-button" @click=${() => this.dispatchEvent(new ReviewSourceEvent('fund'))}>${icon('chart-pie')}${t.showFund}</button>
        <button type="button" class="quiet-button" @click=${() => this.dispatchEvent(new ReviewSourceEvent('rules'))}>${icon('scroll-text')}${t.showRules}</button></div>`;
  }

  #standing(standing: ClassStanding) {
    const { review: t } = this.texts;
    return html`<p><strong>${this.#points(standing)}</strong></p>
      <div class="scroll" role="region" aria-label=${t.classRegion} tabindex="0"><table>
        <caption class="visually-hidden">${t.classCaption(this.place)}</caption>
        <thead><tr><th scope="col">${t.criterion}</th><th scope="col" class="number">${t.value}</th>
          <th scope="col" class="number">${t.lowHigh}</th><th scope="col">${t.verdict}</th><th scope="col" class="number">${t.points}</th></tr></thead>
        <tbody>${standing.lines.map((line) => this.#line(line))}</tbody>
      </table></div>`;
  }

  #line({ standard, value, verdict, points }: ClassLine) {
    const { lang, review: t } = this.texts;
    const most = standard.points?.high;
    return html`<tr>
      <th scope="row">${textIn(lang, standard.title)}<span class="below">${standard.unit}${
        standard.verification === 'secondary'
          ? nothing
          : html` <plan-badge quiet .verification=${standard.verification} .texts=${this.texts}></plan-badge>`
      }</span></th>
      ${value === null ? html`<td class="none">${t.verdicts['no-data']}</td>` : html`<td class="number">${this.#figure(value)}</td>`}
      <td class="number">${this.#range(standard)}</td>
      <td class="words"><span class="verdict ${looks[verdict]}">${icon(icons[verdict])}<span>${t.classVerdicts[verdict]}</span></span></td>
      <td class="number">${most === undefined ? '–' : points === null ? t.pointsShort('–', this.#figure(most)) : t.pointsShort(formatNumber(lang, points, 2), this.#figure(most))}</td>
    </tr>`;
  }

  #towns(towns: readonly TownStanding[]) {
    const { lang, review: t } = this.texts;
    const [first] = towns;
    if (!first) return html`<p class="state">${t.noTowns}</p>`;
    if (towns.every(({ standing }) => standing.computable === 0))
      return html`<p class="state">${t.townsUnknown}</p>`;
    const heads = first.standing.lines.filter(({ standard }) =>
      towns.some(({ standing }) =>
        standing.lines.some((line) => line.standard.id === standard.id && line.value !== null),
      ),
    );
    return html`<p class="quiet">${t.townsHint}</p>
      <div class="scroll" role="region" aria-label=${t.classRegion} tabindex="0"><table>
        <caption class="visually-hidden">${t.townCaption}</caption>
        <thead><tr><th scope="col">${t.unit}</th>${heads.map(
          ({ standard }) =>
            html`<th scope="col" class="number">${textIn(lang, standard.title)}<span class="below">${this.#range(standard)} ${standard.unit}</span></th>`,
        )}<th scope="col" class="number">${t.points}</th></tr></thead>
        <tbody>${towns.map(
          ({ id, name, standing }) => html`<tr>
            <th scope="row"><button type="button" @click=${() => this.dispatchEvent(new UnitChooseEvent(id))}>${name}</button></th>
            ${heads.map(({ standard }) => {
              const line = standing.lines.find((each) => each.standard.id === standard.id);
              return line && line.value !== null
                ? html`<td class="number">${this.#figure(line.value)}<span class="below">${t.classVerdicts[line.verdict]}</span></td>`
                : html`<td class="none">${t.verdicts['no-data']}</td>`;
            })}
            ${standing.computable > 0 ? html`<td class="number">${t.pointsShort(formatNumber(lang, standing.points, 2), this.#figure(standing.computable))}</td>` : html`<td class="none">${t.verdicts['no-data']}</td>`}
          </tr>`,
        )}</tbody>
      </table></div>`;
  }

  #points({ points, computable, whole }: ClassStanding): string {
    const { lang, review: t } = this.texts;
    if (computable === 0) return t.noPoints;
    return t.pointsOf(formatNumber(lang, points, 2), this.#figure(computable), this.#figure(whole));
  }

  #range({ low, high }: ClassStandard): string {
    const [from, to] = [low ?? high, high ?? low];
    if (from === undefined || to === undefined) return '–';
    return from === to ? this.#figure(from) : `${this.#figure(from)} – ${this.#figure(to)}`;
  }

  #figure(value: number): string {
    const { lang } = this.texts;
    return Number.isInteger(value) ? count(lang, value) : honest(lang, value, 2);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-class-standing': PlanClassStanding;
  }
}
