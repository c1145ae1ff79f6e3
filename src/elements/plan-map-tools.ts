import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import { Watch } from './app-controller.ts';
import { type IconName, icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/** What the map itself has to do for a tool. */
export type MapVerb = 'zoom-in' | 'zoom-out' | 'north' | 'full-screen';

/** The person used a tool that the map, or the page, carries out. */
export class MapVerbEvent extends Event {
  readonly verb: MapVerb;
  constructor(verb: MapVerb) {
    super('plan-map-verb', { bubbles: true, composed: true });
    this.verb = verb;
  }
}

/**
 * Buttons on the map: zoom, north, whole province, my position, full screen.
 *
 * @fires plan-map-verb - the person used a tool the map carries out
 */
@customElement('plan-map-tools')
export class PlanMapTools extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 8px;
        align-items: flex-end;
        pointer-events: none;
      }
      .group {
        display: flex;
        flex-direction: column;
        border-radius: var(--plan-radius);
        background: var(--plan-ground);
        box-shadow: var(--plan-shadow);
        pointer-events: auto;
      }
      button.icon-button {
        min-width: max(var(--plan-target), 36px, 2.25em);
        min-height: max(var(--plan-target), 36px, 2.25em);
      }
      button + button {
        border-block-start: 1px solid var(--plan-line);
        border-start-start-radius: 0;
        border-start-end-radius: 0;
      }
      .busy .icon {
        animation: turn 1.2s linear infinite;
      }
      @keyframes turn {
        to {
          rotate: 1turn;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .busy .icon {
          animation: none;
        }
      }
      .north .icon {
        transform: rotate(calc(-45deg - var(--bearing)));
      }
    `,
  ];

  readonly #camera = new Watch(this, (app: App) => app.store.state.camera);
  readonly #locating = new Watch(this, (app: App) => app.store.state.locating);
  readonly #texts = new Watch(this, (app: App) => app.texts.value);
  @state() private isFull = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('fullscreenchange', this.#onFullScreen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('fullscreenchange', this.#onFullScreen);
  }

  protected override render() {
    const words = this.#texts.value?.shell.map;
    const camera = this.#camera.value;
    if (!words || !camera) return nothing;
    const busy = this.#locating.value;
    return html`<div role="group" aria-label=${words.tools}>
        <div class="group">
          ${this.#button('plus', words.zoomIn, this.#say('zoom-in'))} ${this.#button('minus', words.zoomOut, this.#say('zoom-out'))}
        </div>
      </div>
      <div class="group">
        ${
          Math.abs(camera.bearing) > 0.5
            ? html`<button type="button" class="icon-button north" .style=${`--bearing:${camera.bearing}deg`} aria-label=${words.north}
                title=${words.north} @click=${this.#say('north')}>${icon('navigation')}</button>`
            : nothing
        }
        ${this.#button('map', words.home, this.#onHome)}
        <button type="button" class="icon-button ${busy ? 'busy' : ''}" aria-label=${busy ? words.locating : words.locate}
          title=${busy ? words.locating : words.locate} aria-disabled=${busy ?? false} @click=${this.#onLocate}>
          ${icon(busy ? 'loader-circle' : 'locate-fixed')}
        </button>
        ${
          document.fullscreenEnabled
            ? this.#button(
                this.isFull ? 'minimize' : 'maximize',
                this.isFull ? words.leaveFullScreen : words.fullScreen,
                this.#say('full-screen'),
              )
            : nothing
        }
      </div>
`;
  }

  #button(name: IconName, label: string, onClick: () => void) {
    return html`<button type="button" class="icon-button" aria-label=${label} title=${label} @click=${onClick}>
      ${icon(name)}
    </button>`;
  }

  #say = (verb: MapVerb) => (): void => {
    this.dispatchEvent(new MapVerbEvent(verb));
  };

  #onHome = (): void => {
    const app = this.#camera.app;
    const catalogue = app?.store.peek().catalogue;
    if (app && catalogue?.status === 'ready') app.actions.flyTo(catalogue.value.bounds);
  };

  #onLocate = (): void => {
    if (!this.#locating.value) void this.#camera.app?.actions.locate();
  };

  #onFullScreen = (): void => {
    this.isFull = document.fullscreenElement !== null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-map-tools': PlanMapTools;
  }
  interface HTMLElementEventMap {
    'plan-map-verb': MapVerbEvent;
  }
}
