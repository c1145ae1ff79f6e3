import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { CorridorProfile } from '#core/corridor/corridor-profile.ts';
import { closureStyles } from './closure-styles.ts';
import type { CorridorSeries } from './corridor-series.ts';
import { honest, percent, tiny } from './figures.ts';
import { icon } from './icons.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';

/** A residual counts as closed below one part per million of the corridor or a square metre, as in the land fund. */
const closes = ({ closureHa, areaHa }: CorridorProfile): boolean =>
  closureHa <= Math.max(1e-4, areaHa.plane * 1e-6);

/** The land of a corridor by kind, which is the legend of its strip too, and whether it adds up. */
@customElement('plan-corridor-totals')
export class PlanCorridorTotals extends LitElement {
  static override styles = [
    shared,
    closureStyles,
    css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
      container-type: inline-size;
    }
    @container (width < 16rem) {
      .share {
        display: none;
      }
      .name {
        flex-wrap: wrap;
      }
    }
    .scroll {
      overflow-x: auto;
      scrollbar-width: thin;
    }
    tbody th {
      font-weight: 400;
    }
    .name {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .blank {
      flex: none;
      width: 2em;
      height: 1.25em;
      border: 1px dashed var(--plan-line-strong);
      border-radius: 2px;
    }
    section {
      padding: 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-ground-2);
      font-size: var(--plan-text-s);
    }
    h4 {
      font-size: inherit;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      padding-block: 2px;
    }
  `,
  ];

  @property({ attribute: false }) profile: CorridorProfile | undefined;
  @property({ attribute: false }) series: readonly CorridorSeries[] = [];
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { profile } = this;
    if (!profile) return nothing;
    const { lang, corridor: t } = this.texts;
    const { areaHa, unzonedHa, overlapHa, closureHa, totals } = profile;
    const share = (ha: number): string => (areaHa.plane > 0 ? percent(lang, ha / areaHa.plane, 1) : '–');
    const sum = totals.reduce((all, { planeHa }) => all + planeHa, 0);
    const isClosed = closes(profile);
    const row = (title: string, value: string) =>
      html`<div class="row"><dt>${title}</dt><dd>${value} ha</dd></div>`;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${t.totalsRegion}><table>
        <caption class="visually-hidden">${t.totals}</caption>
        <thead><tr><th scope="col">${t.name}</th><th scope="col" class="number">${t.area}</th><th scope="col" class="number share">${t.share}</th></tr></thead>
        <tbody>${this.series.map(
          ({ title, color, pattern, code, totalHa }) => html`<tr>
            <th scope="row"><span class="name"><plan-swatch .color=${color} .pattern=${pattern} .code=${code}></plan-swatch>${title}</span></th>
            <td class="number">${honest(lang, totalHa)}</td><td class="number share">${share(totalHa)}</td></tr>`,
        )}
          <tr><th scope="row"><span class="name"><span class="blank"></span>${t.unzoned}</span></th>
            <td class="number">${honest(lang, unzonedHa)}</td><td class="number share">${share(unzonedHa)}</td></tr></tbody>
        <tfoot><tr><th scope="row">${t.corridorArea}</th><td class="number">${honest(lang, areaHa.plane)}</td><td class="number share">${share(areaHa.plane)}</td></tr></tfoot>
      </table></div>
      <p class="quiet">${t.unzonedNote} ${t.nearEarlier}</p>
      <section aria-labelledby="closure">
        <h4 id="closure">${t.closure}</h4>
        <p class="quiet">${t.closureRule}</p>
        <dl>${row(t.corridorArea, honest(lang, areaHa.plane))}${row(t.sum, honest(lang, sum))}${row(t.unzoned, honest(lang, unzonedHa))}
          ${row(t.overlap, honest(lang, overlapHa))}${row(t.residual, tiny(lang, closureHa))}</dl>
        <p class=${isClosed ? 'verdict' : 'verdict bad'}>${icon(isClosed ? 'circle-check' : 'circle-alert')}<span>${isClosed ? t.closes : t.doesNotClose}</span></p>
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-corridor-totals': PlanCorridorTotals;
  }
}
