import { css, type PropertyValues, ReactiveElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import type { MapEvents } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import type { MapView } from '#map/map-view.ts';
import type { Padding } from '#map/viewpoint.ts';
import { Watch } from './app-controller.ts';
import { shared } from './shared-styles.ts';

/** Width of the map under which whose data it is stands folded. */
const compactPx = 640;

/**
 * The map. Fetched after the shell has painted; what happens on it becomes actions, what the state says becomes a drawing.
 *
 * @fires plan-map-fail - the program of the map could not be fetched
 */
@customElement('plan-map')
export class PlanMap extends ReactiveElement {
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        isolation: isolate;
        overflow: hidden;
        background: light-dark(#dde9ee, #10191d);
      }
      /* twice, to be stronger than the map's own sheet, which comes later */
      .canvas.canvas {
        position: absolute;
        inset: 0;
        /* the names the map room gives to ink and ground */
        --plan-text: var(--plan-ink);
        --plan-surface: var(--plan-ground);
      }
    `,
  ];

  /** Address of the basemap archive; empty for plain ground. */
  @property() basemap = '';
  /** In a page of someone else: two fingers or Ctrl to move the map. */
  @property({ type: Boolean }) cooperative = false;
  /** What panels cover, px. */
  @property({ attribute: false }) padding: Padding = {};

  /** Free space round what is shown whole, px, where nothing stands on the map; 0 leaves room for the title. */
  @property({ type: Number }) margin = 0;

  readonly #app = new Watch(this, (app: App) => app);
  #view: MapView | null = null;
  #container: HTMLElement | null = null;
  #starting = false;
  #hidden: { readonly at: LonLat; readonly covered: Padding } | null = null;
  #flown = 0;
  #wide = true;
  /** On the way to narrow, not while narrow: who unfolds it there wants to read it. */
  readonly #size = new ResizeObserver(() => {
    const wide = this.clientWidth >= compactPx;
    if (this.#wide && !wide) this.#foldAttribution();
    this.#wide = wide;
  });
  constructor() {
    super();
    new Watch(
      this,
      (app: App) => app.scene.value,
      (scene) => this.#view?.show(scene),
    );
    new Watch(
      this,
      (app: App) => app.store.state.flight,
      () => this.#fly(),
    );
    new Watch(
      this,
      (app: App) => app.attributions.value,
      (owed) => this.#view?.setAttributions(owed),
    );
    new Watch(
      this,
      (app: App) => app.texts.value.shell.map,
      (words) => this.#view?.setLabels({ ...words, map: words.label }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#view?.destroy();
    this.#view = null;
    this.#container?.remove();
    this.#container = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('padding')) this.#view?.viewpoint.setPadding(this.padding);
    if (!this.#view) void this.start();
  }

  /** Fetches and opens the map; again after it failed. */
  async start(): Promise<void> {
    if (this.#starting || this.#view || !this.#app.value || this.#app.value.store.peek().map === 'no-webgl')
      return;
    this.#starting = true;
    try {
      const [{ MapView: View }, css] = await Promise.all([
        import('#map/map-view.ts'),
        import('#map/map-css.ts').then(({ mapCss }) => mapCss()),
      ]);
      this.#open(View, css);
    } catch {
      this.dispatchEvent(new Event('plan-map-fail', { bubbles: true, composed: true }));
    } finally {
      this.#starting = false;
    }
  }

  reveal(at: LonLat, covered: Padding): void {
    this.#hidden = { at, covered };
    this.#reveal();
  }

  /** A place of a link is told before there is a map. */
  #reveal(): void {
    if (!this.#view || !this.#hidden) return;
    this.#view.viewpoint.reveal(this.#hidden.at, this.#hidden.covered);
    this.#hidden = null;
  }

  zoomBy(steps: number): void {
    this.#view?.viewpoint.zoomBy(steps);
  }

  resetNorth(): void {
    this.#view?.viewpoint.resetNorth();
  }

  /** The map as it stands: address of a PNG, what is owed for it, the archipelagos it names; null where none is drawn. */
  async picture() {
    const view = this.#view;
    return view && { url: await view.picture(), attributions: view.attributions, named: view.named };
  }

  override focus(): void {
    this.#view?.focus();
  }

  #open(View: typeof MapView, mapCss: string): void {
    const app = this.#app.value;
    if (!app || !this.isConnected || this.#view) return;
    this.#dress(mapCss);
    this.#container = document.createElement('div');
    this.#container.className = 'canvas';
    this.renderRoot.append(this.#container);
    const words = app.texts.peek().shell.map;
    const opened = View.create(this.#container, {
      camera: app.store.peek().camera,
      scene: app.scene.peek(),
      basemapUrl: this.basemap || null,
      events: eventsOf(app),
      labels: { ...words, map: words.label },
      attributions: app.attributions.peek(),
      tiles: app.tiles,
      cooperativeGestures: this.cooperative,
    });
    if (!opened.ok) {
      this.#container.remove();
      app.actions.mapMissing();
      return;
    }
    this.#view = opened.value;
    this.#wide = true;
    this.#size.observe(this);
    this.#view.viewpoint.setPadding(this.padding, { instant: true });
    // a map that comes back from a move stands where it stood
    if (app.store.peek().map === 'starting') this.#fly();
    else this.#flown = app.store.peek().flight?.serial ?? 0;
    this.#reveal();
  }

  /** Whose data it is stays one press away where the words would cover the map. */
  #foldAttribution(): void {
    this.renderRoot.querySelector('.plan-attribution details')?.removeAttribute('open');
  }

  #dress(mapCss: string): void {
    const root = this.renderRoot as ShadowRoot;
    if (root.adoptedStyleSheets.length > PlanMap.elementStyles.length) return;
    const sheet = new CSSStyleSheet();
    // the words at the foot leave room for the scale bar
    sheet.replaceSync(`${mapCss} .maplibregl-ctrl-bottom-right { max-width: calc(100% - 150px); }`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  #fly(): void {
    const state = this.#app.value?.store.peek();
    if (!state?.flight || !this.#view || state.flight.serial === this.#flown) return;
    this.#flown = state.flight.serial;
    this.#view.viewpoint.flyTo(state.flight.to, {
      instant: state.map === 'starting',
      ...(this.margin ? { padding: this.margin } : {}),
    });
  }
}

const eventsOf = ({ actions }: App): MapEvents => ({
  onReady: () => actions.mapReady(),
  onCamera: (camera) => actions.cameraMoved(camera),
  onPointer: (at) => actions.pointerMoved(at),
  onPick: (at, toleranceM) => void actions.inspect(at, toleranceM),
  onLayerFailed: (layer, cause) => actions.layerFailed(layer, cause),
  onLayerReady: (layer) => actions.layerReady(layer),
  onBasemapFailed: (cause) => actions.basemapFailed(cause),
  onSketch: (points, done, held) => actions.setSketch(points, done, held),
  onSketchAhead: (points) => actions.followSketch(points),
  onSketchSelect: (corner) => actions.selectCorner(corner),
});

declare global {
  interface HTMLElementTagNameMap {
    'plan-map': PlanMap;
  }
}
