import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { areComparable, type BalancePage, type HeadCount, type HeadLine } from '#app/balance-page.ts';
import { citation, documentOf, headTitle } from '#app/balance-sheet.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatNumber } from '#core/format.ts';
import { TABLE_DIGITS } from '#core/fund/rounding.ts';
import { readPeople } from '#core/people-text.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';
import { PopulationGiveEvent } from './table-events.ts';
import { tableStyles } from './table-styles.ts';

/**
 * Land a head in each phase that has people, with the people, their year, where the number is from and its trust; and a
 * field for a number of one's own.
 *
 * @fires plan-population-give - the person gave a number of people, or took it back
 */
@customElement('plan-per-head')
export class PlanPerHead extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    .scroll {
      border: 1px solid var(--plan-line);
      border-radius: var(--plan-radius);
    }
    .scroll + .scroll {
      margin-top: 12px;
    }
    .warn {
      display: flex;
      gap: 8px;
      margin-bottom: 8px;
      padding: 8px 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-warn-soft);
      color: var(--plan-warn);
    }
    thead th {
      padding: 6px;
    }
    thead th.number {
      min-width: 9em;
    }
    th:first-child {
      padding-inline-start: 8px;
    }
    th[scope='row'] {
      padding-inline-start: 8px;
      font-weight: 400;
    }
    ul {
      display: grid;
      gap: 8px;
      margin-top: 8px;
    }
    form {
      display: grid;
      gap: 4px;
      margin-top: 12px;
      font-size: var(--plan-text-s);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .row input {
      flex: 1 1 8rem;
    }
    .bad {
      display: flex;
      gap: 6px;
      color: var(--plan-bad);
    }
    label {
      font-weight: 600;
    }
    .notes {
      margin-top: 8px;
    }
  `,
  ];

  @property({ attribute: false }) page: Pick<BalancePage, 'heads' | 'perHead'> | undefined;
  @property({ attribute: false }) catalogue: Catalogue | undefined;
  @property() place = '';
  /** People given here, or null. */
  @property({ attribute: false }) ownPeople: number | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private isBad = false;
  @query('input') private input!: HTMLInputElement;

  protected override render() {
    const { page, catalogue, texts } = this;
    const { balance: t } = texts;
    if (!page || !catalogue) return nothing;
    return html`${page.heads.length > 0 ? this.#tables(page, catalogue) : html`<p class="state">${t.noPopulation}</p>`}
      <form @submit=${this.#give} novalidate>
        <label for="people">${t.ownPopulation}</label>
        <div class="row">
          <input id="people" inputmode="numeric" autocomplete="off" aria-describedby="note" aria-invalid=${this.isBad} />
          <button type="submit">${t.useOwn}</button>
          ${this.ownPeople === null ? nothing : html`<button type="button" @click=${this.#drop}>${icon('x')}${t.dropOwn}</button>`}
        </div>
        <p id="note" class="quiet">${t.ownPopulationNote}</p>
        ${this.isBad ? html`<p class="bad" role="alert">${icon('circle-alert')}${t.badPopulation}</p>` : nothing}
      </form>`;
  }

  /** One table where the populations are of a kind, else one for each: what cannot be compared does not stand side by side. */
  #tables({ heads, perHead }: Pick<BalancePage, 'heads' | 'perHead'>, catalogue: Catalogue) {
    const { balance: t } = this.texts;
    const columns = heads.map((head, place) => ({ head, place }));
    const comparable = areComparable(heads);
    return html`${comparable ? nothing : html`<p class="warn" role="note">${icon('triangle-alert')}<span>${t.notComparable}</span></p>`}
      ${(comparable ? [columns] : columns.map((column) => [column])).map((shown) => this.#table(shown, perHead))}
      <p class="notes quiet">${t.perHeadNote}</p>
      <ul class="quiet" aria-label=${t.population}>${heads.map((head) => this.#source(head, catalogue))}</ul>`;
  }

  #table(
    columns: readonly { readonly head: HeadCount; readonly place: number }[],
    lines: readonly HeadLine[],
  ) {
    const { lang, balance: t } = this.texts;
    const digits = TABLE_DIGITS.squareMetresPerPerson;
    const titles = columns.map(({ head }) => headTitle(this.texts, head));
    return html`<div class="scroll" role="region" aria-label="${t.perHeadRegion}: ${titles.join('; ')}" tabindex="0">
        <table>
          <caption class="visually-hidden">${t.perHeadCaption(this.place)}</caption>
          <thead><tr>
            <th scope="col">${t.category}</th>
            ${titles.map((title) => html`<th scope="col" class="number">${title} (${t.perPerson})</th>`)}
          </tr></thead>
          <tbody>${lines.map(
            ({ land, figures }) => html`<tr>
              <th scope="row">${t.lands[land]}${land === 'all' ? nothing : html` <span class="quiet">${land}</span>`}</th>
              ${columns.map(({ place }) => html`<td class="number">${formatNumber(lang, figures[place]!.squareMetres, digits)}</td>`)}
            </tr>`,
          )}</tbody>
        </table>
      </div>`;
  }

  #source({ phase, people, year, document, verification, note }: HeadCount, catalogue: Catalogue) {
    const { lang, balance: t } = this.texts;
    const source = document === '' ? t.ownSource : citation(this.texts, documentOf(catalogue, document));
    return html`<li><strong>${textIn(lang, phase.title)}</strong>:
      ${year === null ? count(lang, people) : t.people(count(lang, people), String(year))}
      <plan-badge .verification=${verification} .texts=${this.texts}></plan-badge><br />${source}${note ? html`<br />${textIn(lang, note)}` : nothing}</li>`;
  }

  #give = (event: Event): void => {
    event.preventDefault();
    const people = readPeople(this.input.value);
    this.isBad = people === null;
    if (!this.isBad) this.dispatchEvent(new PopulationGiveEvent(people));
  };

  #drop = (): void => {
    this.input.value = '';
    this.isBad = false;
    this.dispatchEvent(new PopulationGiveEvent(null));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-per-head': PlanPerHead;
  }
}
