import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import { noticeText, type Texts } from '#app/text.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { LazyElements } from './lazy-elements.ts';
import { shared } from './shared-styles.ts';
import { MapRetryEvent, type NoticeDismissEvent, type NoticeRetryEvent } from './shell-events.ts';
import { taskSources } from './task-sources.ts';

const failedLayer = 'layer-failed:';

/**
 * What is said over the map: that it is on its way or failed, and notices.
 *
 * @fires plan-map-retry - the person asked for the map again
 */
@customElement('plan-notes')
export class PlanNotes extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
      }
      .waiting,
      .state {
        pointer-events: auto;
      }
      .waiting,
      plan-notice-list {
        grid-area: 1 / 1;
      }
      .waiting {
        justify-self: center;
        align-self: start;
        display: flex;
        align-items: center;
        gap: 8px;
        max-width: 100%;
        padding: 6px 14px;
        border-radius: 99px;
        background: var(--plan-ground);
        box-shadow: var(--plan-shadow);
        font-size: var(--plan-text-s);
        overflow-wrap: anywhere;
      }
      .waiting .icon {
        animation: turn 1.2s linear infinite;
      }
      @keyframes turn {
        to {
          rotate: 1turn;
        }
      }
    `,
  ];

  @property({ attribute: false }) mapFailed = false;

  readonly #catalogue = new Watch(this, (app: App) => app.store.state.catalogue.status);
  readonly #notices = new Watch(this, (app: App) => app.store.state.notices);
  readonly #map = new Watch(this, (app: App) => app.store.state.map);
  readonly #texts = new Watch(this, (app: App) => app.texts.value);
  readonly #loader = new LazyElements(this, { notices: taskSources.notices });

  protected override render() {
    const texts = this.#texts.value;
    if (!texts) return nothing;
    if (this.mapFailed)
      return html`<div class="state bad" role="alert"><p>${texts.shell.map.failed}</p>
        <button type="button" @click=${() => this.dispatchEvent(new MapRetryEvent())}>${icon('refresh-cw')}${texts.common.retry}</button></div>`;
    const notices = (this.#notices.value ?? []).filter(({ id }) => id !== 'no-webgl');
    const untold = notices.length > 0 && this.#loader.stateOf('notices') === 'failed';
    return html`${notices.length === 0 ? this.#waiting(texts) : nothing}
      ${untold ? html`<div class="state bad" role="alert">${notices.map((notice) => html`<p>${noticeText(texts, notice)}</p>`)}</div>` : nothing}
      <plan-notice-list .notices=${notices} .texts=${texts}
        .retriable=${notices.filter(({ id }) => id.startsWith(failedLayer)).map(({ id }) => id)}
        @plan-notice-dismiss=${this.#onDismiss} @plan-notice-retry=${this.#onRetry}></plan-notice-list>`;
  }

  #waiting({ shell }: Texts) {
    const loading = this.#catalogue.value === 'loading';
    if (!loading && (this.#catalogue.value !== 'ready' || this.#map.value !== 'starting')) return nothing;
    const url = this.#texts.app?.store.peek().catalogueUrl ?? '';
    return html`<div class="waiting" role="status">${icon('loader-circle')}
      <span>${loading ? shell.catalogue.loading(url) : shell.map.loading}</span></div>`;
  }

  #onDismiss = ({ notice }: NoticeDismissEvent): void => this.#texts.app?.actions.dismissNotice(notice);

  #onRetry = ({ notice }: NoticeRetryEvent): void =>
    this.#texts.app?.actions.retryLayer(notice.slice(failedLayer.length));
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-notes': PlanNotes;
  }
}
