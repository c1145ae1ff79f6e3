import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { countedPhases } from '#app/compared-phases.ts';
import { fundNotice, layerTrust } from '#app/fund-origin.ts';
import { phaseName } from '#app/phase-name.ts';
import { readReach, writeReach } from '#app/reach-choice.ts';
import { reachOverlay } from '#app/reach-overlay.ts';
import { reachLayers } from '#app/reach-question.ts';
import { reachRows } from '#app/reach-sheet.ts';
import { type ReachStandard, reachStandards } from '#app/reach-standards.ts';
import type { FundTables } from '#app/state.ts';
import { tableFile, tableText } from '#app/table-file.ts';
import { tableFileName, tableHead } from '#app/table-head.ts';
import { type Texts, textIn } from '#app/text.ts';
import { formatMeridian, formatNumber } from '#core/format.ts';
import { codeRules, fundRuleset, trustWord } from '#core/fund/code-rules.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { Watch } from './app-controller.ts';
import { download } from './download.ts';
import { count } from './figures.ts';
import { FundTableWatch } from './fund-table-watch.ts';
import { icon } from './icons.ts';
import { landLooks } from './land-looks.ts';
import { isChosen, type ReachChooseEvent } from './plan-reach-form.ts';
import './plan-reach-table.ts';
import './plan-sheet-buttons.ts';
import { shared } from './shared-styles.ts';
import type { SheetSaveEvent } from './table-events.ts';
import { tableState } from './table-state.ts';
import { tableViewStyles } from './table-view-styles.ts';

type Answer = FundTables['reach'];

/** The reach of features, connected to the viewer: chooses them and a distance, asks, waits, shows the tables, and draws the land on the map. */
@customElement('plan-reach-view')
export class PlanReachView extends LitElement {
  static override styles = [shared, tableViewStyles];

