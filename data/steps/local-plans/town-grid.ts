import type { Polygon, Position } from 'geojson';
import { toKm, toLonLat } from '../sketch/plane.ts';

/** A rectangle of the made-up town's own grid, metres along its two streets. */
export interface Rect {
  readonly u: readonly [from: number, to: number];
  readonly v: readonly [from: number, to: number];
}

/** South-west corner and turn of the grid: open ground south of the city of Lạng Sơn. */
const CORNER: Position = [106.7465, 21.7985];
const TURN = (14 * Math.PI) / 180;
const [EAST, NORTH] = toKm(CORNER);

/** Centre lines of streets stand so far apart; a block is what lies between their edges. */
const PITCH = { u: 420, v: 380 } as const;
/** Full width of every street of the example, metres. */
export const STREET = 36;

/** From the centre line of a street to that of another. */
export const span = (columns: readonly [number, number], rows: readonly [number, number]): Rect => ({
  u: [columns[0] * PITCH.u, columns[1] * PITCH.u],
  v: [rows[0] * PITCH.v, rows[1] * PITCH.v],
});

export const block = (column: number, row: number): Rect => ({
  u: [column * PITCH.u + STREET / 2, (column + 1) * PITCH.u - STREET / 2],
  v: [row * PITCH.v + STREET / 2, (row + 1) * PITCH.v - STREET / 2],
});

/** A part of a rectangle by shares of its sides, 0 … 1. */
export const part = (of: Rect, u: readonly [number, number], v: readonly [number, number]): Rect => {
  const at = ([from, to]: readonly [number, number], share: number): number => from + (to - from) * share;
  return { u: [at(of.u, u[0]), at(of.u, u[1])], v: [at(of.v, v[0]), at(of.v, v[1])] };
};

export const halves = (of: Rect): readonly [south: Rect, north: Rect] => [
  part(of, [0, 1], [0, 0.5]),
  part(of, [0, 1], [0.5, 1]),
];

/** Rows of equal lots, from the south-west. */
export const lots = (of: Rect, columns: number, rows: number): readonly Rect[] =>
  Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return part(of, [column / columns, (column + 1) / columns], [row / rows, (row + 1) / rows]);
  });

/** Draws rectangles so that neighbours share every vertex: a side has a vertex wherever a corner of any of them lies on it. */
export function gridDrawing(all: readonly Rect[]): {
  readonly area: (of: Rect) => Polygon;
  /** What is left of a rectangle around others inside it. */
  readonly around: (of: Rect, holes: readonly Rect[]) => Polygon;
} {
  /** Along a side from its start to just before its end, in the direction of growing numbers. */
  const side = (along: 'u' | 'v', [from, to]: readonly [number, number], at: number): readonly number[] => {
    const across = along === 'u' ? 'v' : 'u';
    const corners = all.filter((each) => each[across].includes(at)).flatMap((each) => each[along]);
    return [...new Set([from, ...corners.filter((line) => line > from && line < to)])].sort((a, b) => a - b);
  };
  /** The same side walked from its end to just before its start. */
  const back = (along: 'u' | 'v', range: readonly [number, number], at: number): readonly number[] => [
    range[1],
    ...side(along, range, at).slice(1).reverse(),
  ];
  const ring = ({ u, v }: Rect): Position[] => {
    const points = [
      ...side('u', u, v[0]).map((at) => lonLat(at, v[0])),
      ...side('v', v, u[1]).map((at) => lonLat(u[1], at)),
      ...back('u', u, v[1]).map((at) => lonLat(at, v[1])),
      ...back('v', v, u[0]).map((at) => lonLat(u[0], at)),
    ];
    return [...points, points[0] as Position];
  };
  return {
    area: (of) => ({ type: 'Polygon', coordinates: [ring(of)] }),
    around: (of, holes) => ({
      type: 'Polygon',
      coordinates: [ring(of), ...holes.map((hole) => ring(hole).reverse())],
    }),
  };
}

const lonLat = (u: number, v: number): Position =>
  toLonLat(
    EAST + (u * Math.cos(TURN) - v * Math.sin(TURN)) / 1000,
    NORTH + (u * Math.sin(TURN) + v * Math.cos(TURN)) / 1000,
  );
