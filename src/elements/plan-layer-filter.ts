import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { countsOf, type LayerFeature } from '#app/feature-list.ts';
import type { LayerView } from '#app/state.ts';
import { type Texts, textIn } from '#app/text.ts';
import '#app/task-text.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer, LayerField } from '#core/plan/layer.ts';
import { conditionsOf, isDrawn } from '#core/plan/layer-filter.ts';
import { Watch } from './app-controller.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { LayerFeaturesWatch } from './layer-features-watch.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';

/** The filter of one layer, connected to the viewer: choices of its fields with how many features have each, and the way to its list. */
@customElement('plan-layer-filter')
export class PlanLayerFilter extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 4px;
        font-size: var(--plan-text-s);
      }
      h4 {
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
      }
      summary {
        min-height: max(var(--plan-target), 32px);
        padding-block: 5px;
        cursor: pointer;
      }
      summary strong {
        font-weight: 600;
      }
      fieldset {
        display: grid;
        padding: 0 0 8px 4px;
        border: 0;
      }
      label {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        min-height: max(calc(var(--plan-target) - 4px), 28px);
        padding: 3px 0;
        line-height: 1.45;
      }
      label span {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .verbs {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }
      .number {
        margin-inline-start: auto;
        color: var(--plan-ink-2);
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;
  /** Inside the list itself, which needs no way to it. */
  @property({ type: Boolean }) bare = false;

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #views = new Watch(this, (app) => app.store.state.layers);
  readonly #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  readonly #features = new LayerFeaturesWatch(this);

  protected override willUpdate(): void {
    if (this.#fields.length > 0) this.#features.watch(this.#texts.app, this.layer);
  }

  protected override render() {
    const { layer } = this;
    const texts = this.#texts.value;
    const view = this.#views.value?.find(({ id }) => id === layer?.id);
    const catalogue = this.#catalogue.value;
    if (!layer || !texts?.fields || !view || catalogue?.status !== 'ready') return nothing;
    const t = texts.fields;
    return html`${this.#fields.length > 0 ? this.#choices(layer, view, catalogue.value, texts) : nothing}
      ${
        this.bare
          ? nothing
          : html`<div><button type="button" @click=${this.#onList}>${icon('scroll-text')}${t.list}</button></div>`
      }`;
  }

  /** The fields that have something to choose. */
  get #fields(): readonly LayerField[] {
    return this.layer?.fields?.filter(({ kind, values }) => kind === 'choice' && values) ?? [];
  }

  #choices(layer: Layer, view: LayerView, catalogue: Catalogue, texts: Texts) {
    const t = texts.fields;
    const { state } = this.#features;
    const chosen = conditionsOf(layer, view.filter);
    if (state.status === 'failed')
      return html`<div class="state bad" role="alert">${icon('circle-alert')}<p>${t.failed(state.cause)}</p>
        <button type="button" @click=${this.#features.retry}>${icon('refresh-cw')}${texts.common.retry}</button></div>`;
    const features = state.status === 'ready' ? state.features : null;
    return html`<h4>${t.filterBy}</h4>
      <div>${this.#fields.map((field) => this.#field(layer, view, field, features, catalogue, texts))}</div>
      <div class="verbs">
        ${
          // the list says itself how long it is
          this.bare
            ? nothing
            : html`<span role="status">${features ? this.#passing(layer, view, features, texts) : t.loading}</span>`
        }
        ${
          chosen.length > 0
            ? html`<button type="button" class="quiet-button" @click=${this.#onReset}>${icon('rotate-ccw')}${t.reset}</button>`
            : nothing
        }
      </div>`;
  }

  #passing(layer: Layer, view: LayerView, features: readonly LayerFeature[], { lang, fields: t }: Texts) {
    const of = features.filter(({ properties }) => isDrawn(layer, { hidden: [] }, properties)).length;
    const passing = features.filter(({ properties }) => isDrawn(layer, view, properties)).length;
    return passing === 0 && of > 0 ? t.nothing : t.passes(count(lang, passing), count(lang, of));
  }

  #field(
    layer: Layer,
    view: LayerView,
    field: LayerField,
    features: readonly LayerFeature[] | null,
    catalogue: Catalogue,
    texts: Texts,
  ) {
    const { lang, fields: t } = texts;
    const title = textIn(lang, field.title);
    const wanted = view.filter?.[field.property] ?? [];
    const counts =
      features &&
      countsOf(
        features.filter(({ properties }) => isDrawn(layer, { hidden: [] }, properties)),
        field.property,
      );
    const document = catalogue.documents.find(({ id }) => id === field.document);
    return html`<details ?open=${wanted.length > 0}>
      <summary><strong>${title}</strong>${
        wanted.length > 0 ? html` <span class="quiet">(${t.chosen(wanted.length)})</span>` : nothing
      }</summary>
      <fieldset>
        <legend class="visually-hidden">${title}</legend>
        ${
          document || field.verification
            ? html`<p class="quiet">${document ? t.ofDocument(document.number) : nothing}
          ${field.verification ? html`<plan-badge quiet .verification=${field.verification} .texts=${texts}></plan-badge>` : nothing}</p>`
            : nothing
        }
        ${this.#offered(field, wanted, counts, texts).map(
          ({ value, title: words }) => html`<label>
            <input type="checkbox" .checked=${live(wanted.includes(value))}
              @change=${(event: Event) => this.#choose(field, value, (event.target as HTMLInputElement).checked)} />
            <span>${words}</span>
            ${counts ? html`<span class="number">${count(lang, counts.get(value) ?? 0)}</span>` : nothing}
          </label>`,
        )}
      </fieldset>
    </details>`;
  }

  /** The values of the catalogue, then those only the data or the link have, then the lack of one. */
  #offered(
    field: LayerField,
    wanted: readonly string[],
    counts: ReadonlyMap<string, number> | null,
    { lang, fields: t }: Texts,
  ) {
    const named = (field.values ?? []).map(({ value, title }) => ({ value, title: textIn(lang, title) }));
    const known = new Set(named.map(({ value }) => value));
    const others = [...new Set([...(counts?.keys() ?? []), ...wanted])].filter((value) => !known.has(value));
    const strange = others.filter((value) => value !== '').map((value) => ({ value, title: value }));
    return [...named, ...strange, ...(others.includes('') ? [{ value: '', title: t.none }] : [])];
  }

  #choose({ property: name }: LayerField, value: string, chosen: boolean): void {
    const { app } = this.#views;
    const { layer } = this;
    if (!app || !layer) return;
    const now = this.#views.value?.find(({ id }) => id === layer.id)?.filter?.[name] ?? [];
    const others = now.filter((each) => each !== value);
    app.actions.filterLayer(layer.id, name, chosen ? [...others, value] : others);
    // what is filtered is meant to be seen
    if (chosen) app.actions.showLayer(layer.id, true);
    this.requestUpdate();
  }

  #onReset = (): void => {
    const { layer } = this;
    for (const { property: name } of layer?.fields ?? [])
      this.#views.app?.actions.filterLayer(layer!.id, name, []);
  };

  #onList = (): void => this.#views.app?.actions.listFeatures(this.layer?.id ?? null);
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-layer-filter': PlanLayerFilter;
  }
}
