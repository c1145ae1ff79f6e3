import type { Cells } from './cells.ts';
import type { Ground } from './ground.ts';
import type { Use } from './plan.ts';
import { hash } from './random.ts';

/** Largest zone of a code, km²; others 0.6. Forest and fields are large, town blocks small. */
const LARGEST: Readonly<Record<string, number>> = {
  RSX: 6.5,
  RPH: 6.5,
  RDD: 6,
  CLN: 2.3,
  LUC: 1.9,
  LUK: 0.9,
  HNK: 1.5,
  NTS: 1.9,
  SKS: 2,
  DRA: 0.8,
  DCS: 1.4,
  MNC: 9,
  SON: 1.8,
  DGT: 1.8,
  SKK: 15,
  ODT: 0.9,
  ONT: 0.8,
  TMD: 0.9,
  DDD: 1,
  NCS: 1,
};

const uses = (u: Use): string => `${u.existing}|${u.planned}|${u.mark}`;

/**
 * Joins cells of one unit and one use into zones, growing from a seed outward until the largest size of the code.
 *
 * @param scale how many times larger the zones may grow than in Quảng Ninh
 * @returns zone number of each cell, from 0
 */
export function groupZones(
  cells: Cells,
  ground: Ground,
  owner: Int16Array,
  use: readonly Use[],
  scale = 1,
): Int32Array {
  const zone = new Int32Array(cells.sites.length).fill(-1);
  const alike = use.map((u, i) => `${owner[i]}|${uses(u)}`);
  let count = gatherIslets(cells, ground, zone, alike);
  const order = cells.sites.map((_, i) => i).sort((a, b) => hash(a, 1, 99) - hash(b, 1, 99) || a - b);
  for (const seed of order) {
    if (zone[seed] !== -1) continue;
    grow(cells, zone, alike, seed, count, scale * largestOf(use[seed] as Use, seed));
    count += 1;
  }
  return renumbered(absorbed(cells, zone, alike, count));
}

/** Islets within a square of 3.5 km that are alike make one zone of several parts. */
function gatherIslets(cells: Cells, ground: Ground, zone: Int32Array, alike: readonly string[]): number {
  const ids = new Map<string, number>();
  cells.sites.forEach((s, i) => {
    const island = ground.islandOf(s.e, s.n);
    const area = ground.islands[island]?.area ?? 0;
    if (area > 0.4) return;
    const [ce, cn] = ground.islands[island]?.centre ?? [s.e, s.n];
    const key = `${Math.floor(ce / 3.5)} ${Math.floor(cn / 3.5)} ${alike[i]}`;
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    zone[i] = id;
  });
  return ids.size;
}

function largestOf(use: Use, seed: number): number {
  const most = Math.max(LARGEST[use.existing] ?? 0.6, use.existing === use.planned ? 0 : 0.2);
  const wanted = use.existing === use.planned ? most : Math.min(most, LARGEST[use.planned] ?? 0.6);
  return wanted * (0.3 + 1.6 * hash(seed, 3, 98) ** 2);
}

/** Breadth first by distance from the seed, so that zones come out round rather than stringy. */
function grow(
  cells: Cells,
  zone: Int32Array,
  alike: readonly string[],
  seed: number,
  id: number,
  largest: number,
): void {
  const start = cells.sites[seed];
  if (start === undefined) return;
  const far = (i: number): number => {
    const s = cells.sites[i];
    return s === undefined ? 0 : Math.hypot(s.e - start.e, s.n - start.n) * (0.7 + 0.6 * hash(i, id, 97));
  };
  const edge = [seed];
  let area = 0;
  while (edge.length > 0 && area < largest) {
    const k = edge.reduce((best, _, j) => (far(edge[j] as number) < far(edge[best] as number) ? j : best), 0);
    const [i] = edge.splice(k, 1) as [number];
    if (zone[i] !== -1) continue;
    zone[i] = id;
    area += cells.area[i] as number;
    for (const j of cells.neighbours[i] ?? [])
      if (zone[j] === -1 && alike[j] === alike[i] && !edge.includes(j)) edge.push(j);
  }
}

/** Scraps left between grown zones join a neighbour of the same use. */
function absorbed(cells: Cells, zone: Int32Array, alike: readonly string[], count: number): Int32Array {
  const size = new Float64Array(count);
  const members: number[][] = Array.from({ length: count }, () => []);
  zone.forEach((z, i) => {
    size[z] = (size[z] as number) + (cells.area[i] as number);
    members[z]?.push(i);
  });
  const small = [...size.keys()].sort((a, b) => (size[a] as number) - (size[b] as number) || a - b);
  for (const z of small) {
    const first = members[z]?.[0];
    if (first === undefined) continue;
    const scrap = Math.min(0.6, 0.35 * (LARGEST[alike[first]?.split('|')[1] ?? ''] ?? 0.2));
    if ((size[z] as number) > scrap) continue;
    const others = (members[z] ?? []).flatMap((i) =>
      (cells.neighbours[i] ?? []).filter((j) => zone[j] !== z && alike[j] === alike[i]),
    );
    const into = others
      .map((j) => zone[j] as number)
      .sort((a, b) => (size[a] as number) - (size[b] as number) || a - b)[0];
    if (into === undefined) continue;
    for (const i of members[z] ?? []) zone[i] = into;
    members[into]?.push(...(members[z] ?? []));
    members[z] = [];
    size[into] = (size[into] as number) + (size[z] as number);
    size[z] = 0;
  }
  return zone;
}

function renumbered(zone: Int32Array): Int32Array {
  const seen = new Map<number, number>();
  return zone.map((z) => {
    const known = seen.get(z);
    if (known !== undefined) return known;
    seen.set(z, seen.size);
    return seen.size - 1;
  });
}
