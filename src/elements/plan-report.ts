import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { auditFund, type FundFindings } from '#app/audit.ts';
import { causeOf } from '#app/desk.ts';
import { troubleText } from '#app/fund-files.ts';
import { fundLayers, fundNotice } from '#app/fund-origin.ts';
import { phaseName, phaseOrigin } from '#app/phase-name.ts';
import { type ReportReceipt, reportReceipt } from '#app/report-receipt.ts';
import '#app/task-text.ts';
import { type Texts, textIn } from '#app/text.ts';
import { type ReportWords, reportWords } from '#app/texts/report.ts';
import { formatDate, formatMeridian, formatNumber } from '#core/format.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import { ledgerWords } from '#core/fund/ledger-words.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { err, type Result } from '#core/result.ts';
import { Watch } from './app-controller.ts';
import { readFund } from './fund-reading.ts';
import type { FundView } from './fund-view.ts';
import { icon } from './icons.ts';
import './plan-fund-closure.ts';
import './plan-report-faults.ts';
import './plan-report-indicators.ts';
import type { PlanReportIndicators } from './plan-report-indicators.ts';
import './plan-report-map.ts';
import type { PlanReportMap, ReportPicture } from './plan-report-map.ts';
import './plan-report-plans.ts';
import type { PlanReportPlans } from './plan-report-plans.ts';
import './plan-report-table.ts';
import './plan-sources.ts';
import { reportStyles } from './report-styles.ts';
import { shared } from './shared-styles.ts';
import { today } from './today.ts';

/**
 * A report of the land fund that is shown, as it goes on paper: map, plan, table, closure, method, indicators, faults, sources,
 * receipt code. Of a package without a land fund: map, plan, register of plans, indicators, sources. Every name in it is text.
 *
 * @slot map - the map while its picture is still to come
 */
@customElement('plan-report')
export class PlanReport extends LitElement {
  static override styles = [
    shared,
    reportStyles,
    css`
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 20px;
      }
      h1 {
        font-size: 1.5em;
        line-height: 1.3;
      }
      header p {
        margin-top: 4px;
      }
      .legal {
        display: flex;
        gap: 8px;
        margin-top: 8px;
        padding: 8px 12px;
        border: 1px solid var(--plan-warn);
        border-radius: var(--plan-radius);
        color: var(--plan-warn);
        font-weight: 600;
      }
      plan-fund-closure {
        break-inside: avoid;
      }
      dl {
        display: grid;
        gap: 4px;
      }
      dt {
        color: var(--plan-ink-2);
        font-size: 0.8125em;
      }
      code {
        font: 600 1.125em / 1.5 ui-monospace, monospace;
      }
      @media print {
        article {
          display: block;
          font-size: 10pt;
        }
        article > * + * {
          margin-top: 14pt;
        }
      }
    `,
  ];

  @property({ attribute: false }) picture: ReportPicture = 'none';
  /** Address of the basemap archive. */
  @property() basemap = '';
  /** Address of the viewer, where the receipt's link leads. */
  @property() map = '';
  /** Looks for faults in the data of the land fund. */
  @property({ attribute: false }) look: typeof auditFund = auditFund;

