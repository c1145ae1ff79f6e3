import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FundSort } from '#app/state.ts';
import { type Texts, textsOf } from '#app/text.ts';
import { type PrintRounding, USUAL_ROUNDING } from '#core/fund/print-rounding.ts';
import type { PrintedColumn } from '#core/fund/printed-column.ts';
import { roundTo } from '#core/fund/rounding.ts';
import type { RowGroup } from '#core/fund/row-group.ts';
import {
  type FundBlock,
  type FundLine,
  type FundView,
  nextSort,
  sortedBlocks,
  sortedLines,
} from './fund-view.ts';
import { icon } from './icons.ts';
import { type PrintedFund, printedFigure, printedFund } from './printed-fund.ts';
import './plan-swatch.ts';
import './plan-term.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { CategoryLightEvent, FundSortEvent } from './task-events.ts';

/**
 * The land fund as a table: categories under their headings with subtotals, share bars in the cells, a total, the sea and
 * the overlay zones apart from it. Sorted by a press on a heading; a row pointed at asks the map to light its zones, a row
 * pressed holds the light.
 *
 * @fires plan-fund-sort - the person asked for another order
 * @fires plan-category-light - a row was pointed at, left, or pressed
 */
@customElement('plan-fund-table')
export class PlanFundTable extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    th[scope='row'] {
      padding: 0;
      width: 99%;
    }
    .name {
      justify-content: flex-start;
      width: 100%;
      min-height: max(var(--plan-target), 32px);
      padding: 6px 6px 6px 2px;
      border: 0;
      border-radius: 4px;
      background: none;
      font-weight: 400;
      text-align: start;
    }
    .name:hover {
      background: none;
    }
    .name plan-swatch {
      align-self: flex-start;
      margin-top: 2px;
    }
    .code {
      font-weight: 600;
    }
    thead .number {
      min-width: 5em;
    }
    th.total {
      padding: 8px 2px;
    }
    tr.no-total > * {
      color: var(--plan-bad);
      text-decoration: line-through;
    }
    tr.no-total .why {
      display: inline-block;
      text-decoration: none;
    }
    .name plan-swatch {
      font-size: 0.8125em;
    }
    tr.line:hover > *,
    tr.line.lit > * {
      background: var(--plan-accent-soft);
    }
    tr.line.lit > th {
      box-shadow: inset 3px 0 var(--plan-accent);
    }
    tr.group > * {
      padding-top: 14px;
      font-weight: 600;
      border-bottom-color: var(--plan-line-strong);
    }
    .bar {
      display: block;
      height: 4px;
      min-width: 1px;
      margin: 4px 0 0 auto;
      border-radius: 2px;
      background: var(--plan-accent);
      forced-color-adjust: none;
    }
    .missing {
      white-space: normal;
    }
    .note {
      border: 0;
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
      font-weight: 400;
      text-align: start;
    }
    .overlays {
      margin-top: 20px;
    }
    .overlays caption strong {
      display: block;
      color: var(--plan-ink);
    }
  `,
  ];

  /** What the table tells. */
  @property({ attribute: false }) fund: FundView | undefined;
  @property({ attribute: false }) sort: FundSort = { by: 'area', descending: true };
  /** Code of the category lit on the map. */
  @property() lit: string | null = null;
  /** Code of the category whose light is held. */
  @property() held: string | null = null;
  /** Whether the ellipsoidal column stands beside the plane one. */
  @property({ type: Boolean, attribute: 'both-methods' }) bothMethods = false;
  @property({ attribute: false }) rounding: PrintRounding = USUAL_ROUNDING;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { fund } = this;
    if (!fund) return nothing;
    const t = this.texts.fund;
    const printed = printedFund(fund, this.rounding, this.texts.lang);
    const longest = Math.max(
      0,
      ...fund.blocks.flatMap((block) => block.lines.map((line) => line.share ?? 0)),
    );
    return html`<div class="scroll" role="region" aria-label=${t.tableRegion} tabindex="0">
        <table>
          <caption class="visually-hidden">${t.caption(fund.place, fund.phase)}</caption>
          <thead>
            <tr>
              ${this.#heading('category', t.columnCategory, '')}
              ${this.#heading('area', t.columnArea, 'number')}
              ${this.bothMethods ? html`<th scope="col" class="number">${t.columnEllipsoid}</th>` : nothing}
              ${this.#heading('share', t.columnShare, 'number')}
            </tr>
          </thead>
          ${repeat(
            sortedBlocks(fund.blocks, this.sort),
            (block) => block.id,
            (block) => this.#block(block, longest, printed),
          )}
          <tfoot>
            <tr class=${fund.partial ? 'no-total' : ''}>
              <th scope="row" class="total">${t.total}${fund.partial ? html` <span class="why">(${t.notATotal})</span>` : nothing}</th>
              ${this.#figures(fund.total, printed, ({ land }) => land)}
            </tr>
            <tr>
              <td class="note" colspan=${this.bothMethods ? 4 : 3}>${printed.note}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      ${fund.overlays.length > 0 ? this.#overlays(fund.overlays, printed) : nothing}`;
  }

  #heading(by: FundSort['by'], title: string, className: string) {
    const { sort } = this;
    const active = sort.by === by;
    const order = active ? (sort.descending ? 'descending' : 'ascending') : 'none';
    const arrow = active ? (sort.descending ? 'arrow-down' : 'arrow-up') : 'arrow-up-down';
    return html`<th scope="col" class=${className} aria-sort=${order}>
      <button class="sort" type="button" ?data-active=${active}
        @click=${() => this.dispatchEvent(new FundSortEvent(nextSort(by, sort)))}>
        <span>${title}</span>${icon(arrow)}
      </button>
    </th>`;
  }

  #block(block: FundBlock, longest: number, printed: PrintedFund) {
    const t = this.texts.fund;
    return html`<tbody>
      <tr class="group">
        <th scope="rowgroup">${block.title}${block.apart ? html`<br /><span class="quiet">${t.seaNote}</span>` : nothing}</th>
        ${this.#figures(block, printed, ({ groups }) => groups.get(block.id as RowGroup))}
      </tr>
      ${repeat(
        block.lines,
        (line) => line.code,
        (line) => this.#line(line, longest, printed),
      )}
    </tbody>`;
  }

  #line(line: FundLine, longest: number, printed: PrintedFund) {
    const t = this.texts.fund;
    const { code, title, share } = line;
    const named = code === title ? title : `${code} ${title}`;
    return html`<tr class=${this.lit === code ? 'line lit' : 'line'}
      @pointerenter=${() => this.#light(code)} @pointerleave=${() => this.#light(null)}>
      <th scope="row">
        <button class="name" type="button" aria-pressed=${this.held === code} title=${t.light(named)}
          @focus=${() => this.#light(code)} @blur=${() => this.#light(null)} @click=${() => this.#hold(code)}>
          <plan-swatch .color=${line.color} .pattern=${line.pattern}></plan-swatch>
          <span><span class="code">${code}</span> ${code === title ? nothing : title}</span>
        </button>
      </th>
      ${this.#figures(
        line,
        printed,
        ({ rows }) => rows.get(code),
        share && longest > 0
          ? html`<span class="bar" .style=${`width:${(100 * share) / longest}%`}></span>`
          : nothing,
      )}
    </tr>`;
  }

  #overlays(lines: readonly FundLine[], printed: PrintedFund) {
    const t = this.texts.fund;
    return html`<div class="scroll overlays" role="region" aria-label=${t.overlays} tabindex="0">
      <table>
        <caption><strong>${t.overlays} <plan-term name="overlay-zone" .word=${t.overlays} .texts=${this.texts}></plan-term></strong>${t.overlaysNote}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">${t.columnCategory}</th>
            <th scope="col">${t.columnArea}</th>
            ${this.bothMethods ? html`<th scope="col">${t.columnEllipsoid}</th>` : nothing}
            <th scope="col">${t.columnShare}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            sortedLines(lines, this.sort),
            (line) => line.code,
            (line) => this.#line(line, 0, printed),
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** @param of the printed figure of a column; what is in no sum is rounded on its own */
  #figures(
    exact: Pick<FundLine, 'areaHa' | 'ellipsoidHa' | 'share'>,
    printed: PrintedFund,
    of: (column: PrintedColumn) => number | undefined,
    bar: unknown = nothing,
  ) {
    const {
      lang,
      fund: { missing },
    } = this.texts;
    const cell = (value: number | null, column: PrintedColumn, below: unknown = nothing) => {
      if (value === null) return html`<td class="number missing quiet">${missing}</td>`;
      const { digits } = column;
      const text = printedFigure(lang, value, of(column) ?? roundTo(value, digits), digits);
      return html`<td class="number">${text}${below}</td>`;
    };
    return [
      cell(exact.areaHa, printed.area),
      this.bothMethods ? cell(exact.ellipsoidHa, printed.ellipsoid) : nothing,
      cell(exact.share === null ? null : 100 * exact.share, printed.share, bar),
    ];
  }

  #light(category: string | null): void {
    this.dispatchEvent(new CategoryLightEvent(category, false));
  }

  #hold(category: string): void {
    this.dispatchEvent(new CategoryLightEvent(this.held === category ? null : category, true));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-table': PlanFundTable;
  }
}
