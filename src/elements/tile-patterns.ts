import { type SVGTemplateResult, svg } from 'lit';
import type { Pattern } from '#core/plan/layer.ts';

type Hatch = Exclude<Pattern, 'none'>;

/** One tile of each hatch, 8 × 8 px, that meets itself on all sides. */
const tiles: Readonly<Record<Hatch, string>> = {
  diagonal: 'M-2 2l4-4M0 8l8-8M6 10l4-4',
  'back-diagonal': 'M-2 6l4 4M0 0l8 8M6-2l4 4',
  cross: 'M-2 2l4-4M0 8l8-8M6 10l4-4M-2 6l4 4M0 0l8 8M6-2l4 4',
  horizontal: 'M0 4h8',
  vertical: 'M4 0v8',
  grid: 'M0 4h8M4 0v8',
  dots: 'M2 2h.01M6 6h.01',
  'sparse-dots': 'M4 4h.01',
  plus: 'M2 4h4M4 2v4',
  waves: 'M0 4q2-3 4 0t4 0',
  brick: 'M0 0h8M0 4h8M2 0v4M6 4v4',
};

/** The definition of a hatch for `fill="url(#id)"`, in px of the drawing. */
export const tilePattern = (id: string, pattern: Hatch): SVGTemplateResult =>
  svg`<pattern id=${id} width="8" height="8" patternUnits="userSpaceOnUse">
    <path d=${tiles[pattern]} fill="none" stroke="rgb(10 20 26 / 0.6)" stroke-linecap="round"
      stroke-width=${pattern.endsWith('dots') ? 2 : 1} />
  </pattern>`;
