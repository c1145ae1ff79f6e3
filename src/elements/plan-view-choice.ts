import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';
import { ViewChooseEvent } from './task-events.ts';

/** One way to read a panel, with its title in the reader's language. */
export interface ViewChoice {
  readonly id: string;
  readonly title: string;
}

/**
 * The ways to read a panel, of which one is shown: chips that wrap, or one row that scrolls where there is little room.
 *
 * @fires plan-view-choose - the person chose another view
 */
@customElement('plan-view-choice')
export class PlanViewChoice extends LitElement {
  static override styles = [
    shared,
    segmentStyles,
    css`
      :host {
        --plan-choices-ground: var(--plan-ground);
        --plan-choices-shade: var(--plan-line);
        display: block;
      }
      .choices {
        padding: 0;
        border-radius: 0;
        scrollbar-width: none;
      }
      .choices label {
        flex: none;
        padding-inline: 10px;
        border-color: var(--plan-line);
        border-radius: calc(var(--plan-target) / 2);
        background: var(--plan-ground);
      }
      .choices label:has(:checked) {
        background: var(--plan-accent-soft);
      }
    `,
  ];

  @property({ attribute: false }) views: readonly ViewChoice[] = [];
  /** Id of the view that is shown. */
  @property() shown = '';
  /** What the group is called. */
  @property() label = '';

  #chosen: Element | null = null;

  protected override updated(): void {
    const row = this.renderRoot.querySelector<HTMLElement>('.choices');
    const chosen = row?.querySelector<HTMLElement>('label:has(:checked)');
    if (!row || !chosen || chosen === this.#chosen) return;
    this.#chosen = chosen;
    row.scrollLeft = chosen.offsetLeft - (row.clientWidth - chosen.offsetWidth) / 2;
  }

  protected override render() {
    return html`<fieldset>
      <legend class="visually-hidden">${this.label}</legend>
      <div class="choices">${this.views.map(
        ({ id, title }) => html`<label>
          <input type="radio" name="view" value=${id} .checked=${id === this.shown}
            @change=${() => this.dispatchEvent(new ViewChooseEvent(id))} />
          ${title}
        </label>`,
      )}</div>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-view-choice': PlanViewChoice;
  }
}
