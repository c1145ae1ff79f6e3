import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FundScope } from '#app/state.ts';
import { type Texts, textsOf } from '#app/text.ts';
import type { UnitChoice } from '#app/unit-choices.ts';
import './plan-unit-combobox.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';
import { ScopeChooseEvent } from './task-events.ts';

/**
 * What to sum: the whole province, one administrative unit, or an area the person draws.
 *
 * @fires plan-scope-choose - the person chose one of the three
 * @fires plan-unit-choose - the person chose a unit
 * @slot - what belongs to the chosen kind, e.g. the drawing's own buttons
 */
@customElement('plan-unit-picker')
export class PlanUnitPicker extends LitElement {
  static override styles = [
    shared,
    segmentStyles,
    css`
    :host {
      display: grid;
      gap: 12px;
    }
  `,
  ];

  @property({ attribute: false }) units: readonly UnitChoice[] = [];
  @property() kind: FundScope['kind'] = 'province';
  /** Id of the chosen unit; empty when none is. */
  @property() unit = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const t = this.texts.fund;
    return html`<fieldset>
        <legend>${t.scope}</legend>
        <div class="choices">${(['province', 'unit', 'area'] as const).map(
          (kind) => html`<label>
          <input type="radio" name="scope" value=${kind} .checked=${this.kind === kind} @change=${() => this.#choose(kind)} />
          ${t[kind]}
        </label>`,
        )}</div>
      </fieldset>
      ${
        this.kind === 'unit'
          ? html`<plan-unit-combobox .units=${this.units} .value=${this.unit} .texts=${this.texts}></plan-unit-combobox>`
          : nothing
      }
      <slot></slot>`;
  }

  #choose(kind: FundScope['kind']): void {
    this.dispatchEvent(new ScopeChooseEvent(kind));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-unit-picker': PlanUnitPicker;
  }
}
