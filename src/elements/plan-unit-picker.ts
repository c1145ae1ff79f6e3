import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FundScope } from '#app/state.ts';
import { type Texts, textsOf } from '#app/text.ts';
import type { UnitChoice } from '#app/unit-choices.ts';
import './plan-unit-combobox.ts';
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
    css`
    :host {
      display: grid;
      gap: 12px;
    }
    legend {
      padding: 0;
      margin-bottom: 4px;
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      padding: 3px;
      border-radius: var(--plan-radius);
      background: var(--plan-ground-3);
    }
    .choices label {
      display: flex;
      flex: 1 1 auto;
      align-items: center;
      justify-content: center;
      gap: 6px;
      min-height: var(--plan-target);
      padding: 2px 8px;
      border: 1px solid transparent;
      border-radius: 6px;
      font-size: var(--plan-text-s);
      font-weight: 600;
      text-align: center;
    }
    .choices input {
      position: absolute;
      opacity: 0;
    }
    .choices label:hover {
      background: var(--plan-ground-2);
    }
    .choices label:has(:checked) {
      border-color: var(--plan-accent);
      background: var(--plan-ground);
      color: var(--plan-accent);
    }
    .choices label:has(:focus-visible) {
      outline: 2px solid var(--plan-focus);
      outline-offset: 2px;
    }
    @media (forced-colors: active) {
      .choices label:has(:checked) {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
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
