import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { reportWords } from '#app/texts/report.ts';
import type { MapInset } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import './plan-report-inset.ts';
import './plan-report-legend.ts';
import { reportFigure } from './report-styles.ts';
import { shared } from './shared-styles.ts';

/** The picture of a report: drawn, still to come, or none. */
export type ReportPicture =
  | { readonly url: string; readonly attributions: readonly string[]; readonly named: readonly string[] }
  | 'drawing'
  | 'none';

/**
 * The map of a report: the picture, frames of what lies far away, the legend, whose data it is.
 *
 * @slot map - the map while its picture is still to come
 */
@customElement('plan-report-map')
export class PlanReportMap extends LitElement {
  static override styles = [
    shared,
    reportFigure,
    css`
      .insets {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 70mm), 1fr));
        gap: 12px;
        margin-top: 12px;
      }
    `,
  ];

  @property({ attribute: false }) picture: ReportPicture = 'none';
  @property() place = '';
  @property() phase = '';
  /** What is said of scale and colours. */
  @property() note = '';
  /** The layers the legend explains. */
  @property({ attribute: false }) layers: readonly Layer[] = [];
  @property({ attribute: false }) insets: readonly MapInset[] = [];
  /** Address of the basemap archive. */
  @property() basemap = '';
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  /** Whether nothing more is to come. */
  get settled(): boolean {
    if (this.picture === 'none') return true;
    const insets = [...this.renderRoot.querySelectorAll('plan-report-inset')];
    return insets.length === this.insets.length && insets.every(({ settled }) => settled);
  }

  protected override render() {
    const { picture, texts } = this;
    const t = reportWords[texts.lang];
    if (picture === 'none') return html`<p>${t.noPicture}</p>`;
    if (picture === 'drawing')
      return html`<figure><slot name="map"></slot><figcaption>${t.drawing}</figcaption></figure>`;
    return html`<figure><img src=${picture.url} alt=${t.mapOf(this.place, this.phase, picture.named)} />
        <plan-report-legend .layers=${this.layers} .texts=${texts}></plan-report-legend>
        <figcaption>${this.note} ${picture.attributions.join(' · ')}</figcaption></figure>
      <div class="insets" ?hidden=${this.insets.length === 0}>${this.insets.map(
        (inset) => html`<plan-report-inset .inset=${inset} .basemap=${this.basemap}></plan-report-inset>`,
      )}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-report-map': PlanReportMap;
  }
}
