import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textIn } from '#app/text.ts';
import { reportWords } from '#app/texts/report.ts';
import type { Layer, LegendClass } from '#core/plan/layer.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';

/** What the colours and signs of a printed map mean, layer by layer. */
@customElement('plan-report-legend')
export class PlanReportLegend extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        font-size: 0.8125em;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
      }
      li {
        display: flex;
        align-items: center;
        gap: 6px;
        break-inside: avoid;
      }
      dl > div {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        margin-block-start: 4px;
      }
      dt {
        font-weight: 600;
      }
      plan-swatch {
        font-size: 0.75rem;
      }
    `,
  ];

  /** The layers drawn, the first on top. */
  @property({ attribute: false }) layers: readonly Layer[] = [];
  @property({ attribute: false }) texts: Texts | undefined;

  protected override render() {
    const { layers, texts } = this;
    if (!texts || layers.length === 0) return nothing;
    return html`<dl aria-label=${reportWords[texts.lang].legend}>${layers.map(
      (layer) => html`<div><dt>${textIn(texts.lang, layer.title)}</dt>
        <dd><ul>${layer.style.classes.map((each) => this.#item(layer, each, texts))}</ul></dd></div>`,
    )}</dl>`;
  }

  #item({ style }: Layer, each: LegendClass, { lang }: Texts) {
    const title = textIn(lang, each.title);
    return html`<li><plan-swatch .color=${each.color} .pattern=${each.pattern ?? 'none'} .kind=${style.kind}
      .symbol=${style.symbol ?? 'circle'} .outline=${style.outlineOnly ?? false} .dash=${style.dash ?? []}
      .code=${each.code ?? ''}></plan-swatch>${style.classes.length > 1 ? title : nothing}</li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-report-legend': PlanReportLegend;
  }
}
