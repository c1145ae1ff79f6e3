import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { formatSigned } from '#core/format.ts';
import { honest } from './figures.ts';
import { type CategoryLine, type Compared, signedPercent } from './reconcile-view.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** A category with its name. */
export interface NamedCategoryLine extends CategoryLine {
  readonly title: string;
}

/** The categories of a scope by each method, in columns. */
@customElement('plan-category-methods')
export class PlanCategoryMethods extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    thead th {
      padding: 4px 6px;
    }
    thead .quiet {
      display: block;
      font-size: var(--plan-text-xs);
      font-weight: 400;
    }
    td .quiet {
      display: block;
      font-size: var(--plan-text-xs);
    }
  `,
  ];

  @property({ attribute: false }) lines: readonly NamedCategoryLine[] = [];
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const t = this.texts.reconcile;
    const hasQuota = this.lines.some(({ quota }) => quota);
    const head = (title: string, less: string) =>
      html`<th scope="col" class="number">${title}<span class="quiet">${less}</span></th>`;
    return html`<div class="scroll" role="region" aria-label=${t.categoryRegion} tabindex="0">
      <table>
        <thead><tr>
          <th scope="col">${t.category}</th>
          ${head(t.plane, 'ha')}
          ${hasQuota ? head(t.quota, t.planeLess) : nothing}
          ${head(t.ellipsoid, t.ellipsoidLess)}
          ${head(t.sphere, t.sphereLess)}
        </tr></thead>
        <tbody>${this.lines.map(
          ({ code, title, plane, quota, ellipsoid, sphere }) => html`<tr>
            <th scope="row" title=${title}>${code}<span class="visually-hidden"> ${title}</span></th>
            <td class="number">${honest(this.texts.lang, plane)}</td>
            ${hasQuota ? this.#cell(quota) : nothing}
            ${this.#cell(ellipsoid)} ${this.#cell(sphere)}
          </tr>`,
        )}</tbody>
      </table>
    </div>`;
  }

  #cell(compared: Compared | null) {
    const { lang, reconcile: t } = this.texts;
    if (!compared) return html`<td class="number quiet">${t.noFigure}</td>`;
    const { ha, percent } = compared.difference;
    return html`<td class="number">${honest(lang, compared.ha)}
      <span class="quiet">${formatSigned(lang, ha)} ha</span>
      ${percent === null ? nothing : html`<span class="quiet">${signedPercent(lang, percent)} %</span>`}</td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-category-methods': PlanCategoryMethods;
  }
}
