import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { FundCheck } from '#app/fund-check.ts';
import { fundNotice } from '#app/fund-origin.ts';
import type { Opened } from '#app/opened.ts';
import type { FundScope, FundViewId } from '#app/state.ts';
import { noticeText, type Texts } from '#app/text.ts';
import { type UnitChoice, unitChoices } from '#app/unit-choices.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { isFiltered } from '#core/plan/layer-filter.ts';
import { err, type Result } from '#core/result.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { progress } from './figures.ts';
import { readFund } from './fund-reading.ts';
import type { FundView } from './fund-view.ts';
import { fundViewSources } from './fund-view-sources.ts';
import { icon } from './icons.ts';
import { LazyElements } from './lazy-elements.ts';
import './plan-constraint-view.ts';
import './plan-fund-file.ts';
import './plan-fund.ts';
import './plan-fund-area.ts';
import './plan-fund-check.ts';
import './plan-fund-faults.ts';
import { hasSoundness } from './plan-fund-soundness.ts';
import './plan-fund-take.ts';
import type { FileApproveEvent } from './file-events.ts';
import { followsHand } from './plan-fund-live-view.ts';
import type { PlanUnitPicker } from './plan-unit-picker.ts';
import './plan-unit-picker.ts';
import './plan-view-choice.ts';
import { shared } from './shared-styles.ts';
import type {
  CategoryLightEvent,
  FundSortEvent,
  OverlapPolicyEvent,
  RepairToggleEvent,
  RoundingChangeEvent,
  ScopeChooseEvent,
  UnitChooseEvent,
  ViewChooseEvent,
} from './task-events.ts';

