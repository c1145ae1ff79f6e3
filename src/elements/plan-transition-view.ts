import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type Comparing, comparedPhases } from '#app/compared-phases.ts';
import { fundNotice } from '#app/fund-origin.ts';
import { landFlow } from '#app/land-flow.ts';
import { phaseName } from '#app/phase-name.ts';
import type { FundScope } from '#app/state.ts';
import { tableFile, tableText } from '#app/table-file.ts';
import { comparedFileName, tableHead } from '#app/table-head.ts';
import { matrixOfScope } from '#app/table-question.ts';
import type { Texts } from '#app/text.ts';
import { transitionRows } from '#app/transition-sheet.ts';
import { categoryChanges } from '#core/compare/category-changes.ts';
import { formatMeridian, formatNumber } from '#core/format.ts';
import type { LandGroup } from '#core/fund/land-group.ts';
import { largestFlows } from '#core/fund/largest-flows.ts';
import { sankeyOf } from '#core/fund/sankey.ts';
import type { Transition, TransitionMatrix } from '#core/fund/transition.ts';
import { transitionTable } from '#core/fund/transition-table.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { Watch } from './app-controller.ts';
import { download } from './download.ts';
import { count, honest, percent } from './figures.ts';
import { FundTableWatch } from './fund-table-watch.ts';
import { icon } from './icons.ts';
import { groupLooks, type LandLook, landLooks } from './land-looks.ts';
import './plan-change-table.ts';
import './plan-compared.ts';
import './plan-sankey.ts';
import './plan-sheet-buttons.ts';
import './plan-transition-closure.ts';
import './plan-transition-table.ts';
import './plan-version-view.ts';
import { scopeName } from './scope-name.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';
import type { FlowChooseEvent, GroupsOpenEvent, SheetSaveEvent } from './table-events.ts';
import { tableState } from './table-state.ts';
import { tableViewStyles } from './table-view-styles.ts';

/** Flows that stand alone in the figure of changed land. */
const MOST_FLOWS = 12;

/** The change of use of the present scope, connected to the viewer: asks for it, waits, shows figure, matrix and closure. */
@customElement('plan-transition-view')
export class PlanTransitionView extends LitElement {
  static override styles = [
    shared,
    segmentStyles,
    tableViewStyles,
    css`
    .sums {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
      gap: 8px;
    }
    .sums div {
      padding: 8px 12px;
      border: 1px solid var(--plan-line);
      border-radius: var(--plan-radius);
    }
    .sums dt {
      color: var(--plan-ink-2);
      font-size: var(--plan-text-s);
    }
    .sums dd strong {
      display: block;
    }
  `,
  ];

  readonly #table = new FundTableWatch(this, 'transition');
  #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  #phase = new Watch(this, (app) => app.store.state.phase);
  #compared = new Watch(this, (app) => app.store.state.compared);
  #scope = new Watch(this, (app) => app.store.state.fund.scope);
  #rounding = new Watch(this, (app) => app.store.state.fund.rounding);
  #texts = new Watch(this, (app) => app.texts.value);
  #notice = new Watch(this, fundNotice);

