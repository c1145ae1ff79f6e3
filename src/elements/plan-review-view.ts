import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { citation, documentOf } from '#app/balance-sheet.ts';
import { catalogueOf } from '#app/desk.ts';
import { fundNotice } from '#app/fund-origin.ts';
import { ALL_UNITS, keepPeople, keptPeople } from '#app/people-keeper.ts';
import { readReviewChoice, writeReviewChoice } from '#app/review-choice.ts';
import { type ReviewPage, reviewPage } from '#app/review-page.ts';
import { type ReviewRules, readReviewRules } from '#app/review-rules.ts';
import { reviewRows } from '#app/review-sheet.ts';
import type { FundScope, FundTables } from '#app/state.ts';
import { tableFile, tableText } from '#app/table-file.ts';
import { tableFileName, tableHead } from '#app/table-head.ts';
import { amountsOfScope } from '#app/table-question.ts';
import { type Texts, textIn } from '#app/text.ts';
import { type UnitChoice, unitChoices } from '#app/unit-choices.ts';
import { formatMeridian, formatNumber } from '#core/format.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { PURPOSE_SOURCE } from '#core/review/purpose.ts';
import { parsePeople, type UnitPeople } from '#core/review/unit-people.ts';
import { Watch } from './app-controller.ts';
import { download } from './download.ts';
import { count } from './figures.ts';
import { FundTableWatch } from './fund-table-watch.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import './plan-class-standing.ts';
import './plan-review-purposes.ts';
import './plan-review-rules.ts';
import './plan-review-units.ts';
import './plan-sheet-buttons.ts';
import './plan-unit-people.ts';
import type { PeopleFileEvent, ReviewChooseEvent, ReviewSourceEvent } from './review-events.ts';
import { scopeName } from './scope-name.ts';
import { shared } from './shared-styles.ts';
import type { PopulationGiveEvent, SheetSaveEvent } from './table-events.ts';
import { tableState } from './table-state.ts';
import { tableViewStyles } from './table-view-styles.ts';
import type { UnitChooseEvent } from './task-events.ts';

/** What the review needs beside the land: names and kinds of units, the rules, and people given here. */
interface Beside {
  readonly units: readonly UnitChoice[];
  readonly rules: ReviewRules;
}

/** The land review of the present scope, connected to the viewer. */
@customElement('plan-review-view')
export class PlanReviewView extends LitElement {
  static override styles = [shared, tableViewStyles];

