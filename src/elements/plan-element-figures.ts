import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { elementSum } from '#app/model-figures.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatSigned } from '#core/format.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { LandGroup } from '#core/fund/land-group.ts';
import type { ModelElement } from '#core/plan/spatial-model.ts';
import { compareScenarios, type ScenarioLine } from '#core/scenario/compare-scenarios.ts';
import type { UnitFacts } from '#core/scenario/scenario-figures.ts';
import { count, honest, percent, tiny } from './figures.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import './plan-element-indicators.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { ElementCorridorEvent } from './task-events.ts';

const SHOWN = ['area', 'declared', 'group', 'unzoned', 'overlap', 'people'] as const;
type Shown = (typeof SHOWN)[number];
const isShown = (measure: string): measure is Shown => SHOWN.some((each) => each === measure);

/**
 * The land fund inside one element of the spatial model: sums over its units, and over those the reader put in their place.
 *
 * @fires plan-element-corridor - the person asked for the land along a line
 */
@customElement('plan-element-figures')
export class PlanElementFigures extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      tbody th {
        font-weight: 400;
        text-align: start;
      }
      .below {
        display: block;
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
      }
      .none {
        white-space: normal;
      }
    `,
  ];

  @property({ attribute: false }) element: ModelElement | undefined;
  @property({ attribute: false }) fund: LandFund | undefined;
  @property({ attribute: false }) facts: UnitFacts = { declaredHa: new Map(), people: new Map() };
  /** Units the reader put in place of the source's. */
  @property({ attribute: false }) own: readonly string[] | undefined;
  /** What the phase is called. */
  @property() phase = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { element, fund, texts, own } = this;
    if (!element || !fund) return nothing;
    const { model: t } = texts;
    const source = elementSum(element, fund, this.facts);
    const mine = own && elementSum(element, fund, this.facts, own);
    const sums = [source, mine].filter((sum) => sum?.kind === 'sum');
    return html`${
      source.kind === 'line'
        ? html`<p>${t.lineNoArea}</p>
          <div><button type="button" @click=${this.#onCorridor}>${icon('waypoints')}${t.corridor}</button></div>`
        : nothing
    }
    ${source.kind === 'no-units' ? html`<p>${t.noUnits}</p>` : nothing}
    ${source.kind === 'sum' && this.#isUnsure(element) ? html`<p class="small"><plan-badge .verification=${element.membership} .texts=${texts}></plan-badge> ${t.unconfirmed}</p>` : nothing}
    ${sums.length > 0 ? this.#table(element, sums, source.kind === 'sum', mine !== undefined) : nothing}`;
  }

  #isUnsure = ({ membership }: ModelElement): boolean =>
    membership === 'unverified' || membership === 'illustrative';

  #table(
    element: ModelElement,
    sums: readonly Extract<ReturnType<typeof elementSum>, { kind: 'sum' }>[],
    hasSource: boolean,
    hasOwn: boolean,
  ) {
    const { lang, model: t } = this.texts;
    const figures = sums.map((sum) => sum.figures);
    const lines = compareScenarios(figures).filter(({ measure }) => isShown(measure));
    const unknown = figures.flatMap((each) => each.unknown);
    const last = figures.at(-1);
    const heads = [...(hasSource ? [t.ofSource] : []), ...(hasOwn ? [t.ofOwn] : [])];
    return html`<div class="scroll"><table>
        <caption>${t.sumCaption(textIn(lang, element.label), this.phase)}</caption>
        <thead><tr><th scope="col">${t.figure}</th>
          ${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}
          ${heads.length > 1 ? html`<th scope="col" class="number">${t.difference}</th>` : nothing}
        </tr></thead>
        <tbody>${SHOWN.flatMap((measure) => lines.filter((line) => line.measure === measure)).map((line) =>
          this.#line(
            line,
            figures.map(({ areaHa }) => areaHa.plane),
          ),
        )}</tbody>
      </table></div>
      ${unknown.length > 0 ? html`<p class="small">${t.unknownUnits([...new Set(unknown)].join(', '))}</p>` : nothing}
      ${element.unitsNote ? html`<p class="quiet">${textIn(lang, element.unitsNote)}</p>` : nothing}
      <p class="quiet">${t.sumNote(figures.map(({ units }) => count(lang, units.length)).join(' / '))}
        ${last ? t.sumClosure(tiny(lang, last.closureHa)) : nothing}</p>
      <plan-element-indicators .figures=${figures} .heads=${heads} .texts=${this.texts}></plan-element-indicators>`;
  }

  #line(line: ScenarioLine, areas: readonly number[]) {
    const { lang, common } = this.texts;
    const isCount = line.measure === 'people';
    const said = (value: number): string => (isCount ? count(lang, value) : honest(lang, value));
    return html`<tr>
      <th scope="row">${this.#name(line)}</th>
      ${line.values.map(
        (value, index) =>
          html`<td class="number">${value === null ? html`<span class="quiet none">${common.noData}</span>` : said(value)}${
            value !== null && line.measure === 'group' && areas[index]
              ? html`<span class="below">${percent(lang, value / areas[index])} %</span>`
              : nothing
          }</td>`,
      )}
      ${line.values.length > 1 ? html`<td class="number">${this.#difference(line.differences[1] ?? null, isCount)}</td>` : nothing}
    </tr>`;
  }

  #difference(value: number | null, isCount: boolean): string {
    const { lang, common } = this.texts;
    if (value === null) return common.noData;
    return formatSigned(lang, value, isCount ? 0 : 2);
  }

  #name({ measure, name }: ScenarioLine): string {
    const { model: t, transition } = this.texts;
    if (measure === 'group') return `${transition.groups[name as LandGroup] ?? name} (ha)`;
    return isShown(measure) ? t[measure] : measure;
  }

  #onCorridor = (): void => {
    if (this.element) this.dispatchEvent(new ElementCorridorEvent(this.element.id));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-element-figures': PlanElementFigures;
  }
}
