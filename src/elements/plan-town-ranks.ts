import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { citation } from '#app/balance-sheet.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import type { UrbanSystem } from '#core/plan/catalogue.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import { linksOf, type Town, type TownClass, type TownNetwork, townRanks } from '#core/plan/town-network.ts';
import { count } from './figures.ts';
import './plan-badge.ts';
import { namedRowsStyles } from './named-rows-styles.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { PlaceChooseEvent } from './task-events.ts';

/**
 * Towns by hierarchy: the planned class as headings, each town with its classes by time and the number of its links.
 *
 * @fires plan-place-choose - the person chose a town
 */
@customElement('plan-town-ranks')
export class PlanTownRanks extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    namedRowsStyles,
    css`
      thead th {
        width: 33%;
        text-align: start;
      }
      .rank th {
        padding-block: 12px 4px;
        font-weight: 600;
      }
      .unsure {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) network: TownNetwork = { centres: [], links: [], strangers: [] };
  @property({ attribute: false }) classes: UrbanSystem['classes'] = [];
  @property({ attribute: false }) documents: readonly PlanDocument[] = [];
  /** Id of what is chosen. */
  @property() chosen = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { lang, network: t } = this.texts;
    const planned = this.classes.findIndex(({ when }) => when === 'planned');
    const at = Math.max(0, planned);
    const by = this.classes[at];
    return html`<div class="scroll" role="region" aria-label=${t.region} tabindex="0"><table>
      <caption>${t.caption(by ? textIn(lang, by.title) : '')}</caption>
      <thead><tr>${this.classes.map(({ title }) => html`<th scope="col">${textIn(lang, title)}</th>`)}</tr></thead>
      ${townRanks(this.network, at).map(
        ({
          value,
          centres,
        }) => html`<tbody class="rank"><tr><th scope="rowgroup" colspan=${this.classes.length}>
            ${value === null ? t.unknownRank : t.rank(value)} <span class="quiet">${t.inRank(count(lang, centres.length))}</span>
          </th></tr></tbody>
          ${centres.map((town) => this.#town(town))}`,
      )}
    </table></div>
    <ul class="quiet">${this.classes.map(({ title }, each) => this.#source(textIn(lang, title), each))}</ul>`;
  }

  #town(town: Town) {
    const { lang, network: t } = this.texts;
    const isChosen = town.id === this.chosen;
    const links = t.linkCount(linksOf(this.network, town.id).length);
    const words = town.role ? `${textIn(lang, town.role)} · ${links}` : links;
    return html`<tbody ?data-lit=${isChosen}>
      <tr><th scope="rowgroup" colspan=${this.classes.length}><button type="button" aria-pressed=${isChosen ? 'true' : 'false'}
        @click=${() => this.dispatchEvent(new PlaceChooseEvent(isChosen ? '' : town.id))}>${town.name}</button>
        <span class="quiet">${words}</span></th></tr>
      <tr>${town.classes.map((each) => this.#class(each))}</tr>
    </tbody>`;
  }

  #class({ value, verification }: TownClass) {
    const { texts } = this;
    if (value === null) return html`<td>${texts.network.unknown}</td>`;
    return html`<td>${value} <plan-badge class="unsure" quiet .verification=${verification} .texts=${texts}></plan-badge></td>`;
  }

  /** Which documents the classes of a column are from. */
  #source(title: string, at: number) {
    const { texts } = this;
    const ids = this.network.centres.flatMap(({ classes }) =>
      classes[at]?.value ? [classes[at].document] : [],
    );
    const cited = [...new Set(ids)].flatMap((id) => this.documents.find((each) => each.id === id) ?? []);
    return cited.length === 0
      ? nothing
      : html`<li>${title}: ${cited.map((document) => citation(texts, document)).join('; ')}</li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-town-ranks': PlanTownRanks;
  }
}
