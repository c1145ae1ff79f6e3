import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '#app/app.ts';
import { isInPhase } from '#app/layer-views.ts';
import { phaseName, phaseOrigin } from '#app/phase-name.ts';
import type { FundViewId, LayerView } from '#app/state.ts';
import { type Texts, textIn } from '#app/text.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer, LayerGroup } from '#core/plan/layer.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import './plan-file-opener.ts';
import './plan-layer-item.ts';
import './plan-swipe-switch.ts';
import type { FileClassifyEvent, FileOpenEvent, FileRuleEvent, FileVerbEvent } from './file-events.ts';
import { LazyElements } from './lazy-elements.ts';
import type { PlanShowEvent } from './plan-events.ts';
import { shared } from './shared-styles.ts';
import type {
  ClassToggleEvent,
  LayerFadeEvent,
  LayerMoveEvent,
  LayerRetryEvent,
  LayerToggleEvent,
} from './shell-events.ts';

interface Row {
  readonly layer: Layer;
  readonly view: LayerView;
}

/** The layers of the present phase by group, top to bottom: what is drawn, how, and where it comes from. */
@customElement('plan-layers-panel')
export class PlanLayersPanel extends LitElement {
  static override styles = [
    shared,
    css`
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 8px;
        margin-block-end: 4px;
      }
      .phase {
        margin-block-end: 8px;
        font-size: var(--plan-text-s);
      }
      .phase .quiet {
        display: block;
      }
      plan-file-opener {
        margin-block-end: 16px;
      }
      section + section {
        margin-block-start: 20px;
      }
      h3 {
        padding-block-end: 6px;
        border-block-end: 1px solid var(--plan-line-strong);
        color: var(--plan-ink-2);
        font-size: var(--plan-text-s);
      }
      .top button {
        margin-inline-end: -8px;
      }
    `,
  ];

