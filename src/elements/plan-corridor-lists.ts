import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { layerTrust } from '#app/fund-origin.ts';
import { type Texts, textsOf } from '#app/text.ts';
import { chainageText } from '#core/corridor/chainage.ts';
import type { CorridorProfile } from '#core/corridor/corridor-profile.ts';
import { formatNumber } from '#core/format.ts';
import type { Layer } from '#core/plan/layer.ts';
import { CorridorPlaceEvent } from './corridor-events.ts';
import type { CorridorSeries } from './corridor-series.ts';
import { count, honest } from './figures.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/**
 * The places along a corridor and its stretches, one below the other.
 *
 * @fires plan-corridor-place - the person wants to go to a place
 */
@customElement('plan-corridor-lists')
export class PlanCorridorLists extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    h4 {
      margin-bottom: 4px;
    }
    li {
      border-bottom: 1px solid var(--plan-line);
    }
    ul {
      border-top: 1px solid var(--plan-line);
    }
    li button {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      justify-content: start;
      gap: 0 10px;
      width: 100%;
      padding: 6px 2px;
      border: 0;
      border-radius: 4px;
      background: none;
      font-weight: 400;
      text-align: start;
    }
    li button:hover {
      background: var(--plan-ground-2);
    }
    summary {
      min-height: var(--plan-target);
      cursor: pointer;
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
    tbody th {
      font-weight: 400;
      white-space: nowrap;
    }
    td {
      white-space: nowrap;
    }
    thead th {
      vertical-align: bottom;
    }
  `,
  ];

  @property({ attribute: false }) profile: CorridorProfile | undefined;
  @property({ attribute: false }) series: readonly CorridorSeries[] = [];
  /** Layers of the places. */
  @property({ attribute: false }) layers: readonly Layer[] = [];
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { profile } = this;
    if (!profile) return nothing;
    const { lang, corridor: t } = this.texts;
    return html`<section aria-labelledby="places">
        <h4 id="places">${t.places(count(lang, profile.places.length))}</h4>
        ${profile.places.length === 0 ? html`<p class="quiet">${t.noPlaces}</p>` : html`<ul>${profile.places.map((place, at) => this.#place(place, at))}</ul>`}
      </section>
      <details><summary>${t.strips}</summary>${this.#strips(profile)}</details>`;
  }

  #place({ layer: owner, name, chainageM, offsetM }: CorridorProfile['places'][number], at: number) {
    const { lang, corridor: t } = this.texts;
    const layer = this.layers.find(({ id }) => id === owner);
    return html`<li><button type="button" @click=${() => this.dispatchEvent(new CorridorPlaceEvent(at))}>
      <plan-swatch kind="symbol" .color=${layer?.style.classes[0]?.color ?? '#888888'} .symbol=${layer?.style.symbol ?? 'circle'}></plan-swatch>
      <span><strong>${name}</strong><br /><span class="quiet">${layer ? `${layerTrust(lang, [layer])} · ` : ''}${chainageText(chainageM)} · ${t.offset(`${formatNumber(lang, offsetM / 1000, 1)}\u00a0km`)}</span></span>
    </button></li>`;
  }

  #strips({ strips }: CorridorProfile) {
    const { lang, corridor: t } = this.texts;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${t.stripsRegion}><table>
      <caption class="visually-hidden">${t.strips}</caption>
      <thead><tr><th scope="col">${t.stretch}</th><th scope="col" class="number">${t.stretchArea}</th>
        ${this.series.map(({ code, title }) => html`<th scope="col" class="number">${code ? html`<abbr title=${title}>${code}</abbr>` : title}</th>`)}
        <th scope="col" class="number">${t.unzoned}</th></tr></thead>
      <tbody>${strips.map(
        (
          { fromM, toM, areaHa, unzonedHa },
          strip,
        ) => html`<tr><th scope="row">${chainageText(fromM)} – ${chainageText(toM)}</th>
          <td class="number">${honest(lang, areaHa.plane)}</td>
          ${this.series.map(({ ha }) => html`<td class="number">${honest(lang, ha[strip]!)}</td>`)}
          <td class="number">${honest(lang, unzonedHa)}</td></tr>`,
      )}</tbody></table></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-corridor-lists': PlanCorridorLists;
  }
}
