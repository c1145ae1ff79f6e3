import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { Pattern } from '#core/plan/layer.ts';
import { percent } from './figures.ts';
import type { FundLine, FundView } from './fund-view.ts';
import { shared } from './shared-styles.ts';
import { tilePattern } from './tile-patterns.ts';

/** Narrower pieces carry no code: it would not fit. */
const LABELLED_FROM = 0.085;

interface Piece {
  readonly code: string;
  readonly color: string;
  readonly pattern: Pattern;
  /** Parts of the bar, 0 … 1. */
  readonly from: number;
  readonly share: number;
}

/**
 * The structure of a land fund as one stacked bar: every category in its own colour and hatch, the largest with their code,
 * what is unzoned left blank. The table is its twin: the bar says nothing the table does not.
 */
@customElement('plan-share-bar')
export class PlanShareBar extends LitElement {
  static override styles = [
    shared,
    css`
    svg {
      display: block;
      width: 100%;
      height: 32px;
      overflow: hidden;
      border: 1px solid var(--plan-line-strong);
      border-radius: 4px;
      background: var(--plan-ground);
      forced-color-adjust: none;
    }
    .piece.dim {
      opacity: 0.25;
    }
    .gap {
      stroke: rgb(10 20 26 / 0.55);
      stroke-width: 1;
    }
    text {
      fill: #10181c;
      font: 600 12px / 1 var(--plan-font);
      text-anchor: middle;
      dominant-baseline: central;
      paint-order: stroke;
      stroke: #fff;
      stroke-width: 3px;
      stroke-linejoin: round;
    }
    .key {
      display: flex;
      flex-wrap: wrap;
      gap: 0 14px;
      margin-top: 6px;
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
    }
    .key strong {
      color: var(--plan-ink);
    }
  `,
  ];

  @property({ attribute: false }) fund: FundView | undefined;
  /** Code of the category lit on the map; the others stand back. */
  @property() lit: string | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { fund } = this;
    if (!fund) return nothing;
    const t = this.texts.fund;
    const pieces = piecesOf(fund);
    const hatches = [...new Set(pieces.map(({ pattern }) => pattern))].filter(
      (pattern) => pattern !== 'none',
    );
    const lit = pieces.some(({ code }) => code === this.lit) ? this.lit : null;
    return html`<svg role="img" aria-label=${this.#alternative(fund)}>
        <defs>${hatches.map((pattern) => tilePattern(`tile-${pattern}`, pattern))}</defs>
        ${pieces.map((piece) => this.#piece(piece, lit !== null && lit !== piece.code))}
      </svg>
      <ul class="key" aria-hidden="true">
        ${fund.blocks.filter((block) => !block.apart).map((block) => this.#key(block.title, block.share))}
        ${this.#key(t.unzoned, fund.closure.unitHa > 0 ? fund.closure.unzonedHa / fund.closure.unitHa : null)}
      </ul>`;
  }

  #piece({ code, color, pattern, from, share }: Piece, dim: boolean) {
    const at = `${100 * from}%`;
    const wide = `${100 * share}%`;
    return svg`<g class=${dim ? 'piece dim' : 'piece'}>
      <rect x=${at} width=${wide} height="100%" fill=${color} />
      ${pattern === 'none' ? nothing : svg`<rect x=${at} width=${wide} height="100%" fill="url(#tile-${pattern})" />`}
      ${from > 0 && share > 0.006 ? svg`<line class="gap" x1=${at} x2=${at} y2="100%" />` : nothing}
      ${share >= LABELLED_FROM ? svg`<text x="${100 * (from + share / 2)}%" y="50%">${code}</text>` : nothing}
    </g>`;
  }

  #key(title: string, share: number | null) {
    return share === null || share === 0
      ? nothing
      : html`<li>${title} <strong>${percent(this.texts.lang, share)}&nbsp;%</strong></li>`;
  }

  #alternative(fund: FundView): string {
    const { lang, fund: t } = this.texts;
    const parts = fund.blocks
      .filter((block) => !block.apart && block.share !== null)
      .map((block) => `${block.title} ${percent(lang, block.share ?? 0)} %`);
    return t.shareBarText(fund.place, parts.join(', '));
  }
}

/** The categories end to end, largest first within their group; the rest of the bar is what nobody zoned. */
function piecesOf({ blocks, closure }: FundView): readonly Piece[] {
  const lines = blocks
    .filter((block) => !block.apart)
    .flatMap((block) => block.lines.toSorted((a, b) => (b.areaHa ?? 0) - (a.areaHa ?? 0)))
    .filter((line): line is FundLine & { areaHa: number } => line.areaHa !== null && line.areaHa > 0);
  const whole = lines.reduce((sum, { areaHa }) => sum + areaHa, 0) + Math.max(0, closure.unzonedHa);
  let from = 0;
  return lines.map(({ code, color, pattern, areaHa }) => {
    const piece = { code, color, pattern, from, share: areaHa / whole };
    from += piece.share;
    return piece;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-share-bar': PlanShareBar;
  }
}
