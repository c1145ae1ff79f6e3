import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PanelId } from '#app/state.ts';
import type { Texts } from '#app/text.ts';
import { type IconName, icon } from './icons.ts';
import { shared } from './shared-styles.ts';
import { TaskChooseEvent } from './shell-events.ts';

const tasks: readonly { readonly id: PanelId; readonly icon: IconName }[] = [
  { id: 'layers', icon: 'layers' },
  { id: 'model', icon: 'waypoints' },
  { id: 'fund', icon: 'chart-pie' },
  { id: 'plans', icon: 'scroll-text' },
  { id: 'more', icon: 'ellipsis' },
];

/**
 * The five tasks: a rail at the side of a wide viewer, a bar at the foot of a narrow one.
 *
 * @fires plan-task-choose - the person pressed a task
 */
@customElement('plan-rail')
export class PlanRail extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        background: var(--plan-ground);
      }
      ul {
        display: flex;
        flex-direction: column;
        gap: 4px;
        padding: 8px 6px;
      }
      button {
        position: relative;
        flex-direction: column;
        gap: 2px;
        width: 100%;
        min-width: 4.5em;
        min-height: 56px;
        padding: 6px 4px;
        border-color: transparent;
        background: transparent;
        color: var(--plan-ink-2);
        transition: none;
        font-size: var(--plan-text-xs);
        --plan-icon-size: 1.6em;
      }
      button:hover {
        background: var(--plan-ground-2);
        color: var(--plan-ink);
      }
      button[aria-expanded='true'] {
        background: var(--plan-accent-soft);
        color: var(--plan-accent);
      }
      button[aria-expanded='true']::before {
        content: '';
        position: absolute;
        inset-block: 12px;
        inset-inline-start: -6px;
        width: 3px;
        border-radius: 0 3px 3px 0;
        background: var(--plan-accent);
      }
      @container (width < 45em) {
        ul {
          flex-direction: row;
          padding: 4px 2px;
          gap: 0;
        }
        li {
          flex: 1 1 0;
          min-width: 0;
        }
        button {
          min-width: 0;
          min-height: 52px;
          padding: 4px 0;
          font-size: calc(var(--plan-text) * 0.75);
          overflow-wrap: anywhere;
        }
        button[aria-expanded='true']::before {
          inset: -4px 25% auto;
          width: auto;
          height: 3px;
          border-radius: 0 0 3px 3px;
        }
      }
      @container (width < 18em) {
        .word {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  /** The open task. */
  @property() open: PanelId | '' = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts | undefined;

  /** Puts the focus on the button of a task, as when its panel was closed by key. */
  focusTask(task: PanelId): void {
    this.renderRoot.querySelector<HTMLElement>(`button[data-task='${task}']`)?.focus();
  }

  protected override render() {
    const words = this.texts?.shell.tasks;
    if (!words) return nothing;
    return html`<nav aria-label=${words.label}>
      <ul>
        ${tasks.map(
          ({ id, icon: name }) => html`<li>
            <button type="button" data-task=${id} aria-expanded=${this.open === id} title=${words[id]} @click=${this.#onClick}>
              ${icon(name)}<span class="word">${words[id]}</span>
            </button>
          </li>`,
        )}
      </ul>
    </nav>`;
  }

  #onClick = (event: Event): void => {
    const { task } = (event.currentTarget as HTMLElement).dataset;
    if (task) this.dispatchEvent(new TaskChooseEvent(task));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-rail': PlanRail;
  }
}
