import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { shared } from './shared-styles.ts';
import { PhaseChooseEvent } from './shell-events.ts';

/** One choice of the phase control, in the reader's language. */
export interface PhaseChoice {
  readonly id: string;
  readonly title: string;
  /** The title, and what the phase is worth. */
  readonly name?: string;
}

/** The year in a title, which is what a narrow header has room for. */
const yearOf = (title: string): string => /\b\d{4}\b/.exec(title)?.[0] ?? title;

/**
 * The course of a plan in time with its stops; one is chosen. Shows whole titles where there is room, else the years.
 *
 * @fires plan-phase-choose - the person chose another phase
 */
@customElement('plan-phase')
export class PlanPhase extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        flex: none;
        max-width: 100%;
      }
      fieldset {
        display: flex;
        overflow-x: auto;
        scrollbar-width: none;
      }
      label {
        position: relative;
        flex: 1 0 auto;
        min-width: max(var(--plan-target), 3.5em);
        min-height: max(var(--plan-target), 36px);
        padding: 1px 10px 15px;
        color: var(--plan-ink-2);
        font-size: var(--plan-text-s);
        font-weight: 600;
        line-height: 1.4;
        text-align: center;
      }
      label:hover {
        color: var(--plan-ink);
      }
      /* the course of time, and the stop on it */
      label::before,
      label::after {
        content: '';
        position: absolute;
        inset: auto 0 6px;
        border-block-start: 2px solid var(--plan-line-strong);
      }
      label:first-child::before {
        inset-inline-start: 50%;
      }
      label:last-child::before {
        inset-inline-end: 50%;
      }
      label::after {
        inset: auto auto 2px calc(50% - 5px);
        width: 6px;
        height: 6px;
        border: 2px solid var(--plan-line-strong);
        border-radius: 50%;
        background: var(--plan-ground);
      }
      label:has(:checked) {
        color: var(--plan-accent);
      }
      label:has(:checked)::after {
        border-color: var(--plan-accent);
        background: var(--plan-accent);
        box-shadow: 0 0 0 3px var(--plan-accent-soft);
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--plan-focus);
        outline-offset: -2px;
        border-radius: 6px;
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        opacity: 0;
      }
      .short {
        display: none;
      }
      @container (width < 45em) {
        label {
          min-width: max(var(--plan-target), 3em);
          padding-inline: 2px;
        }
      }
      @container (width < 76em) {
        .short {
          display: inline;
        }
        .long {
          display: none;
        }
      }
      @media (forced-colors: active) {
        label:has(:checked)::after {
          outline: 2px solid;
        }
      }
    `,
  ];

  @property({ attribute: false }) phases: readonly PhaseChoice[] = [];
  /** Id of the chosen phase. */
  @property() chosen = '';
  /** What the group is called. */
  @property() label = '';

  protected override render() {
    if (this.phases.length === 0) return nothing;
    return html`<fieldset role="radiogroup" aria-label=${this.label} @change=${this.#onChange}>
      ${this.phases.map(
        ({ id, title, name = title }) => html`<label title=${name}>
          <input type="radio" name="phase" value=${id} aria-label=${name} .checked=${live(id === this.chosen)} />
          <span class="long" aria-hidden="true">${title}</span>
          <span class="short" aria-hidden="true">${yearOf(title)}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #onChange = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    this.dispatchEvent(new PhaseChooseEvent(value));
    // the owner answers by property; until then the old one stays
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-phase': PlanPhase;
  }
}
