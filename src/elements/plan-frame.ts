import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import type { PanelId } from '#app/state.ts';
import type { LonLat } from '#core/units.ts';
import { Watch } from './app-controller.ts';
import { catalogueMissing } from './catalogue-missing.ts';
import { frameStyles } from './frame-styles.ts';
import { toggleFullScreen } from './full-screen.ts';
import { icon } from './icons.ts';
import './plan-header.ts';
import './plan-map.ts';
import type { PlanMap } from './plan-map.ts';
import './plan-map-tools.ts';
import type { MapVerbEvent } from './plan-map-tools.ts';
import './plan-notes.ts';
import './plan-panel.ts';
import './plan-rail.ts';
import './plan-scale-bar.ts';
import type { PlanRail } from './plan-rail.ts';
import './plan-status.ts';
import { LazyElements } from './lazy-elements.ts';
import { RoomWatch } from './room-watch.ts';
import { shared } from './shared-styles.ts';
import type { PanelResizeEvent, SheetMoveEvent, TaskChooseEvent } from './shell-events.ts';
import { taskElement } from './task-element.ts';
import { taskSources } from './task-sources.ts';

/** How long after the first picture what tells notices is fetched, while there are none. */
const idleMs = 1500;
/** A panel in large text is that much wider. */
const showWiden = 1.4;
/** What the card covers of a wide map. */
const cardPx = 400;

/** The viewer inside `plan-atlas`: head, tasks, panel, map, card, status line; on a narrow one sheets over the map. */
@customElement('plan-frame')
export class PlanFrame extends LitElement {
  static override styles = [shared, frameStyles];

  /** Address of the basemap archive. */
  @property() basemap = '';
  /** In a page of someone else. */
  @property({ type: Boolean }) embed = false;

  @state() private panelWidth = 360;
  @state() private mapFailed = false;
  /** The first picture has stood for a moment. */
  @state() private idle = false;
  @query('plan-map') private map!: PlanMap | null;
  @query('plan-rail') private rail!: PlanRail | null;

