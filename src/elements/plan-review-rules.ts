import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ReviewPage } from '#app/review-page.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatDate } from '#core/format.ts';
import type { RulesetFile, UrbanClass } from '#core/plan/ruleset.ts';
import { REVIEW_LEVELS } from '#core/review/purpose-standard.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import { ReviewChooseEvent, ReviewSourceEvent } from './review-events.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';

/**
 * What land is held against: the code, the level, the class of town, and whether unverified values count.
 *
 * @fires plan-review-choose - the person chose another standard
 */
@customElement('plan-review-rules')
export class PlanReviewRules extends LitElement {
  static override styles = [
    shared,
    segmentStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      .field {
        display: grid;
        gap: 4px;
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
      select {
        min-width: 0;
        width: 100%;
      }
      .check {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: var(--plan-target);
        font-size: var(--plan-text-s);
      }
      .check input {
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) page:
    | Pick<ReviewPage, 'ruleset' | 'rulesets' | 'choice' | 'classes'>
    | undefined;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { page, texts } = this;
    const { lang, review: t } = texts;
    if (!page) return nothing;
    if (!page.ruleset) return html`<p class="state">${t.noRules}</p>`;
    const { ruleset, rulesets, choice } = page;
    return html`<label class="field">${t.ruleset}
        <select @change=${(event: Event) => this.#choose({ ruleset: (event.target as HTMLSelectElement).value })}>${rulesets.map(
          ({ id, documentNo }) =>
            html`<option value=${id} ?selected=${id === ruleset.id}>${documentNo}</option>`,
        )}</select></label>
      <p class="quiet">${textIn(lang, ruleset.title)}. ${t.valid(
        formatDate(lang, ruleset.validFrom),
        ruleset.validTo ? formatDate(lang, ruleset.validTo) : '',
      )} <plan-badge .verification=${ruleset.status} .texts=${texts}></plan-badge></p>
      <div><button type="button" class="quiet-button" @click=${() => this.dispatchEvent(new ReviewSourceEvent('rules'))}>${icon('scroll-text')}${t.showRules}</button></div>
      <fieldset>
        <legend>${t.level}</legend>
        <div class="choices">${REVIEW_LEVELS.map(
          (
            level,
          ) => html`<label><input type="radio" name="level" value=${level} .checked=${level === choice.level}
            @change=${() => this.#choose({ level })} />${t.levels[level]}</label>`,
        )}</div>
      </fieldset>
      ${this.#classes(ruleset)}
      <label class="check"><input type="checkbox" .checked=${choice.unverified}
        @change=${(event: Event) => this.#choose({ unverified: (event.target as HTMLInputElement).checked })} />
        <span>${t.unverified} <plan-badge .verification=${'unverified'} .texts=${texts}></plan-badge></span></label>`;
  }

  /** The classes that the standards of the ruleset, or the class standards, differ by. */
  #classes({ standards = [] }: RulesetFile) {
    const { review: t } = this.texts;
    const { choice, classes } = this.page!;
    const known = new Set<UrbanClass>([
      ...standards.flatMap(({ urbanClasses }) => urbanClasses ?? []),
      ...(classes?.ruleset.classes ?? []).map(({ urbanClass }) => urbanClass),
    ]);
    if (known.size === 0) return nothing;
    const order: readonly UrbanClass[] = ['special', 'I', 'II', 'III', 'IV', 'V'];
    return html`<label class="field">${t.urbanClass}
      <select @change=${(event: Event) => this.#choose({ urbanClass: ((event.target as HTMLSelectElement).value || null) as UrbanClass | null })}>
        <option value="" ?selected=${choice.urbanClass === null}>${t.leastClass}</option>
        ${order
          .filter((each) => known.has(each))
          .map(
            (each) =>
              html`<option value=${each} ?selected=${each === choice.urbanClass}>${t.className(each)}</option>`,
          )}
      </select></label>`;
  }

  #choose(patch: Partial<ReviewPage['choice']>): void {
    this.dispatchEvent(new ReviewChooseEvent({ ...this.page!.choice, ...patch }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-review-rules': PlanReviewRules;
  }
}
