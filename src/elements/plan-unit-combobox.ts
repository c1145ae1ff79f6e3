import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { UnitChoice } from '#app/unit-choices.ts';
import { foldText } from '#core/fold-text.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';
import { UnitChooseEvent } from './task-events.ts';

const collator = new Intl.Collator('vi');

/**
 * Chooses one administrative unit by typing part of its name or code, or from the whole list. Keys: down and up move,
 * Enter chooses, Escape closes the list and keeps the former choice.
 *
 * @fires plan-unit-choose - the person chose a unit
 */
@customElement('plan-unit-combobox')
export class PlanUnitCombobox extends LitElement {
  static override styles = [
    shared,
    css`
    label {
      display: block;
      margin-bottom: 4px;
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
    .field {
      position: relative;
    }
    .field > .icon {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 10px;
      align-items: center;
      pointer-events: none;
      color: var(--plan-ink-2);
    }
    .field > input {
      padding-inline-end: 36px;
      text-overflow: ellipsis;
    }
    ul {
      max-height: min(18rem, 45vh);
      margin-top: 4px;
      overflow-y: auto;
      border: 1px solid var(--plan-line-strong);
      border-radius: var(--plan-radius);
      background: var(--plan-ground);
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      min-height: var(--plan-target);
      padding: 4px 12px;
      cursor: pointer;
    }
    li:hover {
      background: var(--plan-ground-2);
    }
    li.active {
      background: var(--plan-accent-soft);
      outline: 2px solid var(--plan-focus);
      outline-offset: -2px;
    }
    li[aria-selected='true'] {
      font-weight: 600;
    }
    .none {
      padding: 8px 12px;
    }
  `,
  ];

  @property({ attribute: false }) units: readonly UnitChoice[] = [];
  /** Id of the chosen unit; empty when none is. */
  @property() value = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private open = false;
  @state() private typed: string | null = null;
  @state() private active = 0;

  @query('input') private input!: HTMLInputElement;
  @query('li.active') private activeItem!: HTMLElement | null;

  /** Puts the caret into the field. */
  override focus(): void {
    this.input?.focus();
  }

  /** Units whose name or code has the typed words, in the order of the Vietnamese alphabet. */
  get #matches(): readonly UnitChoice[] {
    const wanted = foldText(this.typed ?? '').split(' ');
    return this.units
      .filter(({ id, name }) => wanted.every((word) => foldText(name).includes(word) || id.includes(word)))
      .toSorted((a, b) => collator.compare(a.name, b.name));
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active') || changed.has('open')) this.activeItem?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const t = this.texts.fund;
    const chosen = this.units.find(({ id }) => id === this.value)?.name ?? '';
    const matches = this.open ? this.#matches : [];
    return html`<label for="unit">${t.chooseUnit}</label>
      <div class="field">
        <input id="unit" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list"
          aria-expanded=${this.open} aria-controls="list" placeholder=${t.findUnit}
          aria-activedescendant=${this.open && matches[this.active] ? `unit-${this.active}` : nothing}
          .value=${this.typed ?? chosen}
          @input=${this.#onInput} @keydown=${this.#onKey} @click=${this.#onOpen} @focus=${this.#onFocus} @blur=${this.#close} />
        ${icon('chevron-down')}
      </div>
      <ul id="list" role="listbox" aria-label=${t.chooseUnit} ?hidden=${!this.open || matches.length === 0}>
        ${repeat(
          matches,
          ({ id }) => id,
          (unit, index) => html`<li id="unit-${index}" role="option"
          class=${index === this.active ? 'active' : ''} aria-selected=${unit.id === this.value}
          @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.#choose(unit)}>
          <span>${unit.name}</span><span class="quiet">${unit.id}</span>
        </li>`,
        )}
      </ul>
      <p class=${this.open && matches.length === 0 ? 'none quiet' : 'visually-hidden'} role="status">
        ${this.open ? (matches.length === 0 ? t.noUnitFound : t.unitsFound(count(this.texts.lang, matches.length))) : nothing}
      </p>`;
  }

  #choose(unit: UnitChoice): void {
    this.#close();
    this.dispatchEvent(new UnitChooseEvent(unit.id));
  }

  #show(): void {
    this.open = true;
    this.active = Math.max(
      0,
      this.#matches.findIndex(({ id }) => id === this.value),
    );
  }

  #onInput = (): void => {
    this.typed = this.input.value;
    this.open = true;
    this.active = 0;
  };

  #onFocus = (): void => this.input.select();

  #onOpen = (): void => {
    if (!this.open) this.#show();
  };

  #close = (): void => {
    this.open = false;
    this.typed = null;
    // the field shows the choice again even where the property did not change
    const chosen = this.units.find(({ id }) => id === this.value)?.name ?? '';
    if (this.input) this.input.value = chosen;
  };

  #onKey = (event: KeyboardEvent): void => {
    const matches = this.open ? this.#matches : [];
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (!this.open) this.#show();
        else
          this.active = Math.min(
            matches.length - 1,
            Math.max(0, this.active + (event.key === 'ArrowDown' ? 1 : -1)),
          );
        return;
      }
      case 'Enter': {
        const unit = matches[this.active];
        if (!unit) return;
        event.preventDefault();
        this.#choose(unit);
        return;
      }
      case 'Escape':
        if (!this.open) return;
        // the list closes, the panel around it stays
        event.stopPropagation();
        event.preventDefault();
        this.#close();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-unit-combobox': PlanUnitCombobox;
  }
}
