import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import { isInPhase } from '#app/layer-views.ts';
import { type Texts, textIn } from '#app/text.ts';
import { formatDate } from '#core/format.ts';
import type { Catalogue, PlanDocument } from '#core/plan/catalogue.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';

/** The documents the catalogue cites, newest first, and the layers that cite each. */
@customElement('plan-plans-panel')
export class PlanPlansPanel extends LitElement {
  static override styles = [
    shared,
    css`
      article {
        display: grid;
        gap: 6px;
        padding-block: 14px;
        border-block-end: 1px solid var(--plan-line);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 8px;
      }
      h3 {
        color: var(--plan-accent);
      }
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
      .later {
        padding-block-start: 14px;
      }
    `,
  ];

  readonly #catalogue = new Watch(this, (app: App) => app.store.state.catalogue);
  readonly #layers = new Watch(this, (app: App) => app.store.state.layers);
  readonly #texts = new Watch(this, (app: App) => app.texts.value);

  protected override render() {
    const texts = this.#texts.value;
    const catalogue = this.#catalogue.value;
    if (!texts || !catalogue) return nothing;
    if (catalogue.status !== 'ready') return html`<p class="state">${texts.common.loading}</p>`;
    const { documents } = catalogue.value;
    if (documents.length === 0) return html`<p class="state">${texts.shell.plans.none}</p>`;
    const newest = documents.toSorted((a, b) => b.date.localeCompare(a.date));
    return html`<p class="quiet">${texts.shell.plans.count(documents.length)}</p>
      ${newest.map((document) => this.#document(document, catalogue.value, texts))}
      <p class="quiet later">${texts.shell.plans.later}</p>`;
  }

  #document(
    { id, number, date, body, title, verification, via }: PlanDocument,
    catalogue: Catalogue,
    texts: Texts,
  ) {
    const words = texts.shell.plans;
    const citing = catalogue.layers.filter(({ document }) => document === id);
    return html`<article>
      <div class="head">
        <h3>${number || textIn(texts.lang, title)}</h3>
        <plan-badge .verification=${verification} .texts=${texts}></plan-badge>
      </div>
      ${number ? html`<p>${textIn(texts.lang, title)}</p>` : html`<p class="quiet">${words.noNumber}</p>`}
      <p class="quiet">${textIn(texts.lang, body)} · <time datetime=${date}>${formatDate(texts.lang, date)}</time></p>
      ${via ? html`<p class="quiet">${words.via(via)}</p>` : nothing}
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
    </article>`;
  }

  /** A layer of another phase brings its phase with it, or the press would show nothing. */
  #show(id: string, shown: boolean): void {
    const app = this.#layers.app;
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
    'plan-plans-panel': PlanPlansPanel;
  }
}
