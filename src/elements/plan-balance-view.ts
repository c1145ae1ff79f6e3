import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type BalancePage, balancePage } from '#app/balance-page.ts';
import { balanceRows } from '#app/balance-sheet.ts';
import { fundNotice } from '#app/fund-origin.ts';
import { phaseName } from '#app/phase-name.ts';
import type { FundScope, FundTables } from '#app/state.ts';
import { tableFile, tableText } from '#app/table-file.ts';
import { comparedFileName, tableHead } from '#app/table-head.ts';
import { amountsOfScope } from '#app/table-question.ts';
import type { Texts } from '#app/text.ts';
import { formatMeridian, formatNumber } from '#core/format.ts';
import { BALANCE_TABLES } from '#core/fund/balance-tables.ts';
import { USUAL_ROUNDING } from '#core/fund/print-rounding.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { Watch } from './app-controller.ts';
import { download } from './download.ts';
import { count } from './figures.ts';
import { FundTableWatch } from './fund-table-watch.ts';
import { icon } from './icons.ts';
import { landLooks } from './land-looks.ts';
import './plan-balance-table.ts';
import './plan-compared.ts';
import './plan-per-head.ts';
import './plan-quota-table.ts';
import './plan-sheet-buttons.ts';
import { scopeName } from './scope-name.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';
import type { PopulationGiveEvent, SheetSaveEvent } from './table-events.ts';
import { tableState } from './table-state.ts';
import { tableViewStyles } from './table-view-styles.ts';

type TableId = BalancePage['table']['definition'];

/** The standard tables of the present scope, its quotas and its land a head, connected to the viewer. */
@customElement('plan-balance-view')
export class PlanBalanceView extends LitElement {
  static override styles = [shared, segmentStyles, tableViewStyles];

  readonly #table = new FundTableWatch(this, 'amounts');
  #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  #phase = new Watch(this, (app) => app.store.state.phase);
  #compared = new Watch(this, (app) => app.store.state.compared);
  #scope = new Watch(
    this,
    (app) => app.store.state.fund.scope,
    () => {
      this.ownPeople = null;
    },
  );
  #rounding = new Watch(this, (app) => app.store.state.fund.rounding);
  #texts = new Watch(this, (app) => app.texts.value);
  #notice = new Watch(this, fundNotice);

  /** The form a person chose; until then the one that fits the data. */
  @state() private chosen: TableId | null = null;
  @state() private ownPeople: number | null = null;

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    const scope = this.#scope.value;
    if (!texts || !scope || loaded?.status !== 'ready') return nothing;
    const t = texts.balance;
    const { result } = this.#table;
    const catalogue = loaded.value;
    const amounts = result.status === 'ready' ? amountsOfScope(result.value, scope) : null;
    const place = amounts ? scopeName(catalogue, scope, amounts.name, texts) : '';
    const page =
      amounts &&
      balancePage({
        ...{ catalogue, scope, amounts, table: this.chosen, ownPeople: this.ownPeople },
        comparing: { phase: this.#phase.value ?? '', compared: this.#compared.value ?? null },
        rounding: this.#rounding.value ?? USUAL_ROUNDING,
      });
    return html`<h3>${t.heading}${place ? html`<span>${place}</span>` : nothing}</h3>
      <plan-compared></plan-compared>
      ${this.#notice.value ? html`<p class="legal">${icon('triangle-alert')}<span>${this.#notice.value}</span></p>` : nothing}
      ${
        result.status !== 'ready'
          ? tableState(result, texts, t, this.#table)
          : page
            ? this.#page({ page, answer: result.value, catalogue, texts, place, scope })
            : html`<p class="state">${amounts ? t.onePhase : t.noUnit}</p>`
      }`;
  }

  #page(shown: Shown) {
    const { page, answer, catalogue, texts, place } = shown;
    const { lang, balance: t, fund } = texts;
    const { method } = answer;
    const digits = this.#rounding.value ?? USUAL_ROUNDING;
    const look = landLooks(catalogue, texts);
    const titleOf = (code: string): string => look(code).title;
    return html`<section aria-label=${t.heading}>
        ${this.#forms(page.table.definition, texts)}
        <h4>${page.table.title[lang]}</h4>
        <plan-balance-table .page=${page} .place=${place} .digits=${digits} .titleOf=${titleOf} .texts=${texts}></plan-balance-table>
      </section>
      <section aria-labelledby="quotas">
        <h4 id="quotas">${t.quotas}</h4>
        <plan-quota-table .quotas=${page.quotas} .catalogue=${catalogue} .place=${place} .titleOf=${titleOf}
          .digits=${digits.hectares} .texts=${texts}></plan-quota-table>
      </section>
      <section aria-labelledby="heads">
        <h4 id="heads">${t.perHead}</h4>
        <plan-per-head .page=${page} .catalogue=${catalogue} .place=${place} .ownPeople=${this.ownPeople} .texts=${texts}
          @plan-population-give=${this.#onPeople}></plan-per-head>
      </section>
      ${
        answer.problems.length > 0
          ? html`<details class="problems"><summary>${fund.problems(count(lang, answer.problems.length))} ${fund.problemsList}</summary>
              <ul lang="en">${answer.problems.slice(0, 50).map(({ layer, message }) => html`<li>${layer}: ${message}</li>`)}</ul></details>`
          : nothing
      }
      <p class="quiet">${fund.methodLine(
        formatMeridian(method.axis.meridianDeg),
        formatNumber(lang, method.axis.k0, 4),
        fund.engine(`${method.engine} ${method.version}`),
      )}</p>
      <plan-sheet-buttons .name=${t.sheet} .texts=${texts} .copied=${() => tableText(this.#rows(shown))}
        @plan-sheet-save=${({ format }: SheetSaveEvent) => this.#save(shown, format)}></plan-sheet-buttons>`;
  }

  #forms(shown: TableId, { balance: t }: Texts) {
    return html`<fieldset>
      <legend>${t.choose}</legend>
      <div class="choices">${BALANCE_TABLES.map(
        ({ id }) => html`<label><input type="radio" name="form" value=${id} .checked=${id === shown}
            @change=${() => {
              this.chosen = id;
            }} />${t.names[id]}</label>`,
      )}</div>
    </fieldset>`;
  }

  #rows({ page, answer, catalogue, texts, place }: Shown) {
    const { lang, balance: t, transition } = texts;
    const head = tableHead(texts, catalogue, {
      ...{ title: page.table.title[lang] || t.sheet, place, method: answer.method },
      phases: transition.between(phaseName(texts, page.from), phaseName(texts, page.to)),
    });
    return balanceRows(page, { head, catalogue, texts, digits: this.#rounding.value ?? USUAL_ROUNDING });
  }

  async #save(shown: Shown, format: SheetSaveEvent['format']): Promise<void> {
    const { app } = this.#texts;
    if (!app) return;
    const name = comparedFileName(
      app.store.peek(),
      shown.catalogue,
      `can-doi-${shown.page.table.definition}`,
    );
    const file = await tableFile(this.#rows(shown), name, shown.texts.balance.sheet, format);
    download(file.name, file.type, file.content);
  }

  #onPeople = ({ people }: PopulationGiveEvent): void => {
    this.ownPeople = people;
  };
}

/** What one drawing of the view is made of. */
interface Shown {
  readonly page: BalancePage;
  readonly answer: FundTables['amounts'];
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  readonly place: string;
  readonly scope: FundScope;
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-balance-view': PlanBalanceView;
  }
}
