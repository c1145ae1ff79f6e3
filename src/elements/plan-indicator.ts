import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { IndicatorBlock, PlaceLine, TargetBlock } from '#app/indicator-page.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatDate } from '#core/format.ts';
import type { Indicator, Place } from '#core/indicator/indicator-book.ts';
import { isOldUnit } from '#core/indicator/place-vintage.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { asPrinted, gapText, goalText, isByWords, valueText, verdictIcons } from './indicator-words.ts';
import { LazyElements } from './lazy-elements.ts';
import { PlaceShowEvent } from './plan-events.ts';
import './plan-source-link.ts';
import { shared } from './shared-styles.ts';
import { summaryStyles } from './summary-styles.ts';
import { tableStyles } from './table-styles.ts';
import { verdictStyles } from './verdict-styles.ts';

/** More places without a figure than this share a row. */
const FEW = 2;

/**
 * One indicator: its targets, and under each every place with its figure, result and gap, the largest shortfall first.
 *
 * @fires plan-place-show - the person wants to see a former unit on the map
 */
@customElement('plan-indicator')
export class PlanIndicator extends LitElement {
  static override styles = [
    shared,
    summaryStyles,
    tableStyles,
    verdictStyles,
    css`
      :host,
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      section {
        padding: 10px 12px;
        border: 1px solid var(--plan-line);
        border-radius: var(--plan-radius);
      }
      h4 {
        font-weight: 400;
      }
      h4 strong {
        display: inline-block;
        margin-inline-end: 4px;
      }
      td > :not(.icon),
      th > * {
        display: block;
      }
      td > .verdict,
      td > plan-source-link {
        display: inline-flex;
      }
      td,
      th[scope='row'] {
        overflow-wrap: normal;
      }
      th[scope='row'] {
        min-width: 7em;
      }
      tr:has(+ .source) > * {
        padding-bottom: 0;
        border-bottom: 0;
      }
      .source td {
        padding-top: 0;
      }
    `,
  ];

