import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { YearGoal, YearSeries } from '#app/indicator-years.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import type { Indicator } from '#core/indicator/indicator-book.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import { asPrinted, goalText, valueText } from './indicator-words.ts';
import './plan-source-link.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** Years closer than this part of the width share no line of labels. */
const APART = 0.14;
/** Room of the drawing around the marks, in percent. */
const ROOM = { left: 8, right: 90, top: 22, bottom: 76 } as const;

/**
 * An indicator over the years, a drawing for each place with its table beside it: figures are filled dots joined by a line,
 * targets hollow brackets, open ones with an arrow; every mark has its number.
 */
@customElement('plan-indicator-years')
export class PlanIndicatorYears extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
      :host,
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      svg {
        display: block;
        width: 100%;
        height: 11rem;
        overflow: visible;
        font-size: var(--plan-text-xs);
      }
      text {
        fill: var(--plan-ink);
        text-anchor: middle;
      }
      .axis,
      .year {
        stroke: var(--plan-line-strong);
      }
      .line {
        stroke: var(--plan-accent);
        stroke-width: 2;
      }
      .way {
        stroke: var(--plan-ink-2);
        stroke-dasharray: 4 4;
      }
      .dot {
        fill: var(--plan-accent);
      }
      .goal {
        fill: none;
        stroke: var(--plan-ink);
        stroke-width: 2;
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        font-size: var(--plan-text-xs);
      }
      .key span {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }
      .key svg {
        width: 1.4em;
        height: 1em;
      }
      svg.spot {
        width: 1px;
        height: 1px;
      }
      tbody th {
        white-space: nowrap;
      }
      @media (forced-colors: active) {
        .dot {
          fill: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) indicator: Indicator | undefined;
  @property({ attribute: false }) series: readonly YearSeries[] = [];
  @property({ attribute: false }) documents: readonly PlanDocument[] = [];
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { indicator, texts } = this;
    if (!indicator || this.series.length === 0) return nothing;
    const { indicators: t } = texts;
    return html`<p class="key" aria-hidden="true">
        <span><svg><circle class="dot" cx="50%" cy="50%" r="4"></circle></svg>${t.figure}</span>
        <span><svg><path class="goal" d="M6 1h10M11 1v14M6 15h10"></path></svg>${t.target}</span>
        <span><svg><path class="goal" d="M6 15h10M11 15V3M8 6l3-4 3 4"></path></svg>${t.openTarget}</span>
      </p>
      ${this.series.map((each) => this.#place(each, indicator))}`;
  }

  #place(series: YearSeries, of: Indicator) {
    const { lang, indicators: t } = this.texts;
    const { place, range } = series;
    const name = textIn(lang, place.name);
    const title = textIn(lang, of.title);
    const figure = (value: number): string => asPrinted(lang, value, of.decimals);
    return html`<section>
      <h4>${name}</h4>
      ${this.#drawing(series, of, name)}
      <p class="quiet">${t.yearsScale(figure(range[0]), `${figure(range[1])}${of.unit ? ` ${of.unit}` : ''}`)}
        ${series.figures.length === 0 ? t.noSpread : nothing}</p>
      <div class="scroll" role="region" aria-label=${t.region(t.yearsCaption(title, name))} tabindex="0"><table>
        <caption class="visually-hidden">${t.yearsCaption(title, name)}</caption>
        <thead><tr><th scope="col">${t.yearOf}</th><th scope="col">${t.value}</th><th scope="col">${t.target}</th></tr></thead>
        <tbody>${rowsOf(series).map(
          ({ year, figure: known, goal }) => html`<tr>
            <th scope="row">${year}</th>
            <td>${known ? html`${valueText(this.texts, known.of, of)} ${this.#source(known.of)}` : '–'}</td>
            <td>${goal ? html`${this.#goal(goal, of)} ${this.#source(goal.target)}` : '–'}</td>
          </tr>`,
        )}</tbody>
      </table></div>
    </section>`;
  }

  #goal({ target, reference, referencePlace }: YearGoal, of: Indicator) {
    const { lang, indicators: t } = this.texts;
    const text = goalText(this.texts, target.goal, of, referencePlace);
    if (target.goal.op !== 'reference') return text;
    const name = referencePlace ? textIn(lang, referencePlace.name) : target.goal.place;
    return html`${text}; ${
      reference
        ? html`${t.referenceValue(name, valueText(this.texts, reference, of), String(reference.year))} ${this.#source(reference)}`
        : t.noReference(name)
    }`;
  }

  #source({
    document,
    verification,
  }: {
    readonly document: string;
    readonly verification: PlanDocument['verification'];
  }) {
    return html`<plan-source-link .document=${this.documents.find(({ id }) => id === document)}
      .verification=${verification} .texts=${this.texts}></plan-source-link>`;
  }

  #drawing(series: YearSeries, of: Indicator, name: string) {
    const { lang, indicators: t } = this.texts;
    const { figures, goals, years, range } = series;
    const x = (year: number): number =>
      ROOM.left + ((ROOM.right - ROOM.left) * (year - years[0])) / (years[1] - years[0]);
    const span = range[1] - range[0] || 1;
    const y = (value: number): number => ROOM.bottom - ((ROOM.bottom - ROOM.top) * (value - range[0])) / span;
    const bounded = goals.filter(({ low, high }) => low !== null || high !== null);
    const said = rowsOf(series).map(({ year, figure, goal }) =>
      [
        `${year}:`,
        figure && valueText(this.texts, figure.of, of),
        goal &&
          `${t.target.toLowerCase()} ${goalText(this.texts, goal.target.goal, of, goal.referencePlace)}`,
      ]
        .filter(Boolean)
        .join(' '),
    );
    const last = figures.at(-1);
    const next = last && bounded.find(({ year }) => year > last.year);
    return html`<svg role="img" aria-label=${`${name}. ${said.join('; ')}`}>
      <line class="axis" x1="0" x2="100%" y1="86%" y2="86%"></line>
      ${labelled(
        [...figures, ...bounded].map(({ year }) => year),
        years,
      ).map((year) => svg`<text x="${x(year)}%" y="98%">${year}</text>`)}
      ${[...new Set([...figures, ...bounded].map(({ year }) => year))].map(
        (year) => svg`<line class="year" x1="${x(year)}%" x2="${x(year)}%" y1="84%" y2="88%"></line>`,
      )}
      ${figures.slice(1).map((to, at) => {
        const from = figures[at]!;
        return svg`<line class="line" x1="${x(from.year)}%" y1="${y(from.value)}%" x2="${x(to.year)}%" y2="${y(to.value)}%"></line>`;
      })}
      ${last && next ? svg`<line class="way" x1="${x(last.year)}%" y1="${y(last.value)}%" x2="${x(next.year)}%" y2="${y((next.low ?? next.high)!)}%"></line>` : nothing}
      ${bounded.map((goal) => this.#bracket(goal, x(goal.year), y, this.#short(goal, of)))}
      ${figures.map(({ year, value }, at) => {
        const above = at % 2 === 0 ? -10 : 20;
        return svg`<circle class="dot" cx="${x(year)}%" cy="${y(value)}%" r="5"></circle>
          <text x="${x(year)}%" y="${y(value)}%" dy=${above}>${asPrinted(lang, value, of.decimals)}</text>`;
      })}
    </svg>`;
  }

  /** A goal beside its mark: the number without the unit, of a goal by reference the one it refers to. */
  #short({ target, low, referencePlace }: YearGoal, of: Indicator): string {
    return target.goal.op === 'reference' && low !== null
      ? asPrinted(this.texts.lang, low, of.decimals)
      : goalText(this.texts, target.goal, { ...of, unit: '' }, referencePlace);
  }

  /** From bound to bound; a side that is open ends in an arrow. */
  #bracket({ low, high }: YearGoal, x: number, y: (value: number) => number, text: string) {
    const [bottom, top] = [low ?? high!, high ?? low!].map(y) as [number, number];
    const arrow = low === null ? 'M0 0v18m-4 -5l4 5l4 -5' : high === null ? 'M0 0v-18m-4 5l4 -5l4 5' : '';
    return svg`<line class="goal" x1="${x}%" x2="${x}%" y1="${bottom}%" y2="${top}%"></line>
      ${[bottom, top].map(
        (at) =>
          svg`<svg x="${x}%" y="${at}%" width="1" height="1" class="spot"><path class="goal" d="M-7 0h14${arrow && at === (low === null ? bottom : top) ? arrow : ''}"></path></svg>`,
      )}
      <text x="${x}%" y="${top}%" dy=${high === null ? -22 : -8}>${text}</text>`;
  }
}

/** A row for every year that has a figure or a goal. */
function rowsOf({ figures, goals }: YearSeries) {
  const years = [...new Set([...figures, ...goals].map(({ year }) => year))].toSorted((a, b) => a - b);
  return years.flatMap((year) => {
    const [own, aims] = [
      figures.filter((each) => each.year === year),
      goals.filter((each) => each.year === year),
    ];
    return Array.from({ length: Math.max(own.length, aims.length) }, (_, at) => ({
      year,
      figure: own[at],
      goal: aims[at],
    }));
  });
}

/** The years named below the drawing: none too near the one before. */
function labelled(all: readonly number[], [first, last]: readonly [number, number]): readonly number[] {
  const years = [...new Set(all)].toSorted((a, b) => a - b);
  return years.filter((year, at) => at === 0 || (year - years[at - 1]!) / (last - first) >= APART);
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-indicator-years': PlanIndicatorYears;
  }
}
