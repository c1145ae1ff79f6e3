import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Conformity } from '#app/plan-comparison.ts';
import { type Texts, textsOf } from '#app/text.ts';
import { LotPickEvent } from './comparison-events.ts';
import { count, honest, percent } from './figures.ts';
import { namedRowsStyles } from './named-rows-styles.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

type Row = Conformity['conflicts'][number] | Conformity['outside'][number];

/** Rows shown at first, and again with each asking. */
const PAGE = 20;

/**
 * Lots of a lower plan that differ from the parent, or lie outside it: what either says, hectares, the part of the lot.
 *
 * @fires plan-lot-pick - the person asked for a lot on the map
 */
@customElement('plan-lot-list')
export class PlanLotList extends LitElement {
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
    `,
  ];

  /** The largest first. */
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property() caption = '';
  /** The row lit on the map: `lot zone`. */
  @property() lit = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private shown = PAGE;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rows')) this.shown = PAGE;
  }

  protected override render() {
    const { rows, texts } = this;
    const { lang, conformity: t } = texts;
    if (rows.length === 0) return nothing;
    const isConflict = 'upper' in rows[0]!;
    const rest = rows.length - this.shown;
    return html`<div class="scroll" role="region" aria-label=${t.conflictRegion} tabindex="0"><table>
        <caption class="visually-hidden">${this.caption}</caption>
        <thead><tr><th scope="col">${t.lower}</th>${isConflict ? html`<th scope="col">${t.upper}</th>` : nothing}
          <th scope="col" class="number">${t.ha}</th><th scope="col" class="number">${t.ofLot}</th></tr></thead>
        ${rows.slice(0, this.shown).map((row) => this.#row(row, isConflict ? 4 : 3))}
      </table></div>
      ${rest > 0 ? html`<div><button type="button" class="quiet-button" @click=${this.#more}>${t.more(count(lang, Math.min(PAGE, rest)))}</button></div>` : nothing}`;
  }

  #row(row: Row, columns: number) {
    const { lang, conformity: t } = this.texts;
    const { lotId, lotName, lower, areaHa, share, bounds } = row;
    const zone = 'upper' in row ? row : null;
    const isLit = this.lit === `${lotId} ${zone?.zoneId ?? ''}`;
    return html`<tbody ?data-lit=${isLit}><tr><th scope="rowgroup" colspan=${columns}>
        <button type="button" aria-pressed=${isLit ? 'true' : 'false'} title=${t.fly(lotName)} ?disabled=${bounds === null}
          @click=${() => this.dispatchEvent(new LotPickEvent(lotId, zone?.zoneId ?? null, bounds))}>${lotName}</button></th></tr>
      <tr><td><strong>${lower}</strong></td>
        ${zone ? html`<td><strong>${zone.upper}</strong> <span class="quiet">${zone.zoneName === zone.upper ? zone.zoneId : zone.zoneName}</span></td>` : nothing}
        <td class="number">${honest(lang, areaHa.plane)}</td><td class="number">${percent(lang, Math.min(1, share), 1)}</td></tr></tbody>`;
  }

  #more = (): void => {
    this.shown += PAGE;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-lot-list': PlanLotList;
  }
}