  readonly #table = new FundTableWatch(this, 'amounts');
  #catalogue = new Watch(
    this,
    (app) => app.store.state.catalogue,
    () => void this.#read(),
  );
  #phase = new Watch(this, (app) => app.store.state.phase);
  #scope = new Watch(
    this,
    (app) => app.store.state.fund.scope,
    () => {
      this.said = null;
    },
  );
  #choice = new Watch(this, (app) => app.store.state.fund.review);
  #texts = new Watch(this, (app) => app.texts.value);
  #notice = new Watch(this, fundNotice);

  @state() private beside: Beside | null = null;
  @state() private own: UnitPeople = new Map();
  @state() private said: { readonly bad: boolean; readonly text: string } | null = null;
  #stop: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
  }

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    const scope = this.#scope.value;
    if (!texts || !scope || loaded?.status !== 'ready') return nothing;
    const { lang, review: t, common } = texts;
    const { result } = this.#table;
    const catalogue = loaded.value;
    const { beside } = this;
    const amounts = result.status === 'ready' ? amountsOfScope(result.value, scope) : null;
    const place = amounts ? scopeName(catalogue, scope, amounts.name, texts) : '';
    const page =
      amounts && result.status === 'ready' && beside
        ? reviewPage({
            ...{ catalogue, scope, amounts: result.value, units: beside.units, own: this.own },
            phase: this.#phase.value ?? '',
            rulesets: beside.rules.files,
            choice: readReviewChoice(this.#choice.value ?? null),
          })
        : null;
    return html`<h3>${t.heading}${place ? html`<span>${place}${page ? html`, ${textIn(lang, page.phase.title)}` : nothing}</span>` : nothing}</h3>
      ${this.#notice.value ? html`<p class="legal">${icon('triangle-alert')}<span>${this.#notice.value}</span></p>` : nothing}
      ${
        result.status !== 'ready'
          ? tableState(result, texts, t, this.#table)
          : !beside
            ? html`<p class="state" role="status">${common.loading}</p>`
            : page
              ? this.#page({ page, answer: result.value, catalogue, texts, place, scope }, beside.rules)
              : html`<p class="state">${t.noUnit}</p>`
      }`;
  }

  #page(shown: Shown, { failed }: ReviewRules) {
    const { page, answer, texts, place, scope } = shown;
    const { lang, review: t, fund } = texts;
    const { method } = answer;
    const own = scope.kind === 'area' ? undefined : (this.own.get(codeOf(scope)) ?? null);
    return html`<section aria-labelledby="against">
        <h4 id="against">${t.against}</h4>
        <plan-review-rules .page=${page} .texts=${texts} @plan-review-choose=${this.#onChoose}></plan-review-rules>
        ${failed.map(({ ruleset, cause }) => html`<p class="state bad" role="alert">${icon('circle-alert')}<span>${t.rulesFailed(textIn(lang, ruleset.title), cause)}</span></p>`)}
      </section>
      <section aria-labelledby="purposes">
        <h4 id="purposes">${t.byPurpose}</h4>
        <plan-review-purposes .page=${page} .place=${place} .texts=${texts}></plan-review-purposes>
        <p class="quiet">${this.#peopleSource(shown)}</p>
      </section>
      <section aria-labelledby="population">
        <h4 id="population">${t.population}</h4>
        <plan-unit-people .place=${place} .own=${own} .given=${this.own.size} .said=${this.said} .texts=${texts}
          @plan-population-give=${this.#onPeople} @plan-people-file=${this.#onFile}></plan-unit-people>
      </section>
      ${
        scope.kind === 'province' && page.review.units.length > 0
          ? html`<section aria-labelledby="units"><h4 id="units">${t.byUnit}</h4>
              <plan-review-units .page=${page} .texts=${texts} @plan-unit-choose=${this.#onUnit}></plan-review-units></section>`
          : nothing
      }
      ${
        page.classes
          ? html`<section aria-labelledby="classes"><h4 id="classes">${t.classes(t.className(page.classes.urbanClass))}</h4>
              <plan-class-standing .classes=${page.classes} .place=${place} .texts=${texts} @plan-unit-choose=${this.#onUnit}></plan-class-standing></section>`
          : nothing
      }
      <details class="problems"><summary>${t.how}</summary>
        <p>${textIn(lang, PURPOSE_SOURCE)} <plan-badge .verification=${'secondary'} .texts=${texts}></plan-badge></p>
        <p>${t.noCodeNote}</p><p>${t.levelNote}</p>
        ${page.ruleset ? html`<p>${page.ruleset.documentNo}${page.ruleset.via ? `, ${page.ruleset.via}` : ''}. ${page.ruleset.note ? textIn(lang, page.ruleset.note) : nothing}</p>` : nothing}
      </details>
      <p class="quiet">${fund.methodLine(
        formatMeridian(method.axis.meridianDeg),
        formatNumber(lang, method.axis.k0, 4),
        fund.engine(`${method.engine} ${method.version}`),
      )}</p>
      <plan-sheet-buttons .name=${t.sheet} .texts=${texts} .copied=${() => tableText(this.#rows(shown))}
        @plan-sheet-save=${({ format }: SheetSaveEvent) => this.#save(shown, format)}></plan-sheet-buttons>`;
  }

  /** Where the people of the scope are from. */
  #peopleSource({ page, catalogue, texts, scope }: Shown): string {
    const { lang, review: t, common } = texts;
    const { line, population } = page;
    if (line.people === null) return '';
    if (this.own.get(codeOf(scope)) === line.people) return t.peopleFrom.own;
    if (!population || population.people !== line.people) return t.peopleFrom.sum;
    return [
      [population.kind && textIn(lang, population.kind), String(population.year)].filter(Boolean).join(', '),
      citation(texts, documentOf(catalogue, population.document)),
      common.verification[population.verification],
      population.note && textIn(lang, population.note),
    ]
      .filter(Boolean)
      .join('. ');
  }

  #rows(shown: Shown) {
    const { page, answer, catalogue, texts, place } = shown;
    const head = tableHead(texts, catalogue, {
      ...{ title: texts.review.sheet, place, method: answer.method },
      phases: textIn(texts.lang, page.phase.title),
    });
    const people = this.#peopleSource(shown) || texts.review.noPeople;
    return reviewRows(page, { head, place, people, texts });
  }

  async #save(shown: Shown, format: SheetSaveEvent['format']): Promise<void> {
    const { app } = this.#texts;
    if (!app) return;
    const name = tableFileName(app.store.peek(), shown.catalogue, 'ra-soat-quy-dat');
    const file = await tableFile(this.#rows(shown), name, shown.texts.review.sheet, format);
    download(file.name, file.type, file.content);
  }

  /** Reads rules and units; a layer of units that fails leaves units of unknown kind. */
  async #read(): Promise<void> {
    const { app } = this.#catalogue;
    const loaded = app?.store.peek().catalogue;
    if (!app || loaded?.status !== 'ready') return;
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.beside = null;
    try {
      const [rules, units] = await Promise.all([
        readReviewRules(app, loaded.value, stop.signal),
        unitChoices(app.store.peek(), loaded.value, app.fetch).catch(() => []),
      ]);
      if (stop.signal.aborted) return;
      this.own = keptPeople(
        app.memory,
        loaded.value.id,
        units.map(({ id }) => id),
      );
      this.beside = { rules, units };
    } catch (thrown) {
      // aborted: another catalogue is being read
      if (!stop.signal.aborted) throw thrown;
    }
  }

  #keep(own: UnitPeople): void {
    this.own = own;
    const { app } = this.#catalogue;
    const catalogue = app && catalogueOf(app.store.peek());
    if (catalogue) keepPeople(app.memory, catalogue.id, own);
  }

  constructor() {
    super();
    this.addEventListener('plan-review-source', this.#onSource);
  }

  /** Every figure leads to the hectares it is made of, and every standard to its rules. */
  #onSource = ({ source }: ReviewSourceEvent): void => {
    const actions = this.#texts.app?.actions;
    if (source === 'rules') {
      actions?.showPlansView('rules');
      actions?.openPanel('plans');
      return;
    }
    actions?.lightCategory(source === 'fund' ? null : source.code);
    actions?.showFundView('ledger');
    void actions?.computeFund();
  };

  #onChoose = ({ choice }: ReviewChooseEvent): void =>
    this.#texts.app?.actions.chooseReview(writeReviewChoice(choice));

  #onUnit = ({ unit }: UnitChooseEvent): void =>
    this.#texts.app?.actions.chooseScope({ kind: 'unit', id: unit });

  #onPeople = ({ people }: PopulationGiveEvent): void => {
    const scope = this.#scope.value;
    if (!scope) return;
    const own = new Map(this.own);
    if (people === null) own.delete(codeOf(scope));
    else own.set(codeOf(scope), people);
    this.#keep(own);
  };

  #onFile = async ({ file }: PeopleFileEvent): Promise<void> => {
    const { lang, review: t } = this.#texts.value!;
    this.said = null;
    if (!file) return this.#keep(new Map());
    const read = parsePeople(await file.text(), new Set(this.beside?.units.map(({ id }) => id)));
    if (!read.ok) {
      this.said = {
        bad: true,
        text: t.problems[read.error.kind](count(lang, read.error.at), read.error.found),
      };
      return;
    }
    const { people, strangers } = read.value;
    this.#keep(new Map([...this.own, ...people]));
    const skipped = strangers.length > 0 ? t.strangers(count(lang, strangers.length), strangers[0]!) : '';
    this.said = { bad: false, text: `${t.peopleRead(count(lang, people.size))} ${skipped}`.trim() };
  };
}

/** The code people of a scope are kept under. */
const codeOf = (scope: FundScope): string => (scope.kind === 'unit' ? scope.id : ALL_UNITS);

/** What one drawing of the view is made of. */
interface Shown {
  readonly page: ReviewPage;
  readonly answer: FundTables['amounts'];
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  readonly place: string;
  readonly scope: FundScope;
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-review-view': PlanReviewView;
  }
}
