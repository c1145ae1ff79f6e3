import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConstraintSplit, ZoneInConstraint } from '#app/constraint-question.ts';
import { type Texts, textsOf } from '#app/text.ts';
import { type ZoneInside, type ZonesInside, zonesInside } from '#core/fund/constraint-zones.ts';
import { isOverlayCode } from '#core/fund/land-use.ts';
import { ConstraintZoneOpenEvent } from './constraint-events.ts';
import { count, honest, percent, tiny } from './figures.ts';
import type { LandLook } from './land-looks.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** Rows shown at once. */
const PAGE = 20;

/**
 * The zones inside a constraint, the largest first, and how they sum to its rows.
 *
 * @fires plan-constraint-zone-open - the person asked to see one on the map
 */
@customElement('plan-constraint-zones')
export class PlanConstraintZones extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      summary {
        min-height: max(var(--plan-target), 32px);
        align-content: center;
        font-size: var(--plan-text-s);
        font-weight: 600;
        cursor: pointer;
      }
      details[open] > summary {
        margin-block-end: 4px;
      }
      .scroll {
        border: 1px solid var(--plan-line);
        border-radius: var(--plan-radius);
      }
      table {
        font-size: var(--plan-text-s);
      }
      thead th {
        padding: 6px;
        vertical-align: bottom;
      }
      th:first-child {
        padding-inline-start: 8px;
      }
      th[scope='row'] {
        min-width: 6rem;
        padding-block: 0;
        font-weight: 400;
        text-align: start;
      }
      td {
        white-space: normal;
      }
      td.number {
        white-space: nowrap;
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
      p,
      .more {
        margin-block-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) fund: ConstraintSplit | null = null;
  /** Id of the unit whose zones are listed; null = of all. */
  @property({ attribute: false }) unit: string | null = null;
  /** What the rows by category have inside, hectares. */
  @property({ attribute: false }) rowsHa = 0;
  @property({ attribute: false }) looks: (code: string) => LandLook = () => {
    throw new Error('plan-constraint-zones has no looks');
  };
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private most = PAGE;
  #sums: ZonesInside<ZoneInConstraint> | null = null;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('fund') && !changed.has('unit')) return;
    this.most = PAGE;
    this.#sums = this.fund && zonesInside(this.fund, this.unit, isOverlayCode);
  }

  protected override render() {
    const sums = this.#sums;
    if (!sums || sums.zones.length === 0) return nothing;
    const { lang, constraint: t } = this.texts;
    const rest = sums.zones.length - this.most;
    const names = new Map(this.fund?.units.map(({ id, name }) => [id, name]));
    return html`<details>
      <summary>${t.zones(count(lang, sums.zones.length))}</summary>
      <div class="scroll" role="region" aria-label=${t.zonesRegion} tabindex="0"><table>
        <caption class="visually-hidden">${t.zones(count(lang, sums.zones.length))}</caption>
        <thead><tr><th scope="col">${t.zone}</th>
          ${this.unit === null ? html`<th scope="col">${t.unit}</th>` : nothing}
          <th scope="col" class="number">${t.inside}</th><th scope="col" class="number">${t.share}</th></tr></thead>
        <tbody>${sums.zones.slice(0, this.most).map((each) => this.#row(each, names))}</tbody>
      </table></div>
      ${
        rest > 0
          ? html`<div class="more"><button type="button" @click=${this.#onMore}>${t.more(count(lang, Math.min(rest, PAGE)))}</button></div>`
          : nothing
      }
      <p class="quiet">${t.zonesSum(honest(lang, sums.insideHa), honest(lang, this.rowsHa), tiny(lang, sums.residualHa))}</p>
    </details>`;
  }

  #row({ zone, insideHa, share }: ZoneInside<ZoneInConstraint>, names: ReadonlyMap<string, string>) {
    const { lang, constraint: t } = this.texts;
    const { category, id, name, unit } = zone;
    // a zone is often named by nothing but its code
    const own = name === category ? id : name || id;
    const title = `${category} ${own}`;
    const open = (): boolean => this.dispatchEvent(new ConstraintZoneOpenEvent(zone, title));
    return html`<tr>
      <th scope="row"><button type="button" class="open" title=${t.open(title)} @click=${open}
        ><span><strong>${category}</strong> ${own}</span></button>
        <span class="quiet">${this.looks(category).title}${isOverlayCode(category) ? ` (${t.overlay})` : ''}</span></th>
      ${this.unit === null ? html`<td>${names.get(unit) || unit}</td>` : nothing}
      <td class="number">${honest(lang, insideHa)}</td><td class="number">${percent(lang, share, 1)}</td></tr>`;
  }

  #onMore = (): void => {
    this.most += PAGE;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-constraint-zones': PlanConstraintZones;
  }
}
