import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { UnitChoice } from '#app/unit-choices.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';
import { ElementUnitsEvent } from './task-events.ts';

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();

const collator = new Intl.Collator('vi');

/**
 * Units of an element as a list to put in and out of it: the reader's own, beside those of the source.
 *
 * @fires plan-element-units - the person put a unit in or out, or went back to the source's
 */
@customElement('plan-element-own')
export class PlanElementOwn extends LitElement {
  static override styles = [
    shared,
    css`
      summary {
        min-height: var(--plan-target);
        padding-block: 6px;
        color: var(--plan-accent);
        font-size: var(--plan-text-s);
        font-weight: 600;
        cursor: pointer;
      }
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        min-inline-size: 0;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 10rem), 1fr));
        max-height: min(15rem, 40vh);
        overflow-y: auto;
        border: 1px solid var(--plan-line-strong);
        border-radius: var(--plan-radius);
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: var(--plan-target);
        padding: 2px 10px;
        font-size: var(--plan-text-s);
      }
      label:has(:checked) {
        background: var(--plan-accent-soft);
        font-weight: 600;
      }
      label > span {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .mark {
        margin-block: 4px;
      }
    `,
  ];

  /** Id of the element, handed back in events. */
  @property() element = '';
  @property({ attribute: false }) units: readonly UnitChoice[] = [];
  /** Codes as the source has them. */
  @property({ attribute: false }) source: readonly string[] = [];
  /** Codes the reader put in their place. */
  @property({ attribute: false }) own: readonly string[] | undefined;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');
  @state() private filter = '';

  protected override render() {
    const { texts, own, source } = this;
    const { lang, model: t } = texts;
    const chosen = own ?? source;
    return html`${
      own
        ? html`<p class="mark small"><plan-badge .verification=${'illustrative'} .texts=${texts}></plan-badge> ${t.ownMark}</p>`
        : nothing
    }
      <details ?open=${own !== undefined}>
        <summary>${t.own}</summary>
        <fieldset>
          <legend class="visually-hidden">${t.own}</legend>
          <p class="quiet">${t.ownNote}</p>
          <input type="search" aria-label=${t.ownFilter} placeholder=${t.ownFilter} .value=${this.filter} @input=${this.#onFilter} />
          ${this.#list(new Set(chosen))}
          <p class="quiet" role="status">${t.ownChosen(count(lang, chosen.length), count(lang, this.units.length))}</p>
          ${own ? html`<div><button type="button" @click=${this.#onReset}>${icon('undo-2')}${t.ownReset}</button></div>` : nothing}
        </fieldset>
      </details>`;
  }

  #list(chosen: ReadonlySet<string>) {
    const wanted = folded(this.filter);
    const shown = this.units
      .filter(({ id, name }) => wanted === '' || folded(name).includes(wanted) || id.startsWith(wanted))
      .toSorted((a, b) => collator.compare(a.name, b.name));
    if (shown.length === 0) return html`<p class="quiet">${this.texts.model.ownNoMatch}</p>`;
    return html`<ul>${repeat(
      shown,
      ({ id }) => id,
      ({ id, name }) => html`<li><label>
        <input type="checkbox" value=${id} .checked=${chosen.has(id)} @change=${this.#onUnit} /><span>${name}</span>
      </label></li>`,
    )}</ul>`;
  }

  #onUnit = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    const others = (this.own ?? this.source).filter((unit) => unit !== value);
    this.dispatchEvent(new ElementUnitsEvent(this.element, checked ? [...others, value] : others));
  };

  #onReset = (): void => void this.dispatchEvent(new ElementUnitsEvent(this.element, this.source));

  #onFilter = (event: Event): void => {
    this.filter = (event.target as HTMLInputElement).value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-element-own': PlanElementOwn;
  }
}
