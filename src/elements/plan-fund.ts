import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FundSort } from '#app/state.ts';
import { type Texts, textsOf } from '#app/text.ts';
import { type PrintRounding, USUAL_ROUNDING } from '#core/fund/print-rounding.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Hectares } from '#core/units.ts';
import { count } from './figures.ts';
import type { FundView } from './fund-view.ts';
import { icon } from './icons.ts';
import './plan-copy-button.ts';
import './plan-fund-closure.ts';
import './plan-fund-table.ts';
import './plan-method.ts';
import './plan-rounding.ts';
import type { MethodsShowEvent } from './plan-method.ts';
import './plan-share-bar.ts';
import './plan-unit-table.ts';
import { shared } from './shared-styles.ts';

/**
 * One land fund as a sheet: the structure bar, the table that is its twin, whether the areas add up, the method, and the
 * ways to take it along. For the whole province the units stand below.
 *
 * @fires plan-fund-sort, plan-category-light - see `plan-fund-table`
 * @fires plan-unit-choose - the person asked for one unit
 * @fires plan-rounding-change - the person chose how figures are printed
 * @slot take - files and receipt
 * @slot soundness - overlaps, repairs and the choices about them
 * @slot check - the independent check
 * @slot faults - what the land fund found by itself in its data
 */
@customElement('plan-fund')
export class PlanFund extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
    h3 span {
      display: block;
      color: var(--plan-ink-2);
      font-size: var(--plan-text-s);
      font-weight: 400;
    }
    .legal {
      display: flex;
      gap: 8px;
      padding: 8px 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-warn-soft);
      color: var(--plan-warn);
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
    .said {
      display: var(--plan-said-below, flex);
    }
    /* in a low sheet only what was found to be wrong takes room from the figures */
    ::slotted(plan-fund-faults:not([warning])) {
      display: var(--plan-said-below, block);
    }
    .take {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .partial {
      display: flex;
      gap: 8px;
      padding: 8px 12px;
      border-inline-start: 4px solid var(--plan-bad);
      border-radius: var(--plan-radius);
      background: var(--plan-bad-soft);
      color: var(--plan-bad);
      font-weight: 600;
    }
    .problems {
      font-size: var(--plan-text-s);
    }
    .problems summary {
      cursor: pointer;
      color: var(--plan-warn);
      font-weight: 600;
    }
    .problems li {
      margin-top: 4px;
    }
    .units h3 {
      margin-bottom: 4px;
    }
  `,
  ];

  @property({ attribute: false }) fund: FundView | undefined;
  @property({ attribute: false }) sort: FundSort = { by: 'area', descending: true };
  /** Code of the category lit on the map. */
  @property() lit: string | null = null;
  /** Code of the category whose light is held. */
  @property() held: string | null = null;
  @property({ attribute: false }) axis: Catalogue['axis'] = { meridian: 107.75, k0: 0.9999 };
  /** Area of the unit as a document declares it. */
  @property({ attribute: false }) declaredHa: Hectares | null = null;
  /** Whether the whole is something a person drew. */
  @property({ type: Boolean }) drawn = false;
  @property({ attribute: false }) rounding: PrintRounding = USUAL_ROUNDING;
  /** Makes the table as text for the clipboard, when asked. */
  @property({ attribute: false }) sheet: () => string | Promise<string> = () => '';
  /** The legal notice, while anything shown is illustrative. */
  @property({ attribute: false }) notice: string | null = null;
  /** Whether the viewer's status line says the notice too: in a low sheet, right above that line, it stands there alone. */
  @property({ type: Boolean }) said = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private bothMethods = false;

  /** Brings the reader to the rows of overlaps and unzoned land. */
  async showClosure(): Promise<void> {
    await this.updateComplete;
    const closure = this.renderRoot.querySelector('plan-fund-closure');
    if (!closure) return;
    closure.tabIndex = -1;
    closure.focus();
    closure.scrollIntoView({ block: 'center' });
  }

  protected override render() {
    const { fund, texts } = this;
    if (!fund) return nothing;
    const t = texts.fund;
    return html`${fund.partial ? html`<p class="partial" role="alert">${icon('triangle-alert')}<span>${t.partial}</span></p>` : nothing}
      <h3>${fund.place}<span>${fund.phase}</span></h3>
      ${this.notice ? html`<p class=${this.said ? 'legal said' : 'legal'}>${icon('triangle-alert')}<span>${this.notice}</span></p>` : nothing}
      <slot name="faults"></slot>
      ${fund.problems.length > 0 ? this.#problems(fund.problems) : nothing}
      ${fund.blocks.length === 0 ? html`<p class="state">${t.noRows}</p>` : this.#figures(fund)}
      <plan-fund-closure .closure=${fund.closure} .drawn=${this.drawn} .texts=${texts}></plan-fund-closure>
      <plan-method .axis=${this.axis} .engine=${fund.engine} .rules=${fund.rules} .declaredHa=${this.declaredHa} .measuredHa=${fund.closure.unitHa}
        .bothMethods=${this.bothMethods} .texts=${texts} @plan-methods-show=${this.#onMethods}></plan-method>
      <div class="take">
        <plan-copy-button .text=${this.sheet} .label=${t.copy} .labelDone=${t.copied}
          .labelFailed=${t.copyFailed}></plan-copy-button>
        <slot name="take"></slot>
      </div>
      <slot name="soundness"></slot>
      <slot name="check"></slot>
      ${
        fund.units.length > 0
          ? html`<section class="units" aria-labelledby="units">
            <h3 id="units">${t.units}</h3>
            <plan-unit-table .units=${fund.units} .phase=${fund.phase} .texts=${texts}></plan-unit-table>
          </section>`
          : nothing
      }`;
  }

  #figures(fund: FundView) {
    const { texts } = this;
    return html`<plan-share-bar .fund=${fund} .lit=${this.lit} .texts=${texts}></plan-share-bar>
      <plan-fund-table .fund=${fund} .sort=${this.sort} .lit=${this.lit} .held=${this.held} .bothMethods=${this.bothMethods}
        .rounding=${this.rounding} .texts=${texts}></plan-fund-table>
      <plan-rounding .rounding=${this.rounding} .texts=${texts}></plan-rounding>`;
  }

  #problems(problems: readonly string[]) {
    const { lang, fund: t } = this.texts;
    return html`<details class="problems">
      <summary>${t.problems(count(lang, problems.length))} ${t.problemsList}</summary>
      <ul lang="en">${problems.slice(0, 50).map((problem) => html`<li>${problem}</li>`)}</ul>
    </details>`;
  }

  #onMethods = (event: MethodsShowEvent): void => {
    this.bothMethods = event.both;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund': PlanFund;
  }
}
