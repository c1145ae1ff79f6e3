import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { LayerView } from '#app/state.ts';
import { type Texts, textIn } from '#app/text.ts';
import { formatDate, formatNumber } from '#core/format.ts';
import type { Ruleset } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { conditionsOf } from '#core/plan/layer-filter.ts';
import type { DataSource, PlanDocument } from '#core/plan/provenance.ts';
import { icon } from './icons.ts';
import { layerItemStyles } from './layer-item-styles.ts';
import { LazyElements } from './lazy-elements.ts';
import './plan-badge.ts';
import { PlanShowEvent } from './plan-events.ts';
import './plan-legend.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { LayerFadeEvent, LayerMoveEvent, LayerRetryEvent, LayerToggleEvent } from './shell-events.ts';

/** What a layer cites, looked up in the catalogue. */
export interface Citations {
  readonly document: PlanDocument | undefined;
  readonly source: DataSource | undefined;
  readonly ruleset: Ruleset | undefined;
}

/**
 * One layer of the list: visibility, trust, and unfolded its opacity, order, legend and where it comes from.
 *
 * @fires plan-layer-toggle - the person switched it on or off
 * @fires plan-layer-fade - the person gave it another opacity
 * @fires plan-layer-move - the person moved it among its neighbours
 * @fires plan-layer-retry - the person asked for its data again
 * @fires plan-plan-show - the person wants to see the plan whose content it is
 * @fires plan-class-toggle - the person switched classes of its legend
 * @slot - what is particular to the layer, always in sight
 */
@customElement('plan-layer-item')
export class PlanLayerItem extends LitElement {
  static override styles = [shared, layerItemStyles];

  @property({ attribute: false }) layer: Layer | undefined;
  @property({ attribute: false }) view: LayerView | undefined;
  @property({ attribute: false }) citations: Citations | undefined;
  /** Why its data could not be loaded; empty = it could. */
  @property() failure = '';
  /** Whether legend and source stand open. */
  @property({ type: Boolean }) unfolded = false;
  /** No neighbour above, below. */
  @property({ type: Boolean }) first = false;
  @property({ type: Boolean }) last = false;
  /** Whether the map shows it; for looks alone. */
  @property({ type: Boolean, reflect: true }) shown = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts | undefined;

  /** Fetched with the first layer that is unfolded. */
  readonly #lazy = new LazyElements(this, { filter: () => import('./plan-layer-filter.ts') });

  /** Puts the focus on a button of the order, as after the item was moved and lost it. */
  focusOrder(direction: -1 | 1): void {
    this.renderRoot.querySelectorAll<HTMLElement>('.order button')[direction < 0 ? 0 : 1]?.focus();
  }

  /** Puts the focus on its name, as after a person was led here. */
  focusName(): void {
    this.renderRoot.querySelector<HTMLElement>('.name input')?.focus();
  }

  protected override willUpdate(): void {
    this.shown = this.view?.shown ?? false;
  }

  protected override render() {
    const { layer, view, texts } = this;
    if (!layer || !view || !texts) return nothing;
    const words = texts.layers;
    const name = textIn(texts.lang, layer.title);
    const filtered = conditionsOf(layer, view.filter).length;
    const only = layer.style.classes.length === 1 ? layer.style.classes[0] : undefined;
    return html`<div class="row">
        <label class="name" title=${words.show(name)}>
          <input type="checkbox" .checked=${live(view.shown)} @change=${this.#onToggle} />
          ${
            only &&
            html`<plan-swatch .color=${only.color} .pattern=${only.pattern ?? 'none'} .kind=${layer.style.kind}
              .symbol=${layer.style.symbol ?? 'circle'} .outline=${layer.style.outlineOnly ?? false}
              .dash=${layer.style.dash ?? []}></plan-swatch>`
          }
          <span>${name}</span>
        </label>
        <button type="button" class="icon-button more" aria-expanded=${this.unfolded} aria-label=${words.details(name)}
          title=${words.details(name)} @click=${this.#onUnfold}>${icon('chevron-down')}</button>
        <div class="facts">
          <plan-badge quiet .verification=${layer.verification} .texts=${texts}></plan-badge>
          ${layer.audience === 'internal' ? html`<strong>${words.internal}</strong>` : nothing}
          <span>${this.#vintage(layer, texts)}</span>
          ${view.hidden.length > 0 ? html`<span>${words.hiddenClasses(view.hidden.length)}</span>` : nothing}
          ${layer.plan === undefined ? nothing : this.#plan(layer.plan, texts)}
          ${filtered > 0 ? html`<strong>${words.filtered(filtered)}</strong>` : nothing}
        </div>
        ${this.failure ? this.#failed(layer, texts) : nothing}
      </div>
      <slot></slot>
      ${this.unfolded ? this.#details(layer, view, texts, name) : nothing}`;
  }

