import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import { catalogueOf } from '#app/desk.ts';
import { phaseName } from '#app/phase-name.ts';
import { type Swipe, splitOf, swipeOf, withSplit } from '#app/swipe.ts';
import '#app/task-text.ts';
import type { Texts } from '#app/text.ts';
import { type TwinApp, twinApp } from '#app/twin-app.ts';
import type { Phase } from '#core/plan/catalogue.ts';
import { provideApp, Watch } from './app-controller.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import './plan-map.ts';
import type { PlanMap } from './plan-map.ts';
import { shared } from './shared-styles.ts';

/** Percent a key moves the divider by. */
const STEP = 2;
const LEAP = 10;

/** A second picture over the map, up to a divider that mouse, finger and keys move; gestures go to the map below, which it follows. */
@customElement('plan-swipe')
export class PlanSwipe extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        inset: 0;
        overflow: hidden;
        pointer-events: none;
      }
      .twin,
      plan-map {
        position: absolute;
        inset: 0;
      }
      .twin.left {
        clip-path: inset(0 calc(100% - var(--split)) 0 0);
      }
      .twin.right {
        clip-path: inset(0 0 0 var(--split));
      }
      .divider {
        position: absolute;
        inset: 0 auto 0 calc(var(--split) - 22px);
        width: 44px;
        cursor: ew-resize;
        pointer-events: auto;
        touch-action: none;
      }
      .divider::before {
        content: '';
        position: absolute;
        inset: 0 20px;
        background: var(--plan-ground);
        box-shadow: 0 0 0 1px var(--plan-line-strong);
      }
      .divider:focus-visible {
        outline: none;
      }
      .grip {
        position: absolute;
        inset: calc(50% - 18px) 4px auto;
        display: grid;
        place-items: center;
        height: 36px;
        border-radius: 50%;
        background: var(--plan-ground);
        color: var(--plan-accent);
        box-shadow: var(--plan-shadow);
        rotate: 90deg;
      }
      .divider:focus-visible .grip {
        outline: 3px solid var(--plan-focus);
        outline-offset: 2px;
      }
      .name {
        position: absolute;
        inset-block-start: calc(50% + 28px);
        max-width: 40%;
        padding: 4px 10px;
        border-radius: var(--plan-radius);
        background: var(--plan-ground);
        box-shadow: var(--plan-shadow);
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
      .name.left {
        inset-inline-end: calc(100% - var(--split) + 8px);
        text-align: end;
      }
      .name.right {
        inset-inline-start: calc(var(--split) + 8px);
      }
      .icon-button.close {
        position: absolute;
        inset: calc(50% - 74px) auto auto calc(var(--split) - 18px);
        border-radius: 50%;
        background: var(--plan-ground);
        box-shadow: var(--plan-shadow);
        pointer-events: auto;
      }
      .none {
        inset-inline: 10%;
        max-width: none;
      }
    `,
  ];

  /** Address of the basemap archive. */
  @property() basemap = '';
  /** What panels cover, px. */
  @property({ attribute: false }) padding: PlanMap['padding'] = {};

  readonly #give = provideApp(this).give;
  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #compared = new Watch(this, (app) => app.store.state.compared);
  readonly #phase = new Watch(this, (app) => app.store.state.phase);
  readonly #scenarios = new Watch(this, (app) => app.store.state.scenarios !== null);
  readonly #catalogue = new Watch(this, (app) => catalogueOf(app.store.state));
  /** While the divider is moved. */
  @state() private held: number | null = null;
  #twin: TwinApp | null = null;
  #of: App | null = null;

  constructor() {
    super();
    new Watch(
      this,
      (app) => app.store.state.camera,
      () => this.#foldAlike(),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#twin?.stop();
    this.#twin = null;
    this.#of = null;
  }

  protected override willUpdate(): void {
    this.style.setProperty('--split', `${this.#split ?? 50}%`);
    const app = this.#app;
    const swipe = this.#swipe;
    if (!app || !swipe) return;
    const twin = { phase: swipe.other?.id ?? app.store.peek().phase, overlay: null };
    if (this.#of === app) this.#twin?.differ(twin);
    else {
      this.#twin?.stop();
      this.#of = app;
      this.#twin = twinApp(app, twin, () => this.#move(null));
      this.#give(this.#twin.app);
    }
  }

  protected override render() {
    const texts = this.#texts.value;
    const split = this.#split;
    if (!texts?.phases || split === null) return nothing;
    const t = texts.phases;
    const swipe = this.#swipe;
    if (!swipe) return html`<p class="name none" role="status">${t.noPair}</p>${this.#close(texts)}`;
    const { left, right } = this.#names(swipe, texts);
    const at = Math.round(split);
    return html`<div class="twin ${swipe.side}" inert>
        <plan-map .basemap=${this.basemap} .padding=${this.padding}></plan-map>
      </div>
      <div class="divider" role="separator" aria-orientation="vertical" tabindex="0"
        aria-label=${t.divider} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${at}
        aria-valuetext=${t.dividerAt(count(texts.lang, at), left, right)}
        @keydown=${this.#onKey} @pointerdown=${this.#onGrab} @pointermove=${this.#onDrag}
        @pointerup=${this.#onDrop} @pointercancel=${this.#onDrop}><span class="grip">${icon('arrow-up-down')}</span></div>
      <span class="name left" aria-hidden="true">${left}</span>
      <span class="name right" aria-hidden="true">${right}</span>
      ${this.#close(texts)}`;
  }

  #close({ phases: t }: Texts) {
    return html`<button type="button" class="icon-button close" aria-label=${t.close} title=${t.close}
      @click=${() => this.#move(null)}>${icon('x')}</button>`;
  }

  #names(
    { side, other, shown, option }: Swipe,
    texts: Texts,
  ): { readonly left: string; readonly right: string } {
    const t = texts.phases;
    const of = (phase: Phase | undefined): string => (phase ? phaseName(texts, phase) : '');
    const first = option && other === shown ? [of(other), t.unitsToday] : [of(other)];
    const second = option ? [of(shown), t.option] : [of(shown)];
    const [before, after] = [first, second].map((words) =>
      words.filter((word) => word !== '').join(' · '),
    ) as [string, string];
    return side === 'left' ? { left: before, right: after } : { left: after, right: before };
  }

  /** Where the divider stands, in percent of the map. */
  get #split(): number | null {
    return this.held ?? splitOf({ compared: this.#compared.value ?? null });
  }

  get #app(): App | undefined {
    return this.#texts.app;
  }

  get #swipe(): Swipe | null {
    const catalogue = this.#catalogue.value;
    const app = this.#app;
    void [this.#phase.value, this.#scenarios.value];
    return app && catalogue ? swipeOf(catalogue, app.store.peek()) : null;
  }

  #move(split: number | null): void {
    const app = this.#app;
    const within = split === null ? null : Math.min(100, Math.max(0, split));
    app?.actions.compare(withSplit(app.store.peek(), within));
  }

  /** Whose data it is stands open or folded as on the map below, whose words it covers. */
  #foldAlike(): void {
    const maps = [
      (this.getRootNode() as ParentNode).querySelector('plan-map'),
      this.renderRoot?.querySelector('plan-map'),
    ];
    const [below, own] = maps.map((map) =>
      map?.shadowRoot?.querySelector<HTMLDetailsElement>('.plan-attribution details'),
    );
    if (below && own) own.open = below.open;
  }

  #at({ clientX }: PointerEvent): number {
    const { left, width } = this.getBoundingClientRect();
    return Math.min(100, Math.max(0, (100 * (clientX - left)) / width));
  }

  #onGrab = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.held = this.#at(event);
  };

  #onDrag = (event: PointerEvent): void => {
    if (this.held !== null) this.held = this.#at(event);
  };

  #onDrop = (): void => {
    if (this.held === null) return;
    this.#move(this.held);

    this.held = null;
  };

  #onKey = (event: KeyboardEvent): void => {
    const now = splitOf({ compared: this.#compared.value ?? null }) ?? 50;
    const step = event.shiftKey ? LEAP : STEP;
    const to = (
      {
        ArrowLeft: now - step,
        ArrowRight: now + step,
        PageUp: now - LEAP,
        PageDown: now + LEAP,
        Home: 0,
        End: 100,
      } as Readonly<Record<string, number>>
    )[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#move(to);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-swipe': PlanSwipe;
  }
}
