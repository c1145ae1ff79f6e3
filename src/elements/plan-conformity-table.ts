import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { ConformityRow, PlanConformity } from '#core/compare/plan-conformity.ts';
import { honest, percent, tiny } from './figures.ts';
import type { LandLook } from './land-looks.ts';
import { namedRowsStyles } from './named-rows-styles.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** Hectares of a lower plan by code: what fits its parent, what differs, what lies outside, and the sum below. */
@customElement('plan-conformity-table')
export class PlanConformityTable extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    namedRowsStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      plan-swatch {
        vertical-align: middle;
        margin-inline-end: 4px;
      }
    `,
  ];

  @property({ attribute: false }) found: Pick<PlanConformity, 'total' | 'categories'> | undefined;
  @property({ attribute: false }) look: (code: string) => LandLook = (code) => ({
    title: code,
    color: '#888888',
    pattern: 'none',
  });
  /** What is compared with what, for the caption. */
  @property() lower = '';
  @property() parent = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { found, texts } = this;
    if (!found) return nothing;
    const { lang, conformity: t } = texts;
    const { twiceHa, residualHa } = found.total;
    const residual = tiny(lang, Math.abs(residualHa.plane));
    return html`<div class="scroll" role="region" aria-label=${t.region} tabindex="0"><table>
        <caption class="visually-hidden">${t.caption(this.lower, this.parent)}</caption>
        <thead><tr>${[t.area, t.agree, t.conflict, t.outside, t.agreePercent].map(
          (title) => html`<th scope="col" class="number">${title}</th>`,
        )}</tr></thead>
        ${found.categories.map((row) => {
          const { title, color, pattern } = this.look(row.category);
          return html`<tbody><tr><th scope="rowgroup" colspan="5"><plan-swatch .color=${color} .pattern=${pattern}></plan-swatch><strong>${row.category}</strong>
            ${title === row.category ? nothing : title}</th></tr>${this.#figures(row)}</tbody>`;
        })}
        <tbody class="sum"><tr><th scope="rowgroup" colspan="5">${t.total}</th></tr>${this.#figures(found.total, true)}</tbody>
      </table></div>
      <p class="quiet">${twiceHa.plane >= 5e-3 ? t.closureTwice(honest(lang, twiceHa.plane), residual) : t.closure(residual)}</p>`;
  }

  #figures(
    { areaHa, sameHa, detailHa, conflictHa, outsideHa }: Omit<ConformityRow, 'category'>,
    isSum = false,
  ) {
    const { lang, conformity: t } = this.texts;
    const agree = sameHa.plane + detailHa.plane;
    const figure = (ha: number): string => honest(lang, Math.abs(ha) < NOTHING ? 0 : ha);
    return html`<tr><td class="number">${figure(areaHa.plane)}${isSum ? html`<span class="quiet">${t.onEllipsoid(figure(areaHa.ellipsoid))}</span>` : nothing}</td>
      <td class="number">${figure(agree)}${detailHa.plane > NOTHING ? html`<span class="quiet">${t.ofDetail(figure(detailHa.plane))}</span>` : nothing}</td>
      <td class="number">${figure(conflictHa.plane)}</td><td class="number">${figure(outsideHa.plane)}</td>
      <td class="number">${percent(lang, areaHa.plane > 0 ? agree / areaHa.plane : 0, 1)}</td></tr>`;
  }
}

/** Less than 100 cm² is rounding along a border, which is listed nowhere either. */
const NOTHING = 1e-6;

declare global {
  interface HTMLElementTagNameMap {
    'plan-conformity-table': PlanConformityTable;
  }
}