  @property({ attribute: false }) block: IndicatorBlock | undefined;
  @property({ attribute: false }) documents: readonly PlanDocument[] = [];
  /** Ids of places that a layer of their own time can show. */
  @property({ attribute: false }) mapped: ReadonlySet<string> = new Set();
  /** Whether the course over the years was looked at. */
  @state() private unfolded = false;
  readonly #lazy = new LazyElements(this, { years: () => import('./plan-indicator-years.ts') });
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { block, texts } = this;
    if (!block) return nothing;
    const { indicator, targets, values } = block;
    const title = textIn(texts.lang, indicator.title);
    const shown = new Set(targets.flatMap(({ lines }) => lines.map(({ finding }) => finding.value)));
    const more = values.some(({ value }) => !shown.has(value));
    return html`<h3>${title}${indicator.unit ? html` <span class="quiet">(${indicator.unit})</span>` : nothing}</h3>
      ${indicator.computed ? html`<p class="quiet">${texts.indicators.computedApart}</p>` : nothing}
      ${this.#years(block)}
      ${targets.map((target) => this.#target(target, indicator, title))}
      ${more ? this.#known(block, title, targets.length === 0) : nothing}`;
  }

  /** The course over the years; its drawing is fetched when it is first unfolded. */
  #years({ indicator, years }: IndicatorBlock) {
    if (years.length === 0) return nothing;
    const { indicators: t } = this.texts;
    const from = Math.min(...years.map((each) => each.years[0]));
    const to = Math.max(...years.map((each) => each.years[1]));
    return html`<details class="years" @toggle=${this.#onYears}>
      <summary>${t.byYear(String(from), String(to))}</summary>
      ${
        this.unfolded && this.#lazy.stateOf('years') !== 'failed'
          ? html`<plan-indicator-years .indicator=${indicator} .series=${years} .documents=${this.documents} .texts=${this.texts}></plan-indicator-years>`
          : nothing
      }
    </details>`;
  }

  #onYears = (event: Event): void => {
    this.unfolded ||= (event.currentTarget as HTMLDetailsElement).open;
  };

  #target({ target, referencePlace, lines, spread }: TargetBlock, of: Indicator, title: string) {
    const { lang, indicators: t } = this.texts;
    const year = String(target.year);
    const empty = lines.filter(({ finding }) => !finding.value);
    // many places without a figure are told in one row
    const known = empty.length > FEW ? lines.filter((line) => !empty.includes(line)) : lines;
    return html`<section aria-label=${`${title}, ${t.targetOf(year)}`}>
      <h4><strong>${t.targetOf(year)}:</strong> ${goalText(this.texts, target.goal, of, referencePlace)}</h4>
      <p>${this.#source(target.document, target.verification)}</p>
      ${target.national ? html`<p class="quiet">${t.nationalTarget}</p>` : nothing}
      ${target.note ? html`<p class="quiet">${textIn(lang, target.note)}</p>` : nothing}
      <div class="scroll" role="region" aria-label=${t.region(t.caption(title, year))} tabindex="0">
        <table>
          <caption class="visually-hidden">${t.caption(title, year)}</caption>
          <thead><tr>
            <th scope="col">${t.place}</th>
            <th scope="col">${t.value}</th>
            <th scope="col">${t.verdict}</th>
          </tr></thead>
          ${known.map((line) => this.#line(line, of, referencePlace))}
          ${this.#unknown(lines.filter((line) => !known.includes(line)))}
        </table>
      </div>
      ${this.#spread(spread, of)}
    </section>`;
  }

  #line({ place, finding, rank }: PlaceLine, of: Indicator, referencePlace: Place | null) {
    const { lang, indicators: t } = this.texts;
    const { verdict, gap, value, reference } = finding;
    return html`<tbody>
      <tr>
        <th scope="row">${textIn(lang, place.name)}${rank === null ? nothing : html`<span class="quiet">${t.rank} ${rank}</span>`}${this.#old(place)}</th>
        <td>${valueText(this.texts, value, of)}${value ? html`<span class="quiet">${value.year}</span>` : nothing}${this.#reference(reference, of, referencePlace)}</td>
        <td><span class="verdict ${verdict}">${icon(verdictIcons[verdict])}<span>${t.verdicts[verdict]}</span></span>${
          gap === null || gap === 0 ? nothing : html`<span>${gapText(this.texts, gap, of)}</span>`
        }${isByWords(finding) ? html`<span class="quiet">${t.byWords}</span>` : nothing}</td>
      </tr>
      ${
        value
          ? html`<tr class="source"><td colspan="3">${this.#source(value.document, value.verification)}
            ${value.value === undefined ? html`<span class="quiet">${this.#day(value.document)}</span>` : nothing}
            ${value.note ? html`<span class="quiet">${textIn(lang, value.note)}</span>` : nothing}</td></tr>`
          : nothing
      }
    </tbody>`;
  }

  #unknown(lines: readonly PlaceLine[]) {
    if (lines.length === 0) return nothing;
    const { lang, indicators: t } = this.texts;
    const names = lines.map(
      ({ place }) => `${textIn(lang, place.name)}${isOldUnit(place) ? ` (${t.old})` : ''}`,
    );
    return html`<tbody><tr><td colspan="3">${icon('circle-question-mark')} ${t.noValueIn(names.join(', '))}</td></tr></tbody>`;
  }

  #reference(reference: PlaceLine['finding']['reference'], of: Indicator, place: Place | null) {
    if (!place) return nothing;
    const { lang, indicators: t } = this.texts;
    const name = textIn(lang, place.name);
    return html`<span class="quiet">${
      reference
        ? t.referenceValue(name, valueText(this.texts, reference, of), String(reference.year))
        : t.noReference(name)
    }</span>`;
  }

  #spread(spread: TargetBlock['spread'], of: Indicator) {
    const { lang, indicators: t } = this.texts;
    if (!spread) return nothing;
    const figure = (value: number): string => asPrinted(lang, value, of.decimals);
    return html`<p class="quiet">${
      spread.count === 1
        ? t.oneValue
        : t.spread(figure(spread.min), figure(spread.median), figure(spread.max), count(lang, spread.count))
    }</p>`;
  }

  #known({ indicator, values }: IndicatorBlock, title: string, open: boolean) {
    const { lang, indicators: t } = this.texts;
    return html`<details ?open=${open}>
      <summary>${t.known(count(lang, values.length))}</summary>
      <div class="scroll" role="region" aria-label=${t.region(t.knownCaption(title))} tabindex="0"><table>
        <caption class="visually-hidden">${t.knownCaption(title)}</caption>
        <thead><tr><th scope="col">${t.place}</th><th scope="col">${t.value}</th></tr></thead>
        <tbody>${values.map(
          ({ place, value }) => html`<tr>
            <th scope="row">${textIn(lang, place.name)}${this.#old(place)}</th>
            <td>${valueText(this.texts, value, indicator)}<span class="quiet">${value.year}</span>${this.#source(value.document, value.verification)}</td>
          </tr>`,
        )}</tbody>
      </table></div>
    </details>`;
  }

  /** Of which time the place is, and the way to it where it has a code. */
  #old(place: Place) {
    const { lang, indicators: t } = this.texts;
    const name = textIn(lang, place.name);
    return html`${isOldUnit(place) ? html`<span class="quiet">(${t.old})</span>` : nothing}${
      !this.mapped.has(place.id)
        ? nothing
        : html`<button type="button" class="quiet-button" aria-label=${t.showPlace(name)}
            @click=${() => this.dispatchEvent(new PlaceShowEvent(place.id))}>${icon('map-pin')}${t.onOldLayer}</button>`
    }`;
  }

  /** The day of a document whose words stand for a figure. */
  #day(document: string): string {
    const date = this.documents.find(({ id }) => id === document)?.date;
    return date === undefined ? '' : formatDate(this.texts.lang, date);
  }

  #source(document: string, verification: PlanDocument['verification']) {
    return html`<plan-source-link .document=${this.documents.find(({ id }) => id === document)}
      .verification=${verification} .texts=${this.texts}></plan-source-link>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-indicator': PlanIndicator;
  }
}