  readonly #table = new FundTableWatch(this, 'reach');
  #catalogue = new Watch(
    this,
    (app) => app.store.state.catalogue,
    () => void this.#readStandards(),
  );
  #reach = new Watch(this, (app) => app.store.state.fund.reach);
  #phase = new Watch(this, (app) => app.store.state.phase);
  #scope = new Watch(this, (app) => app.store.state.fund.scope);
  #texts = new Watch(this, (app) => app.texts.value);
  #notice = new Watch(this, fundNotice);

  @state() private standards: readonly ReachStandard[] = [];
  #stop: AbortController | null = null;
  #shown: Answer | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
    this.#shown = null;
    const { app } = this.#texts;
    if (app?.store.peek().tables.overlay) app.actions.setTables({ overlay: null });
  }

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    if (!texts || loaded?.status !== 'ready') return nothing;
    const catalogue = loaded.value;
    const t = texts.reach;
    if (countedPhases(catalogue).length === 0)
      return html`<h3>${t.heading}</h3><p class="state">${t.noSetup}</p>`;
    const choice = readReach(this.#reach.value ?? null);
    return html`<h3>${t.heading}${choice.layer ? nothing : html`<span>${t.intro}</span>`}</h3>
      <plan-reach-form .catalogue=${catalogue} .layers=${reachLayers(catalogue, this.#phase.value ?? '')}
        .standards=${this.standards} .choice=${choice} .texts=${texts} @plan-reach-choose=${this.#onChoose}></plan-reach-form>
      ${this.#answer(catalogue, texts)}`;
  }

  protected override updated(): void {
    const { result } = this.#table;
    const answer = result.status === 'ready' && this.#table.hasQuestion ? result.value : null;
    if (answer === this.#shown) return;
    this.#shown = answer;
    this.#texts.app?.actions.setTables({ overlay: answer && reachOverlay(answer) });
  }

  #answer(catalogue: Catalogue, texts: Texts) {
    if (!this.#table.hasQuestion) return nothing;
    const { result } = this.#table;
    if (result.status !== 'ready') return tableState(result, texts, texts.reach, this.#table);
    return this.#sheet(result.value, catalogue, texts);
  }

  #sheet(answer: Answer, catalogue: Catalogue, texts: Texts) {
    const { lang, reach: t, fund } = texts;
    const { axis, engine, version } = answer.method;
    const scope = this.#scope.value;
    return html`${this.#notice.value ? html`<p class="legal">${icon('triangle-alert')}<span>${this.#notice.value}</span></p>` : nothing}
      <p class="quiet">${t.summary(count(lang, answer.features), count(lang, answer.distanceM))} ${this.#phaseText(catalogue, texts)}. ${t.straight}</p>
      ${scope?.kind === 'area' ? html`<p class="quiet">${t.notDrawn}</p>` : nothing}
      <plan-reach-table .fund=${answer} .unit=${scope?.kind === 'unit' ? scope.id : ''} .place=${textIn(lang, catalogue.title)}
        .look=${landLooks(catalogue, texts)} .texts=${texts}></plan-reach-table>
      ${
        answer.problems.length > 0
          ? html`<details class="problems"><summary>${fund.problems(count(lang, answer.problems.length))} ${fund.problemsList}</summary>
            <ul lang="en">${answer.problems.slice(0, 50).map(({ message }) => html`<li>${message}</li>`)}</ul></details>`
          : nothing
      }
      <p class="quiet">${fund.methodLine(
        formatMeridian(axis.meridianDeg),
        formatNumber(lang, axis.k0, 4),
        fund.engine(`${engine} ${version}`),
      )} ${codeRules(lang, fundRuleset(catalogue))[1]}.</p>
      <div><button type="button" @click=${() => this.#fly(answer)}>${icon('maximize')}${t.show}</button></div>
      <plan-sheet-buttons .name=${t.sheet} .texts=${texts} .copied=${() => tableText(this.#rows(answer, catalogue, texts))}
        @plan-sheet-save=${({ format }: SheetSaveEvent) => this.#save(answer, catalogue, texts, format)}></plan-sheet-buttons>`;
  }

  #phaseText(catalogue: Catalogue, texts: Texts): string {
    const phase = catalogue.phases.find(({ id }) => id === this.#phase.value);
    return phase ? phaseName(texts, phase) : '';
  }

  #rows(answer: Answer, catalogue: Catalogue, texts: Texts) {
    const { lang, reach: t } = texts;
    const choice = readReach(this.#reach.value ?? null);
    const layer = catalogue.layers.find(({ id }) => id === choice.layer);
    const known = layer?.style.classes.find(({ value }) => value === choice.value);
    const place = textIn(lang, catalogue.title);
    const ruled = this.standards.find((each) => isChosen(each, choice));
    const rule = ruled
      ? `${textIn(lang, ruled.standard.title)}, ${ruled.ruleset.documentNo} (${trustWord(lang, ruled.standard.verification)})`
      : t.byHand;
    const look = landLooks(catalogue, texts);
    return reachRows(answer, {
      ...{ place, texts, titleOf: (category: string) => look(category).title },
      distance: `${count(lang, answer.distanceM)} m; ${rule}`,
      from: [
        layer && layerTrust(lang, [layer]),
        known && textIn(lang, known.title),
        count(lang, answer.features),
      ]
        .filter(Boolean)
        .join('; '),
      head: tableHead(texts, catalogue, {
        ...{ title: t.sheet, place, method: answer.method, phases: this.#phaseText(catalogue, texts) },
      }),
    });
  }

  async #save(
    answer: Answer,
    catalogue: Catalogue,
    texts: Texts,
    format: SheetSaveEvent['format'],
  ): Promise<void> {
    const { app } = this.#texts;
    if (!app) return;
    const state = app.store.peek();
    const province = { ...state, fund: { ...state.fund, scope: { kind: 'province' as const } } };
    const name = tableFileName(province, catalogue, 'tam-phuc-vu');
    const file = await tableFile(this.#rows(answer, catalogue, texts), name, texts.reach.sheet, format);
    download(file.name, file.type, file.content);
  }

  async #readStandards(): Promise<void> {
    const { app, value } = this.#catalogue;
    this.#stop?.abort();
    if (!app || value?.status !== 'ready') return;
    const stop = new AbortController();
    this.#stop = stop;
    try {
      const standards = await reachStandards(app, value.value, stop.signal);
      if (!stop.signal.aborted) this.standards = standards;
    } catch (thrown) {
      if (!stop.signal.aborted) throw thrown;
    }
  }

  #fly({ bounds }: Answer): void {
    if (bounds) this.#texts.app?.actions.flyTo(bounds);
  }

  #onChoose = ({ choice }: ReachChooseEvent): void =>
    this.#reach.app?.actions.chooseReach(writeReach({ ...readReach(this.#reach.value ?? null), ...choice }));
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-reach-view': PlanReachView;
  }
}