  readonly #panel = new Watch(this, (app: App) => app.store.state.panel);
  readonly #sheet = new Watch(this, (app: App) => app.store.state.sheet);
  readonly #asked = new Watch(
    this,
    (app: App) => app.store.state.inspection?.at ?? null,
    (at) => at && this.#showPlace(at),
  );
  readonly #catalogue = new Watch(this, (app: App) => app.store.state.catalogue);
  readonly #notices = new Watch(this, (app: App) => app.store.state.notices);
  readonly #mapState = new Watch(
    this,
    (app: App) => app.store.state.map,
    (map) => map !== 'starting' && this.#fetchNotices(),
  );
  readonly #guide = new Watch(this, (app: App) => app.store.state.guide !== null);
  readonly #showing = new Watch(
    this,
    (app: App) => app.store.state.show.at !== null,
    (showing) => showing || this.#leaveShow(),
  );
  readonly #drawn = new Watch(this, (app: App) => app.scene.value.sketch !== null);
  /** As `compared-choice.ts` writes a divider. */
  readonly #split = new Watch(this, (app: App) => /:.*:\d/.test(app.store.state.compared ?? ''));
  readonly #texts = new Watch(this, (app: App) => app.texts.value);
  readonly #loader = new LazyElements(this, taskSources);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #room = new RoomWatch(this);

  constructor() {
    super();
    // what takes files is fetched when the first comes near
    this.addEventListener(
      'dragenter',
      () => void import('./file-drop.ts').then(({ takeFiles }) => takeFiles(this)),
      {
        once: true,
      },
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.removeEventListener('keydown', this.#onKey);
  }

  /** While the network is there: the next notice may be that it is not. */
  #fetchNotices(): void {
    this.#timer ??= setTimeout(() => {
      this.#loader.stateOf('notices');
      this.idle = true;
    }, idleMs);
  }

  get #actions() {
    return this.#texts.app?.actions;
  }

  protected override render() {
    const texts = this.#texts.value;
    if (!texts) return nothing;
    const panel = this.#panel.value ?? null;
    const carded = this.#asked.value !== null && this.#asked.value !== undefined;
    return html`<div class="frame ${panel || carded ? 'sheeted' : ''} ${carded ? 'carded' : ''}">
      ${
        this.#lazily('show', this.#showing.value, html`<plan-show-bar></plan-show-bar>`) ??
        html`<plan-header></plan-header>
      <plan-rail .open=${panel ?? ''} .texts=${texts} @plan-task-choose=${this.#onTask}></plan-rail>`
      }
      ${panel ? this.#side(panel) : nothing}
      <main class="stage">
        ${this.#ground()}
        ${this.#swipe()}
        <div class="over"><plan-notes .mapFailed=${this.mapFailed} @plan-map-retry=${this.#onMapRetry}></plan-notes> ${this.#mapState.value === 'no-webgl' ? nothing : this.#tools()} ${this.#bar()} ${this.#card(carded)}</div>
      </main>
      ${this.#lazily('guide', this.#guide.value, html`<plan-guide></plan-guide>`)}
      <plan-status></plan-status>
    </div>`;
  }

  /** What is fetched when first wanted; null while it is not. */
  #lazily(name: 'guide' | 'show' | 'swipe', wanted: boolean | undefined, content: unknown) {
    if (!wanted) return null;
    this.#loader.stateOf(name);
    return content;
  }

  /** The keyboard goes to the rail, which comes back. */
  #leaveShow(): void {
    if (this.hasUpdated)
      void this.updateComplete.then(() => this.rail?.focusTask(this.#panel.value ?? 'more'));
  }

  #side(panel: PanelId) {
    const texts = this.#texts.value!;
    return html`<plan-panel look="side" .heading=${texts.shell.panels[panel]} .sheet=${this.#sheet.value ?? 'half'}
      .width=${this.panelWidth * (this.#showing.value ? showWiden : 1)} .texts=${texts} @plan-panel-close=${this.#onClose} @plan-panel-resize=${this.#onResize}
      @plan-sheet-move=${this.#onSheet}>${this.#task(panel)}</plan-panel>`;
  }

  #task(panel: PanelId) {
    const words = this.#texts.value!.shell;
    const state = this.#loader.stateOf(panel);
    if (state === 'loading') return html`<p class="state" role="status">${words.loadingPanel}</p>`;
    if (state === 'failed')
      return html`<div class="state bad" role="alert">
        <p>${words.panelFailed}</p>
        <button type="button" @click=${() => this.#loader.retry(panel)}>${icon('refresh-cw')}${this.#texts.value!.common.retry}</button>
      </div>`;
    return taskElement(panel);
  }

  /** What fills the stage: the map, its table twin, or why there is neither. */
  #ground() {
    const catalogue = this.#catalogue.value;
    // the alert is said once, with its sentence
    if (catalogue?.status === 'failed' && this.#loader.stateOf('notices') === 'loading') return nothing;
    const missing = catalogueMissing(catalogue, this.#texts.value!, this.#onReopen);
    if (missing) return missing;
    if (this.#mapState.value === 'no-webgl') {
      this.#loader.stateOf('table');
      return html`<plan-map-table></plan-map-table>`;
    }
    return html`<plan-map .basemap=${this.basemap} .cooperative=${this.embed} .padding=${this.#padding()}
      @plan-map-fail=${this.#onMapFail}></plan-map>`;
  }

  /** A second picture, up to a divider. */
  #swipe() {
    return this.#lazily(
      'swipe',
      this.#split.value && this.#mapState.value === 'ready',
      html`<plan-swipe .basemap=${this.basemap} .padding=${this.#padding()}></plan-swipe>`,
    );
  }

  #tools() {
    return this.#catalogue.value?.status === 'ready'
      ? html`<plan-map-tools @plan-map-verb=${this.#onVerb}></plan-map-tools><plan-scale-bar></plan-scale-bar>`
      : nothing;
  }

  /** What changes a drawing, while there is one. */
  #bar() {
    if (!this.#drawn.value) return this.#title();
    this.#loader.stateOf('sketch');
    return html`<plan-sketch-bar></plan-sketch-bar>`;
  }

  /** What plan the map is of: fetched with what tells notices, after the first picture. */
  #title() {
    // on a small map it makes way for what has to be told
    const hasRoom = !this.#room.isNarrow || this.#notices.value?.length === 0;
    const isThere = this.#catalogue.value?.status === 'ready' && this.#mapState.value === 'ready' && hasRoom;
    return isThere && this.idle && this.#loader.stateOf('title') === 'ready'
      ? html`<plan-title-block ?brief=${this.#room.isNarrow || this.#room.isLow} @plan-task-choose=${this.#onTask}></plan-title-block>`
      : nothing;
  }

  #card(open: boolean) {
    const ready = open ? this.#loader.stateOf('card') === 'ready' : true;
    return html`<plan-panel look="card" bare ?hidden=${!open} .sheet=${this.#sheet.value ?? 'half'} .texts=${this.#texts.value}
      @plan-panel-close=${() => this.#actions?.closeInspection()} @plan-sheet-move=${this.#onSheet} @plan-task-choose=${this.#onTask}>
      ${ready ? nothing : html`<p class="state" role="status">${this.#texts.value?.shell.loadingPanel}</p>`}
      <plan-place-card></plan-place-card>
    </plan-panel>`;
  }

  /** What the sheet of a narrow viewer covers of the map. */
  #padding() {
    const { height } = this.#room;
    const carded = Boolean(this.#asked.value);
    if (!this.#room.isNarrow) return {};
    if (!carded && !this.#panel.value) return {};
    return { bottom: Math.round(this.#sheet.value === 'peek' ? 140 : height * 0.4) };
  }

  #showPlace(at: LonLat): void {
    this.#liftSheet();
    if (!this.#room.isNarrow) this.map?.reveal(at, this.#room.width > 900 ? { right: cardPx } : {});
  }

  #liftSheet(): void {
    if (this.#sheet.value === 'peek') this.#actions?.setSheet('half');
  }

  #closePanel(): void {
    const panel = this.#panel.value;
    if (!panel) return;
    this.#actions?.openPanel(null);
    this.rail?.focusTask(panel);
  }

  #onTask = ({ task }: TaskChooseEvent): void => {
    const panel = task as PanelId;
    const again = this.#panel.value === panel;
    this.#actions?.openPanel(again && !this.#asked.value ? null : panel);
    // on a narrow viewer the card lies over the panel
    if (this.#room.isNarrow && this.#asked.value) this.#actions?.closeInspection();
    this.#liftSheet();
  };

  #onClose = (): void => this.#closePanel();
  #onSheet = ({ sheet }: SheetMoveEvent): void => this.#actions?.setSheet(sheet);
  #onReopen = (): void => void this.#actions?.openCatalogue(this.#texts.app?.store.peek().catalogueUrl ?? '');

  #onResize = ({ width }: PanelResizeEvent): void => {
    this.panelWidth = width;
  };

  #onMapFail = (): void => {
    this.mapFailed = true;
  };

  #onMapRetry = (): void => {
    this.mapFailed = false;
    void this.map?.start();
  };

  #onVerb = ({ verb }: MapVerbEvent): void => {
    if (verb === 'north') this.map?.resetNorth();
    else if (verb === 'full-screen') void toggleFullScreen((this.getRootNode() as ShadowRoot).host ?? this);
    else this.map?.zoomBy(verb === 'zoom-in' ? 1 : -1);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const inPanel = event
      .composedPath()
      .some((node) => node instanceof HTMLElement && node.matches('plan-panel, plan-rail'));
    if (this.#asked.value && !inPanel) this.#actions?.closeInspection();
    else if (this.#panel.value) this.#closePanel();
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-frame': PlanFrame;
  }
}
