import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BalancePage } from '#app/balance-page.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatNumber, formatSigned } from '#core/format.ts';
import { BALANCE_TABLES } from '#core/fund/balance-tables.ts';
import { TABLE_DIGITS } from '#core/fund/rounding.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import './plan-empty-form.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

type Figures = BalancePage['printed']['total'];

/**
 * A standard balance table as it is printed: numbers of its lines, existing and planned with hectares and percent, planned
 * square metres a head, the total, what stands below it, and the land the form has no line for. The form's source, how far
 * it is known and how figures are rounded stand under it.
 */
@customElement('plan-balance-table')
export class PlanBalanceTable extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    :host {
      container-type: inline-size;
    }
    .scroll {
      max-height: min(34rem, 75vh);
      overflow: auto;
      border: 1px solid var(--plan-line);
      border-radius: var(--plan-radius);
    }
    table {
      border-collapse: separate;
      border-spacing: 0;
    }
    thead th {
      position: sticky;
      inset-block-start: 0;
      padding: 5px 6px;
      background: var(--plan-ground);
      text-align: end;
      z-index: 1;
    }
    thead tr + tr th {
      inset-block-start: var(--first-row, 2.4em);
    }
    thead th.span {
      text-align: center;
      border-bottom-color: var(--plan-line);
    }
    .name {
      position: sticky;
      inset-inline-start: 0;
      width: 9rem;
      min-width: min(8.5rem, 46cqw);
      max-width: 46cqw;
      border-inline-end: 1px solid var(--plan-line-strong);
      background: var(--plan-ground);
      font-weight: 400;
      text-align: start;
    }
    th.name:first-child {
      padding-inline: 8px 6px;
    }
    thead .name {
      z-index: 2;
      font-weight: 600;
    }
    .no {
      color: var(--plan-ink-2);
      white-space: nowrap;
    }
    td.number {
      min-width: 4.2em;
    }
    tr.sum > * {
      font-weight: 600;
    }
    tr.depth-0 > * {
      border-top: 1px solid var(--plan-line-strong);
    }
    tr.apart > * {
      color: var(--plan-ink-2);
    }
    .code {
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
      font-weight: 400;
      white-space: nowrap;
    }
    tfoot .name {
      font-weight: 600;
    }
    .notes {
      display: grid;
      gap: 6px;
      margin-top: 8px;
    }
    .notes p {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: baseline;
    }
    .unmapped {
      margin-top: 12px;
    }
    .unmapped th {
      font-weight: 400;
    }
  `,
  ];

  @property({ attribute: false }) page: BalancePage | undefined;
  @property() place = '';
  /** Decimals of hectares and percent. */
  @property({ attribute: false }) digits: { readonly hectares: number; readonly percent: number } = {
    hectares: 2,
    percent: 1,
  };
  /** What a code is called where the form does not say. */
  @property({ attribute: false }) titleOf: (code: string) => string = (code) => code;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { page, texts } = this;
    if (!page) return nothing;
    const { balance: t } = texts;
    const isEmpty = page.table.rows.length === 0;
    const isStatistics = page.table.definition === 'land-statistics';
    const nothingMapped = isStatistics ? t.noneMappedStatistics : t.noneMapped;
    return html`${
      isEmpty
        ? html`<p class="state">${page.table.unmapped.length > 0 ? nothingMapped : t.nothing}</p>
            <plan-empty-form .definition=${BALANCE_TABLES.find(({ id }) => id === page.table.definition)} .texts=${texts}></plan-empty-form>`
        : this.#table(page)
    }
      ${page.table.unmapped.length > 0 ? this.#unmapped(page) : nothing}
      ${this.#notes(page)}`;
  }

  #table({ table, printed, from, to }: BalancePage) {
    const { lang, balance: t } = this.texts;
    const withPeople = table.population !== null;
    const rows = table.rows.map((row, place) => ({ row, figures: printed.rows[place]! }));
    const line = ({
      row,
      figures,
    }: (typeof rows)[number]) => html`<tr class="${row.kind} depth-${row.depth} ${row.inTotal ? '' : 'apart'}">
      <th scope="row" class="name">${row.no ? html`<span class="no">${row.no}</span> ` : nothing}${row[lang]}${row.code ? html` <span class="code">${row.code}</span>` : nothing}${
        row.inTotal || row.depth > 0 ? nothing : html`<br /><span class="code">${t.outside}</span>`
      }</th>
      ${this.#figures(figures, withPeople)}
    </tr>`;
    return html`<div class="scroll" role="region" aria-label=${t.region} tabindex="0">
      <table>
        <caption class="visually-hidden">${t.caption(table.title[lang], this.place)}</caption>
        <thead>
          <tr>
            <th scope="col" rowspan="2" class="name">${t.no}, ${t.category}</th>
            <th scope="colgroup" colspan="2" class="span">${textIn(lang, from.title)}</th>
            <th scope="colgroup" colspan=${withPeople ? 3 : 2} class="span">${textIn(lang, to.title)}</th>
          </tr>
          <tr>
            <th scope="col">${t.hectares}</th><th scope="col">${t.percent}</th>
            <th scope="col">${t.hectares}</th><th scope="col">${t.percent}</th>
            ${withPeople ? html`<th scope="col">${t.perPerson}</th>` : nothing}
          </tr>
        </thead>
        <tbody>${rows.filter(({ row }) => row.inTotal).map(line)}</tbody>
        <tfoot>
          <tr><th scope="row" class="name">${t.total}</th>${this.#figures(printed.total, withPeople)}</tr>
        </tfoot>
        ${rows.some(({ row }) => !row.inTotal) ? html`<tbody>${rows.filter(({ row }) => !row.inTotal).map(line)}</tbody>` : nothing}
      </table>
    </div>`;
  }

  #figures(figures: Figures, withPeople: boolean) {
    const { hectares, percent } = this.digits;
    return [
      this.#cell(figures.existingHa, hectares),
      this.#cell(figures.existingPercent, percent),
      this.#cell(figures.plannedHa, hectares),
      this.#cell(figures.plannedPercent, percent),
      withPeople ? this.#cell(figures.plannedPerPerson, TABLE_DIGITS.squareMetresPerPerson) : nothing,
    ];
  }

  #cell(value: number | null, digits: number) {
    return html`<td class="number">${value === null ? html`<span aria-label=${this.texts.fund.missing}>–</span>` : formatNumber(this.texts.lang, value, digits)}</td>`;
  }

  #unmapped({ table, from, to }: BalancePage) {
    const { lang, balance: t } = this.texts;
    const { hectares } = this.digits;
    return html`<div class="unmapped scroll" role="region" aria-label=${t.unmapped} tabindex="0"><table>
      <caption><strong>${t.unmapped}</strong> ${t.unmappedNote}</caption>
      <thead><tr><th scope="col" class="name">${t.category}</th><th scope="col">${textIn(lang, from.title)} (ha)</th><th scope="col">${textIn(lang, to.title)} (ha)</th></tr></thead>
      <tbody>${table.unmapped.map(
        ({ code, existingHa, plannedHa, reason }) => html`<tr>
          <th scope="row" class="name"><strong>${code}</strong> ${this.titleOf(code)}<br /><span class="code">${reason === 'overlay' ? t.overlay : t.noLine}</span></th>
          ${this.#cell(existingHa, hectares)}${this.#cell(plannedHa, hectares)}
        </tr>`,
      )}</tbody>
    </table></div>`;
  }

  #notes({ table, printed }: BalancePage) {
    const { lang, balance: t } = this.texts;
    return html`<div class="notes quiet">
      ${table.rows.length > 0 ? html`<p>${this.#rounding(printed)} ${t.percentNote}</p>` : nothing}
      ${table.problems.length > 0 ? html`<p>${icon('info')} ${t.respelled(formatNumber(lang, table.problems.length, 0))}</p>` : nothing}
      <p>${t.source(table.source)} <plan-badge .verification=${table.status} .texts=${this.texts}></plan-badge></p>
      <p>${table.note[lang]}</p>
    </div>`;
  }

  #rounding({ columns }: BalancePage['printed']): string {
    const { lang, balance: t } = this.texts;
    const { existingHa, plannedHa } = columns;
    if (plannedHa.mode === 'largest-remainder') return t.rounding['largest-remainder'];
    const said = [existingHa, plannedHa]
      .filter(({ difference }) => difference !== 0)
      .map(({ difference, digits }) => `${formatSigned(lang, difference, digits)} ha`);
    return said.length > 0 ? t.rounding.unadjusted(said.join(' / ')) : t.rounding.exact;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-balance-table': PlanBalanceTable;
  }
}
