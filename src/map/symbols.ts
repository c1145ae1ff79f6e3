import type { Symbol as PointSymbol } from '#core/plan/layer.ts';
import {
  type Distance,
  type DistanceImage,
  disc,
  polygon,
  rasterize,
  ring,
  stroke,
  union,
} from './distance.ts';

/** CSS pixels of the box a symbol is drawn in; the shape keeps 5 px clear for its halo. */
const box = 26;
/** Image pixels in a CSS pixel. */
export const symbolPixelRatio = 2;

const around = (corners: number, radius: (corner: number) => number, turn = 0): [number, number][] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners - Math.PI / 2 + turn;
    return [13 + radius(i) * Math.cos(angle), 13 + radius(i) * Math.sin(angle)];
  });

const anchor = union(
  ring(13, 8.2, 1.9, 1.5),
  stroke(
    [
      [13, 10],
      [13, 19.2],
    ],
    1.6,
  ),
  stroke(
    [
      [10, 12.4],
      [16, 12.4],
    ],
    1.6,
  ),
  stroke(
    [
      [7.4, 15],
      [8, 16.8],
      [9.5, 18.4],
      [11.3, 19.2],
      [13, 19.4],
      [14.7, 19.2],
      [16.5, 18.4],
      [18, 16.8],
      [18.6, 15],
    ],
    1.6,
  ),
);

const plane = polygon(
  [
    [13, 6.8],
    [13.9, 8.2],
    [13.9, 11.3],
    [19, 14.6],
    [19, 16],
    [13.9, 14.5],
    [13.9, 17.4],
    [15.4, 18.6],
    [15.4, 19.6],
    [13, 18.9],
  ].concat([
    [10.6, 19.6],
    [10.6, 18.6],
    [12.1, 17.4],
    [12.1, 14.5],
    [7, 16],
    [7, 14.6],
    [12.1, 11.3],
    [12.1, 8.2],
  ]) as [number, number][],
  0.3,
);

const gate = union(
  stroke(
    [
      [7.4, 9.2],
      [18.6, 9.2],
    ],
    1.9,
  ),
  stroke(
    [
      [9, 12.4],
      [17, 12.4],
    ],
    1.4,
  ),
  stroke(
    [
      [9.4, 9.2],
      [9.4, 18.8],
    ],
    1.8,
  ),
  stroke(
    [
      [16.6, 9.2],
      [16.6, 18.8],
    ],
    1.8,
  ),
  stroke(
    [
      [7.2, 8],
      [7.4, 9.2],
    ],
    1.4,
  ),
  stroke(
    [
      [18.8, 8],
      [18.6, 9.2],
    ],
    1.4,
  ),
);

const factory = polygon(
  [
    [7.4, 18.8],
    [7.4, 12.4],
    [10.6, 14.4],
    [10.6, 12.4],
    [13.8, 14.4],
    [13.8, 12.4],
    [15.2, 13.2],
    [15.8, 7.6],
    [17.8, 7.6],
    [18.6, 18.8],
  ],
  0.3,
);

/** Heads of arrows along a line: one way, and both. */
export type ArrowHead = 'forward' | 'both';

const head = (tip: number, back: number): Distance =>
  polygon(
    [
      [tip, 13],
      [back, 18],
      [back, 8],
    ],
    0.4,
  );

const shapes: Readonly<Record<PointSymbol | ArrowHead, Distance>> = {
  forward: head(18.4, 8.6),
  both: union(head(20.6, 14), head(5.4, 12)),
  circle: disc(13, 13, 6.4),
  square: polygon(
    around(4, () => 7.4, Math.PI / 4),
    0.6,
  ),
  diamond: polygon(
    around(4, () => 7.4),
    0.5,
  ),
  triangle: polygon(
    around(3, () => 7.6).map(([x, y]) => [x, y + 1.4] as [number, number]),
    0.5,
  ),
  star: polygon(
    around(10, (i) => (i % 2 === 0 ? 8 : 3.5)),
    0.4,
  ),
  anchor,
  plane,
  gate,
  factory,
};

const pictograms: ReadonlySet<PointSymbol> = new Set<PointSymbol>(['anchor', 'plane', 'gate', 'factory']);

/** Whether a symbol is a fine drawing that stands white on a coloured badge, and not a bare coloured shape. */
export const isPictogram = (symbol: PointSymbol): boolean => pictograms.has(symbol);

const prefix = 'plan-symbol-';

/** The name a style asks for when it wants the symbol. */
export const symbolImageId = (symbol: PointSymbol | ArrowHead): string => `${prefix}${symbol}`;

/** The symbol a style asked for by name, or null when the name is none of ours. */
export function symbolImage(id: string): DistanceImage | null {
  const shape = id.startsWith(prefix) ? shapes[id.slice(prefix.length) as PointSymbol] : undefined;
  return shape ? rasterize(shape, box * symbolPixelRatio, symbolPixelRatio) : null;
}
