import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { App } from '#app/app.ts';
import { isInPhase } from '#app/layer-views.ts';
import { noticeText, type Texts, textIn } from '#app/text.ts';
import { formatNumber } from '#core/format.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';

/** The map for who has none: the layers of the phase, and the units with their figures; each unit can be looked up. */
@customElement('plan-map-table')
export class PlanMapTable extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        overflow: auto;
        padding: 20px;
        background: var(--plan-ground);
      }
      .page {
        display: grid;
        gap: 20px;
        max-width: 52em;
        margin-inline: auto;
      }
      .scroll {
        overflow-x: auto;
      }
      .hint {
        display: flex;
        gap: 10px;
        padding: 12px 16px;
        border-radius: var(--plan-radius);
        background: var(--plan-warn-soft);
      }
      .hint .icon {
        color: var(--plan-warn);
        padding-block-start: 2px;
      }
      .largest {
        display: flex;
        gap: 8px;
      }
      caption {
        color: var(--plan-ink);
        font-weight: 600;
        font-size: var(--plan-text);
      }
      td button {
        margin-inline-start: -8px;
        text-align: start;
      }
      plan-swatch {
        font-size: var(--plan-text-xs);
      }
    `,
  ];

  readonly #catalogue = new Watch(this, (app: App) => app.store.state.catalogue);
  readonly #layers = new Watch(this, (app: App) => app.store.state.layers);
  readonly #phase = new Watch(this, (app: App) => app.store.state.phase);
  readonly #fund = new Watch(this, (app: App) => app.store.state.fund.result);
  readonly #failed = new Watch(this, (app: App) => app.store.state.failedLayers);
  readonly #texts = new Watch(this, (app: App) => app.texts.value);

  protected override render() {
    const texts = this.#texts.value;
    const catalogue = this.#catalogue.value;
    if (!texts || catalogue?.status !== 'ready') return nothing;
    const words = texts.mapTable;
    return html`<div class="page">
      <h2>${words.title}</h2>
      <p class="hint">${icon('info')}<span>${words.noWebgl} ${words.find}</span></p>
      ${this.#layerTable(catalogue.value, texts)} ${catalogue.value.landFund ? this.#units(catalogue.value, texts) : nothing}
    </div>`;
  }

  #layerTable(catalogue: Catalogue, texts: Texts) {
    const words = texts.mapTable;
    const phase = this.#phase.value ?? '';
    const rows = catalogue.layers.filter((layer) => isInPhase(layer, phase));
    return html`<div class="scroll"><table>
      <caption>${words.layers}</caption>
      <thead>
        <tr><th scope="col">${words.shown}</th><th scope="col">${words.layer}</th><th scope="col" class="number">${words.classes}</th>
          <th scope="col">${words.trust}</th></tr>
      </thead>
      <tbody>
        ${rows.map((layer) => {
          const name = textIn(texts.lang, layer.title);
          const shown = this.#layers.value?.find(({ id }) => id === layer.id)?.shown ?? false;
          return html`<tr>
            <td><input type="checkbox" aria-label=${texts.layers.show(name)} .checked=${live(shown)}
              @change=${(event: Event) => this.#layers.app?.actions.showLayer(layer.id, (event.target as HTMLInputElement).checked)} /></td>
            <th scope="row">${name}${layer.id in (this.#failed.value ?? {}) ? html` <span class="quiet">(${words.failed})</span>` : nothing}</th>
            <td class="number">${formatNumber(texts.lang, layer.style.classes.length, 0)}</td>
            <td><plan-badge .verification=${layer.verification} .texts=${texts}></plan-badge></td>
          </tr>`;
        })}
      </tbody>
    </table></div>`;
  }

  #units(catalogue: Catalogue, texts: Texts) {
    const words = texts.mapTable;
    const fund = this.#fund.value;
    if (fund?.status === 'loading') return html`<p class="state" role="status">${words.computing}</p>`;
    if (fund?.status !== 'ready')
      return html`<div class="state">
        ${fund?.status === 'failed' ? html`<p>${noticeText(texts, fund.notice)}</p>` : nothing}
        <button type="button" class="primary" @click=${this.#compute}>${words.compute}</button>
      </div>`;
    const classes = zonesLayer(catalogue)?.style.classes ?? [];
    return html`<div class="scroll"><table>
      <caption>${words.units(textIn(texts.lang, catalogue.title))}</caption>
      <thead>
        <tr><th scope="col">${words.unit}</th><th scope="col" class="number">${words.area}</th><th scope="col">${words.largest}</th></tr>
      </thead>
      <tbody>
        ${fund.value.units.map(({ id, name, areaHa, rows }) => {
          const [largest] = rows.toSorted((a, b) => b.planeHa - a.planeHa);
          const kind = classes.find(({ value }) => value === largest?.category);
          return html`<tr>
            <th scope="row"><button type="button" class="quiet-button" title=${words.inspect(name)}
              @click=${() => this.#inspect(id, name)}>${name}</button></th>
            <td class="number">${formatNumber(texts.lang, areaHa.plane)}</td>
            <td>${
              largest
                ? html`<span class="largest">${kind ? html`<plan-swatch .color=${kind.color} .pattern=${kind.pattern ?? 'none'}></plan-swatch>` : nothing}
                    <span>${largest.category}${kind ? ` · ${textIn(texts.lang, kind.title)}` : ''}</span></span>`
                : texts.common.noData
            }</td>
          </tr>`;
        })}
      </tbody>
    </table></div>`;
  }

  #compute = (): void => void this.#fund.app?.actions.computeFund();

  /** A unit's place is what the search knows of it. */
  async #inspect(id: string, name: string): Promise<void> {
    const app = this.#fund.app;
    if (!app) return;
    await app.actions.search(name);
    const { hits } = app.store.peek().search;
    const found = hits.status === 'ready' ? hits.value : [];
    const hit = found.find(({ feature }) => feature === id) ?? found[0];
    if (hit) app.actions.goTo(hit);
    void app.actions.search('');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-map-table': PlanMapTable;
  }
}
