import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { CrosswalkEntry, CrosswalkPart, CrosswalkSide } from '#core/compare/crosswalk-page.ts';
import { count, honest, percent, tiny } from './figures.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';
import { summaryStyles } from './summary-styles.ts';
import { tableStyles } from './table-styles.ts';

/** The person asked for a unit on the map, with one counterpart or (null) all of them. */
export class CrosswalkPickEvent extends Event {
  readonly unit: string;
  readonly other: string | null;
  constructor(unit: string, other: string | null) {
    super('plan-crosswalk-pick', { bubbles: true, composed: true });
    this.unit = unit;
    this.other = other;
  }
}

/**
 * One unit of a vintage and its land by units of the other, with shares of both and the sum.
 *
 * @fires plan-crosswalk-pick - the person asked for the unit, or for it and one other, on the map
 */
@customElement('plan-crosswalk-entry')
export class PlanCrosswalkEntry extends LitElement {
  static override styles = [
    shared,
    summaryStyles,
    tableStyles,
    css`
      details {
        border-bottom: 1px solid var(--plan-line);
      }
      summary strong,
      summary .quiet {
        overflow-wrap: anywhere;
      }
      .fate {
        display: block;
        color: var(--plan-ink-2);
        font-weight: 400;
      }
      .fate.cut,
      .mark {
        color: var(--plan-warn);
        font-weight: 600;
      }
      .body {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
        padding-bottom: 10px;
      }
      table {
        font-size: var(--plan-text-s);
      }
      thead th.number {
        min-width: 3.25rem;
      }
      th[scope='row'] {
        min-width: 6rem;
        font-weight: 400;
        text-align: start;
        white-space: normal;
      }
      th button {
        min-height: var(--plan-target);
        padding: 2px 0;
        border: 0;
        background: none;
        color: var(--plan-accent);
        font-size: inherit;
        font-weight: 600;
        text-align: start;
      }
      td .quiet,
      thead .quiet,
      .mark {
        display: block;
      }
      tr[data-lit] > * {
        background: var(--plan-accent-soft);
      }
      tfoot > tr > * {
        border-top: 1px solid var(--plan-line-strong);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) entry: CrosswalkEntry | undefined;
  @property() side: CrosswalkSide = 'from';
  /** Code of the counterpart lit on the map; empty for none. */
  @property() lit = '';
  /** Whether it stands open at first. */
  @property({ type: Boolean }) open = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { entry, side, texts } = this;
    if (!entry) return nothing;
    const { lang, units: t } = texts;
    const { fate, list, name, areaHa } = entry;
    return html`<details ?open=${this.open}>
      <summary><strong>${name}</strong> <span class="quiet">${honest(lang, areaHa.plane)} ha</span>
        <span class="fate ${fate}">${fate === 'cut' ? icon('triangle-alert') : nothing} ${t.fates[side][fate](count(lang, list.length))}</span></summary>
      <div class="body">
        <div><button type="button" @click=${() => this.#pick(null)}>${icon('map-pin')}${t.fly(name)}</button></div>
        ${this.#table(entry)}
        <p class="quiet">${t.closure(tiny(lang, entry.residualHa))}</p>
      </div></details>`;
  }

  #table({ name, list, slivers, outsideHa, areaHa }: CrosswalkEntry) {
    const { side } = this;
    const { lang, units: t } = this.texts;
    const shares = [t.ofOld, t.ofNew];
    return html`<div class="scroll" role="region" aria-label=${t.region(name)} tabindex="0"><table>
      <caption class="visually-hidden">${t.caption[side](name)}</caption>
      <thead><tr><th scope="col">${side === 'from' ? t.new : t.old}</th><th scope="col" class="number">${t.ha} <span class="quiet">${t.short}</span></th>
        ${(side === 'from' ? shares : shares.toReversed()).map((title) => html`<th scope="col" class="number">${title}</th>`)}</tr></thead>
      <tbody>${list.map((part) => this.#row(part))}
        ${slivers.count > 0 ? this.#rest(t.slivers(count(lang, slivers.count)), slivers.planeHa) : nothing}
        ${outsideHa > 0 ? this.#rest(t.outside[side], outsideHa) : nothing}</tbody>
      <tfoot><tr><th scope="row">${t.total}</th><td class="number">${honest(lang, areaHa.plane)}
        <span class="quiet">${honest(lang, areaHa.ellipsoid)}</span></td>
        <td class="number">${percent(lang, 1)}</td><td></td></tr></tfoot>
    </table></div>`;
  }

  #row({ id, name, planeHa, ellipsoidHa, share, shareOfOther, isCut }: CrosswalkPart) {
    const { lang, units: t } = this.texts;
    return html`<tr ?data-lit=${id === this.lit}><th scope="row">
        <button type="button" aria-pressed=${id === this.lit ? 'true' : 'false'} title=${t.fly(name)}
          @click=${() => this.#pick(id)}>${name}</button>
        ${isCut ? html`<span class="mark">${icon('triangle-alert')} ${t.isCut}</span>` : nothing}</th>
      <td class="number">${honest(lang, planeHa)}<span class="quiet">${honest(lang, ellipsoidHa)}</span></td>
      <td class="number">${percent(lang, share)}</td><td class="number">${percent(lang, shareOfOther)}</td></tr>`;
  }

  #rest(title: string, ha: number) {
    const { areaHa } = this.entry!;
    const { lang } = this.texts;
    return html`<tr><th scope="row">${title}</th><td class="number">${honest(lang, ha)}</td>
      <td class="number">${percent(lang, areaHa.plane > 0 ? ha / areaHa.plane : 0)}</td><td></td></tr>`;
  }

  #pick(other: string | null): void {
    this.dispatchEvent(new CrosswalkPickEvent(this.entry?.id ?? '', other));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-crosswalk-entry': PlanCrosswalkEntry;
  }
  interface HTMLElementEventMap {
    'plan-crosswalk-pick': CrosswalkPickEvent;
  }
}
