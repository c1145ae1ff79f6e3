import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { Hectares } from '#core/units.ts';
import { LINES, type LiveLine, type LiveView } from './drawn-fund-reading.ts';
import { count, honest, percent } from './figures.ts';
import { icon } from './icons.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';

/**
 * The land fund of an outline under a hand: total, the largest categories with bars, the rest, what is unzoned and overlaps.
 *
 * Every line has its place from the start, so that nothing moves while the figures do; lines stand in the order of their size,
 * so that two change places only when they are equal.
 */
@customElement('plan-fund-live')
export class PlanFundLive extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    h3 span {
      display: block;
      color: var(--plan-ink-2);
      font-size: var(--plan-text-s);
      font-weight: 400;
    }
    /* the sentence and the figures share one place */
    .stack {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .stack > * {
      grid-area: 1 / 1;
      min-width: 0;
    }
    .sentence {
      align-self: start;
      z-index: 1;
    }
    .sentence.bad {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .blank {
      opacity: 0.35;
    }
    .total {
      padding: 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-ground-2);
    }
    .total p:first-child {
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
    }
    .total strong {
      display: block;
      font-size: var(--plan-text-xl);
      font-weight: 600;
      line-height: 1.4;
      white-space: nowrap;
    }
    .scroll {
      overflow-x: auto;
      scrollbar-width: thin;
    }
    table {
      min-width: 19em;
      margin-top: 4px;
      table-layout: fixed;
    }
    th,
    td {
      height: 2.75em;
      padding: 4px 2px;
      vertical-align: middle;
    }
    th {
      font-weight: 400;
    }
    .name {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    .name plan-swatch {
      flex: none;
      font-size: 0.8125em;
    }
    .name > span {
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .code {
      font-weight: 600;
    }
    col.area {
      width: 6.75em;
    }
    col.share {
      width: 4.5em;
    }
    .bar {
      display: block;
      height: 4px;
      margin-top: 3px;
      border-radius: 2px;
      background: var(--plan-accent);
      transform-origin: 0 50%;
      forced-color-adjust: none;
    }
    .rest th,
    .rest td {
      color: var(--plan-ink-2);
    }
  `,
  ];

  /** What is known of the outline. */
  @property({ attribute: false }) live: LiveView = { kind: 'sentence', text: '', isFault: false };
  /** Phase the figures are of, in the reader's language. */
  @property() phase = '';
  /** The hand has let go, and the full table is being written. */
  @property({ type: Boolean }) closing = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { live, texts } = this;
    const t = texts.sketch;
    return html`<h3>${t.live}<span>${this.phase}</span></h3>
      <div class="stack">
        ${live.kind === 'sentence' ? this.#sentence(live) : nothing}
        <div class=${live.kind === 'sentence' ? 'blank' : ''} ?inert=${live.kind === 'sentence'}>${this.#figures(live)}</div>
      </div>
      <p class="quiet" role="status">${this.closing ? t.closing : t.liveHint}</p>`;
  }

  #sentence({ text, isFault }: Extract<LiveView, { kind: 'sentence' }>) {
    return isFault
      ? html`<div class="state bad sentence" role="alert">${icon('circle-alert')}<p>${text}</p></div>`
      : html`<div class="state sentence" role="status"><p>${text}</p></div>`;
  }

  #figures(live: LiveView) {
    const { lang, sketch: t, fund } = this.texts;
    const figures = live.kind === 'figures' ? live : null;
    const ha = (value: Hectares | null | undefined): string =>
      value === null || value === undefined ? '–' : honest(lang, value);
    return html`<div class="total">
        <p>${t.area}</p>
        <p><strong>${ha(figures?.areaHa)} ha</strong><span class="quiet">${t.onEllipsoid(`${ha(figures?.ellipsoidHa)} ha`)}</span></p>
      </div>
      <div class="scroll" role="region" aria-label=${t.largest} tabindex="0"><table>
        <caption class="visually-hidden">${t.largest}</caption>
        <colgroup><col /><col class="area" /><col class="share" /></colgroup>
        <thead class="visually-hidden"><tr><th scope="col">${fund.columnCategory}</th><th scope="col">${fund.columnArea}</th><th scope="col">${fund.columnShare}</th></tr></thead>
        <tbody>${Array.from({ length: LINES }, (_, at) => this.#line(figures?.lines[at], figures?.lines[0]?.share ?? 1))}</tbody>
        <tbody class="rest">
          ${this.#rest(figures?.others.count ? t.others(count(lang, figures.others.count)) : t.noOthers, figures?.others.areaHa, figures?.areaHa)}
          ${this.#rest(fund.unzoned, figures?.unzonedHa, figures?.areaHa)}
          ${this.#rest(fund.overlap, figures?.overlapHa, figures?.areaHa)}
        </tbody>
      </table></div>`;
  }

  #line(line: LiveLine | undefined, longest: number) {
    const { lang } = this.texts;
    if (!line) return html`<tr aria-hidden="true"><th></th><td></td><td></td></tr>`;
    return html`<tr>
      <th scope="row"><div class="name">
        <plan-swatch .color=${line.color} .pattern=${line.pattern}></plan-swatch>
        <span title=${line.title}><span class="code">${line.code}</span> ${line.title}</span>
      </div></th>
      <td class="number">${honest(lang, line.areaHa)}<span class="bar" .style=${`transform:scaleX(${line.share / longest})`}></span></td>
      <td class="number">${percent(lang, line.share)}&nbsp;%</td>
    </tr>`;
  }

  #rest(title: string, areaHa: Hectares | null | undefined, wholeHa: Hectares | undefined) {
    const { lang } = this.texts;
    const known = areaHa !== null && areaHa !== undefined && wholeHa;
    return html`<tr>
      <th scope="row">${title}</th>
      <td class="number">${known ? honest(lang, areaHa) : '–'}</td>
      <td class="number">${known ? html`${percent(lang, areaHa / wholeHa)}&nbsp;%` : '–'}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-live': PlanFundLive;
  }
}
