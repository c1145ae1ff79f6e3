import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { type CoveragePage, coveragePage } from '#app/coverage-page.ts';
import { extentBounds, extentShade } from '#app/extent-shade.ts';
import { isInPhase } from '#app/layer-views.ts';
import { type Texts, textIn } from '#app/text.ts';
import { shadeOf } from '#app/unit-shade.ts';
import type { Layer } from '#core/plan/layer.ts';
import { layersOfPlan } from '#core/plan/plan-layers.ts';
import { PLAN_KINDS, type PlanKind, type PlanRegister } from '#core/plan/plan-register.ts';
import { type PlanNode, planTree } from '#core/plan/plan-tree.ts';
import type { PlanStatus } from '#core/plan/provenance.ts';
import { Watch } from './app-controller.ts';
import { coverageClasses } from './coverage-classes.ts';
import { DataFile } from './data-file.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import './plan-coverage.ts';
import type {
  ExtentGoEvent,
  LayerShowEvent,
  PlanShowEvent,
  ShadeEvent,
  SourceShowEvent,
} from './plan-events.ts';
import './plan-register-item.ts';
import './plan-source-list.ts';
import type { PlanSourceList } from './plan-source-list.ts';
import { shared } from './shared-styles.ts';

type Coverage =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly cause: string }
  | { readonly status: 'ready'; readonly page: CoveragePage | null };
type StatusChoice = PlanStatus | 'unknown';