  readonly #catalogue = new Watch(this, (app: App) => app.store.state.catalogue);
  readonly #layers = new Watch(this, (app: App) => app.store.state.layers);
  readonly #phase = new Watch(this, (app: App) => app.store.state.phase);
  readonly #failed = new Watch(this, (app: App) => app.store.state.failedLayers);
  readonly #opened = new Watch(this, (app: App) => app.store.state.opened);
  readonly #zonesFrom = new Watch(this, (app: App) => app.store.state.zonesFrom);
  readonly #lazy = new LazyElements(this, {
    opened: () => import('./plan-opened-layer.ts'),
    list: () => import('./plan-feature-list.ts'),
  });
  readonly #pointed = new Watch(this, (app: App) => app.store.state.pointedLayer);
  readonly #listed = new Watch(this, (app: App) => app.store.state.listed);
  readonly #texts = new Watch(this, (app: App) => app.texts.value);

  /** What a reader is told after a move. */
  @state() private said = '';

  protected override render() {
    const texts = this.#texts.value;
    const catalogue = this.#catalogue.value;
    if (!texts || !catalogue) return nothing;
    if (catalogue.status !== 'ready') return html`<p class="state">${texts.layers.loading}</p>`;
    const listed = catalogue.value.layers.find(({ id }) => id === this.#listed.value);
    if (listed && this.#lazy.stateOf('list') !== 'failed')
      return html`<plan-feature-list .layer=${listed}></plan-feature-list>`;
    const rows = this.#rows(catalogue.value);
    if (rows.length === 0) return html`<p class="state">${texts.layers.empty}</p>${this.#opener(texts)}`;
    const shown = rows.filter(({ view }) => view.shown).length;
    const phase = catalogue.value.phases.find(({ id }) => id === this.#phase.value);
    return html`${
      phase
        ? html`<p class="phase"><strong>${phaseName(texts, phase)}</strong>
          <span class="quiet">${phaseOrigin(texts, catalogue.value, phase)}</span></p>`
        : nothing
    }<div class="top">
        <span class="quiet">${texts.layers.shownCount(shown, rows.length)}</span>
        <button type="button" class="quiet-button" @click=${this.#onReset}>${icon('rotate-ccw')}${texts.layers.reset}</button>
      </div>
      <plan-swipe-switch></plan-swipe-switch>
      ${this.#opener(texts)}
      <div
        @plan-layer-toggle=${this.#onToggle}
        @plan-layer-fade=${this.#onFade}
        @plan-layer-move=${this.#onMove}
        @plan-layer-retry=${this.#onRetry}
        @plan-class-toggle=${this.#onClass}
        @plan-file-classify=${this.#onFileClass}
        @plan-file-rule=${this.#onFileRule}
        @plan-file-verb=${this.#onFileVerb}
        @plan-plan-show=${this.#onPlan}
      >
        ${catalogue.value.groups.map((group) => {
          const own = rows.filter(({ layer }) => layer.group === group.id);
          return own.length > 0 || group.note ? this.#group(group, own, catalogue.value, texts) : nothing;
        })}
      </div>
      <div class="visually-hidden" role="status">${this.said}</div>`;
  }

  protected override updated(): void {
    const pointed = this.#pointed.value;
    const item = pointed && this.#itemOf(pointed);
    if (!item) return;
    this.#actions?.pointLayer(null);
    item.unfolded = true;
    void item.updateComplete.then(() => {
      item.scrollIntoView({ block: 'nearest' });
      item.focusName();
    });
  }

  #itemOf(id: string) {
    return [...this.renderRoot.querySelectorAll('plan-layer-item')].find(({ layer }) => layer?.id === id);
  }

  #rows(catalogue: Catalogue): readonly Row[] {
    const byId = new Map(catalogue.layers.map((layer) => [layer.id, layer]));
    return (this.#layers.value ?? []).flatMap((view) => {
      const layer = byId.get(view.id);
      return layer && isInPhase(layer, this.#phase.value ?? '') ? [{ layer, view }] : [];
    });
  }

  #group({ title, note }: LayerGroup, rows: readonly Row[], catalogue: Catalogue, texts: Texts) {
    return html`<section>
      <h3>${textIn(texts.lang, title)}</h3>
      ${rows.length === 0 && note ? html`<p class="quiet">${textIn(texts.lang, note)}</p>` : nothing}
      ${repeat(
        rows,
        ({ layer }) => layer.id,
        ({ layer, view }, index) => html`<plan-layer-item
          .layer=${layer}
          .view=${view}
          .citations=${{
            document: catalogue.documents.find(({ id }) => id === layer.document),
            source: catalogue.sources.find(({ id }) => id === layer.source),
            ruleset: catalogue.rulesets.find(({ id }) => id === layer.ruleset),
          }}
          .failure=${this.#failed.value?.[layer.id] ?? ''}
          .first=${index === 0}
          .last=${index === rows.length - 1}
          .texts=${texts}
        >${this.#openedLayer(layer.id, texts)}</plan-layer-item
        >`,
      )}
    </section>`;
  }

  #opener(texts: Texts) {
    return html`<plan-file-opener .lang=${texts.lang} @plan-file-open=${this.#onFiles}></plan-file-opener>`;
  }

  /** What is particular to a person's own file; fetched with the first. */
  #openedLayer(id: string, texts: Texts) {
    const opened = this.#opened.value?.[id];
    const catalogue = this.#catalogue.value;
    if (!opened || catalogue?.status !== 'ready') return nothing;
    this.#lazy.stateOf('opened');
    return html`<plan-opened-layer .layer=${id} .opened=${opened} .lang=${texts.lang}
      .rulesets=${catalogue.value.rulesets.filter(({ subject, data }) => data && (subject ?? 'codes') === 'codes')}
      .summable=${catalogue.value.landFund !== undefined} .summed=${this.#zonesFrom.value?.id === id}></plan-opened-layer>`;
  }

  get #actions() {
    return this.#layers.app?.actions;
  }

  #onReset = (): void => {
    this.#actions?.resetLayers();
    this.said = this.#texts.value?.layers.resetDone ?? '';
  };

  #onFiles = ({ files }: FileOpenEvent): void => void this.#actions?.openFiles(files);
  #onFileClass = ({ layer, classBy }: FileClassifyEvent): void =>
    void this.#actions?.classifyFile(layer, classBy);
  #onFileRule = ({ layer, ruleset }: FileRuleEvent): void => void this.#actions?.ruleFile(layer, ruleset);
  #onFileVerb = ({ layer, verb }: FileVerbEvent): void => {
    const opened = this.#opened.value?.[layer];
    if (verb === 'zoom' && opened) this.#actions?.flyTo(opened.file.bounds);
    else if (verb === 'close') void this.#actions?.closeFile(layer);
    else if (verb === 'check') this.#showFund('audit', layer);
    else if (verb === 'sum') void this.#sum(layer);
    else void this.#actions?.sumFile(null);
  };

  async #sum(layer: string): Promise<void> {
    await this.#actions?.sumFile(layer);
    this.#showFund('ledger');
    await this.#actions?.computeFund();
  }

  #onPlan = ({ plan }: PlanShowEvent): void => {
    this.#actions?.showPlansView('register', plan);
    this.#actions?.openPanel('plans');
  };

  #showFund(view: FundViewId, audited: string | null = null): void {
    this.#actions?.showFundView(view, audited);
    this.#actions?.openPanel('fund');
  }

  #onToggle = ({ layer, shown }: LayerToggleEvent): void => this.#actions?.showLayer(layer, shown);
  #onFade = ({ layer, opacity }: LayerFadeEvent): void => this.#actions?.fadeLayer(layer, opacity);
  #onRetry = ({ layer }: LayerRetryEvent): void => this.#actions?.retryLayer(layer);
  #onClass = ({ layer, values, shown }: ClassToggleEvent): void => {
    for (const value of values) this.#actions?.showClass(layer, value, shown);
  };

  /** Its neighbour in the group may stand several places away in the order of the whole map. */
  #onMove = ({ layer: id, direction }: LayerMoveEvent): void => {
    const catalogue = this.#catalogue.value;
    const texts = this.#texts.value;
    if (catalogue?.status !== 'ready' || !texts) return;
    const rows = this.#rows(catalogue.value);
    const moved = rows.find(({ layer }) => layer.id === id);
    const group = rows.filter(({ layer }) => layer.group === moved?.layer.group);
    const place = group.findIndex(({ layer }) => layer.id === id);
    const neighbour = group[place + direction];
    if (!moved || !neighbour) return;
    const order = this.#layers.value ?? [];
    const at = (wanted: string): number => order.findIndex((view) => view.id === wanted);
    this.#actions?.moveLayer(id, at(neighbour.layer.id) - at(id));
    // the row was taken out and put in again: the key must find its button
    void this.updateComplete.then(() => this.#itemOf(id)?.focusOrder(direction));
    this.said = texts.layers.moved(
      textIn(texts.lang, moved.layer.title),
      place + direction + 1,
      group.length,
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-layers-panel': PlanLayersPanel;
  }
}
