import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { readPeople } from '#core/people-text.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { PeopleFileEvent } from './review-events.ts';
import { shared } from './shared-styles.ts';
import { PopulationGiveEvent } from './table-events.ts';

/**
 * People of the present place, typed, or of every unit out of a file.
 *
 * @fires plan-population-give - the person typed a number of people, or took it back
 * @fires plan-people-file - the person opened a file, or wants all numbers gone
 */
@customElement('plan-unit-people')
export class PlanUnitPeople extends LitElement {
  static override styles = [
    shared,
    css`
      :host,
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        font-size: var(--plan-text-s);
      }
      label {
        font-weight: 600;
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
    `,
  ];

  @property() place = '';
  /** People given of the present place; null = none; undefined: no number can be given of it. */
  @property({ attribute: false }) own: number | null | undefined = null;
  /** How many numbers are given altogether. */
  @property({ type: Number }) given = 0;
  /** What came of the last file. */
  @property({ attribute: false }) said: { readonly bad: boolean; readonly text: string } | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private isBad = false;
  @query('#people') private input!: HTMLInputElement;
  @query('input[type=file]') private file!: HTMLInputElement;

  protected override render() {
    const { lang, review: t } = this.texts;
    return html`${
      this.own === undefined
        ? nothing
        : html`<form @submit=${this.#give} novalidate>
          <label for="people">${t.givePeople(this.place)}</label>
          <div class="row">
            <input id="people" inputmode="numeric" autocomplete="off" aria-invalid=${this.isBad} />
            <button type="submit">${t.use}</button>
            ${this.own === null ? nothing : html`<button type="button" @click=${this.#drop}>${icon('x')}${t.drop} (${count(lang, this.own)})</button>`}
          </div>
          ${this.isBad ? html`<p class="bad" role="alert">${icon('circle-alert')}${t.badPeople}</p>` : nothing}
        </form>`
    }
      <div class="row">
        <button type="button" aria-describedby="hint" @click=${() => this.file.click()}>${t.peopleFile}</button>
        <input type="file" hidden accept=".csv,.txt,.tsv,.json,text/csv,application/json" @change=${this.#open} />
      </div>
      <p class="quiet" id="hint">${t.peopleFileHint}</p>
      ${this.said ? html`<p class=${this.said.bad ? 'bad' : 'quiet'} role=${this.said.bad ? 'alert' : 'status'}>${this.said.bad ? icon('circle-alert') : nothing}<span>${this.said.text}</span></p>` : nothing}
      ${
        this.given > 0
          ? html`<p class="quiet">${t.peopleKept(count(lang, this.given))}</p>
            <div><button type="button" @click=${() => this.dispatchEvent(new PeopleFileEvent(null))}>${icon('trash-2')}${t.dropAll}</button></div>`
          : nothing
      }`;
  }

  #give = (event: Event): void => {
    event.preventDefault();
    const people = readPeople(this.input.value);
    this.isBad = people === null;
    if (people !== null) this.dispatchEvent(new PopulationGiveEvent(people));
  };

  #drop = (): void => {
    this.input.value = '';
    this.isBad = false;
    this.dispatchEvent(new PopulationGiveEvent(null));
  };

  #open = (): void => {
    const [file] = this.file.files ?? [];
    if (file) this.dispatchEvent(new PeopleFileEvent(file));
    this.file.value = '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-unit-people': PlanUnitPeople;
  }
}
