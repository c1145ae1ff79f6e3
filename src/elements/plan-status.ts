import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import { type Texts, textIn } from '#app/text.ts';
import { formatLatLon, formatMeridian, formatPlane, formatScale } from '#core/format.ts';
import type { LonLat, PlanePoint } from '#core/units.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { scaleDenominator } from './scale.ts';
import { shared } from './shared-styles.ts';

type Project = (at: LonLat) => Promise<PlanePoint>;

/** How long after the first picture the projection is fetched when nobody has moved the pointer before. */
const idleMs = 2500;

/**
 * The line at the foot: scale; the place under the pointer, or in the middle of the map, in VN-2000 (X north, Y east) and
 * WGS 84; and whether what is drawn has legal force.
 */
@customElement('plan-status')
export class PlanStatus extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        font-size: var(--plan-text-xs);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 14px;
        min-height: 32px;
        padding: 2px 12px;
        line-height: 1.45;
      }
      .line > * {
        min-width: 0;
      }
      .place {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 14px;
        color: var(--plan-ink-2);
      }
      .value {
        color: var(--plan-ink);
        white-space: nowrap;
      }
      .plane {
        min-width: 17em;
      }
      .legal {
        display: flex;
        align-items: flex-start;
        gap: 6px;
        margin-inline-start: auto;
        color: var(--plan-warn);
        font-weight: 600;
      }
      .legal .icon {
        padding-block-start: 1px;
      }
      plan-copy-button {
        --plan-target: 28px;
      }
      @container (width < 60em) {
        .geographic {
          display: none;
        }
      }
      @container (width < 24em) {
        .scale {
          display: none;
        }
      }
      @container (width < 45em) {
        .place {
          display: none;
        }
        .line {
          gap: 0 8px;
          padding-inline: 8px;
        }
      }
    `,
  ];

  readonly #camera = new Watch(this, (app: App) => app.store.state.camera);
  readonly #pointer = new Watch(this, (app: App) => app.store.state.pointer);
  readonly #catalogue = new Watch(this, (app: App) => app.store.state.catalogue);
  readonly #phase = new Watch(this, (app: App) => app.store.state.phase);
  readonly #map = new Watch(this, (app: App) => app.store.state.map);
  readonly #legal = new Watch(this, (app: App) => app.legalNotice.value);
  readonly #texts = new Watch(this, (app: App) => app.texts.value);

  @state() private plane: { readonly at: LonLat; readonly point: PlanePoint } | null = null;
  #project: Project | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  get #at(): LonLat | null {
    return this.#pointer.value ?? this.#camera.value?.center ?? null;
  }

  protected override updated(): void {
    const at = this.#at;
    const catalogue = this.#catalogue.value;
    if (!at || catalogue?.status !== 'ready' || this.plane?.at === at) return;
    if (this.#project) {
      void this.#project(at).then((point) => {
        if (this.#at === at) this.plane = { at, point };
      });
    } else if (this.#pointer.value) void this.#fetch();
    else if (this.#map.value !== 'starting') this.#timer ??= setTimeout(() => void this.#fetch(), idleMs);
  }

  /** The projection is 43 kB: fetched with what copies its figures when somebody looks for a place, not for the first picture. */
  async #fetch(): Promise<void> {
    const [{ planePointOf }] = await Promise.all([
      import('#app/measure.ts'),
      import('./plan-copy-button.ts'),
    ]);
    const catalogue = this.#catalogue.value;
    if (catalogue?.status !== 'ready') return;
    const { axis } = catalogue.value;
    this.#project = (at) => planePointOf(at, axis);
    this.requestUpdate();
  }

  protected override render() {
    const texts = this.#texts.value;
    const camera = this.#camera.value;
    if (!texts || !camera) return nothing;
    const words = texts.shell.status;
    const legal = this.#legal.value;
    return html`<div class="line" role="group" aria-label=${words.label}>
      <span class="value scale" title=${words.scale}>${formatScale(texts.lang, scaleDenominator(camera.center[1], camera.zoom))}</span>
      ${this.#place()}
      ${legal ? html`<span class="legal" title=${words.noticeLabel}>${icon('triangle-alert')}<span><span class="geographic">${this.#phaseTitle(texts)}</span>${legal}</span></span>` : nothing}
    </div>`;
  }

  #phaseTitle({ lang }: Texts): string {
    const catalogue = this.#catalogue.value;
    if (catalogue?.status !== 'ready') return '';
    const title = catalogue.value.phases.find(({ id }) => id === this.#phase.value)?.title;
    return title ? `${textIn(lang, title)} – ` : '';
  }

  #place() {
    const texts = this.#texts.value;
    const at = this.#at;
    const catalogue = this.#catalogue.value;
    if (!texts || !at || catalogue?.status !== 'ready') return nothing;
    const words = texts.shell.status;
    const axis = formatMeridian(catalogue.value.axis.meridian);
    const plane = this.plane ? formatPlane(texts.lang, this.plane.point, 0) : 'X … Y …';
    return html`<span class="place" title=${this.#pointer.value ? words.pointer : words.center}>
        <span class="plane"><span class="value">${plane}</span> (VN-2000 ${axis})</span>
        <span class="geographic"><span class="value">${formatLatLon(at)}</span> (WGS 84)</span>
        <plan-copy-button icon-only .label=${words.copy} .labelDone=${words.copied} .labelFailed=${words.copyFailed}
          .text=${this.#copied}></plan-copy-button>
      </span>`;
  }

  /** What a survey sheet wants: both systems, named. */
  #copied = (): string => {
    const at = this.#at;
    const catalogue = this.#catalogue.value;
    if (!at || catalogue?.status !== 'ready') return '';
    const geographic = `${formatLatLon(at)} (WGS 84)`;
    if (this.plane?.at !== at) return geographic;
    const { e, n } = this.plane.point;
    return `X ${n.toFixed(2)} Y ${e.toFixed(2)} (VN-2000 ${formatMeridian(catalogue.value.axis.meridian)}); ${geographic}`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-status': PlanStatus;
  }
}
