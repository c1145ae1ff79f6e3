import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { type ShadeClass, shadeClasses } from '#app/unit-shade.ts';
import { formatNumber, formatSigned } from '#core/format.ts';
import type { ComputedValue } from '#core/indicator/compute-indicator.ts';
import type { ComputedBlock, UnitValue } from '#core/indicator/computed-block.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import { count, hectares } from './figures.ts';
import { icon } from './icons.ts';
import { goalText, verdictIcons } from './indicator-words.ts';
import './plan-badge.ts';
import { FundShowEvent, ShadeEvent } from './plan-events.ts';
import './plan-source-link.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { summaryStyles } from './summary-styles.ts';
import { tableStyles } from './table-styles.ts';
import { verdictStyles } from './verdict-styles.ts';

/**
 * An indicator computed from the land fund: its value with what it is made of, how it stands to the targets, and by unit as a
 * table and, when asked, on the map.
 *
 * @fires plan-fund-show - the person wants to see the land fund behind a figure
 * @fires plan-shade - the person wants the units shaded, or no more
 */
@customElement('plan-computed-indicator')
export class PlanComputedIndicator extends LitElement {
  static override styles = [
    shared,
    summaryStyles,
    tableStyles,
    verdictStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        padding: 12px;
        border-radius: var(--plan-radius);
        background: var(--plan-ground-2);
      }
      .figure {
        font-size: var(--plan-text-l);
        font-weight: 600;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
      }
      ul {
        display: grid;
        gap: 4px;
      }
      details > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        padding-top: 8px;
      }
      th[scope='row'] {
        min-width: 9em;
        overflow-wrap: normal;
      }
      th button.quiet-button {
        min-height: max(var(--plan-target), 24px);
        padding: 0;
        font-size: inherit;
        text-align: start;
      }
    `,
  ];

  @property({ attribute: false }) block: ComputedBlock | undefined;
  @property({ attribute: false }) documents: readonly PlanDocument[] = [];
  /** Whether the units are shaded by this indicator now. */
  @property({ type: Boolean }) shaded = false;
  /** Title of the phase whose land is summed. */
  @property() phase = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { block, texts } = this;
    if (!block) return nothing;
    const { lang, indicators: t } = texts;
    const { indicator, whole, targets } = block;
    return html`<h4>${t.computedAt(this.phase)} <plan-badge .verification=${'illustrative'} .texts=${texts}></plan-badge></h4>
      ${
        whole
          ? html`<p class="figure">${this.#figure(whole.value)} ${indicator.unit}</p>
            <p class="quiet">${this.#madeOf(whole)}</p>`
          : html`<p>${indicator.computed?.kind === 'per-head' ? t.noPeople : t.noValue}</p>`
      }
      <p class="quiet">${this.#codes()}</p>
      ${this.#people()}
      ${
        whole && targets.length > 0
          ? html`<ul>${targets.map(
              ({ target, verdict, gap }) => html`<li class="row">
                <span>${t.targetOf(String(target.year))}: ${goalText(texts, target.goal, indicator, null)}</span>
                <span class="verdict ${verdict}">${icon(verdictIcons[verdict])}${t.verdicts[verdict]}${gap ? ` (${formatSigned(lang, gap)})` : ''}</span>
                ${this.#source(target.document, target.verification)}
              </li>`,
            )}</ul>`
          : nothing
      }
      <p class="quiet">${t.computedNote}</p>
      <div><button type="button" @click=${() => this.dispatchEvent(new FundShowEvent(null))}>${icon('chart-pie')}${t.showFund}</button></div>
      ${block.units.some(({ computed }) => computed) ? this.#units(block) : nothing}`;
  }

  #figure(value: number): string {
    return formatNumber(this.texts.lang, value, this.block?.indicator.decimals ?? 2);
  }

  #madeOf({ partHa, wholeHa, people }: ComputedValue) {
    const { lang, indicators: t } = this.texts;
    const ha = (value: number): string => formatNumber(lang, value, 2);
    return wholeHa === undefined
      ? t.perHeadOf(ha(partHa), count(lang, people ?? 0))
      : t.shareOf(ha(partHa), ha(wholeHa));
  }

  #codes() {
    const { computed } = this.block!.indicator;
    const { lang, indicators: t } = this.texts;
    if (!computed) return nothing;
    return computed.kind === 'share'
      ? html`${t.codes(computed.part.join(', '))}. <span title=${computed.whole.join(', ')}>${t.wholeCodes(count(lang, computed.whole.length))}: ${computed.whole.join(', ')}.</span>`
      : t.codes(computed.categories.join(', '));
  }

  #people() {
    const population = this.block?.population;
    if (!population) return nothing;
    const { lang, indicators: t } = this.texts;
    return html`<p class="quiet">${t.people(String(population.year))}: ${count(lang, population.people)}.
      ${population.note ? textIn(lang, population.note) : nothing}
      ${this.#source(population.document, population.verification)}</p>`;
  }

  #units({ units, indicator }: ComputedBlock) {
    const { lang, indicators: t } = this.texts;
    const classes = shadeClasses(units);
    const classOfUnit = new Map(classes.flatMap((each, at) => each.units.map((id) => [id, at] as const)));
    const rows = units.toSorted((a, b) => (a.computed?.value ?? Infinity) - (b.computed?.value ?? Infinity));
    const title = textIn(lang, indicator.title);
    return html`<details ?open=${this.shaded}>
      <summary>${t.byUnit(count(lang, units.length))}</summary>
      <div>
        <div><button type="button" aria-pressed=${this.shaded}
          @click=${() => this.dispatchEvent(new ShadeEvent(this.shaded ? null : indicator.id))}>${icon('map')}${t.shade}</button></div>
        <ul aria-label=${t.legend}>${classes.map(
          (
            each,
            at,
          ) => html`<li class="row"><plan-swatch .color=${each.color} .pattern=${each.pattern}></plan-swatch>
            <span>${this.#range(each, at)} · <span class="quiet">${t.unitsIn(count(lang, each.units.length))}</span></span></li>`,
        )}</ul>
        <div class="scroll" role="region" aria-label=${t.region(`${title}, ${t.byUnit(count(lang, units.length))}`)} tabindex="0">
          <table>
            <caption class="visually-hidden">${title}</caption>
            <thead><tr><th scope="col">${t.unit}</th><th scope="col" class="number">${indicator.unit}</th>
              <th scope="col" class="number">ha</th><th scope="col" class="number">${t.class}</th></tr></thead>
            <tbody>${rows.map((row) => this.#unit(row, classes[classOfUnit.get(row.id) ?? -1], classOfUnit.get(row.id)))}</tbody>
          </table>
        </div>
      </div>
    </details>`;
  }

  #unit({ id, name, computed }: UnitValue, shade: ShadeClass | undefined, at: number | undefined) {
    const { lang, indicators: t } = this.texts;
    return html`<tr>
      <th scope="row"><button type="button" class="quiet-button" aria-label=${t.showUnitFund(name)}
        @click=${() => this.dispatchEvent(new FundShowEvent(id))}>${name}</button></th>
      <td class="number">${computed ? this.#figure(computed.value) : t.noValue}</td>
      <td class="number">${computed ? hectares(lang, computed.partHa).replace(/ ha.*/, '') : '–'}</td>
      <td class="number">${shade?.values && at !== undefined ? at + 1 : '–'}</td>
    </tr>`;
  }

  #range({ values }: ShadeClass, at: number): string {
    const { lang, indicators: t } = this.texts;
    if (!values) return t.noValue;
    return `${t.classNo(count(lang, at + 1))}: ${t.between(this.#figure(values.min), this.#figure(values.max))}`;
  }

  #source(document: string, verification: PlanDocument['verification']) {
    return html`<plan-source-link .document=${this.documents.find(({ id }) => id === document)}
      .verification=${verification} .texts=${this.texts}></plan-source-link>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-computed-indicator': PlanComputedIndicator;
  }
}