  #texts = new Watch(this, (app) => app.texts.value);
  #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  #phase = new Watch(this, (app) => app.store.state.phase);
  #fund = new Watch(this, (app) => app.store.state.fund);
  #notice = new Watch(this, fundNotice);
  #drawn = new Watch(this, (app) => app.drawnLayers.value);
  @state() private found: readonly FundFindings[] | null = null;
  @state() private receipt: Result<ReportReceipt, string> | null = null;
  #of: LandFund | null = null;
  readonly #stop = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop.abort();
  }

  protected override willUpdate(): void {
    const result = this.#fund.value?.result;
    if (result?.status !== 'ready' || result.value === this.#of) return;
    this.#of = result.value;
    void this.#look();
    void this.#sign();
  }

  protected override updated(_: PropertyValues): void {
    const parts = this.renderRoot.querySelectorAll<PlanReportIndicators | PlanReportMap | PlanReportPlans>(
      'plan-report-indicators, plan-report-map, plan-report-plans',
    );
    const summed = this.#hasFund ? this.found && this.receipt : true;
    const whole = summed && this.picture !== 'drawing' && parts.length > 1;
    if (whole && [...parts].every(({ settled }) => settled))
      this.dispatchEvent(new Event('plan-report-ready', { bubbles: true, composed: true }));
  }

  get #hasFund(): boolean {
    const loaded = this.#catalogue.value;
    return loaded?.status === 'ready' && loaded.value.landFund !== undefined;
  }

  protected override render() {
    const texts = this.#texts.value;
    const fund = this.#fund.value;
    const loaded = this.#catalogue.value;
    if (!texts || !fund || loaded?.status !== 'ready') return nothing;
    const catalogue = loaded.value;
    if (!this.#hasFund) return this.#plain(catalogue, texts);
    if (fund.result.status !== 'ready') return nothing;
    const phase = this.#phase.value ?? '';
    const view = readFund(fund.result.value, { catalogue, scope: fund.scope, phase, texts });
    if (!view) return html`<p class="state">${texts.fund.noRows}</p>`;
    return this.#summed(view, fund.result.value, catalogue, texts);
  }

  /** Of a package whose land is not summed. */
  #plain(catalogue: Catalogue, texts: Texts) {
    const { lang } = texts;
    const t = reportWords[lang];
    const place = textIn(lang, catalogue.title);
    const phase = catalogue.phases.find(({ id }) => id === this.#phase.value);
    const phaseText = phase ? phaseName(texts, phase) : t.notStated;
    return html`<article @plan-part-ready=${() => this.requestUpdate()}>
      ${this.#head(`${t.plainTitle}: ${place}`, place, catalogue, texts)}
      ${part(t, 'map', this.#picture(place, phaseText, catalogue, texts))}
      ${part(t, 'plan', this.#plan(catalogue, phaseText, texts))}
      ${part(t, 'register', html`<plan-report-plans></plan-report-plans>`)}
      ${part(t, 'indicators', html`<plan-report-indicators></plan-report-indicators>`)}
      ${part(t, 'sources', html`<plan-sources .catalogue=${this.#sources(catalogue)} .texts=${texts}></plan-sources>`)}
    </article>`;
  }

  #summed(view: FundView, result: LandFund, catalogue: Catalogue, texts: Texts) {
    const { scope, rounding } = this.#fund.value!;
    const t = reportWords[texts.lang];
    return html`<article @plan-part-ready=${() => this.requestUpdate()}>
      ${this.#head(`${t.title}: ${view.place}`, view.place, catalogue, texts)}
      ${part(t, 'map', this.#picture(view.place, view.phase, catalogue, texts))}
      ${part(t, 'plan', this.#plan(catalogue, view.phase, texts))}
      ${part(
        t,
        'fund',
        html`<plan-report-table .fund=${view} .rounding=${rounding} .texts=${texts}>
        <plan-fund-closure .closure=${view.closure} .drawn=${scope.kind === 'area'} .texts=${texts}></plan-fund-closure>
      </plan-report-table>`,
      )}
      ${part(t, 'method', html`<p>${methodLine(texts, result)} ${view.rules ? `${view.rules}.` : nothing}</p>`)}
      ${part(t, 'indicators', html`<plan-report-indicators></plan-report-indicators>`)}
      ${part(t, 'faults', html`<plan-report-faults .fund=${view} .found=${this.found} .texts=${texts}></plan-report-faults>`)}
      ${part(t, 'sources', html`<plan-sources .catalogue=${this.#sources(catalogue)} .texts=${texts}></plan-sources>`)}
      ${part(t, 'receipt', this.#code(t, texts))}
    </article>`;
  }

  #head(heading: string, place: string, { title, version, date }: Catalogue, { lang }: Texts) {
    const t = reportWords[lang];
    const name = textIn(lang, title);
    return html`<header>
      <h1>${heading}</h1>
      ${name === place ? nothing : html`<p>${name}</p>`}
      <p class="quiet">${t.made(formatDate(lang, today()))} · ${t.data(version || t.notStated, formatDate(lang, date) || t.notStated)}</p>
      <p class="legal">${icon('triangle-alert')}<span>${reportNotice(this.#notice.value ?? null, t)}</span></p>
    </header>`;
  }

  #picture(place: string, phase: string, { landFund, insets = [] }: Catalogue, texts: Texts) {
    const t = reportWords[texts.lang];
    // the table of the land fund is the legend of its zones
    const layers = (this.#drawn.value ?? []).filter(({ id }) => id !== landFund?.zones);
    const isWhole = !landFund || this.#fund.value?.scope.kind === 'province';
    return html`<plan-report-map .picture=${this.picture} .place=${place} .phase=${phase} .layers=${layers}
      .note=${landFund ? t.mapNote : t.plainMapNote} .insets=${isWhole ? insets : []} .basemap=${this.basemap} .texts=${texts}>
      <slot name="map" slot="map"></slot></plan-report-map>`;
  }

  #plan(catalogue: Catalogue, phaseText: string, texts: Texts) {
    const t = reportWords[texts.lang];
    const phase = catalogue.phases.find(({ id }) => id === this.#phase.value);
    const origin = phase && phaseOrigin(texts, catalogue, phase);
    const worth = phase?.verification;
    return html`<dl>
      <div><dt>${t.phase}</dt><dd>${phaseText}</dd></div>
      <div><dt>${t.planOf}</dt><dd>${origin || t.notStated}</dd></div>
      <div><dt>${t.status}</dt><dd>${worth ? `${texts.common.verification[worth]}. ${texts.trust[worth]}` : t.notStated}</dd></div>
    </dl>`;
  }

  /** Sources and documents of what is summed, of what is drawn, and of the phase. */
  #sources(catalogue: Catalogue): Pick<Catalogue, 'sources' | 'documents'> {
    const layers = [...fundLayers(catalogue), ...(this.#drawn.value ?? [])];
    const phase = catalogue.phases.find(({ id }) => id === this.#phase.value);
    return {
      sources: catalogue.sources.filter(({ id }) => layers.some(({ source }) => source === id)),
      documents: catalogue.documents.filter(
        ({ id }) => id === phase?.document || layers.some(({ document }) => document === id),
      ),
    };
  }

  #code(t: ReportWords, { common }: Texts) {
    const { receipt } = this;
    if (receipt === null) return html`<p role="status">${common.loading}</p>`;
    if (!receipt.ok) return html`<p>${t.receiptFailed(receipt.error)}</p>`;
    const { code, hash } = receipt.value;
    return html`<p><code>${code}</code></p><p class="quiet">${t.receiptHint}</p>
      <p><a href=${`${this.map}#${hash}`}>${t.receiptLink}</a></p>`;
  }

  async #look(): Promise<void> {
    const { app } = this.#fund;
    if (!app) return;
    const { signal } = this.#stop;
    const found = await this.look(app.store, { signal }).catch(() => null);
    if (!signal.aborted) this.found = found ?? [];
  }

  async #sign(): Promise<void> {
    const { app } = this.#fund;
    const texts = this.#texts.value;
    if (!app || !texts) return;
    try {
      const receipt = await reportReceipt(app, today());
      this.receipt = receipt.ok ? receipt : err(troubleText(texts, receipt.error));
    } catch (thrown) {
      this.receipt = err(causeOf(thrown));
    }
  }
}

const part = (t: ReportWords, name: keyof ReportWords['parts'], content: unknown) =>
  html`<section data-part=${name} aria-labelledby=${name}><h2 id=${name}>${t.parts[name]}</h2>${content}</section>`;

/** What a report says of its legal force, at its head and at the foot of each page. */
export const reportNotice = (notice: string | null, t: ReportWords): string =>
  [notice, t.noCertificate].filter((each) => each !== null).join('. ');

function methodLine({ lang }: Texts, { method }: LandFund): string {
  const { axis, engine, version } = method;
  const k0 = formatNumber(lang, axis.k0, 4);
  return `${ledgerWords[lang].methodText(formatMeridian(axis.meridianDeg), k0, engine, version)}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-report': PlanReport;
  }
}
