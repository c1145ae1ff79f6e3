import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { FundScope, FundViewId } from '#app/state.ts';
import type { Texts } from '#app/text.ts';
import { type UnitChoice, unitChoices } from '#app/unit-choices.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { fundViewSources } from './fund-view-sources.ts';
import { icon } from './icons.ts';
import { LazyElements } from './lazy-elements.ts';
import './plan-fund-area.ts';
import './plan-fund-file.ts';
import './plan-fund-ledger.ts';
import type { PlanUnitPicker } from './plan-unit-picker.ts';
import './plan-unit-picker.ts';
import './plan-view-choice.ts';
import { shared } from './shared-styles.ts';
import type { ScopeChooseEvent, UnitChooseEvent, ViewChooseEvent } from './task-events.ts';

/** The land fund, connected to the viewer: chooses what to sum and how to read it. */
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
  `,
  ];

  #fund = new Watch(this, (app) => app.store.state.fund);
  #catalogue = new Watch(
    this,
    (app) => app.store.state.catalogue,
    () => void this.#readUnits(),
  );
  #texts = new Watch(this, (app) => app.texts.value);
  readonly #lazy = new LazyElements(this, fundViewSources);

  @state() private units: readonly UnitChoice[] = [];
  /** Kind chosen here while its unit or its drawing is still to come. */
  @state() private wanted: FundScope['kind'] | null = null;

  @query('plan-unit-picker') private picker!: PlanUnitPicker;
  #scope: FundScope | null = null;

  protected override willUpdate(): void {
    const scope = this.#fund.value?.scope ?? null;
    if (scope !== this.#scope) this.wanted = null;
    this.#scope = scope;
  }

  protected override render() {
    const texts = this.#texts.value;
    const fund = this.#fund.value;
    const loaded = this.#catalogue.value;
    if (!texts || !fund || !loaded) return nothing;
    if (loaded.status !== 'ready') return html`<p class="state">${texts.common.loading}</p>`;
    if (!loaded.value.landFund) return html`<p class="state">${texts.fund.noSetup}</p>`;
    const { scope } = fund;
    const kind = this.wanted ?? scope.kind;
    return html`${fund.view === 'corridor' ? nothing : this.#picker(texts, kind, scope)}
      <plan-fund-file></plan-fund-file>
      ${this.#views(texts, fund.view)}
      ${
        fund.view === 'ledger'
          ? html`<plan-fund-ledger .kind=${kind} .units=${this.units} @plan-scope-choose=${this.#onScope}
              @plan-unit-choose=${this.#onUnit}></plan-fund-ledger>`
          : this.#other(texts, fund.view)
      }`;
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

  /** The units by name; out of the ledger where their own layer could not be read. */
  #choices(): readonly UnitChoice[] {
    const result = this.#fund.value?.result;
    if (this.units.length > 0 || result?.status !== 'ready' || result.value.units.length < 2)
      return this.units;
    return result.value.units.map(({ id, name }) => ({ id, name, declaredHa: null, kind: '' }));
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

  #showClosure = async (): Promise<void> => {
    this.#actions?.showFundView('ledger');
    await this.updateComplete;
    await this.renderRoot.querySelector('plan-fund-ledger')?.showClosure();
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

  #onView = ({ view }: ViewChooseEvent): void => this.#actions?.showFundView(view as FundViewId);
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-panel': PlanFundPanel;
  }
}
