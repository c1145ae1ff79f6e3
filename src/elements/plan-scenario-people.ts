import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { readPeople } from '#core/people-text.ts';
import { LONGEST_SOURCE, type OwnPeople } from '#core/scenario/scenario.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { OwnPeopleEvent } from './scenario-events.ts';
import { shared } from './shared-styles.ts';

type Fault = 'people' | 'urban' | 'year' | 'source';

/**
 * People of a boundary option as its reader gives them, with year and source.
 *
 * @fires plan-own-people - the person gave them, or took them back
 */
@customElement('plan-scenario-people')
export class PlanScenarioPeople extends LitElement {
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
      summary {
        min-height: var(--plan-target);
        padding-block: 6px;
        color: var(--plan-accent);
        font-weight: 600;
        cursor: pointer;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
        gap: 8px;
      }
      label {
        display: grid;
        align-content: end;
        gap: 4px;
        font-weight: 600;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .bad {
        color: var(--plan-bad);
      }
    `,
  ];

  @property({ attribute: false }) own: OwnPeople | undefined;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');
  @state() private fault: Fault | null = null;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('own')) this.fault = null;
  }

  protected override render() {
    const { own, texts } = this;
    const { lang, scenarios: t } = texts;
    const people = own && count(lang, own.people);
    return html`<details>
        <summary>${t.ownPeople}</summary>
        <form @submit=${this.#onSubmit} novalidate>
          <div class="fields">
            ${this.#field('people', t.peopleCount, people ?? '', 'numeric')}
            ${this.#field('urban', t.peopleUrban, own?.urban === undefined ? '' : count(lang, own.urban), 'numeric')}
            ${this.#field('year', t.peopleYear, own ? String(own.year) : '', 'numeric')}
          </div>
          ${this.#field('source', t.peopleSource, own?.source ?? '', 'text')}
          ${this.fault ? html`<p class="bad" id="fault" role="alert">${icon('circle-alert')} ${t.peopleFaults[this.fault]}</p>` : nothing}
          <div class="row">
            <button type="submit">${icon('check')}${t.peopleUse}</button>
            ${own ? html`<button type="button" @click=${this.#onDrop}>${icon('trash-2')}${t.peopleDrop}</button>` : nothing}
          </div>
          <p class="quiet">${t.peopleHint}</p>
        </form>
      </details>
      ${own && people !== undefined ? html`<p>${t.peopleSaid(people, String(own.year), own.source)}</p>` : nothing}`;
  }

  #field(name: Fault, title: string, value: string, mode: 'numeric' | 'text') {
    const isBad = this.fault === name;
    return html`<label>${title}
      <input name=${name} inputmode=${mode} autocomplete="off" maxlength=${LONGEST_SOURCE} .value=${value}
        aria-invalid=${isBad} aria-describedby=${isBad ? 'fault' : nothing} />
    </label>`;
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: Fault): string => String(form.get(name) ?? '').trim();
    const people = readPeople(text('people'));
    const urban = text('urban') === '0' ? 0 : readPeople(text('urban'));
    const year = /^\d{4}$/.test(text('year')) ? Number(text('year')) : 0;
    const source = text('source');
    this.fault =
      people === null
        ? 'people'
        : text('urban') !== '' && (urban === null || urban > people)
          ? 'urban'
          : year < 1900 || year > 2100
            ? 'year'
            : source === ''
              ? 'source'
              : null;
    if (this.fault !== null || people === null) return;
    this.dispatchEvent(new OwnPeopleEvent({ people, ...(urban !== null && { urban }), year, source }));
  };

  #onDrop = (): void => {
    this.dispatchEvent(new OwnPeopleEvent(null));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-scenario-people': PlanScenarioPeople;
  }
}
