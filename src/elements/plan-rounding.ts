import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import {
  HECTARE_DIGITS,
  PERCENT_DIGITS,
  type PrintRounding,
  ROUNDING_MODES,
  USUAL_ROUNDING,
} from '#core/fund/print-rounding.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';
import { summaryStyles } from './summary-styles.ts';
import { RoundingChangeEvent } from './task-events.ts';

/**
 * How the figures of a land fund are printed: decimals of hectares and of percent, and whether they are made to add up.
 *
 * @fires plan-rounding-change - the person chose another rounding
 */
@customElement('plan-rounding')
export class PlanRounding extends LitElement {
  static override styles = [
    shared,
    segmentStyles,
    summaryStyles,
    css`
    .more {
      display: grid;
      gap: 12px;
      padding-block: 4px 8px;
    }
    .pair {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
    }
    .pair fieldset {
      flex: 1 1 8em;
    }
    .modes {
      display: grid;
    }
    .modes label {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: max(var(--plan-target), 32px);
      font-size: var(--plan-text-s);
    }
  `,
  ];

  @property({ attribute: false }) rounding: PrintRounding = USUAL_ROUNDING;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { rounding } = this;
    const t = this.texts.sheet;
    return html`<details>
      <summary>${t.roundingChange}</summary>
      <div class="more">
        <div class="pair">
          ${this.#digits('hectares', t.roundingHectares, HECTARE_DIGITS)}
          ${this.#digits('percent', t.roundingPercent, PERCENT_DIGITS)}
        </div>
        <fieldset>
          <legend>${t.roundingMode}</legend>
          <div class="modes">${ROUNDING_MODES.map(
            (mode) => html`<label>
              <input type="radio" name="mode" .checked=${rounding.mode === mode} @change=${() => this.#choose({ mode })} />
              ${t.roundingModes[mode]}
            </label>`,
          )}</div>
        </fieldset>
      </div>
    </details>`;
  }

  #digits<Name extends 'hectares' | 'percent'>(
    name: Name,
    title: string,
    choices: readonly PrintRounding[Name][],
  ) {
    return html`<fieldset>
      <legend>${title}</legend>
      <div class="choices">${choices.map(
        (digits) => html`<label>
          <input type="radio" name=${name} .checked=${this.rounding[name] === digits}
            @change=${() => this.#choose({ [name]: digits })} />
          ${digits}
        </label>`,
      )}</div>
    </fieldset>`;
  }

  #choose(change: Partial<PrintRounding>): void {
    this.dispatchEvent(new RoundingChangeEvent({ ...this.rounding, ...change }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-rounding': PlanRounding;
  }
}
