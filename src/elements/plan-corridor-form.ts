import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  type CorridorChoice,
  type CorridorContent,
  clamped,
  LEAST_M,
  MOST_M,
  readChoice,
  STEPS_M,
} from '#app/corridor-choice.ts';
import type { RouteGroup } from '#app/corridor-routes.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import type { CorridorPreset } from '#core/plan/catalogue.ts';
import { CorridorChooseEvent, CorridorDrawEvent } from './corridor-events.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';

/**
 * What corridor is asked about: route, distance, length of a stretch, content.
 *
 * @fires plan-corridor-choose - the person chose something else
 * @fires plan-corridor-draw - the person wants to draw the line
 */
@customElement('plan-corridor-form')
export class PlanCorridorForm extends LitElement {
  static override styles = [
    shared,
    segmentStyles,
    css`
    :host {
      display: grid;
      gap: 12px;
    }
    .field {
      display: grid;
      align-content: start;
      gap: 4px;
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 100%), 1fr));
      gap: 12px;
    }
    .quiet {
      font-weight: 400;
    }
    .preset {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
    }
    .preset p {
      flex-basis: 100%;
    }
  `,
  ];

  @property({ attribute: false }) groups: readonly RouteGroup[] = [];
  @property({ attribute: false }) choice: CorridorChoice = readChoice(null);
  /** Corridors the package offers at once. */
  @property({ attribute: false }) presets: readonly CorridorPreset[] = [];
  /** Whether a line has been drawn to its end. */
  @property({ type: Boolean }) drawn = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { lang, corridor: t } = this.texts;
    const { distanceM, stepM, content, route } = this.choice;
    const value = route === null ? '' : route === 'drawn' ? 'drawn' : `${route.layer}\n${route.id}`;
    return html`${this.presets.map((preset) => this.#preset(preset))}
      <label class="field">${t.route}
        <select name="route" @change=${this.#onRoute}>
          <option value="" ?selected=${value === ''} disabled>${t.chooseRoute}</option>
          ${this.groups.map(
            ({ title, routes }) =>
              html`<optgroup label=${textIn(lang, title)}>${routes.map((each) => {
                const own = `${each.layer}\n${each.id}`;
                return html`<option value=${own} ?selected=${own === value}>${textIn(lang, each.title)}</option>`;
              })}</optgroup>`,
          )}
          <optgroup label=${t.drawnGroup}><option value="drawn" ?selected=${value === 'drawn'}>${t.drawn}</option></optgroup>
        </select></label>
      ${
        route === 'drawn' && !this.drawn
          ? html`<div class="state"><p>${t.drawFirst}</p>
            <button type="button" @click=${() => this.dispatchEvent(new CorridorDrawEvent())}>${icon('ruler')}${t.draw}</button></div>`
          : nothing
      }
      <div class="pair">
        <label class="field">${t.distance}
          <input name="distance" type="number" inputmode="numeric" min=${LEAST_M} max=${MOST_M} step="50" .value=${String(distanceM)}
            aria-describedby="range" @change=${this.#onDistance} />
          <span class="quiet" id="range">${t.distanceHint(count(lang, LEAST_M), count(lang, MOST_M))}</span></label>
        <label class="field">${t.step}
          <select name="step" @change=${this.#onStep}>
            <option value="0" ?selected=${stepM === null}>${t.auto}</option>
            ${STEPS_M.map((each) => html`<option value=${each} ?selected=${each === stepM}>${count(lang, each)} m</option>`)}
          </select></label>
      </div>
      <fieldset>
        <legend>${t.content}</legend>
        <div class="choices">${(Object.keys(t.contents) as CorridorContent[]).map(
          (each) => html`<label><input type="radio" name="content" value=${each} .checked=${each === content}
            @change=${() => this.#choose({ content: each })} />${t.contents[each]}</label>`,
        )}</div>
      </fieldset>`;
  }

  #preset({ title, note, layer, feature, distanceM, verification }: CorridorPreset) {
    const { lang } = this.texts;
    const { route, distanceM: chosenM } = this.choice;
    const isChosen =
      typeof route === 'object' &&
      route?.layer === layer &&
      route.id === feature &&
      chosenM === (clamped(distanceM) ?? chosenM);
    return html`<div class="preset">
      <button type="button" aria-pressed=${isChosen ? 'true' : 'false'}
        @click=${() => this.#choose({ route: { layer, id: feature }, distanceM: clamped(distanceM) ?? chosenM })}>${textIn(lang, title)}</button>
      <plan-badge .verification=${verification} .texts=${this.texts}></plan-badge>
      ${note ? html`<p class="quiet">${textIn(lang, note)}</p>` : nothing}
    </div>`;
  }

  #choose(choice: Partial<CorridorChoice>): void {
    this.dispatchEvent(new CorridorChooseEvent(choice));
  }

  #onRoute = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    const [layer = '', id = ''] = value.split('\n');
    this.#choose({ route: value === 'drawn' ? value : { layer, id } });
  };

  #onDistance = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    const distanceM = clamped(field.valueAsNumber);
    field.value = String(distanceM ?? this.choice.distanceM);
    if (distanceM !== null) this.#choose({ distanceM });
  };

  #onStep = ({ target }: Event): void => {
    const step = Number((target as HTMLSelectElement).value);
    this.#choose({ stepM: step > 0 ? step : null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-corridor-form': PlanCorridorForm;
  }
}
