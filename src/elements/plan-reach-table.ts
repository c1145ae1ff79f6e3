import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { ReachAmounts, ReachFund, ReachOfPlace } from '#core/reach/reach-fund.ts';
import { count, honest, percent, tiny } from './figures.ts';
import type { LandLook } from './land-looks.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** A reach as tables: by use, by unit, and how it closes. */
@customElement('plan-reach-table')
export class PlanReachTable extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      th:first-child {
        min-width: 5rem;
        overflow-wrap: normal;
      }
      tbody th {
        font-weight: 400;
      }
      th plan-swatch {
        display: flex;
        gap: 8px;
      }
      td,
      th.number {
        padding-inline: 6px 0;
      }
      table {
        font-size: var(--plan-text-xs);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 8px;
        padding-block: 2px;
        font-size: var(--plan-text-s);
      }
      summary {
        min-height: var(--plan-target);
        cursor: pointer;
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) fund: ReachFund | undefined;
  /** The unit that is read; '' = all. */
  @property() unit = '';
  /** What all units together are called. */
  @property() place = '';
  @property({ attribute: false }) look: (code: string) => LandLook = () => ({
    ...{ title: '', color: '#d0d0d0', pattern: 'none' },
  });
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { fund, unit, texts } = this;
    if (!fund) return nothing;
    const { lang, reach: t } = texts;
    const own = unit === '' ? undefined : fund.units.find(({ id }) => id === unit);
    const near = fund.units.filter(({ total }) => total.withinHa > 0);
    return html`${this.#uses(own ?? fund.whole, own?.name ?? this.place)}
      ${
        own || near.length === 0
          ? nothing
          : html`<details><summary>${t.units(count(lang, near.length))}</summary>
            ${this.#table(
              t.unitsCaption,
              t.unit,
              near
                .toSorted((a, b) => b.total.withinHa - a.total.withinHa)
                .map(({ name, total }) => ({ head: name, amounts: total })),
            )}</details>`
      }
      ${this.#closure(fund)}`;
  }

  #uses({ rows, total }: ReachOfPlace, place: string) {
    const { reach: t } = this.texts;
    const found = rows.filter(({ withinHa }) => withinHa > 0);
    if (found.length === 0) return html`<p class="state">${t.nothing}</p>`;
    return this.#table(
      t.caption(place),
      t.category,
      rows.map((row) => {
        const { title, color, pattern } = this.look(row.category);
        return {
          amounts: row,
          head: html`<plan-swatch .color=${color} .pattern=${pattern} .code=${row.category}></plan-swatch>${title}`,
        };
      }),
      total,
    );
  }

  #table(
    caption: string,
    first: string,
    rows: readonly { readonly head: unknown; readonly amounts: ReachAmounts }[],
    total?: ReachAmounts,
  ) {
    const { lang, reach: t } = this.texts;
    const line = (head: unknown, { withinHa, beyondHa, planeHa }: ReachAmounts) => html`<tr>
      <th scope="row">${head}</th>
      <td class="number">${honest(lang, withinHa)}</td>
      <td class="number">${planeHa > 0 ? percent(lang, withinHa / planeHa, 1) : '–'}</td>
      <td class="number">${honest(lang, beyondHa)}</td>
    </tr>`;
    return html`<div class="scroll" role="region" aria-label=${t.region(caption)} tabindex="0"><table>
      <caption class="visually-hidden">${caption}</caption>
      <thead><tr><th scope="col">${first}</th><th scope="col" class="number">${t.within}</th>
        <th scope="col" class="number">${t.share}</th><th scope="col" class="number">${t.beyond}</th></tr></thead>
      <tbody>${rows.map(({ head, amounts }) => line(head, amounts))}</tbody>
      ${total ? html`<tfoot>${line(t.total, total)}</tfoot>` : nothing}
    </table></div>`;
  }

  #closure({ closure }: ReachFund) {
    const { lang, reach: t } = this.texts;
    const row = (title: string, value: string) =>
      html`<div class="row"><dt>${title}</dt><dd>${value}</dd></div>`;
    return html`<section aria-labelledby="closure">
      <h4 id="closure">${t.closure}</h4>
      <p class="quiet">${t.closureRule}</p>
      <dl>${row(t.area, honest(lang, closure.areaHa))}${row(t.sum, honest(lang, closure.sumHa))}
        ${row(t.unzoned, honest(lang, closure.unzonedHa))}${row(t.overlap, honest(lang, closure.overlapHa))}
        ${row(t.residual, tiny(lang, Math.abs(closure.residualHa)))}
        ${Math.abs(closure.outsideUnitsHa) > 1e-6 ? row(t.outsideUnits, honest(lang, closure.outsideUnitsHa)) : nothing}</dl>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-reach-table': PlanReachTable;
  }
}
