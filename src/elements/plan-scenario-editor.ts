import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import type { UnitChoice } from '#app/unit-choices.ts';
import type { Scenario, ScenarioCut } from '#core/scenario/scenario.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import './plan-scenario-drawing.ts';
import './plan-scenario-people.ts';
import './plan-unit-checklist.ts';
import { ScenarioRenameEvent, ScenarioVerbEvent } from './scenario-events.ts';
import { shared } from './shared-styles.ts';

/**
 * One boundary option: its name, what is known of it, and its units as a list to choose from.
 *
 * @fires plan-unit-toggle - see `plan-unit-checklist`
 * @fires plan-scenario-rename - the person gave it another name
 * @fires plan-scenario-verb - the person asked for a copy, for it to go, or to choose on the map
 * @fires plan-scenario-draw, plan-cut-side - see `plan-scenario-drawing`
 * @fires plan-own-people - see `plan-scenario-people`
 */
@customElement('plan-scenario-editor')
export class PlanScenarioEditor extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 10px;
        padding: 12px;
        border-radius: var(--plan-radius);
        background: var(--plan-ground-2);
      }
      .field {
        display: grid;
        gap: 4px;
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
      }
      summary {
        min-height: var(--plan-target);
        padding-block: 6px;
        color: var(--plan-accent);
        font-size: var(--plan-text-s);
        font-weight: 600;
        cursor: pointer;
      }
      summary .quiet {
        display: block;
        font-weight: 400;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      button[aria-pressed='true'] {
        border-color: var(--plan-accent);
        background: var(--plan-accent-soft);
        color: var(--plan-accent);
      }
    `,
  ];

  @property({ attribute: false }) scenario: Scenario | undefined;
  @property({ attribute: false }) units: readonly UnitChoice[] = [];
  /** Where the option is from, as it is cited. */
  @property() source = '';
  /** Whether presses on the map choose units now. */
  @property({ type: Boolean }) picking = false;
  /** What is being drawn now. */
  @property({ attribute: false }) drawing: ScenarioCut['kind'] | null = null;
  /** Why the drawing cannot be used, in words. */
  @property() fault = '';
  /** Whether it may go. */
  @property({ type: Boolean }) removable = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { scenario, texts } = this;
    if (!scenario) return nothing;
    const { lang, scenarios: t } = texts;
    return html`<label class="field">${t.title}
        <input type="text" maxlength="80" .value=${textIn(lang, scenario.title)} @change=${this.#onName} />
      </label>
      <div><plan-badge .verification=${scenario.verification} .texts=${texts}></plan-badge>
        ${this.source ? html` <span class="quiet">${this.source}</span>` : nothing}</div>
      ${scenario.note ? html`<p class="quiet">${textIn(lang, scenario.note)}</p>` : nothing}
      <details ?open=${scenario.units.length === 0 && !scenario.cut}>
        <summary>${t.units}<span class="quiet" role="status">${t.chosen(count(lang, scenario.units.length), count(lang, this.units.length))}</span></summary>
        <fieldset>
          <legend class="visually-hidden">${t.units}</legend>
          <plan-unit-checklist .units=${this.units} .chosen=${scenario.units} .label=${t.filter} .none=${t.noMatch}></plan-unit-checklist>
        </fieldset>
      </details>
      <plan-scenario-drawing .cut=${scenario.cut} .drawing=${this.drawing} .cuttable=${scenario.units.length > 0}
        .fault=${this.fault} .texts=${texts}></plan-scenario-drawing>
      <plan-scenario-people .own=${scenario.people} .texts=${texts}></plan-scenario-people>
      <div class="row">
        <button type="button" aria-pressed=${this.picking ? 'true' : 'false'} @click=${() => this.#verb('pick')}>${icon('map-pin')}${t.pick}</button>
        <button type="button" @click=${() => this.#verb('duplicate')}>${icon('copy')}${t.duplicate}</button>
        ${this.removable ? html`<button type="button" @click=${() => this.#verb('remove')}>${icon('trash-2')}${t.remove}</button>` : nothing}
      </div>
      ${this.picking ? html`<p class="quiet">${t.picking}</p>` : nothing}`;
  }

  #verb(verb: ScenarioVerbEvent['verb']): void {
    this.dispatchEvent(new ScenarioVerbEvent(verb));
  }

  #onName = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const title = this.scenario ? textIn(this.texts.lang, this.scenario.title) : '';
    if (input.value.trim() === '') input.value = title;
    else this.dispatchEvent(new ScenarioRenameEvent(input.value));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-scenario-editor': PlanScenarioEditor;
  }
}
