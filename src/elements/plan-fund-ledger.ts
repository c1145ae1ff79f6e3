import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FundCheck } from '#app/fund-check.ts';
import { fundNotice } from '#app/fund-origin.ts';
import type { Opened } from '#app/opened.ts';
import type { FundScope } from '#app/state.ts';
import { noticeText, type Texts } from '#app/text.ts';
import type { UnitChoice } from '#app/unit-choices.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { isFiltered } from '#core/plan/layer-filter.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';
import { err, type Result } from '#core/result.ts';
import { Watch } from './app-controller.ts';
import { progress } from './figures.ts';
import type { FileApproveEvent } from './file-events.ts';
import { readFund } from './fund-reading.ts';
import type { FundView } from './fund-view.ts';
import { icon } from './icons.ts';
import './plan-constraint-view.ts';
import './plan-fund.ts';
import './plan-fund-check.ts';
import './plan-fund-faults.ts';
import { followsHand } from './plan-fund-live-view.ts';
import { hasSoundness } from './plan-fund-soundness.ts';
import './plan-fund-take.ts';
import { shared } from './shared-styles.ts';
import {
  type CategoryLightEvent,
  type FundSortEvent,
  type OverlapPolicyEvent,
  type RepairToggleEvent,
  type RoundingChangeEvent,
  ScopeChooseEvent,
} from './task-events.ts';

/**
 * The land fund of what is asked, connected to the viewer: waits, and shows the sheet.
 *
 * @fires plan-scope-choose - the person asked for the whole province again
 * @fires plan-unit-choose - the person chose a unit of the table
 */
@customElement('plan-fund-ledger')
export class PlanFundLedger extends LitElement {
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

  /** Kind that is chosen, whose unit or drawing may be still to come. */
  @property({ attribute: false }) kind: FundScope['kind'] = 'province';
  @property({ attribute: false }) units: readonly UnitChoice[] = [];

  readonly #fund = new Watch(this, (app) => app.store.state.fund);
  readonly #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  readonly #phase = new Watch(this, (app) => app.store.state.phase);
  readonly #layers = new Watch(this, (app) => app.store.state.layers);
  readonly #live = new Watch(this, (app) => followsHand(app.store.state));
  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #notice = new Watch(this, fundNotice);

  @state() private held: string | null = null;
  #scope: FundScope | null = null;
  #keptPx = 0;
  #read: { readonly of: readonly unknown[]; readonly view: FundView | null } | null = null;

  protected override willUpdate(): void {
    const scope = this.#fund.value?.scope ?? null;
    if (scope !== this.#scope) this.held = null;
    this.#scope = scope;
    // what stood here keeps its place, so that the panel does not scroll under a hand that takes hold of the area
    this.#keptPx = this.#live.value
      ? Math.max(this.#keptPx, this.renderRoot.querySelector('plan-fund')?.offsetHeight ?? 0)
      : 0;
  }

  /** Brings the line of closure into sight. */
  async showClosure(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector('plan-fund')?.showClosure();
  }

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    if (!texts || !this.#fund.value || loaded?.status !== 'ready') return nothing;
    const { kind } = this;
    const catalogue = loaded.value;
    if (this.#live.value && kind === 'area')
      return html`<plan-fund-live-view .style=${`min-height:${this.#keptPx}px`}></plan-fund-live-view>`;
    const fund = this.#fund.value;
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
            @plan-fund-sort=${this.#onSort} @plan-category-light=${this.#onLight}>
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
  #hidesClasses(catalogue: Catalogue): boolean {
    const data = zonesLayer(catalogue)?.data;
    const same = new Set(catalogue.layers.filter((layer) => layer.data === data).map(({ id }) => id));
    return (
      this.#layers.value?.some((view) => same.has(view.id) && (view.hidden.length > 0 || isFiltered(view))) ??
      false
    );
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

  #compute = (): void => void this.#actions?.computeFund();

  #backToProvince = (): void => {
    this.dispatchEvent(new ScopeChooseEvent('province'));
  };

  #onRounding = ({ rounding }: RoundingChangeEvent): void => this.#actions?.setRounding(rounding);

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
    'plan-fund-ledger': PlanFundLedger;
  }
}
