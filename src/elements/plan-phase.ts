import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { shared } from './shared-styles.ts';
import { PhaseChooseEvent } from './shell-events.ts';

/** One choice of the phase control, in the reader's language. */
export interface PhaseChoice {
  readonly id: string;
  readonly title: string;
}

/** The year in a title, which is what a narrow header has room for. */
const yearOf = (title: string): string => /\b\d{4}\b/.exec(title)?.[0] ?? title;

/**
 * The points in time of a plan side by side; one is chosen. Shows whole titles where there is room, else the years.
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
        flex-wrap: wrap;
        gap: 2px;
        padding: 3px;
        border-radius: var(--plan-radius);
        background: var(--plan-ground-3);
      }
      label {
        position: relative;
        display: grid;
        place-items: center;
        min-height: max(calc(var(--plan-target) - 6px), 30px);
        padding: 2px 12px;
        border-radius: 6px;
        color: var(--plan-ink-2);
        font-size: var(--plan-text-s);
        font-weight: 600;
        line-height: 1.4;
        transition: background-color var(--plan-motion);
      }
      label:hover {
        color: var(--plan-ink);
      }
      label:has(:checked) {
        background: var(--plan-accent);
        color: var(--plan-accent-ink);
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--plan-focus);
        outline-offset: 2px;
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
      @container (width < 62em) {
        .short {
          display: inline;
        }
        .long {
          display: none;
        }
      }
      @media (forced-colors: active) {
        fieldset {
          border: 1px solid CanvasText;
        }
        label:has(:checked) {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
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
        ({ id, title }) => html`<label title=${title}>
          <input type="radio" name="phase" value=${id} aria-label=${title} .checked=${live(id === this.chosen)} />
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
