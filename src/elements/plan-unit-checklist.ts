import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { UnitChoice } from '#app/unit-choices.ts';
import { foldText } from '#core/fold-text.ts';
import { UnitToggleEvent } from './scenario-events.ts';
import { shared } from './shared-styles.ts';

const collator = new Intl.Collator('vi');

/**
 * Administrative units to choose any of, by the Vietnamese alphabet; found by name without marks, or by the head of the code.
 *
 * @fires plan-unit-toggle - the person put a unit in or took it out
 */
@customElement('plan-unit-checklist')
export class PlanUnitChecklist extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 10rem), 1fr));
        max-height: min(15rem, 40vh);
        overflow-y: auto;
        border: 1px solid var(--plan-line-strong);
        border-radius: var(--plan-radius);
        background: var(--plan-ground);
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
    `,
  ];

  @property({ attribute: false }) units: readonly UnitChoice[] = [];
  /** Ids of those chosen. */
  @property({ attribute: false }) chosen: readonly string[] = [];
  /** What the filter is called. */
  @property() label = '';
  /** Said where no unit is found. */
  @property() none = '';
  @state() private filter = '';

  protected override render() {
    const wanted = foldText(this.filter);
    const chosen = new Set(this.chosen);
    const shown = this.units
      .filter(({ id, name }) => foldText(name).includes(wanted) || id.startsWith(wanted))
      .toSorted((a, b) => collator.compare(a.name, b.name));
    return html`<input type="search" aria-label=${this.label} placeholder=${this.label} .value=${this.filter} @input=${this.#onFilter} />
      ${
        shown.length === 0
          ? html`<p class="quiet">${this.none}</p>`
          : html`<ul>${repeat(
              shown,
              ({ id }) => id,
              ({ id, name }) => html`<li><label>
                <input type="checkbox" value=${id} .checked=${chosen.has(id)} @change=${() => this.dispatchEvent(new UnitToggleEvent(id))} />
                <span>${name}</span>
              </label></li>`,
            )}</ul>`
      }`;
  }

  #onFilter = (event: Event): void => {
    this.filter = (event.target as HTMLInputElement).value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-unit-checklist': PlanUnitChecklist;
  }
}
