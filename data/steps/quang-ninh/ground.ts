import type { MultiPolygon } from 'geojson';
import { type Km, toKm } from './plane.ts';

/** The land as a raster of 100 m: quick questions (is it land, how far is the sea, which island) while the map is drawn up. */
export interface Ground {
  readonly isLand: (e: number, n: number) => boolean;
  /** km to the sea; about 0 at the coast, up to 60 inland. */
  readonly seaDistance: (e: number, n: number) => number;
  /** Number of the island a point lies on; -1 in the sea. 0 is the largest. */
  readonly islandOf: (e: number, n: number) => number;
  /** Centre of each island, largest first, and its area in km². */
  readonly islands: readonly { readonly centre: Km; readonly area: number }[];
  /** Calls back with the centre of each land cell. */
  readonly eachCell: (visit: (e: number, n: number) => void) => void;
  readonly cellArea: number;
}

const CELL = 0.1;
const [WEST, SOUTH, EAST, NORTH] = [-85, -60, 100, 56];
const COLUMNS = Math.round((EAST - WEST) / CELL);
const ROWS = Math.round((NORTH - SOUTH) / CELL);

/** The coast from west to east: a point off the province counts as sea when it lies south of it (beyond is other land). */
const COAST: readonly (readonly [number, number])[] = [
  [106.76, 20.9],
  [107.0, 21.02],
  [107.2, 21.06],
  [107.3, 21.3],
  [107.45, 21.38],
  [107.7, 21.46],
  [107.9, 21.53],
  [108.02, 21.53],
  [108.2, 21.56],
];

export function groundOf(land: MultiPolygon): Ground {
  const isLand = filled(land);
  const { island, islands } = islandsOf(isLand);
  const distance = distanceTo(seaMask(isLand));
  const at = (e: number, n: number): number => {
    const column = Math.floor((e - WEST) / CELL);
    const row = Math.floor((n - SOUTH) / CELL);
    return column < 0 || row < 0 || column >= COLUMNS || row >= ROWS ? -1 : row * COLUMNS + column;
  };
  return {
    isLand: (e, n) => isLand[at(e, n)] === 1,
    seaDistance: (e, n) => distance[at(e, n)] ?? 60,
    islandOf: (e, n) => island[at(e, n)] ?? -1,
    islands,
    eachCell: (visit) => {
      for (let i = 0; i < isLand.length; i += 1) if (isLand[i] === 1) visit(...centreOf(i));
    },
    cellArea: CELL * CELL,
  };
}

const centreOf = (i: number): Km => [
  WEST + ((i % COLUMNS) + 0.5) * CELL,
  SOUTH + (Math.floor(i / COLUMNS) + 0.5) * CELL,
];

/** Even-odd fill of all rings, row by row. */
function filled(land: MultiPolygon): Uint8Array {
  const crossings: number[][] = Array.from({ length: ROWS }, () => []);
  for (const ring of land.coordinates.flat()) {
    const points = ring.map(toKm);
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1] as Km, points[i] as Km];
      const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
      const first = Math.max(0, Math.ceil((low[1] - SOUTH) / CELL - 0.5));
      for (let r = first; r < ROWS && SOUTH + (r + 0.5) * CELL < high[1]; r += 1) {
        const t = (SOUTH + (r + 0.5) * CELL - low[1]) / (high[1] - low[1]);
        crossings[r]?.push(low[0] + t * (high[0] - low[0]));
      }
    }
  }
  const mask = new Uint8Array(COLUMNS * ROWS);
  crossings.forEach((list, r) => {
    list.sort((a, b) => a - b);
    for (let k = 0; k + 1 < list.length; k += 2) {
      const from = Math.max(0, Math.ceil(((list[k] as number) - WEST) / CELL - 0.5));
      const to = Math.min(COLUMNS - 1, Math.floor(((list[k + 1] as number) - WEST) / CELL - 0.5));
      for (let c = from; c <= to; c += 1) mask[r * COLUMNS + c] = 1;
    }
  });
  return mask;
}

function seaMask(isLand: Uint8Array): Uint8Array {
  const line = COAST.map(([lon, lat]) => toKm([lon, lat]));
  const coastAt = (e: number): number => {
    const k = line.findIndex((p) => p[0] > e);
    if (k <= 0) return k === 0 ? Number.NEGATIVE_INFINITY : (line[line.length - 1] as Km)[1];
    const [a, b] = [line[k - 1] as Km, line[k] as Km];
    return a[1] + ((b[1] - a[1]) * (e - a[0])) / (b[0] - a[0]);
  };
  return isLand.map((v, i) => {
    const [e, n] = centreOf(i);
    return v === 0 && n < coastAt(e) ? 1 : 0;
  });
}

/** Chamfer distance to the cells that are set, km. */
function distanceTo(mask: Uint8Array): Float32Array {
  const d = new Float32Array(mask.length).fill(60);
  mask.forEach((v, i) => {
    if (v === 1) d[i] = 0;
  });
  const pass = (order: (k: number) => number, steps: readonly (readonly [number, number])[]): void => {
    for (let k = 0; k < d.length; k += 1) {
      const i = order(k);
      const column = i % COLUMNS;
      for (const [dc, dr] of steps) {
        const j = i + dr * COLUMNS + dc;
        if (j < 0 || j >= d.length || column + dc < 0 || column + dc >= COLUMNS) continue;
        const far = (d[j] as number) + (dc !== 0 && dr !== 0 ? CELL * Math.SQRT2 : CELL);
        if (far < (d[i] as number)) d[i] = far;
      }
    }
  };
  pass(
    (k) => k,
    [
      [-1, 0],
      [0, -1],
      [-1, -1],
      [1, -1],
    ],
  );
  pass(
    (k) => d.length - 1 - k,
    [
      [1, 0],
      [0, 1],
      [1, 1],
      [-1, 1],
    ],
  );
  return d;
}

function islandsOf(isLand: Uint8Array): { island: Int32Array; islands: { centre: Km; area: number }[] } {
  const label = new Int32Array(isLand.length).fill(-1);
  const found: { id: number; centre: Km; area: number }[] = [];
  for (let start = 0; start < isLand.length; start += 1) {
    if (isLand[start] !== 1 || label[start] !== -1) continue;
    const stack = [start];
    label[start] = found.length;
    let [count, e, n] = [0, 0, 0];
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      const [ce, cn] = centreOf(i);
      count += 1;
      e += ce;
      n += cn;
      for (const j of [i - 1, i + 1, i - COLUMNS, i + COLUMNS]) {
        if (isLand[j] !== 1 || label[j] !== -1) continue;
        label[j] = found.length;
        stack.push(j);
      }
    }
    found.push({ id: found.length, centre: [e / count, n / count], area: count * CELL * CELL });
  }
  const sorted = [...found].sort((a, b) => b.area - a.area || a.id - b.id);
  const rank = new Map(sorted.map((f, r) => [f.id, r]));
  return { island: label.map((l) => (l < 0 ? -1 : (rank.get(l) as number))), islands: sorted };
}
