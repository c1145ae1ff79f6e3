import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { foldText } from '#core/fold-text.ts';
import { count } from './figures.ts';
import './plan-badge.ts';
import './plan-swatch.ts';
import type { RuleRow, RuleTable } from './rule-rows.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** Rows from which a filter helps. */
const LONG = 12;

/** One list of a ruleset as a table; a long one can be filtered by code or name, with or without Vietnamese marks. */
@customElement('plan-rule-table')
export class PlanRuleTable extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
      }
      label {
        display: grid;
        gap: 4px;
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
      tbody th {
        font-weight: 400;
      }
      tbody th[colspan] {
        padding-top: 14px;
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
        font-weight: 600;
      }
      .code {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 8px;
        font-weight: 600;
      }
      .under {
        display: block;
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
      }
      td.number {
        white-space: normal;
        overflow-wrap: normal;
        min-width: 3.5em;
      }
      th[scope='row'] {
        min-width: 7em;
      }
    `,
  ];

  @property({ attribute: false }) table: RuleTable | undefined;
  /** What the list is called. */
  @property() name = '';
  /** What the ruleset is called. */
  @property() ruleset = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private filter = '';

  protected override render() {
    const { table, name, ruleset } = this;
    if (!table) return nothing;
    const { lang, rules: t } = this.texts;
    const asked = foldText(this.filter);
    const rows = table.rows.filter(({ code = '', title }) => foldText(`${code} ${title}`).includes(asked));
    const groups = [...new Set(rows.map(({ group }) => group))];
    const isCoded = table.list === 'codes';
    const columns = table.figures.length + (isCoded ? 2 : 1);
    return html`${
      table.rows.length > LONG
        ? html`<label>${t.filter}<input type="search" .value=${this.filter} @input=${this.#onFilter} /></label>
            <p class="quiet" role="status">${t.found(count(lang, rows.length), count(lang, table.rows.length))}</p>`
        : nothing
    }
    ${
      rows.length === 0
        ? html`<p class="state">${t.notFound}</p>`
        : html`<div class="scroll" role="region" aria-label=${t.region(name)} tabindex="0"><table>
            <caption class="visually-hidden">${t.caption(name, ruleset, count(lang, rows.length))}</caption>
            <thead><tr><th scope="col">${table.heading}</th>${isCoded ? html`<th scope="col">${t.column.name}</th>` : nothing}
              ${table.figures.map((title) => html`<th scope="col" class="number">${title}</th>`)}</tr></thead>
            ${groups.map(
              (group) =>
                html`<tbody>${
                  group ? html`<tr><th scope="rowgroup" colspan=${columns}>${group}</th></tr>` : nothing
                }${rows.filter((row) => row.group === group).map((row) => this.#row(row, isCoded))}</tbody>`,
            )}
          </table></div>`
    }`;
  }

  #row(row: RuleRow, isCoded: boolean) {
    const name = html`${row.title}${
      row.verification === 'secondary'
        ? nothing
        : html` <plan-badge quiet .verification=${row.verification} .texts=${this.texts}></plan-badge>`
    }${row.under.map((line) => html`<span class="under">${line}</span>`)}`;
    return html`<tr>${
      isCoded
        ? html`<th scope="row"><span class="code">${
            row.swatch
              ? html`<plan-swatch .color=${row.swatch.color} .pattern=${row.swatch.pattern}></plan-swatch>`
              : nothing
          }${row.code}</span></th><td>${name}</td>`
        : html`<th scope="row">${name}</th>`
    }${row.figures.map((figure) => html`<td class="number">${figure}</td>`)}</tr>`;
  }

  #onFilter = (event: Event): void => {
    this.filter = (event.currentTarget as HTMLInputElement).value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-rule-table': PlanRuleTable;
  }
}
