import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LEAST_M, MOST_M, type ReachChoice, reachWithin, readReach } from '#app/reach-choice.ts';
import { needsClass } from '#app/reach-question.ts';
import type { ReachStandard } from '#app/reach-standards.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { rulesetDays } from '#core/fund/code-rules.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { count } from './figures.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';

/** The person chose other features or another distance. */
export class ReachChooseEvent extends Event {
  readonly choice: Partial<ReachChoice>;
  constructor(choice: Partial<ReachChoice>) {
    super('plan-reach-choose', { bubbles: true, composed: true });
    this.choice = choice;
  }
}

/**
 * What reach is asked about: features of a layer, and a distance, typed or of a standard with how far that is known.
 *
 * @fires plan-reach-choose - the person chose something else
 */
@customElement('plan-reach-form')
export class PlanReachForm extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      label {
        display: grid;
        gap: 4px;
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
      .quiet {
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) catalogue: Catalogue | undefined;
  @property({ attribute: false }) layers: readonly Layer[] = [];
  @property({ attribute: false }) standards: readonly ReachStandard[] = [];
  @property({ attribute: false }) choice: ReachChoice = readReach(null);
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { catalogue, choice, layers, texts } = this;
    if (!catalogue) return nothing;
    const { lang, reach: t } = texts;
    const layer = layers.find(({ id }) => id === choice.layer);
    return html`<label>${t.layer}
        <select name="layer" @change=${this.#onLayer}>
          <option value="" ?selected=${!layer} disabled>${t.chooseLayer}</option>
          ${catalogue.groups.map((group) => {
            const own = layers.filter((each) => each.group === group.id);
            return own.length === 0
              ? nothing
              : html`<optgroup label=${textIn(lang, group.title)}>${own.map(
                  (each) =>
                    html`<option value=${each.id} ?selected=${each === layer}>${textIn(lang, each.title)}</option>`,
                )}</optgroup>`;
          })}
        </select></label>
      ${layer ? this.#classes(layer, catalogue) : nothing} ${this.#standard()}
      <label>${t.distance}
        <input name="distance" type="number" inputmode="numeric" min=${LEAST_M} max=${MOST_M} step="50"
          .value=${String(choice.distanceM)} aria-describedby="range" @change=${this.#onDistance} />
        <span class="quiet" id="range">${t.distanceHint(count(lang, LEAST_M), count(lang, MOST_M))}</span></label>`;
  }

  #classes(layer: Layer, catalogue: Catalogue) {
    const { lang, reach: t } = this.texts;
    const { classBy, classes } = layer.style;
    if (classBy === undefined || classes.length < 2) return nothing;
    const must = needsClass(catalogue, layer);
    const { value } = this.choice;
    return html`<label>${t.class}
        <select name="class" @change=${this.#onClass}>
          <option value="" ?selected=${value === ''} ?disabled=${must}>${must ? t.chooseClass : t.allClasses}</option>
          ${classes.map(
            (each) =>
              html`<option value=${each.value} ?selected=${each.value === value}>${each.code && each.code !== textIn(lang, each.title) ? `${each.code} – ` : ''}${textIn(lang, each.title)}</option>`,
          )}
        </select></label>
      ${must && value === '' ? html`<p class="quiet">${t.needsClass}</p>` : nothing}`;
  }

  #standard() {
    const { lang, reach: t } = this.texts;
    const { standards, choice } = this;
    if (standards.length === 0) return html`<p class="quiet">${t.noStandards}</p>`;
    const chosen = standards.find((each) => isChosen(each, choice));
    const files = [...new Set(standards.map(({ ruleset }) => ruleset))];
    return html`<label>${t.standard}
        <select name="standard" @change=${this.#onStandard}>
          <option value="" ?selected=${!chosen}>${t.typed}</option>
          ${files.map(
            (file) =>
              html`<optgroup label=${`${file.documentNo}, ${rulesetDays(lang, file)}`}>${standards.map(
                (each, at) =>
                  each.ruleset === file
                    ? html`<option value=${at} ?selected=${each === chosen}>${t.standardOf(textIn(lang, each.standard.title), count(lang, each.standard.radiusM))}</option>`
                    : nothing,
              )}</optgroup>`,
          )}
        </select></label>
      ${chosen ? this.#trust(chosen) : nothing}`;
  }

  /** By which rule, since when, and how far it is known. */
  #trust({ ruleset, standard }: ReachStandard) {
    const { lang } = this.texts;
    const { where, note, reference, verification } = standard;
    const more = [where && textIn(lang, where), reference, note && textIn(lang, note)]
      .filter(Boolean)
      .join('; ');
    return html`<p class="quiet">${ruleset.documentNo}, ${rulesetDays(lang, ruleset)}
      <plan-badge .verification=${verification} .texts=${this.texts}></plan-badge>${more ? html`<br />${more}` : nothing}</p>`;
  }

  #choose(choice: Partial<ReachChoice>): void {
    this.dispatchEvent(new ReachChooseEvent(choice));
  }

  #onLayer = ({ target }: Event): void =>
    this.#choose({ layer: (target as HTMLSelectElement).value, value: '' });

  #onClass = ({ target }: Event): void => this.#choose({ value: (target as HTMLSelectElement).value });

  #onStandard = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    const found = value === '' ? undefined : this.standards[Number(value)];
    this.#choose(
      found
        ? {
            distanceM: found.standard.radiusM,
            standard: { ruleset: found.ruleset.id, id: found.standard.id },
          }
        : { standard: null },
    );
  };

  #onDistance = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    const distanceM = reachWithin(field.valueAsNumber);
    field.value = String(distanceM ?? this.choice.distanceM);
    if (distanceM !== null) this.#choose({ distanceM, standard: null });
  };
}

/** Whether a standard is the one chosen, and the distance still is its. */
export const isChosen = ({ ruleset, standard }: ReachStandard, choice: ReachChoice): boolean =>
  choice.standard?.ruleset === ruleset.id &&
  choice.standard.id === standard.id &&
  choice.distanceM === standard.radiusM;

declare global {
  interface HTMLElementTagNameMap {
    'plan-reach-form': PlanReachForm;
  }
  interface HTMLElementEventMap {
    'plan-reach-choose': ReachChooseEvent;
  }
}
