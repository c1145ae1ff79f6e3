import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ListColumn, ListRow } from '#app/feature-list.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import type { Layer } from '#core/plan/layer.ts';
import { ListRowOpenEvent, ListSortEvent } from './feature-list-events.ts';
import { honest } from './figures.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/**
 * Features of a layer side by side: name, class, the layer's fields, area, trust.
 *
 * @fires plan-list-open - the person asked to see a feature on the map
 * @fires plan-list-sort - the person asked for another order
 */
@customElement('plan-feature-table')
export class PlanFeatureTable extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
      .scroll {
        border: 1px solid var(--plan-line);
        border-radius: var(--plan-radius);
      }
      table {
        font-size: var(--plan-text-s);
      }
      th[scope='row'] {
        min-width: 9rem;
        padding-block: 0;
        padding-inline-start: 8px;
        font-weight: 400;
        text-align: start;
      }
      thead th:first-child {
        padding-inline-start: 8px;
      }
      td {
        min-width: 6rem;
        vertical-align: middle;
      }
      td.text {
        min-width: 14rem;
      }
      td.number {
        min-width: 4rem;
      }
      tbody tr:hover > * {
        background: var(--plan-accent-soft);
      }
      .open {
        justify-content: flex-start;
        width: 100%;
        min-height: max(var(--plan-target), 32px);
        padding: 4px 0;
        border: 0;
        background: none;
        color: var(--plan-accent);
        text-align: start;
      }
      .open:hover {
        text-decoration: underline;
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;
  @property({ attribute: false }) rows: readonly ListRow[] = [];
  @property({ attribute: false }) sort: { readonly by: ListColumn; readonly descending: boolean } | null =
    null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { layer, rows, texts } = this;
    if (!layer) return nothing;
    const { lang, fields: t } = texts;
    const { fields = [], style } = layer;
    const hasKind = style.classBy !== undefined && style.classes.length > 1;
    const hasArea = style.kind === 'fill';
    return html`<div class="scroll" role="region" aria-label=${t.region} tabindex="0"><table>
      <caption class="visually-hidden">${t.listOf(textIn(lang, layer.title))}</caption>
      <thead><tr>
        ${this.#head('name', t.name)}
        ${hasKind ? this.#head('kind', t.kind) : nothing}
        ${fields.map(({ title, kind }, place) => this.#head(place, textIn(lang, title), kind === 'number'))}
        ${hasArea ? this.#head('area', t.area, true) : nothing}
        <th scope="col">${t.trust}</th>
      </tr></thead>
      <tbody>${rows.map(
        (row) => html`<tr>
          <th scope="row"><button type="button" class="open" title=${t.open(row.name)}
            @click=${() => this.dispatchEvent(new ListRowOpenEvent(row))}>${row.name || t.unnamed}</button></th>
          ${hasKind ? html`<td>${row.kind || t.none}</td>` : nothing}
          ${fields.map(({ kind }, place) => html`<td class=${kind}>${row.values[place] || html`<span class="quiet">${t.none}</span>`}</td>`)}
          ${hasArea ? html`<td class="number">${row.areaHa === null ? t.none : honest(lang, row.areaHa)}</td>` : nothing}
          <td><plan-badge quiet .verification=${row.finding.verification} .texts=${texts}></plan-badge></td>
        </tr>`,
      )}</tbody>
    </table></div>`;
  }

  #head(by: ListColumn, title: string, isNumber = false) {
    const { sort } = this;
    const isActive = sort?.by === by;
    const order = isActive ? (sort.descending ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" class=${isNumber ? 'number' : ''} aria-sort=${order}>
      <button type="button" class="sort" ?data-active=${isActive} @click=${() => this.dispatchEvent(new ListSortEvent(by))}
        >${title}${icon(isActive ? (sort.descending ? 'arrow-down' : 'arrow-up') : 'arrow-up-down')}</button></th>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-feature-table': PlanFeatureTable;
  }
}
