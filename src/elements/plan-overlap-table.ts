import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { PlanOverlap } from '#core/compare/plan-overlaps.ts';
import { PairPickEvent } from './comparison-events.ts';
import { count, honest, percent } from './figures.ts';
import { icon } from './icons.ts';
import { namedRowsStyles } from './named-rows-styles.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** Pairs shown at first, and again with each asking. */
const PAGE = 20;

/**
 * Pairs of plans that cover the same land: hectares and the part of either, by page.
 *
 * @fires plan-pair-pick - the person asked for two plans on the map
 */
@customElement('plan-overlap-table')
export class PlanOverlapTable extends LitElement {
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
      ol {
        display: grid;
        gap: 2px;
      }
      td .quiet {
        margin-bottom: 4px;
      }
    `,
  ];

  /** The largest first. */
  @property({ attribute: false }) pairs: readonly PlanOverlap[] = [];
  @property() caption = '';
  /** The title of a plan by its id. */
  @property({ attribute: false }) titleOf: (plan: string) => string = (plan) => plan;
  /** The pair lit on the map: `first second`. */
  @property() lit = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private shown = PAGE;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pairs')) this.shown = PAGE;
  }

  protected override render() {
    const { pairs, texts } = this;
    const { lang, overlap: t } = texts;
    if (pairs.length === 0) return nothing;
    const rest = pairs.length - this.shown;
    return html`<div class="scroll" role="region" aria-label=${t.region} tabindex="0"><table>
        <caption class="visually-hidden">${this.caption}</caption>
        <thead><tr>${[t.common, t.onEllipsoid, t.ofFirst, t.ofSecond].map((title) => html`<th scope="col" class="number">${title}</th>`)}</tr></thead>
        ${pairs.slice(0, this.shown).map((pair) => this.#row(pair))}
      </table></div>
      ${rest > 0 ? html`<div><button type="button" class="quiet-button" @click=${this.#more}>${t.more(count(lang, Math.min(PAGE, rest)))}</button></div>` : nothing}`;
  }

  #row({ first, second, relation, areaHa, shareOfFirst, shareOfSecond, bounds }: PlanOverlap) {
    const { lang, overlap: t } = this.texts;
    const isLit = this.lit === `${first} ${second}`;
    const isGrave = relation !== 'other';
    const share = (value: number): string => percent(lang, Math.min(1, value), 1);
    return html`<tbody ?data-lit=${isLit}><tr><th scope="rowgroup" colspan="4">
        <button type="button" aria-pressed=${isLit ? 'true' : 'false'} title=${t.fly}
          @click=${() => this.dispatchEvent(new PairPickEvent(first, second, bounds))}><ol>
            <li>1. ${this.titleOf(first)}</li><li>2. ${this.titleOf(second)}</li></ol></button>
        ${relation === 'family' ? nothing : html`<span class=${isGrave ? 'mark' : 'quiet'}>${isGrave ? icon('triangle-alert') : nothing} ${t.relations[relation]}</span>`}</th></tr>
      <tr><td class="number">${honest(lang, areaHa.plane)}</td><td class="number">${honest(lang, areaHa.ellipsoid)}</td><td class="number">${share(shareOfFirst)}</td>
        <td class="number">${share(shareOfSecond)}</td></tr></tbody>`;
  }

  #more = (): void => {
    this.shown += PAGE;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-overlap-table': PlanOverlapTable;
  }
}
