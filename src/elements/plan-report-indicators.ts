import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { catalogueOf } from '#app/desk.ts';
import { indicatorPage, type PlaceLine, type TargetBlock } from '#app/indicator-page.ts';
import type { FundScope } from '#app/state.ts';
import { type Texts, textIn } from '#app/text.ts';
import { reportWords } from '#app/texts/report.ts';
import type { Indicator, IndicatorBook } from '#core/indicator/indicator-book.ts';
import { isOldUnit } from '#core/indicator/place-vintage.ts';
import { Watch } from './app-controller.ts';
import { DataFile } from './data-file.ts';
import { icon } from './icons.ts';
import { documentName, gapText, goalText, isByWords, valueText, verdictIcons } from './indicator-words.ts';
import { reportStyles } from './report-styles.ts';
import { shared } from './shared-styles.ts';
import { verdictStyles } from './verdict-styles.ts';

/** Of a package whose land is not summed, no part is chosen. */
const WHOLE: FundScope = { kind: 'province' };

/** The targets of a report's area on paper: figure, year, source and verdict, places without a figure named in one row. */
@customElement('plan-report-indicators')
export class PlanReportIndicators extends LitElement {
  static override styles = [
    shared,
    reportStyles,
    verdictStyles,
    css`
      th[scope='rowgroup'] {
        padding-top: 8px;
        font-weight: 600;
      }
      .quiet {
        display: block;
      }
    `,
  ];

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #scope = new Watch(this, ({ store }) =>
    catalogueOf(store.state)?.landFund ? store.state.fund.scope : WHOLE,
  );
  readonly #file: DataFile<IndicatorBook> = new DataFile<IndicatorBook>(
    this,
    ({ indicators }) => indicators,
    async () => (await import('#core/indicator/parse-indicators.ts')).parseIndicators,
  );

  /** Whether nothing more is to come. */
  get settled(): boolean {
    return this.#file.state.status !== 'loading';
  }

  protected override updated(): void {
    if (this.settled) this.dispatchEvent(new Event('plan-part-ready', { bubbles: true, composed: true }));
  }

  protected override render() {
    const texts = this.#texts.value;
    const scope = this.#scope.value;
    if (!texts || !scope) return nothing;
    const t = reportWords[texts.lang];
    const file = this.#file.state;
    if (file.status === 'none') return html`<p>${t.noIndicators}</p>`;
    if (file.status === 'loading') return html`<p role="status">${texts.common.loading}</p>`;
    if (file.status === 'failed') return html`<p>${t.indicatorsFailed(file.cause)}</p>`;
    const loaded = this.#file.app?.store.peek().catalogue;
    return this.#book(file.value, scope, texts, loaded?.status === 'ready' ? loaded.value.date : '');
  }

  #book(book: IndicatorBook, scope: FundScope, texts: Texts, asOf: string) {
    const { lang, indicators: words } = texts;
    const t = reportWords[lang];
    const blocks = indicatorPage(book, null, asOf).blocks.flatMap(({ indicator, targets }) =>
      targets
        .map((target) => ({ ...target, lines: target.lines.filter(({ place }) => isOf(scope, place)) }))
        .filter(({ lines }) => lines.length > 0)
        .map((target) => ({ indicator, target })),
    );
    if (blocks.length === 0) return html`<p>${t.noIndicatorsHere}</p>`;
    return html`<div class="scroll" role="region" aria-label=${t.parts.indicators} tabindex="0"><table>
        <caption class="visually-hidden">${textIn(lang, book.title)}</caption>
        <thead><tr><th scope="col">${words.place}</th><th scope="col">${words.value}</th><th scope="col">${words.verdict}</th>
          <th scope="col">${words.source}</th></tr></thead>
        ${blocks.map(({ indicator, target }) => this.#target(book, indicator, target, texts))}
      </table></div>
      <p class="quiet">${t.verdicts}</p>`;
  }

  #target(book: IndicatorBook, of: Indicator, { target, referencePlace, lines }: TargetBlock, texts: Texts) {
    const { lang, indicators: t } = texts;
    const empty = lines.filter(({ finding }) => !finding.value);
    return html`<tbody>
      <tr><th scope="rowgroup" colspan="4">${textIn(lang, of.title)}: ${goalText(texts, target.goal, of, referencePlace)}
        (${t.targetOf(String(target.year)).toLowerCase()}, ${this.#source(book, target.document, target.verification, texts)})${target.national ? html`<span class="quiet">${t.nationalTarget}</span>` : nothing}</th></tr>
      ${lines.filter((line) => !empty.includes(line)).map((line) => this.#line(book, of, line, texts))}
      ${
        empty.length > 0
          ? html`<tr><td colspan="4"><span class="verdict no-data">${icon(verdictIcons['no-data'])}${t.noValueIn(
              empty
                .map(({ place }) => `${textIn(lang, place.name)}${isOldUnit(place) ? ` (${t.old})` : ''}`)
                .join(', '),
            )}</span></td></tr>`
          : nothing
      }
    </tbody>`;
  }

  #line(book: IndicatorBook, of: Indicator, { place, finding }: PlaceLine, texts: Texts) {
    const { lang, indicators: t } = texts;
    const { value, verdict, gap } = finding;
    return html`<tr>
      <th scope="row">${textIn(lang, place.name)}${isOldUnit(place) ? html`<span class="quiet">(${t.old})</span>` : nothing}</th>
      <td>${valueText(texts, value, of)}${value ? ` (${value.year})` : nothing}</td>
      <td><span class="verdict ${verdict}">${icon(verdictIcons[verdict])}${t.verdicts[verdict]}</span>${
        gap ? html`<span class="quiet">${gapText(texts, gap, of)}</span>` : nothing
      }${isByWords(finding) ? html`<span class="quiet">${t.byWords}</span>` : nothing}</td>
      <td>${value ? this.#source(book, value.document, value.verification, texts) : nothing}</td>
    </tr>`;
  }

  #source(
    { documents }: IndicatorBook,
    id: string,
    verification: keyof Texts['common']['verification'],
    texts: Texts,
  ) {
    const document = documents.find((each) => each.id === id);
    const name = document ? documentName(texts.lang, document) : id;
    return `${name}; ${texts.common.verification[verification].toLowerCase()}`;
  }
}

/** What is stated of a unit is of its own time; a drawn area has none. */
const isOf = (scope: FundScope, place: PlaceLine['place']): boolean =>
  scope.kind === 'province' || (scope.kind === 'unit' && place.unit === scope.id && !isOldUnit(place));

declare global {
  interface HTMLElementTagNameMap {
    'plan-report-indicators': PlanReportIndicators;
  }
}
