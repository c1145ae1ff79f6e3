import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { planePointOf } from '#app/measure.ts';
import type { AppState, Loadable } from '#app/state.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { LonLat, PlanePoint } from '#core/units.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { LazyElements } from './lazy-elements.ts';
import { type PlaceView, placeView } from './place-view.ts';
import './plan-place.ts';
import type { PlanPlace } from './plan-place.ts';
import { shared } from './shared-styles.ts';
import type { FindingSelectEvent } from './task-events.ts';

/** Radius asked again on retry, when the map no longer says how wide the fingertip was. */
const RETRY_TOLERANCE_M = 30;

/** The card of the asked place. Takes the focus when it opens, closes on Escape, and gives the focus back. */
@customElement('plan-place-card')
export class PlanPlaceCard extends LitElement {
  static override styles = [
    shared,
    css`
    :host(:not([open])) {
      display: none;
    }
  `,
  ];

  #inspection = new Watch(this, (app) => app.store.state.inspection);
  #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  #zonesFrom = new Watch(this, (app) => app.store.state.zonesFrom);
  #phase = new Watch(this, (app) => app.store.state.phase);
  #layers = new Watch(this, (app) => app.store.state.layers);
  #texts = new Watch(this, (app) => app.texts.value);

  readonly #lazy = new LazyElements(this, { plans: () => import('./plan-place-plans.ts') });

  /** Where the plane point belongs to, and the point: it comes a moment later than the place. */
  @state() private plane: { readonly at: LonLat; readonly point: PlanePoint } | null = null;
  /** The person closed the open finding. */
  @state() private folded = false;

  @query('plan-place') private place!: PlanPlace | null;
  #before: HTMLElement | null = null;
  #shownAt: LonLat | null = null;
  #focused: LonLat | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
  }

  protected override willUpdate(): void {
    const at = this.#inspection.value?.at ?? null;
    this.toggleAttribute('open', at !== null);
    if (at === this.#shownAt) return;
    if (at && !this.#shownAt) this.#before = deepFocus();
    this.#shownAt = at;
    this.folded = false;
    if (at) void this.#project(at);
  }

  protected override updated(_changed: PropertyValues): void {
    const at = this.#inspection.value?.at ?? null;
    if (at && this.#focused !== at) void this.place?.updateComplete.then(() => this.place?.focus());
    if (!at && this.#focused) this.#giveBack();
    this.#focused = at;
  }

  protected override render() {
    const inspection = this.#inspection.value;
    const texts = this.#texts.value;
    const catalogue = this.#catalogue.value?.status === 'ready' ? this.#catalogue.value.value : null;
    if (!inspection || !texts || !catalogue) return nothing;
    return html`<section aria-label=${texts.card.title}>
      <plan-place .at=${inspection.at} .place=${this.#view(inspection, catalogue)} .texts=${texts} .axis=${catalogue.axis}
        .plane=${this.plane?.at === inspection.at ? this.plane.point : null}
        .selected=${this.folded ? -1 : inspection.selected}
        @plan-card-close=${this.#close} @plan-task-retry=${this.#retry} @plan-finding-select=${this.#select}>
        ${inspection.findings.status === 'ready' && this.#lazy.stateOf('plans') === 'ready' ? html`<plan-place-plans slot="plans"></plan-place-plans>` : nothing}
      </plan-place>
    </section>`;
  }

  #view({ findings }: NonNullable<AppState['inspection']>, catalogue: Catalogue): Loadable<PlaceView> {
    if (findings.status !== 'ready') return findings;
    const texts = this.#texts.value!;
    // what is here now and planned is answered by the catalogue's own zones, whatever file is summed
    const instead = this.#zonesFrom.value?.instead;
    const plan = instead ? { ...catalogue, landFund: instead } : catalogue;
    return {
      status: 'ready',
      value: placeView(plan, texts, findings.value, this.#phase.value ?? '', this.#layers.value),
    };
  }

  async #project(at: LonLat): Promise<void> {
    const catalogue = this.#catalogue.value?.status === 'ready' ? this.#catalogue.value.value : null;
    if (!catalogue) return;
    const point = await planePointOf(at, catalogue.axis);
    if (this.#shownAt === at) this.plane = { at, point };
  }

  #giveBack(): void {
    if (this.#before?.isConnected) this.#before.focus();
    this.#before = null;
  }

  #close = (): void => this.#inspection.app?.actions.closeInspection();

  #retry = (): void => {
    const at = this.#inspection.value?.at;
    if (at) void this.#inspection.app?.actions.inspect(at, RETRY_TOLERANCE_M);
  };

  #select = (event: FindingSelectEvent): void => {
    this.folded = event.index < 0;
    if (event.index >= 0) this.#inspection.app?.actions.selectFinding(event.index);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    event.preventDefault();
    this.#close();
  };
}

/** The focused element, however deep in shadow roots. */
function deepFocus(): HTMLElement | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found instanceof HTMLElement && found !== document.body ? found : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-place-card': PlanPlaceCard;
  }
}
