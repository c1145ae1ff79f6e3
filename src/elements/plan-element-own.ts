import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { UnitChoice } from '#app/unit-choices.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import './plan-unit-checklist.ts';
import type { UnitToggleEvent } from './scenario-events.ts';
import { shared } from './shared-styles.ts';
import { ElementUnitsEvent } from './task-events.ts';

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
          <plan-unit-checklist .units=${this.units} .chosen=${chosen} .label=${t.ownFilter} .none=${t.ownNoMatch}
            @plan-unit-toggle=${this.#onUnit}></plan-unit-checklist>
          <p class="quiet" role="status">${t.ownChosen(count(lang, chosen.length), count(lang, this.units.length))}</p>
          ${own ? html`<div><button type="button" @click=${this.#onReset}>${icon('undo-2')}${t.ownReset}</button></div>` : nothing}
        </fieldset>
      </details>`;
  }

  #onUnit = (event: UnitToggleEvent): void => {
    event.stopPropagation();
    const chosen = this.own ?? this.source;
    const others = chosen.filter((unit) => unit !== event.unit);
    const units = others.length < chosen.length ? others : [...chosen, event.unit];
    this.dispatchEvent(new ElementUnitsEvent(this.element, units));
  };

  #onReset = (): void => void this.dispatchEvent(new ElementUnitsEvent(this.element, this.source));
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-element-own': PlanElementOwn;
  }
}
