import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { type PrintRounding, USUAL_ROUNDING } from '#core/fund/print-rounding.ts';
import type { PrintedColumn } from '#core/fund/printed-column.ts';
import { roundTo } from '#core/fund/rounding.ts';
import type { RowGroup } from '#core/fund/row-group.ts';
import { honest, tiny } from './figures.ts';
import { type FundBlock, type FundLine, type FundView, sortedBlocks } from './fund-view.ts';
import './plan-swatch.ts';
import { type PrintedFund, printedFigure, printedFund } from './printed-fund.ts';
import { reportStyles } from './report-styles.ts';
import { shared } from './shared-styles.ts';

const collator = new Intl.Collator('vi');

/**
 * A land fund as a table on paper, with the figures of the panel's table; the units of a province under it.
 *
 * @slot - what stands between the two
 */
@customElement('plan-report-table')
export class PlanReportTable extends LitElement {
  static override styles = [
    shared,
    reportStyles,
    css`
      .name {
        display: flex;
        gap: 6px;
      }
      plan-swatch {
        flex: none;
        font-size: 0.7em;
        margin-top: 3px;
      }
      .group > *,
      tfoot th,
      tfoot td.number {
        font-weight: 600;
      }
      tbody.overlays > tr:first-child > * {
        padding-top: 10px;
      }
      /* the total stands once, at the end: a foot would come again on each page */
      tfoot {
        display: table-row-group;
      }
      .units {
        margin-top: 16px;
      }
    `,
  ];

  @property({ attribute: false }) fund: FundView | undefined;
  @property({ attribute: false }) rounding: PrintRounding = USUAL_ROUNDING;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { fund, texts } = this;
    if (!fund) return nothing;
    const t = texts.fund;
    const printed = printedFund(fund, this.rounding, texts.lang);
    return html`<table>
        <caption class="visually-hidden">${t.caption(fund.place, fund.phase)}</caption>
        <thead><tr>
          <th scope="col">${t.columnCategory}</th>
          <th scope="col" class="number">${t.columnArea}</th>
          <th scope="col" class="number">${t.columnShare}</th>
        </tr></thead>
        ${sortedBlocks(fund.blocks, { by: 'area', descending: true }).map((block) => this.#block(block, printed))}
        ${fund.overlays.length > 0 ? this.#overlays(fund.overlays, printed) : nothing}
        <tfoot>
          <tr class="total"><th scope="row">${t.total}${fund.partial ? ` (${t.notATotal})` : nothing}</th>
            ${this.#figures(fund.total, printed, ({ land }) => land)}</tr>
          <tr><td class="quiet" colspan="3">${printed.note}</td></tr>
        </tfoot>
      </table>
      <slot></slot>
      ${fund.units.length > 0 ? this.#units(fund) : nothing}`;
  }

  #block(block: FundBlock, printed: PrintedFund) {
    return html`<tbody>
      <tr class="group"><th scope="rowgroup">${block.title}${block.apart ? html` <span class="quiet">${this.texts.fund.seaNote}</span>` : nothing}</th>
        ${this.#figures(block, printed, ({ groups }) => groups.get(block.id as RowGroup))}</tr>
      ${block.lines.map((line) => this.#line(line, printed))}
    </tbody>`;
  }

  #overlays(lines: readonly FundLine[], printed: PrintedFund) {
    const t = this.texts.fund;
    return html`<tbody class="overlays">
      <tr><th scope="rowgroup" colspan="3"><strong>${t.overlays}</strong> <span class="quiet">${t.overlaysNote}</span></th></tr>
      ${lines.map((line) => this.#line(line, printed))}
    </tbody>`;
  }

  #line(line: FundLine, printed: PrintedFund) {
    const { code, title } = line;
    return html`<tr><th scope="row"><span class="name">
        <plan-swatch .color=${line.color} .pattern=${line.pattern}></plan-swatch>
        <span><strong>${code}</strong> ${code === title ? nothing : title}</span></span></th>
      ${this.#figures(line, printed, ({ rows }) => rows.get(code))}</tr>`;
  }

  /** @param of the printed figure of a column; what is in no sum is rounded on its own */
  #figures(
    exact: Pick<FundLine, 'areaHa' | 'share'>,
    printed: PrintedFund,
    of: (column: PrintedColumn) => number | undefined,
  ) {
    const { lang, fund: t } = this.texts;
    const cell = (value: number | null, column: PrintedColumn) =>
      html`<td class="number">${
        value === null
          ? t.missing
          : printedFigure(lang, value, of(column) ?? roundTo(value, column.digits), column.digits)
      }</td>`;
    return [
      cell(exact.areaHa, printed.area),
      cell(exact.share === null ? null : 100 * exact.share, printed.share),
    ];
  }

  #units(fund: FundView) {
    const { lang, fund: t } = this.texts;
    const figure = (value: number | null) => (value === null ? t.missing : honest(lang, value));
    return html`<div class="scroll units" role="region" aria-label=${t.unitsRegion} tabindex="0"><table>
      <caption><strong>${t.unitsCaption(String(fund.units.length), fund.phase)}</strong></caption>
      <thead><tr>
        <th scope="col">${t.columnUnit}</th><th scope="col" class="number">${t.columnArea}</th>
        <th scope="col">${t.columnLargest}</th><th scope="col" class="number">${t.columnUnzoned}</th>
        <th scope="col" class="number">${t.columnResidual}</th>
      </tr></thead>
      <tbody>${fund.units
        .toSorted((a, b) => collator.compare(a.name, b.name))
        .map(
          (unit) => html`<tr><th scope="row">${unit.name}</th><td class="number">${figure(unit.areaHa)}</td>
          <td>${unit.largest?.code ?? t.missing}</td><td class="number">${figure(unit.unzonedHa)}</td>
          <td class="number">${unit.residualHa === null ? t.missing : tiny(lang, unit.residualHa)}</td></tr>`,
        )}</tbody>
    </table></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-report-table': PlanReportTable;
  }
}
