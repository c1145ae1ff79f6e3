import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isInPhase } from '#app/layer-views.ts';
import { type Texts, textIn } from '#app/text.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import './plan-document.ts';
import { shared } from './shared-styles.ts';

/** The documents the catalogue cites, newest first, and the layers that cite each. */
@customElement('plan-documents-view')
export class PlanDocumentsView extends LitElement {
  static override styles = [
    shared,
    css`
      .layers {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
      }
      .layers button {
        min-height: max(var(--plan-target), 28px);
        padding: 2px 10px;
        border-color: var(--plan-line);
        font-size: var(--plan-text-xs);
        font-weight: 400;
        text-align: start;
        --plan-icon-size: 1.1em;
      }
    `,
  ];

  readonly #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  readonly #layers = new Watch(this, (app) => app.store.state.layers);
  readonly #texts = new Watch(this, (app) => app.texts.value);

  protected override render() {
    const texts = this.#texts.value;
    const catalogue = this.#catalogue.value;
    if (!texts || catalogue?.status !== 'ready') return nothing;
    const { documents } = catalogue.value;
    if (documents.length === 0) return html`<p class="state">${texts.documents.none}</p>`;
    const newest = documents.toSorted((a, b) => b.date.localeCompare(a.date));
    return html`<h3 class="visually-hidden">${texts.plans.views.documents}</h3>
      <p class="quiet">${texts.documents.count(documents.length)}</p>
      ${newest.map((document) => this.#document(document, catalogue.value, texts))}`;
  }

  #document(document: PlanDocument, catalogue: Catalogue, texts: Texts) {
    const words = texts.documents;
    const citing = catalogue.layers.filter((layer) => layer.document === document.id);
    return html`<plan-document .document=${document} .texts=${texts}>
      <p class="quiet">${citing.length > 0 ? words.cited(citing.length) : words.notCited}</p>
      ${
        citing.length > 0
          ? html`<div class="layers">
              ${citing.map((layer) => {
                const name = textIn(texts.lang, layer.title);
                const shown = this.#layers.value?.find((view) => view.id === layer.id)?.shown ?? false;
                return html`<button type="button" aria-pressed=${shown} title=${words.showLayer(name)}
                  @click=${() => this.#show(layer.id, !shown)}>${icon(shown ? 'eye' : 'eye-off')}${name}</button>`;
              })}
            </div>`
          : nothing
      }
    </plan-document>`;
  }

  /** A layer of another phase brings its phase with it, or the press would show nothing. */
  #show(id: string, shown: boolean): void {
    const { app } = this.#layers;
    const catalogue = this.#catalogue.value;
    const layer =
      catalogue?.status === 'ready' ? catalogue.value.layers.find((each) => each.id === id) : undefined;
    if (!app || !layer) return;
    const [phase] = layer.phases ?? [];
    if (shown && phase && !isInPhase(layer, app.store.peek().phase)) app.actions.choosePhase(phase);
    app.actions.showLayer(id, shown);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-documents-view': PlanDocumentsView;
  }
}
