import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { catalogueOf, causeOf } from '#app/desk.ts';
import { textIn } from '#app/text.ts';
import {
  type LoadedNetwork,
  loadNetwork,
  type NetworkChoice,
  networkBounds,
  networkChoice,
  networkOverlay,
} from '#app/town-network.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import './plan-town-links.ts';
import './plan-town-ranks.ts';
import { shared } from './shared-styles.ts';
import { PlaceChooseEvent } from './task-events.ts';

type Loaded =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly cause: string }
  | { readonly status: 'ready'; readonly value: LoadedNetwork | null };

/** The towns of the open package as a network, connected to the viewer: what is chosen is lit on the map. */
@customElement('plan-town-network')
export class PlanTownNetwork extends LitElement {
  static override styles = [
    shared,
    css`
      :host,
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
      }
    `,
  ];

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #catalogue = new Watch(
    this,
    (app) => catalogueOf(app.store.state),
    () => void this.#load(),
  );
  /** Id of the centre or the link that is chosen. */
  @property() place = '';
  @state() private loaded: Loaded = { status: 'loading' };
  #stop: AbortController | null = null;
  #lit: string | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
    if (this.#lit) this.#texts.app?.actions.setTables({ overlay: null });
    this.#lit = null;
  }

  protected override render() {
    const texts = this.#texts.value;
    const catalogue = this.#catalogue.value;
    if (!texts || !catalogue) return nothing;
    const { network: t, common } = texts;
    const { loaded } = this;
    if (loaded.status === 'loading') return html`<p class="state" role="status">${common.loading}</p>`;
    if (loaded.status === 'failed')
      return html`<div class="state bad" role="alert">${icon('circle-alert')}<p>${t.failed(loaded.cause)}</p>
        <button type="button" @click=${() => void this.#load()}>${icon('refresh-cw')}${common.retry}</button></div>`;
    const { value } = loaded;
    if (!value) return html`<p class="state">${t.none}</p>`;
    const choice = this.#choice;
    return html`<p class="quiet">${t.intro}</p>
      <p class="visually-hidden" role="status">${choice ? this.#nameOf(choice) : ''}</p>
      ${choice ? this.#chosen(catalogue, value, choice) : nothing}
      <section aria-labelledby="ranks">
        <h3 id="ranks">${t.heading}</h3>
        <plan-town-ranks .network=${value.network} .classes=${catalogue.urbanSystem?.classes ?? []} .documents=${catalogue.documents}
          chosen=${this.place} .texts=${texts} @plan-place-choose=${this.#onPlace}></plan-town-ranks>
      </section>
      <section aria-labelledby="links">
        <h3 id="links">${t.chains}</h3>
        ${this.#links(catalogue, value, value.network.links)}
      </section>
      ${value.network.strangers.map(({ link, centre }) => html`<p class="state bad">${t.stranger(link, centre)}</p>`)}`;
  }

  protected override updated(): void {
    const { app } = this.#texts;
    const catalogue = this.#catalogue.value;
    if (!app || !catalogue || this.loaded.status !== 'ready' || !this.loaded.value) return;
    const { place } = this;
    if (place === (this.#lit ?? '')) return;
    const choice = this.#choice;
    app.actions.setTables({
      overlay: networkOverlay(app.store.peek(), catalogue, this.loaded.value.network, choice),
    });
    this.#lit = place;
  }

  get #choice(): NetworkChoice | null {
    const { loaded } = this;
    return loaded.status === 'ready' && loaded.value ? networkChoice(loaded.value.network, this.place) : null;
  }

  #nameOf({ centre, links: [link] }: NetworkChoice): string {
    const { network: t, lang } = this.#texts.value!;
    return centre ? t.chosenTown(centre.name) : link ? textIn(lang, link.name) : '';
  }

  #chosen(catalogue: Catalogue, loaded: LoadedNetwork, choice: NetworkChoice) {
    const { links } = choice;
    const { network: t } = this.#texts.value!;
    return html`<section aria-labelledby="chosen">
      <div class="head">
        <h3 id="chosen">${this.#nameOf(choice)}</h3>
        <button type="button" @click=${() => this.dispatchEvent(new PlaceChooseEvent(''))}>${icon('x')}${t.letGo}</button>
      </div>
      ${links.length > 0 ? this.#links(catalogue, loaded, links) : html`<p>${t.noLinks}</p>`}
    </section>`;
  }

  #links(catalogue: Catalogue, { network }: LoadedNetwork, links: NetworkChoice['links']) {
    const layer = catalogue.layers.find(({ id }) => id === catalogue.urbanSystem?.links);
    return html`<plan-town-links .links=${links} .towns=${network.centres} .documents=${catalogue.documents}
      .themes=${layer?.style.classes ?? []} chosen=${this.place} .texts=${this.#texts.value}
      @plan-place-choose=${this.#onPlace}></plan-town-links>`;
  }

  async #load(): Promise<void> {
    const { app } = this.#texts;
    const catalogue = app && catalogueOf(app.store.peek());
    if (!catalogue) return;
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.loaded = { status: 'loading' };
    try {
      const value = await loadNetwork(app.store.peek(), catalogue, app.fetch, stop.signal);
      if (!stop.signal.aborted) this.loaded = { status: 'ready', value };
    } catch (thrown) {
      if (!stop.signal.aborted) this.loaded = { status: 'failed', cause: causeOf(thrown) };
    }
  }

  /** The map goes to what was chosen by hand; a link that is opened brings its own view. */
  #onPlace = ({ place }: PlaceChooseEvent): void => {
    const { loaded } = this;
    if (loaded.status !== 'ready' || !loaded.value) return;
    const choice = networkChoice(loaded.value.network, place);
    const bounds = choice && networkBounds(loaded.value, choice);
    if (bounds) this.#texts.app?.actions.flyTo(bounds);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-town-network': PlanTownNetwork;
  }
}