  @state() private open: ReadonlySet<LandGroup> = new Set();
  @state() private level: 'code' | 'group' = 'code';
  @state() private held: { readonly from: string; readonly to: string } | null = null;
  #shownMatrix: TransitionMatrix | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#light(null);
  }

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    const scope = this.#scope.value;
    if (!texts || !scope || loaded?.status !== 'ready') return nothing;
    const t = texts.transition;
    const compared = comparedPhases(loaded.value, this.#comparing);
    if (!compared) return html`<h3>${t.heading}</h3><p class="state">${t.onePhase}</p>`;
    const names = {
      from: phaseName(texts, compared.from),
      to: phaseName(texts, compared.to),
    };
    const { result } = this.#table;
    const matrix = result.status === 'ready' ? matrixOfScope(result.value, scope) : null;
    const place = matrix ? scopeName(loaded.value, scope, matrix.name, texts) : '';
    return html`<h3>${t.heading}${place ? html`<span>${place}</span>` : nothing}<span>${t.between(names.from, names.to)}</span></h3>
      <plan-compared></plan-compared>
      ${this.#notice.value ? html`<p class="legal">${icon('triangle-alert')}<span>${this.#notice.value}</span></p>` : nothing}
      ${
        result.status !== 'ready'
          ? tableState(result, texts, t, this.#table)
          : !matrix
            ? html`<p class="state">${t.noUnit}</p>`
            : matrix.sumHa.plane === 0
              ? html`<p class="state">${t.empty}</p>`
              : this.#sheet({
                  transition: result.value,
                  matrix,
                  catalogue: loaded.value,
                  texts,
                  place,
                  scope,
                  ...names,
                })
      }`;
  }

  get #comparing(): Comparing {
    return { phase: this.#phase.value ?? '', compared: this.#compared.value ?? null };
  }

  #sheet(shown: Shown) {
    const { transition, matrix, catalogue, texts, place, from, to } = shown;
    const t = texts.transition;
    if (matrix !== this.#shownMatrix) {
      this.#shownMatrix = matrix;
      if (this.held) queueMicrotask(() => this.#hold(null));
    }
    const look = landLooks(catalogue, texts);
    const digits = this.#rounding.value?.hectares ?? 2;
    return html`${this.#sums(matrix, texts)}
      <section aria-labelledby="figure">
        <h4 id="figure">${t.figure}</h4>
        ${this.#levels(texts)}
        ${this.#figure(shown, look)}
      </section>
      <section aria-labelledby="matrix">
        <h4 id="matrix">${t.matrix}</h4>
        <plan-transition-table .table=${transitionTable(matrix, this.open)} .open=${this.open} .look=${look} .from=${from} .to=${to}
          .place=${place} .digits=${digits} .texts=${texts} @plan-groups-open=${this.#onGroups}></plan-transition-table>
      </section>
      <plan-transition-closure .matrix=${matrix} .texts=${texts}></plan-transition-closure>
      <section aria-labelledby="changes">
        <h4 id="changes">${texts.versions.heading}</h4>
        <plan-change-table .categories=${categoryChanges(matrix)} .look=${look} .from=${from} .to=${to} .digits=${digits} .texts=${texts}></plan-change-table>
      </section>
      <plan-version-view></plan-version-view>
      ${transition.overlayZones > 0 ? html`<p class="quiet">${t.overlays(count(texts.lang, transition.overlayZones))}</p>` : nothing}
      ${this.#problems(transition, texts)}
      <p class="quiet">${texts.fund.methodLine(
        formatMeridian(transition.method.axis.meridianDeg),
        formatNumber(texts.lang, transition.method.axis.k0, 4),
        texts.fund.engine(`${transition.method.engine} ${transition.method.version}`),
      )}</p>
      <plan-sheet-buttons .name=${t.sheet} .texts=${texts} .copied=${() => tableText(this.#rows(shown))}
        @plan-sheet-save=${({ format }: SheetSaveEvent) => this.#save(shown, format)}></plan-sheet-buttons>`;
  }

  #sums({ unchangedHa, changedHa, sumHa }: TransitionMatrix, { lang, transition: t }: Texts) {
    const fact = (title: string, ha: number) => html`<div><dt>${title}</dt>
      <dd><strong>${honest(lang, ha)} ha</strong><span class="quiet">${t.ofLand(percent(lang, ha / sumHa.plane))}</span></dd></div>`;
    return html`<dl class="sums">${fact(t.unchanged, unchangedHa.plane)}${fact(t.changed, changedHa.plane)}</dl>`;
  }

  #levels({ transition: t }: Texts) {
    return html`<fieldset>
      <legend class="visually-hidden">${t.figureLevel}</legend>
      <div class="choices">${(['code', 'group'] as const).map(
        (
          level,
        ) => html`<label><input type="radio" name="level" value=${level} .checked=${level === this.level}
            @change=${() => this.#showLevel(level)} />${level === 'code' ? t.changedOnly : t.allLand}</label>`,
      )}</div>
    </fieldset>`;
  }

  #figure({ matrix, texts, place, from, to }: Shown, look: (code: string) => LandLook) {
    const isGrouped = this.level === 'group';
    const { cells, changedHa, rest } = largestFlows(matrix, MOST_FLOWS);
    const sankey = sankeyOf(isGrouped ? matrix : { cells }, this.level);
    return html`<plan-sankey .sankey=${sankey} .wholeHa=${isGrouped ? sankey.totalHa : changedHa}
      .rest=${isGrouped ? { flows: 0, ha: 0 } : rest} .grouped=${isGrouped}
      .look=${isGrouped ? groupLooks(matrix, look, texts) : look} .held=${this.held} .from=${from} .to=${to} .place=${place}
      .texts=${texts} @plan-flow-choose=${this.#onFlow}></plan-sankey>`;
  }

  #problems({ problems }: Transition, { lang, fund: t }: Texts) {
    if (problems.length === 0) return nothing;
    return html`<details class="problems"><summary>${t.problems(count(lang, problems.length))} ${t.problemsList}</summary>
      <ul lang="en">${problems.slice(0, 50).map(({ layer, message }) => html`<li>${layer}: ${message}</li>`)}</ul></details>`;
  }

  #rows({ transition, matrix, catalogue, texts, place, from, to }: Shown) {
    const look = landLooks(catalogue, texts);
    const head = tableHead(texts, catalogue, {
      ...{ title: texts.transition.sheet, place, method: transition.method },
      phases: texts.transition.between(from, to),
    });
    return transitionRows(matrix, { head, from, to, texts, titleOf: (code) => look(code).title });
  }

  async #save(shown: Shown, format: SheetSaveEvent['format']): Promise<void> {
    const app = this.#texts.app;
    if (!app) return;
    const name = comparedFileName(app.store.peek(), shown.catalogue, 'chu-chuyen');
    const file = await tableFile(this.#rows(shown), name, shown.texts.transition.sheet, format);
    download(file.name, file.type, file.content);
  }

  #showLevel(level: 'code' | 'group'): void {
    this.level = level;
    this.#hold(null);
  }

  #onGroups = ({ groups }: GroupsOpenEvent): void => {
    this.open = groups;
  };

  #onFlow = ({ flow }: FlowChooseEvent): void => this.#hold(flow);

  #hold(flow: FlowChooseEvent['flow']): void {
    this.held = flow;
    this.#light(flow);
  }

  #light(flow: FlowChooseEvent['flow']): void {
    const { app } = this.#texts;
    const matrix = this.#shownMatrix;
    const lit = app && flow && matrix ? landFlow(app.store.peek(), matrix, flow, this.level) : null;
    if (lit !== null || app?.store.peek().tables.flow) app?.actions.lightFlow(lit);
  }
}

/** What one drawing of the view is made of. */
interface Shown {
  readonly transition: Transition;
  readonly matrix: TransitionMatrix;
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  readonly place: string;
  readonly scope: FundScope;
  readonly from: string;
  readonly to: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-transition-view': PlanTransitionView;
  }
}