  /** By which rules it is drawn, and of which time its units are; what is not known is said to be unknown. */
  #vintage({ vintage }: Layer, { lang, layers: t }: Texts): string {
    const { ruleset } = this.citations ?? {};
    const units = vintage && textIn(lang, vintage.title);
    return ruleset
      ? [units, t.byRules(ruleset.documentNo)].filter(Boolean).join(' · ')
      : (units ?? t.unknownRuleset);
  }

  #plan(plan: string, { layers }: Texts) {
    return html`<button type="button" class="quiet-button link" @click=${() => this.dispatchEvent(new PlanShowEvent(plan))}>
      ${layers.plan}</button>`;
  }

  #failed(layer: Layer, texts: Texts) {
    return html`<div class="failed">
      <strong>${icon('circle-alert')}<span>${texts.layers.failed}</span></strong>
      <span>${texts.layers.cause(this.failure)}</span>
      <button type="button" @click=${() => this.dispatchEvent(new LayerRetryEvent(layer.id))}>
        ${icon('refresh-cw')}${texts.layers.retry}
      </button>
    </div>`;
  }

  #details(layer: Layer, view: LayerView, texts: Texts, name: string) {
    const words = texts.layers;
    const percent = Math.round(view.opacity * 100);
    const move = (direction: -1 | 1) => () => this.dispatchEvent(new LayerMoveEvent(layer.id, direction));
    return html`<div class="details">
      ${layer.summary ? html`<p>${textIn(texts.lang, layer.summary)}</p>` : nothing}
      <div class="controls">
        <label
          ><span aria-hidden="true">${words.opacity}</span>
          <input type="range" min="0" max="100" step="5" aria-label=${words.opacityOf(name)} aria-valuetext="${percent} %"
            .value=${live(String(percent))} @input=${this.#onFade} />
          <output>${formatNumber(texts.lang, percent, 0)} %</output></label
        >
        <span class="order">
          <button type="button" class="icon-button" aria-label=${words.up(name)} title=${words.up(name)}
            aria-disabled=${this.first} @click=${this.first ? nothing : move(-1)}>${icon('arrow-up')}</button>
          <button type="button" class="icon-button" aria-label=${words.down(name)} title=${words.down(name)}
            aria-disabled=${this.last} @click=${this.last ? nothing : move(1)}>${icon('arrow-down')}</button>
        </span>
      </div>
      ${this.#lazy.stateOf('filter') === 'failed' ? nothing : html`<plan-layer-filter .layer=${layer}></plan-layer-filter>`}
      ${conditionsOf(layer, view.filter).length > 0 ? html`<p class="quiet">${words.filteredLegend}</p>` : nothing}
      <plan-legend .layer=${layer.id} .name=${name} .look=${layer.style} .hiddenClasses=${view.hidden} .texts=${texts}></plan-legend>
      ${this.#provenance(layer, texts)}
    </div>`;
  }

  #provenance(layer: Layer, texts: Texts) {
    const words = texts.layers;
    const { document, source, ruleset } = this.citations ?? {};
    const line = (term: string, text: unknown) => (text ? html`<dt>${term}</dt><dd>${text}</dd>` : nothing);
    const cited =
      document && [document.number || words.noNumber, formatDate(texts.lang, document.date)].join(' · ');
    return html`<dl>
      ${line(words.document, cited ?? words.noDocument)}
      ${line(words.status, layer.status && texts.card.statuses[layer.status])}
      ${line(words.date, layer.date && formatDate(texts.lang, layer.date))}
      ${line(words.accuracy, layer.accuracy && textIn(texts.lang, layer.accuracy))}
      ${line(words.source, source && `${textIn(texts.lang, source.title)} (${source.licence})`)}
      ${line(words.ruleset, ruleset ? `${textIn(texts.lang, ruleset.title)} (${ruleset.documentNo})` : words.unknownRuleset)}
    </dl>`;
  }

  #onToggle = (event: Event): void => {
    const { checked } = event.target as HTMLInputElement;
    if (this.layer) this.dispatchEvent(new LayerToggleEvent(this.layer.id, checked));
    this.requestUpdate();
  };

  #onFade = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (this.layer) this.dispatchEvent(new LayerFadeEvent(this.layer.id, Number(value) / 100));
  };

  #onUnfold = (): void => {
    this.unfolded = !this.unfolded;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-layer-item': PlanLayerItem;
  }
}