/** The land fund, connected to the viewer: chooses what to sum, waits, and shows the sheet. */
@customElement('plan-fund-panel')
export class PlanFundPanel extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
    .phase {
      font-size: var(--plan-text-s);
    }
  `,
  ];

  #fund = new Watch(this, (app) => app.store.state.fund);
  #catalogue = new Watch(
    this,
    (app) => app.store.state.catalogue,
    () => void this.#readUnits(),
  );
  #phase = new Watch(this, (app) => app.store.state.phase);
  #layers = new Watch(this, (app) => app.store.state.layers);
  #live = new Watch(this, (app) => followsHand(app.store.state));
  #texts = new Watch(this, (app) => app.texts.value);
  readonly #lazy = new LazyElements(this, fundViewSources);
  #notice = new Watch(this, fundNotice);

  @state() private units: readonly UnitChoice[] = [];
  /** Kind chosen here while its unit or its drawing is still to come. */
  @state() private wanted: FundScope['kind'] | null = null;
  @state() private held: string | null = null;

  @query('plan-unit-picker') private picker!: PlanUnitPicker;
  #scope: FundScope | null = null;
  #keptPx = 0;
  #read: { readonly of: readonly unknown[]; readonly view: FundView | null } | null = null;

  protected override willUpdate(): void {
    const scope = this.#fund.value?.scope ?? null;
    if (scope !== this.#scope) {
      this.wanted = null;
      this.held = null;
    }
    this.#scope = scope;
    // what stood here keeps its place, so that the panel does not scroll under a hand that takes hold of the area
    this.#keptPx = this.#live.value
      ? Math.max(this.#keptPx, this.renderRoot.querySelector('plan-fund')?.offsetHeight ?? 0)
      : 0;
  }

  protected override render() {
    const texts = this.#texts.value;
    const fund = this.#fund.value;
    const loaded = this.#catalogue.value;
    if (!texts || !fund || !loaded) return nothing;
    if (loaded.status !== 'ready') return html`<p class="state">${texts.common.loading}</p>`;
    const catalogue = loaded.value;
    if (!catalogue.landFund) return html`<p class="state">${texts.fund.noSetup}</p>`;
    const { scope } = fund;
    const kind = this.wanted ?? scope.kind;
    return html`${fund.view === 'corridor' ? nothing : this.#picker(texts, kind, scope)}
      <plan-fund-file></plan-fund-file>
      ${this.#views(texts, fund.view)}
      ${fund.view === 'ledger' ? this.#ledger(texts, catalogue, kind) : this.#other(texts, fund.view)}`;
  }

  /** A corridor is cut out of the whole layer, whatever the scope. */
  #picker(texts: Texts, kind: FundScope['kind'], scope: FundScope) {
    return html`<plan-unit-picker .units=${this.#choices()} .kind=${kind} .unit=${scope.kind === 'unit' ? scope.id : ''} .texts=${texts}
        @plan-scope-choose=${this.#onScope} @plan-unit-choose=${this.#onUnit}>
        ${kind === 'area' ? html`<plan-fund-area></plan-fund-area>` : nothing}
      </plan-unit-picker>`;
  }

  #views(texts: Texts, shown: FundViewId) {
    const { fund: t, reconcile, balance, review, transition, corridor, reach, audit } = texts;
    const titles: Readonly<Record<FundViewId, string>> = {
      ledger: t.ledger,
      reconcile: reconcile.title,
      balance: balance.title,
      review: review.title,
      transition: transition.title,
      corridor: corridor.title,
      reach: reach.title,
      audit: audit.title,
    };
    return html`<plan-view-choice .views=${Object.entries(titles).map(([id, title]) => ({ id, title }))} .shown=${shown}
      .label=${t.view} @plan-view-choose=${this.#onView}></plan-view-choice>`;
  }

  #other({ common, shell }: Texts, view: Exclude<FundViewId, 'ledger'>) {
    switch (this.#lazy.stateOf(view)) {
      case 'loading':
        return html`<p class="state" role="status">${common.loading}</p>`;
      case 'failed':
        return html`<div class="state bad" role="alert"><p>${shell.panelFailed}</p>
          <button type="button" @click=${() => this.#lazy.retry(view)}>${icon('refresh-cw')}${common.retry}</button></div>`;
      case 'ready':
        return {
          reconcile: html`<plan-reconcile-view></plan-reconcile-view>`,
          balance: html`<plan-balance-view></plan-balance-view>`,
          review: html`<plan-review-view></plan-review-view>`,
          transition: html`<plan-transition-view></plan-transition-view>`,
          corridor: html`<plan-corridor-view></plan-corridor-view>`,
          reach: html`<plan-reach-view></plan-reach-view>`,
          audit: html`<plan-audit-view @plan-closure-show=${this.#showClosure}></plan-audit-view>`,
        }[view];
    }
  }

  #ledger(texts: Texts, catalogue: Catalogue, kind: FundScope['kind']) {
    if (this.#live.value && kind === 'area')
      return html`<plan-fund-live-view .style=${`min-height:${this.#keptPx}px`}></plan-fund-live-view>`;
    const fund = this.#fund.value!;
    const { scope } = fund;
    const phase = catalogue.phases.find(({ id }) => id === this.#phase.value)?.title;
    return html`${phase && fund.result.status !== 'ready' ? html`<p class="phase quiet">${texts.fund.phase}: <strong>${texts.lang === 'en' ? (phase.en ?? phase.vi) : phase.vi}</strong></p>` : nothing}
      ${kind === scope.kind ? this.#result(texts, catalogue) : kind === 'unit' ? html`<p class="state">${texts.fund.chooseUnitHint}</p>` : nothing}`;
  }

  #result(texts: Texts, catalogue: Catalogue) {
    const { result, sort, lit, rounding, scope, policy, repair } = this.#fund.value!;
    const t = texts.fund;
    switch (result.status) {
      case 'idle':
        return html`<div class="state"><p>${t.idle}</p>
          <button type="button" class="primary" @click=${this.#compute}>${t.compute}</button></div>`;
      case 'loading':
        return html`<div class="state">
          <p role="status"><strong>${t.loading(progress(texts.lang, result.progress))}</strong></p>
          <progress max="1" .value=${result.progress} aria-label=${t.loading('')}></progress>
          <p class="quiet">${t.loadingHint}</p>
          <button type="button" @click=${() => this.#actions?.cancelFund()}>${icon('x')}${t.cancel}</button></div>`;
      case 'failed':
        return html`<div class="state bad" role="alert">${icon('circle-alert')}
          <p>${noticeText(texts, result.notice)}</p>
          <button type="button" @click=${this.#compute}>${icon('refresh-cw')}${t.retry}</button></div>`;
      case 'ready': {
        const view = this.#view(result.value, catalogue, texts);
        if (
          !view &&
          scope.kind === 'area' &&
          result.value.problems.some(({ layer, kind }) => layer === 'units' && kind === 'self-crossing')
        )
          return html`<p class="state bad" role="alert">${texts.sketch.selfCrossing}</p>`;
        if (!view) return html`<p class="state">${t.noRows}</p>`;
        return html`${this.#hidesClasses(catalogue) ? html`<p class="phase quiet">${t.hiddenCounted}</p>` : nothing}
        ${
          scope.kind === 'unit'
            ? html`<div><button type="button" class="quiet-button" @click=${this.#backToProvince}>${icon('chevron-left')}${t.backToProvince}</button></div>`
            : nothing
        }
          <plan-fund .fund=${view} .sort=${sort} .lit=${lit} .held=${this.held} .axis=${catalogue.axis} .texts=${texts}
            .drawn=${scope.kind === 'area'} .notice=${this.#notice.value ?? null}
            .said=${this.#notice.value === this.#fund.app?.legalNotice.value}
            .declaredHa=${scope.kind === 'unit' ? (this.units.find(({ id }) => id === scope.id)?.declaredHa ?? null) : null}
            .sheet=${this.#sheet} .rounding=${rounding} @plan-rounding-change=${this.#onRounding}
            @plan-fund-sort=${this.#onSort} @plan-category-light=${this.#onLight} @plan-unit-choose=${this.#onUnit}>
            <plan-fund-faults slot="faults" .fund=${view} .texts=${texts}></plan-fund-faults>
            <plan-fund-take slot="take"></plan-fund-take>
            ${
              hasSoundness(result.value)
                ? html`<plan-fund-soundness slot="soundness" .fund=${result.value} .policy=${policy} .repair=${repair}
                  .approvedBy=${catalogue.landFund?.approvedBy ?? null} .dayFields=${this.#ownFile?.file.dayFields ?? null} .texts=${texts}
                  @plan-file-approve=${this.#onApprove} @plan-overlap-policy=${this.#onPolicy} @plan-repair-toggle=${this.#onRepair}></plan-fund-soundness>`
                : nothing
            }
            ${scope.kind === 'area' ? nothing : html`<plan-constraint-view slot="check"></plan-constraint-view>`}
            ${scope.kind === 'province' ? nothing : html`<plan-fund-check slot="check" .result=${result.value} .check=${this.#check} .texts=${texts}></plan-fund-check>`}
          </plan-fund>`;
      }
    }
  }

  /** Whether the map hides categories of the zones that are summed: the sums know nothing of it. */
  #hidesClasses({ landFund, layers }: Catalogue): boolean {
    const data = layers.find(({ id }) => id === landFund?.zones)?.data;
    const same = new Set(layers.filter((layer) => layer.data === data).map(({ id }) => id));
    return (
      this.#layers.value?.some((view) => same.has(view.id) && (view.hidden.length > 0 || isFiltered(view))) ??
      false
    );
  }

  /** The units by name; out of the ledger where their own layer could not be read. */
  #choices(): readonly UnitChoice[] {
    const result = this.#fund.value?.result;
    if (this.units.length > 0 || result?.status !== 'ready' || result.value.units.length < 2)
      return this.units;
    return result.value.units.map(({ id, name }) => ({ id, name, declaredHa: null, kind: '' }));
  }

  /** The ledger as it is read; made anew only when the ledger, the scope or the language is another. */
  #view(fund: LandFund, catalogue: Catalogue, texts: Texts): FundView | null {
    const { scope } = this.#fund.value!;
    const phase = this.#phase.value ?? '';
    const of = [fund, catalogue, texts, scope, phase];
    if (this.#read?.of.every((each, index) => each === of[index])) return this.#read.view;
    this.#read = { of, view: readFund(fund, { catalogue, scope, phase, texts }) };
    return this.#read.view;
  }

  get #actions() {
    return this.#fund.app?.actions;
  }

  async #readUnits(): Promise<void> {
    const loaded = this.#catalogue.value;
    const { app } = this.#catalogue;
    if (!app || loaded?.status !== 'ready') return;
    // without the names a unit is still chosen from the province's table
    this.units = await unitChoices(app.store.peek(), loaded.value).catch(() => []);
  }

  #check = async (
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ): Promise<Result<FundCheck, string>> => {
    const { checkFund } = await import('#app/fund-check.ts');
    const state = this.#fund.app?.store.peek();
    return state ? checkFund(state, signal, onProgress) : err('');
  };

  /** The sheet's words and writer come with the first copy or download. */
  #sheet = async (): Promise<string> => {
    const { ledgerTsv } = await import('#app/ledger-sheet.ts');
    const state = this.#fund.app?.store.peek();
    return (state && ledgerTsv(state)) ?? '';
  };

  #showClosure = async (): Promise<void> => {
    this.#actions?.showFundView('ledger');
    await this.updateComplete;
    await this.renderRoot.querySelector('plan-fund')?.showClosure();
  };

  #compute = (): void => void this.#actions?.computeFund();

  #choose(scope: FundScope): void {
    this.wanted = null;
    this.#actions?.chooseScope(scope);
    this.#compute();
  }

  #onScope = ({ kind }: ScopeChooseEvent): void => {
    const { sketch, fund } = this.#fund.app?.store.peek() ?? {};
    if (kind === 'area') {
      // a drawn area is the scope already
      if (fund?.scope.kind !== 'area') this.#actions?.startSketch('fund');
    } else if (sketch?.tool === 'fund') this.#actions?.cancelSketch();
    if (kind === 'province') this.#choose({ kind });
    else this.wanted = kind;
  };

  #onUnit = ({ unit }: UnitChooseEvent): void => {
    this.#choose({ kind: 'unit', id: unit });
    this.picker.scrollIntoView({ block: 'nearest' });
  };

  #backToProvince = (): void => this.#choose({ kind: 'province' });

  #onRounding = ({ rounding }: RoundingChangeEvent): void => this.#actions?.setRounding(rounding);

  #onView = ({ view }: ViewChooseEvent): void => this.#actions?.showFundView(view as FundViewId);

  #onSort = (event: FundSortEvent): void => this.#actions?.sortFund(event.sort);

  /** The person's own file that is summed, if one is. */
  get #ownFile(): Opened | undefined {
    const state = this.#fund.app?.store.peek();
    return state?.opened[state.zonesFrom?.id ?? ''];
  }

  #onApprove = ({ approvedBy }: FileApproveEvent): void => {
    const id = this.#fund.app?.store.peek().zonesFrom?.id;
    if (id !== undefined) void this.#actions?.approveFile(id, approvedBy);
  };

  #onPolicy = ({ policy }: OverlapPolicyEvent): void => this.#actions?.setOverlapPolicy(policy);

  #onRepair = ({ repair }: RepairToggleEvent): void => this.#actions?.setRepair(repair);

  #onLight = ({ category, held }: CategoryLightEvent): void => {
    if (held) this.held = category;
    this.#actions?.lightCategory(category ?? this.held);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-panel': PlanFundPanel;
  }
}
