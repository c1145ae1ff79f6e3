import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { citation } from '#app/balance-sheet.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import type { PlanDocument, UrbanSystem } from '#core/plan/catalogue.ts';
import { linksOf, type Town, type TownClass, type TownNetwork, townRanks } from '#core/plan/town-network.ts';
import { count } from './figures.ts';
import './plan-badge.ts';
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
    css`
      tbody th[scope='rowgroup'] {
        padding-block: 10px 4px;
        text-align: start;
      }
      tbody th[scope='row'] {
        min-width: 7rem;
        font-weight: 400;
        text-align: start;
      }
      td {
        min-width: 6rem;
        overflow-wrap: normal;
      }
      td.number {
        min-width: 3.5rem;
      }
      .name {
        justify-content: flex-start;
        min-height: max(var(--plan-target), 28px);
        padding: 2px 4px;
        text-align: start;
      }
      .role {
        display: block;
        padding-inline-start: 4px;
      }
      tr[data-chosen] {
        background: var(--plan-accent-soft);
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
      <thead><tr>
        <th scope="col">${t.town}</th>
        ${this.classes.map(({ title }) => html`<th scope="col">${textIn(lang, title)}</th>`)}
        <th scope="col" class="number">${t.links}</th>
      </tr></thead>
      ${townRanks(this.network, at).map(
        ({ value, centres }) => html`<tbody>
          <tr><th scope="rowgroup" colspan=${this.classes.length + 2}>${value === null ? t.unknownRank : t.rank(value)}
            <span class="quiet">${t.inRank(count(lang, centres.length))}</span></th></tr>
          ${centres.map((town) => this.#town(town))}
        </tbody>`,
      )}
    </table></div>
    <ul class="quiet">${this.classes.map(({ title }, each) => this.#source(textIn(lang, title), each))}</ul>`;
  }

  #town(town: Town) {
    const { lang } = this.texts;
    const isChosen = town.id === this.chosen;
    return html`<tr ?data-chosen=${isChosen}>
      <th scope="row"><button type="button" class="name quiet-button" aria-pressed=${isChosen ? 'true' : 'false'}
        @click=${() => this.dispatchEvent(new PlaceChooseEvent(isChosen ? '' : town.id))}>${town.name}</button>
        ${town.role ? html`<span class="role quiet">${textIn(lang, town.role)}</span>` : nothing}</th>
      ${town.classes.map((each) => this.#class(each))}
      <td class="number">${count(lang, linksOf(this.network, town.id).length)}</td>
    </tr>`;
  }

  #class({ value, verification }: TownClass) {
    const { texts } = this;
    if (value === null) return html`<td class="quiet">${texts.network.unknown}</td>`;
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
