import type { MultiPolygon } from 'geojson';
import type { Km } from './plane.ts';
import { CELL, cellAt, centreOf, distanceTo, filled, type Raster, rasterOf } from './raster.ts';

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

/** The window the land lies in, km on the plane, and where what is not land is sea: beyond the borders it is other land. */
export interface Window {
  readonly box: readonly [west: number, south: number, east: number, north: number];
  readonly isSea: (e: number, n: number) => boolean;
}

export function groundOf(land: MultiPolygon, { box, isSea }: Window): Ground {
  const raster = rasterOf(box);
  const isLand = filled(raster, land);
  const { island, islands } = islandsOf(raster, isLand);
  const sea = isLand.map((v, i) => (v === 0 && isSea(...centreOf(raster, i)) ? 1 : 0));
  const distance = distanceTo(raster, sea);
  const at = (e: number, n: number): number => cellAt(raster, e, n);
  return {
    isLand: (e, n) => isLand[at(e, n)] === 1,
    seaDistance: (e, n) => distance[at(e, n)] ?? 60,
    islandOf: (e, n) => island[at(e, n)] ?? -1,
    islands,
    eachCell: (visit) => {
      for (let i = 0; i < isLand.length; i += 1) if (isLand[i] === 1) visit(...centreOf(raster, i));
    },
    cellArea: CELL * CELL,
  };
}

function islandsOf(
  raster: Raster,
  isLand: Uint8Array,
): { island: Int32Array; islands: { centre: Km; area: number }[] } {
  const label = new Int32Array(isLand.length).fill(-1);
  const found: { id: number; centre: Km; area: number }[] = [];
  for (let start = 0; start < isLand.length; start += 1) {
    if (isLand[start] !== 1 || label[start] !== -1) continue;
    const stack = [start];
    label[start] = found.length;
    let [count, e, n] = [0, 0, 0];
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      const [ce, cn] = centreOf(raster, i);
      count += 1;
      e += ce;
      n += cn;
      for (const j of [i - 1, i + 1, i - raster.columns, i + raster.columns]) {
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
