import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { type CategoryChange, residualHaOf } from '#core/compare/category-changes.ts';
import { honest, tiny } from './figures.ts';
import type { LandLook } from './land-looks.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** What each category had, won, lost and has, and how far the four are from explaining each other. */
@customElement('plan-change-table')
export class PlanChangeTable extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    tbody th {
      font-weight: 400;
    }
    tbody th plan-swatch {
      vertical-align: top;
    }
    thead th.number {
      min-width: 0;
    }
    td {
      white-space: nowrap;
    }
    table {
      font-size: var(--plan-text-xs);
    }
    td span {
      display: block;
    }
    th,
    td {
      padding: 4px 3px;
    }
    tbody th plan-swatch {
      gap: 4px;
    }
    abbr {
      text-decoration: none;
    }
    p strong {
      font-size: var(--plan-text-s);
    }
    .gained {
      color: var(--plan-ok);
    }
    .lost {
      color: var(--plan-bad);
    }
  `,
  ];

  @property({ attribute: false }) categories: readonly CategoryChange[] = [];
  @property({ attribute: false }) look: (code: string) => LandLook = (code) => ({
    title: code,
    color: '#d0d0d0',
    pattern: 'none',
  });
  /** Names of what is compared. */
  @property() from = '';
  @property() to = '';
  @property({ type: Number }) digits = 2;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { lang, versions: t } = this.texts;
    const sum = (of: (change: CategoryChange) => number): string =>
      honest(
        lang,
        this.categories.reduce((all, change) => all + of(change), 0),
        this.digits,
      );
    const most = this.categories.reduce((max, change) => Math.max(max, Math.abs(residualHaOf(change))), 0);
    return html`<p class="quiet">${t.rule}</p>
      <div class="scroll" role="region" tabindex="0" aria-label=${t.region}><table>
        <caption class="visually-hidden">${t.caption(this.from, this.to)}</caption>
        <thead><tr><th scope="col">${t.category}</th>
          ${[t.before, t.moved, t.after].map((title) => html`<th scope="col" class="number">${title}</th>`)}</tr></thead>
        <tbody>${this.#sorted().map((change) => this.#row(change))}</tbody>
        <tfoot><tr><th scope="row">${t.all}</th><td class="number">${sum(({ beforeHa }) => beforeHa.plane)}</td>
          <td class="number">${this.#moved(
            sum(({ gainedHa }) => gainedHa.plane),
            sum(({ lostHa }) => lostHa.plane),
          )}</td>
          <td class="number">${sum(({ afterHa }) => afterHa.plane)}</td></tr></tfoot>
      </table></div>
      <p><strong>${t.residual}: ${tiny(lang, most)} ha</strong></p>`;
  }

  /** The most changed first. */
  #sorted(): readonly CategoryChange[] {
    const moved = ({ gainedHa, lostHa }: CategoryChange): number => gainedHa.plane + lostHa.plane;
    return this.categories.toSorted((a, b) => moved(b) - moved(a));
  }

  #row(change: CategoryChange) {
    const { category, beforeHa, gainedHa, lostHa, afterHa } = change;
    const { title, color, pattern } = this.look(category);
    const ha = (value: number): string => honest(this.texts.lang, value, this.digits);
    const moved = (value: number): string => (value === 0 ? '' : ha(value));
    return html`<tr><th scope="row"><abbr title=${title}><plan-swatch .color=${color} .pattern=${pattern} .code=${category}></plan-swatch></abbr></th>
      <td class="number">${ha(beforeHa.plane)}</td><td class="number">${this.#moved(moved(gainedHa.plane), moved(lostHa.plane))}</td>
      <td class="number">${ha(afterHa.plane)}</td></tr>`;
  }

  /** Land won above land lost; a dash where nothing moved. */
  #moved(gained: string, lost: string) {
    if (gained === '' && lost === '') return '–';
    return html`${gained ? html`<span class="gained">+${gained}</span>` : nothing}${lost ? html`<span class="lost">−${lost}</span>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-change-table': PlanChangeTable;
  }
}
