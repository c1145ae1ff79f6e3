import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Notice } from '#app/state.ts';
import { noticeText, type Texts } from '#app/text.ts';
import '#app/notice-text.ts';
import { type IconName, icon } from './icons.ts';
import { shared } from './shared-styles.ts';
import { NoticeDismissEvent, NoticeRetryEvent } from './shell-events.ts';

const icons: Readonly<Record<Notice['level'], IconName>> = {
  info: 'info',
  warning: 'triangle-alert',
  error: 'circle-alert',
};

/**
 * What the viewer has to tell, politely: each notice with its level as icon and word, its cause, and what can be done.
 *
 * @fires plan-notice-dismiss - the person dismissed one
 * @fires plan-notice-retry - the person asked to try again
 */
@customElement('plan-notice-list')
export class PlanNoticeList extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        pointer-events: none;
      }
      ul {
        display: grid;
        gap: 8px;
        justify-items: center;
      }
      li {
        pointer-events: auto;
        display: flex;
        align-items: flex-start;
        gap: 10px;
        width: min(36em, 100%);
        padding: 8px 6px 8px 12px;
        border-radius: var(--plan-radius);
        border-inline-start: 4px solid var(--tone);
        background: var(--plan-ground);
        box-shadow: var(--plan-shadow);
        font-size: var(--plan-text-s);
      }
      .info {
        --tone: var(--plan-info);
      }
      .warning {
        --tone: var(--plan-warn);
      }
      .error {
        --tone: var(--plan-bad);
      }
      li > .icon {
        color: var(--tone);
        padding-block-start: 4px;
      }
      .text {
        flex: 1;
        min-width: 0;
        padding-block: 4px;
      }
      .level {
        color: var(--tone);
        font-weight: 600;
      }
      .quiet-button {
        display: flex;
        margin: 4px 0 0 -8px;
      }
    `,
  ];

  @property({ attribute: false }) notices: readonly Notice[] = [];
  /** Ids of notices whose cause can be tried again. */
  @property({ attribute: false }) retriable: readonly string[] = [];
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts | undefined;

  protected override render() {
    const { texts } = this;
    return html`<div role="status" aria-live="polite" aria-label=${texts?.shell.notices.label ?? ''}>
      <ul>
        ${
          texts &&
          repeat(
            this.notices,
            ({ id }) => id,
            (notice) => this.#notice(notice, texts),
          )
        }
      </ul>
    </div>`;
  }

  #notice(notice: Notice, texts: Texts) {
    const { id, level } = notice;
    const words = texts.shell.notices;
    return html`<li class=${level}>
      ${icon(icons[level])}
      <div class="text">
        <span class="level">${words.levels[level]}.</span> ${noticeText(texts, notice)}
        ${
          this.retriable.includes(id)
            ? html`<button type="button" class="quiet-button" @click=${() => this.dispatchEvent(new NoticeRetryEvent(id))}>
                ${icon('refresh-cw')}${texts.notice.retry}
              </button>`
            : ''
        }
      </div>
      <button type="button" class="icon-button" aria-label=${words.dismiss} title=${words.dismiss}
        @click=${() => this.dispatchEvent(new NoticeDismissEvent(id))}>${icon('x')}</button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-notice-list': PlanNoticeList;
  }
}