/** The register of plans of the open package, connected to the viewer: filter, tree, coverage. */
@customElement('plan-register-view')
export class PlanRegisterView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }
      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
        gap: 8px;
      }
      label {
        display: grid;
        gap: 4px;
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      ul ul {
        margin-top: 8px;
        padding-inline-start: 12px;
        border-inline-start: 2px solid var(--plan-line-strong);
      }
    `,
  ];

  readonly #pointed = new Watch(this, (app) => app.store.state.plans.plan);
  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #shade = new Watch(this, (app) => app.store.state.plans.shade);
  readonly #file: DataFile<PlanRegister> = new DataFile(
    this,
    ({ plans }) => plans,
    async () => (await import('#core/plan/parse-plan-register.ts')).parsePlanRegister,
    (register) => void this.#measure(register),
  );

  @state() private kind: PlanKind | null = null;
  @state() private status: StatusChoice | null = null;
  @state() private coverage: Coverage = { status: 'loading' };
  /** Id of the plan, or the kind, that is shaded. */
  @state() private shaded: string | null = null;
  @query('plan-source-list') private sources!: PlanSourceList | null;
  #stop: AbortController | null = null;
  /** Plan the reader was led to. */
  #led: string | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
    this.#file.app?.actions.shadeMap(null);
  }

  protected override updated(): void {
    const pointed = this.#pointed.value ?? null;
    if (pointed === this.#led || this.#file.state.status !== 'ready') return;
    this.#led = pointed;
    const item = [...this.renderRoot.querySelectorAll('plan-register-item')].find(
      ({ plan }) => plan?.id === pointed,
    );
    void item?.updateComplete.then(() => item.point());
  }

  protected override render() {
    const texts = this.#texts.value;
    if (!texts) return nothing;
    const { plans: t, common } = texts;
    const file = this.#file.state;
    switch (file.status) {
      case 'none':
        return html`<p class="state">${t.none}</p>`;
      case 'loading':
        return html`<p class="state" role="status">${common.loading}</p>`;
      case 'failed':
        return html`<div class="state bad" role="alert">${icon('circle-alert')}<p>${t.failed(file.cause)}</p>
          <button type="button" @click=${this.#file.retry}>${icon('refresh-cw')}${common.retry}</button></div>`;
      case 'ready':
        return this.#register(file.value, texts);
    }
  }

  #register(register: PlanRegister, texts: Texts) {
    const { lang, plans: t } = texts;
    const { plans, documents } = register;
    const chosen = plans.filter(
      (plan) =>
        (this.kind === null || plan.kind === this.kind) &&
        (this.status === null || (plan.status ?? 'unknown') === this.status),
    );
    return html`<h3>${textIn(lang, register.title)}</h3>
      ${this.#filters(register, texts)}
      <p class="quiet" role="status">${t.count(count(lang, chosen.length), count(lang, plans.length))}</p>
      ${
        chosen.length === 0
          ? html`<p class="state">${t.nothing}</p>`
          : html`<div @plan-shade=${this.#onPlan} @plan-source-show=${this.#onSource}
              @plan-plan-show=${this.#onPlanShow} @plan-layer-show=${this.#onLayer} @plan-extent-go=${this.#onGo}>${this.#tree(planTree(chosen), register, texts, true)}</div>`
      }
      ${this.#coverage(texts)}
      <plan-source-list .documents=${documents} .texts=${texts}></plan-source-list>`;
  }

  #filters({ plans }: PlanRegister, { plans: t, card }: Texts) {
    const kinds = PLAN_KINDS.filter((kind) => plans.some((plan) => plan.kind === kind));
    const statuses = [...new Set(plans.map(({ status }): StatusChoice => status ?? 'unknown'))];
    return html`<div class="filters">
      <label>${t.kind}<select @change=${(event: Event) => {
        this.kind = kinds.find((kind) => kind === (event.currentTarget as HTMLSelectElement).value) ?? null;
      }}>
        <option value="">${t.allKinds}</option>
        ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${t.kinds[kind]}</option>`)}
      </select></label>
      <label>${t.status}<select @change=${(event: Event) => {
        this.status =
          statuses.find((status) => status === (event.currentTarget as HTMLSelectElement).value) ?? null;
      }}>
        <option value="">${t.allStatuses}</option>
        ${statuses.map(
          (status) =>
            html`<option value=${status} ?selected=${status === this.status}>${status === 'unknown' ? t.unknownStatus : card.statuses[status]}</option>`,
        )}
      </select></label>
    </div>`;
  }

  #tree(nodes: readonly PlanNode[], register: PlanRegister, texts: Texts, top: boolean): TemplateResult {
    const titles = new Map(register.plans.map(({ id, title }) => [id, title]));
    const items = nodes.map(
      ({ plan, children }) => html`<li>
        <plan-register-item .plan=${plan} .documents=${register.documents} .titles=${titles}
          .below=${register.plans.filter(({ parent }) => parent === plan.id).map(({ id }) => id)}
          .layers=${this.#layersOf(plan.id)} .pointed=${this.#pointed.value === plan.id}
          .shaded=${this.shaded === plan.id && Boolean(this.#shade.value)} .texts=${texts}></plan-register-item>
        ${children.length > 0 ? this.#tree(children, register, texts, false) : nothing}
      </li>`,
    );
    return top ? html`<ul aria-label=${texts.plans.tree}>${items}</ul>` : html`<ul>${items}</ul>`;
  }

  #layersOf(plan: string): readonly Layer[] {
    const catalogue = this.#file.app?.store.peek().catalogue;
    return catalogue?.status === 'ready' ? layersOfPlan(catalogue.value, plan) : [];
  }

  #coverage(texts: Texts) {
    const { plans: t } = texts;
    const { coverage } = this;
    if (coverage.status === 'loading') return html`<p class="state" role="status">${t.coverageWait}</p>`;
    if (coverage.status === 'failed')
      return html`<p class="state bad" role="alert">${t.coverageFailed(coverage.cause)}</p>`;
    if (!coverage.page) return nothing;
    const shaded = coverage.page.kinds.find((kind) => kind === this.shaded && this.#shade.value) ?? null;
    return html`<plan-coverage .page=${coverage.page} .shaded=${shaded} .texts=${texts} @plan-shade=${this.#onKind}></plan-coverage>`;
  }

  async #measure(register: PlanRegister): Promise<void> {
    const { app } = this.#file;
    if (!app) return;
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.shaded = null;
    this.coverage = { status: 'loading' };
    try {
      const page = await coveragePage(app, register, stop.signal);
      if (!stop.signal.aborted)
        this.coverage = page.ok
          ? { status: 'ready', page: page.value }
          : { status: 'failed', cause: page.error };
    } catch (thrown) {
      if (!stop.signal.aborted) throw thrown;
    }
  }

  /** A plan's extent on the map. */
  #onPlan = async ({ id }: ShadeEvent): Promise<void> => {
    const { app } = this.#file;
    const file = this.#file.state;
    if (!app || file.status !== 'ready') return;
    const extent = file.value.plans.find((plan) => plan.id === id)?.extent;
    this.shaded = extent ? id : null;
    const shade = extent ? await extentShade(app, extent) : null;
    if (this.shaded === (extent ? id : null)) app.actions.shadeMap(shade);
  };

  /** A plan that the filter hides is shown again. */
  #onPlanShow = ({ plan }: PlanShowEvent): void => {
    this.kind = null;
    this.status = null;
    this.#led = null;
    this.#file.app?.actions.showPlansView('register', plan);
  };

  #onLayer = ({ layer: id }: LayerShowEvent): void => {
    const { app } = this.#file;
    const state = app?.store.peek();
    const layer =
      state?.catalogue.status === 'ready' && state.catalogue.value.layers.find((each) => each.id === id);
    if (!app || !state || !layer) return;
    const [phase] = layer.phases ?? [];
    if (phase && !isInPhase(layer, state.phase)) app.actions.choosePhase(phase);
    app.actions.showLayer(id, true);
    app.actions.openPanel('layers');
    app.actions.pointLayer(id);
  };

  #onGo = async ({ plan: id }: ExtentGoEvent): Promise<void> => {
    const { app } = this.#file;
    const file = this.#file.state;
    const extent =
      file.status === 'ready' ? file.value.plans.find((plan) => plan.id === id)?.extent : undefined;
    const bounds = app && extent ? await extentBounds(app, extent) : null;
    if (bounds) app?.actions.flyTo(bounds);
  };

  #onKind = ({ id }: ShadeEvent): void => {
    const page = this.coverage.status === 'ready' ? this.coverage.page : null;
    const kind = page?.kinds.find((each) => each === id);
    this.shaded = kind ?? null;
    this.#file.app?.actions.shadeMap(
      page && kind ? shadeOf(page.unitLayer, coverageClasses(page.units, kind)) : null,
    );
  };

  #onSource = ({ document }: SourceShowEvent): void => this.sources?.show(document);
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-register-view': PlanRegisterView;
  }
}
