import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LayerStyle, Pattern, Symbol as PointSymbol } from '#core/plan/layer.ts';
import { shared } from './shared-styles.ts';

const width = 32;
const height = 20;

const lines = (from: number, to: number, step: number, draw: (at: number) => string): string => {
  let path = '';
  for (let at = from; at <= to; at += step) path += draw(at);
  return path;
};

const diagonal = lines(-16, 32, 8, (x) => `M${x} 20l20-20`);
const backDiagonal = lines(-16, 32, 8, (x) => `M${x} 0l20 20`);
const horizontal = lines(5, 15, 5, (y) => `M0 ${y}h32`);
const vertical = lines(4, 28, 6, (x) => `M${x} 0v20`);

const grid = (stepX: number, stepY: number, mark: string): string => {
  let path = '';
  for (let row = 0, y = stepY / 2; y < height; y += stepY, row++)
    for (let x = stepX / 2 + (row % 2 ? stepX / 2 : 0); x < width; x += stepX) path += `M${x} ${y}${mark}`;
  return path;
};

/** The hatches of the map (`map/patterns.ts`), drawn for a legend. */
const hatches: Readonly<Record<Exclude<Pattern, 'none'>, string>> = {
  diagonal,
  'back-diagonal': backDiagonal,
  cross: diagonal + backDiagonal,
  horizontal,
  vertical,
  grid: horizontal + vertical,
  dots: grid(6, 4, 'h.01'),
  'sparse-dots': grid(10, 7, 'h.01'),
  plus: grid(11, 7, 'm-2 0h4m-2-2v4'),
  waves: lines(5, 15, 5, (y) => `M0 ${y}q4-4 8 0t8 0 8 0 8 0`),
  brick: `M0 7h32M0 14h32M8 0v7M24 0v7M0 7v7M16 7v7M8 14v7M24 14v7`,
};

const shapes: Readonly<Record<PointSymbol, string>> = {
  circle: 'M10 16a6 6 0 1 1 12 0 6 6 0 0 1-12 0',
  square: 'M10.5 10.5h11v11h-11z',
  diamond: 'M16 8.5l7.5 7.5-7.5 7.5-7.5-7.5z',
  triangle: 'M16 8.5l7.5 13h-15z',
  star: 'M16 8l2.1 5 5.5.5-4.2 3.6 1.3 5.4-4.7-2.9-4.7 2.9 1.3-5.4-4.2-3.6 5.5-.5z',
  anchor: 'M16 12.6v9.6M13 15h6M9.5 18c.6 2.8 3.2 4.3 6.5 4.300s5.9-1.5 6.5-4.300M16 12.600a2 2 0 1 1 .01 0',
  plane:
    'M16 9.800l.9 1.400v3.100l5.1 3.300V19l-5.1-1.500v2.900l1.5 1.200v1L16 21.900l-2.4.7v-1l1.5-1.200v-2.900L10 19v-1.400l5.1-3.300v-3.100z',
  gate: 'M10.4 12.200h11.200M12 15.400h8M12.4 12.200v9.600M19.6 12.200v9.6',
  factory: 'M10.4 21.800v-6.400l3.2 2v-2l3.2 2v-2l1.4.8.6-5.600h2l.8 11.200z',
};
const strokes: ReadonlySet<PointSymbol> = new Set(['anchor', 'gate']);
const pictograms: ReadonlySet<PointSymbol> = new Set(['anchor', 'plane', 'gate', 'factory']);

/** A box that shows how a class is drawn: colour, hatch, line or symbol, and its code in print beside it. */
@customElement('plan-swatch')
export class PlanSwatch extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        flex: none;
      }
      svg {
        flex: none;
        width: 2em;
        height: 1.25em;
        forced-color-adjust: none;
      }
      .edge {
        fill: none;
        stroke: light-dark(rgb(0 0 0 / 0.45), rgb(255 255 255 / 0.5));
      }
      .hatch {
        fill: none;
        stroke: rgb(10 20 26 / 0.72);
        stroke-width: 1.1;
        stroke-linecap: round;
      }
      .hatch.dotted {
        stroke-width: 2.2;
      }
      .code {
        min-width: 2.6em;
        font-size: var(--plan-text-xs);
        font-weight: 600;
      }
    `,
  ];

  /** `#rrggbb` of the class. */
  @property() color = '#888888';
  @property() pattern: Pattern = 'none';
  @property() kind: LayerStyle['kind'] = 'fill';
  /** Only for points. */
  @property() symbol: PointSymbol = 'circle';
  /** Areas whose outline alone is drawn. */
  @property({ type: Boolean }) outline = false;
  /** Dashes of a line, in widths of the line. */
  @property({ attribute: false }) dash: readonly number[] = [];
  /** Official code, printed beside the box. */
  @property() code = '';

  protected override render() {
    const drawing =
      this.kind === 'symbol' ? this.#point() : this.kind === 'line' ? this.#line() : this.#area();
    return html`<svg viewBox="0 0 32 20" aria-hidden="true">${drawing}</svg>${
      this.code ? html`<span class="code">${this.code}</span>` : nothing
    }`;
  }

  #area() {
    if (this.outline)
      return svg`<rect x="2" y="2" width="28" height="16" rx="1" fill="none" stroke=${this.color} stroke-width="2.5"
        stroke-dasharray=${this.#dashes(2.5)} />`;
    const hatch = this.pattern === 'none' ? undefined : hatches[this.pattern];
    const dotted = this.pattern.endsWith('dots') ? 'dotted' : '';
    return svg`<rect width="32" height="20" rx="2" fill=${this.color} />
      ${hatch ? svg`<path class="hatch ${dotted}" d=${hatch} />` : nothing}
      <rect class="edge" x="0.5" y="0.5" width="31" height="19" rx="2" />`;
  }

  #line() {
    return svg`<path d="M1 10h30" fill="none" stroke=${this.color} stroke-width="3.5"
      stroke-dasharray=${this.#dashes(3.5)} />`;
  }

  #point() {
    const { color, symbol } = this;
    const shape = shapes[symbol];
    if (!pictograms.has(symbol))
      return svg`<path transform="translate(0 -6)" d=${shape} fill=${color} stroke="#fff" stroke-width="1.5" paint-order="stroke" />`;
    const stroked = strokes.has(symbol);
    return svg`<circle cx="16" cy="10" r="9.5" fill=${color} stroke="#fff" /><path transform="translate(0 -6)" d=${shape}
      fill=${stroked ? 'none' : '#fff'} stroke=${stroked ? '#fff' : 'none'} stroke-width="1.7" />`;
  }

  #dashes(lineWidth: number): string {
    return this.dash.length > 0 ? this.dash.map((part) => part * lineWidth).join(' ') : 'none';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-swatch': PlanSwatch;
  }
}
