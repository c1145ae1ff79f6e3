import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type LayerFeature, type ListColumn, type ListRow, listRows, sortedRows } from '#app/feature-list.ts';
import { featureRows, filterText } from '#app/feature-sheet.ts';
import type { LayerView } from '#app/state.ts';
import { tableFile, tableText } from '#app/table-file.ts';
import { type Texts, textIn } from '#app/text.ts';
import '#app/task-text.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { isDrawn } from '#core/plan/layer-filter.ts';
import { Watch } from './app-controller.ts';
import { download } from './download.ts';
import type { ListRowOpenEvent, ListSortEvent } from './feature-list-events.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { LayerFeaturesWatch } from './layer-features-watch.ts';
import './plan-feature-table.ts';
import './plan-layer-filter.ts';
import './plan-sheet-buttons.ts';
import { shared } from './shared-styles.ts';
import type { SheetSaveEvent } from './table-events.ts';

/** Rows shown at once, so that eight thousand zones do not stand in the page. */
const PAGE = 100;

/** The features of one layer as a list, connected to the viewer: filtered as the map is, sorted, opened on the map, taken along. */
@customElement('plan-feature-list')
export class PlanFeatureList extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      .back {
        margin-inline-start: -8px;
      }
      .legal {
        display: flex;
        gap: 8px;
        padding: 8px 12px;
        border-radius: var(--plan-radius);
        background: var(--plan-warn-soft);
        color: var(--plan-warn);
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #views = new Watch(this, (app) => app.store.state.layers);
  readonly #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  readonly #features = new LayerFeaturesWatch(this);

  @state() private sort: { readonly by: ListColumn; readonly descending: boolean } | null = null;
  @state() private most = PAGE;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('layer')) [this.sort, this.most] = [null, PAGE];
    this.#features.watch(this.#texts.app, this.layer);
  }

  protected override render() {
    const { layer } = this;
    const texts = this.#texts.value;
    const catalogue = this.#catalogue.value;
    const view = this.#views.value?.find(({ id }) => id === layer?.id);
    if (!layer || !texts?.fields || !view || catalogue?.status !== 'ready') return nothing;
    const t = texts.fields;
    return html`<div><button type="button" class="quiet-button back" @click=${this.#onBack}>${icon('chevron-left')}${t.back}</button></div>
      <h3>${textIn(texts.lang, layer.title)}</h3>
      ${layer.summary ? html`<p class="quiet">${textIn(texts.lang, layer.summary)}</p>` : nothing}
      <plan-layer-filter bare .layer=${layer}></plan-layer-filter>
      ${this.#answer(layer, view, catalogue.value, texts)}`;
  }

  #answer(layer: Layer, view: LayerView, catalogue: Catalogue, texts: Texts) {
    const t = texts.fields;
    const { state: found } = this.#features;
    if (found.status === 'loading') return html`<p class="state" role="status">${t.loading}</p>`;
    if (found.status === 'failed')
      return html`<div class="state bad" role="alert">${icon('circle-alert')}<p>${t.failed(found.cause)}</p>
        <button type="button" @click=${this.#features.retry}>${icon('refresh-cw')}${texts.common.retry}</button></div>`;
    return found.features.length === 0
      ? html`<p class="state">${t.empty}</p>`
      : this.#list(layer, view, catalogue, found.features, texts);
  }

  #list(
    layer: Layer,
    view: LayerView,
    catalogue: Catalogue,
    features: readonly LayerFeature[],
    texts: Texts,
  ) {
    const { lang, fields: t } = texts;
    const total = features.filter(({ properties }) => isDrawn(layer, { hidden: [] }, properties)).length;
    const plain = listRows(catalogue, layer, view, features, texts);
    const rows = this.sort
      ? sortedRows(plain, this.sort.by, this.sort.descending, layer.fields ?? [])
      : plain;
    if (rows.length === 0) return html`<p class="state">${t.nothing}</p>`;
    const said = filterText(layer, view, texts);
    const isIllustrative = rows.some(({ finding }) => finding.verification === 'illustrative');
    const notice = catalogue.notice ? textIn(lang, catalogue.notice) : texts.notice.legal;
    const rest = rows.length - this.most;
    const sheet = { catalogue, layer, view, total, texts };
    return html`${isIllustrative ? html`<p class="legal">${icon('triangle-alert')}<span>${notice}</span></p>` : nothing}
      <p class="quiet" role="status">${t.passes(count(lang, rows.length), count(lang, total))}${said ? `. ${said}` : ''}</p>
      <plan-feature-table .layer=${layer} .rows=${rows.slice(0, this.most)} .sort=${this.sort} .texts=${texts}
        @plan-list-open=${this.#onOpen} @plan-list-sort=${this.#onSort}></plan-feature-table>
      ${
        rest > 0
          ? html`<div><button type="button" @click=${this.#onMore}>${t.more(count(lang, Math.min(rest, PAGE)))}</button></div>`
          : nothing
      }
      <plan-sheet-buttons .name=${t.sheet} .texts=${texts} .copied=${() => tableText(featureRows(rows, sheet))}
        @plan-sheet-save=${({ format }: SheetSaveEvent) => this.#save(rows, sheet, format)}></plan-sheet-buttons>`;
  }

  async #save(
    rows: readonly ListRow[],
    sheet: Parameters<typeof featureRows>[1],
    format: SheetSaveEvent['format'],
  ): Promise<void> {
    const name = `${sheet.layer.id}-${sheet.catalogue.id}`.replace(/[^A-Za-z0-9-]+/g, '-');
    const file = await tableFile(featureRows(rows, sheet), name, sheet.texts.fields.sheet, format);
    download(file.name, file.type, file.content);
  }

  #onBack = (): void => this.#texts.app?.actions.listFeatures(null);

  #onMore = (): void => {
    this.most += PAGE;
  };

  #onSort = ({ by }: ListSortEvent): void => {
    this.sort = { by, descending: this.sort?.by === by ? !this.sort.descending : by === 'area' };
  };

  #onOpen = ({ row }: ListRowOpenEvent): void => {
    const { layer, id, bounds } = row.finding;
    const title = row.name;
    this.#texts.app?.actions.goTo({
      kind: 'feature',
      title,
      detail: '',
      at: row.at,
      bounds,
      layer,
      feature: id,
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-feature-list': PlanFeatureList;
  }
}
