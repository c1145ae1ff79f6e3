import type { Cells } from './cells.ts';
import type { Ground } from './ground.ts';
import type { Unit } from './plan.ts';
import { type Km, toKm } from './plane.ts';
import { fractal } from './random.ts';

/** Which islands belong to which unit. */
export interface IslandRule {
  /** Codes of units made of islands only: they take their islands and nothing of the mainland. */
  readonly only: readonly string[];
  /** Islands by place: [west, south, east, north, code]; the first box that holds the island's centre decides. */
  readonly boxes: readonly (readonly [number, number, number, number, string])[];
}

const ROUNDS = 260;
/** A part cut off from its unit's main body stays with it when it is larger, km²: land beyond a river mouth. */
const STRAY = 2.5;

/**
 * Gives each cell to a unit: a power diagram (distance less a weight) whose centres and weights are moved until areas come
 * near the declared ones and centroids near the published ones. Coastal units share the land that the coarse coast lacks.
 *
 * @returns index into `units` for each cell
 */
export function assignUnits(
  cells: Cells,
  ground: Ground,
  units: readonly Unit[],
  islands: IslandRule,
): Int16Array {
  const owner = new Int16Array(cells.sites.length).fill(-1);
  const index = new Map(units.map((u, i) => [u.code, i]));
  const fixed = cells.sites.map((s) => {
    const island = ground.islandOf(s.e, s.n);
    return island === 0
      ? -1
      : islandUnit(island < 0 ? [s.e, s.n] : (ground.islands[island]?.centre as Km), index, islands);
  });
  const free = units.map((_, i) => i).filter((i) => !islands.only.includes(units[i]?.code ?? ''));
  const warped = cells.sites.map(warp);
  const goals = units.map((u) => toKm(u.centroid));
  const seeds = goals.map((g) => [g[0], g[1]] as [number, number]);
  const weights = units.map((u) => (u.declaredKm2 / Math.PI) * 0.5);
  const assign = (): void => {
    warped.forEach((w, i) => {
      owner[i] = fixed[i] as number;
      if (owner[i] !== -1) return;
      let best = Number.POSITIVE_INFINITY;
      for (const u of free) {
        const seed = seeds[u] as Km;
        const d = (w[0] - seed[0]) ** 2 + (w[1] - seed[1]) ** 2 - (weights[u] as number);
        if (d < best) {
          best = d;
          owner[i] = u;
        }
      }
    });
  };
  assign();
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = measured(cells, owner, fixed, units.length);
    const goal = wantedAreas(cells, ground, owner, units, free);
    const pace = round < ROUNDS * 0.5 ? 0.2 : 0.1;
    for (const u of free) {
      const radius = Math.sqrt((goal[u] as number) / Math.PI);
      const short = (goal[u] as number) - (now.area[u] as number);
      weights[u] = (weights[u] as number) + Math.max(-radius, Math.min(radius, (pace * short) / Math.PI));
      if (round > ROUNDS * 0.5) continue;
      const seed = seeds[u] as [number, number];
      const [g, c] = [goals[u] as Km, now.centre[u] as Km];
      if (now.area[u] === 0) {
        seeds[u] = [g[0], g[1]];
        continue;
      }
      seed[0] += 0.12 * (g[0] - c[0]);
      seed[1] += 0.12 * (g[1] - c[1]);
    }
    assign();
  }
  joinStrays(cells, owner, fixed);
  return owner;
}

function islandUnit(centre: Km, index: ReadonlyMap<string, number>, { boxes }: IslandRule): number {
  for (const [west, south, east, north, code] of boxes) {
    const [a, b] = [toKm([west, south]), toKm([east, north])];
    if (centre[0] >= a[0] && centre[0] < b[0] && centre[1] >= a[1] && centre[1] < b[1])
      return index.get(code) ?? -1;
  }
  return -1;
}

/** Bends space, so that borders between units wander as watersheds and streams do. */
const warp = ({ e, n }: { readonly e: number; readonly n: number }): Km => [
  e + 2.6 * fractal(e, n, 8, 3, 501) + 0.8 * fractal(e, n, 2.4, 2, 511),
  n + 2.6 * fractal(e, n, 8, 3, 521) + 0.8 * fractal(e, n, 2.4, 2, 531),
];

function measured(
  cells: Cells,
  owner: Int16Array,
  fixed: readonly number[],
  count: number,
): { area: number[]; centre: Km[] } {
  const sums = Array.from({ length: count }, () => [0, 0, 0] as [number, number, number]);
  cells.sites.forEach((s, i) => {
    const sum = sums[owner[i] as number];
    if (sum === undefined || fixed[i] !== -1) return;
    const a = cells.area[i] as number;
    sum[0] += a;
    sum[1] += a * s.e;
    sum[2] += a * s.n;
  });
  return {
    area: sums.map((s) => s[0]),
    centre: sums.map((s) => (s[0] > 0 ? [s[1] / s[0], s[2] / s[0]] : [0, 0])),
  };
}

/** Declared areas; what the coarse coast lacks is taken from the units by the sea, in proportion. */
function wantedAreas(
  cells: Cells,
  ground: Ground,
  owner: Int16Array,
  units: readonly Unit[],
  free: readonly number[],
): number[] {
  const coastal = new Set<number>();
  let land = 0;
  cells.sites.forEach((s, i) => {
    const u = owner[i] as number;
    if (!free.includes(u) || (ground.islandOf(s.e, s.n) > 0 && ground.seaDistance(s.e, s.n) > 9)) return;
    land += cells.area[i] as number;
    if (ground.seaDistance(s.e, s.n) < 0.4 && (cells.area[i] as number) > 0) coastal.add(u);
  });
  const sum = (list: readonly number[]): number => list.reduce((s, u) => s + (units[u]?.declaredKm2 ?? 0), 0);
  const inland = free.filter((u) => !coastal.has(u));
  const share = (land - sum(inland)) / sum([...coastal]);
  return units.map((u, i) => u.declaredKm2 * (coastal.has(i) ? share : 1));
}

/** Cells cut off from the main body of their unit (and not on an island of their own) join the neighbour they touch most. */
function joinStrays(cells: Cells, owner: Int16Array, fixed: readonly number[]): void {
  for (let round = 0; round < 4; round += 1) {
    const body = bodies(cells, owner);
    const largest = new Map<number, { body: number; size: number }>();
    body.size.forEach((size, b) => {
      const u = owner[body.first[b] as number] as number;
      if (size > (largest.get(u)?.size ?? 0)) largest.set(u, { body: b, size });
    });
    let moved = 0;
    cells.sites.forEach((_, i) => {
      const u = owner[i] as number;
      if (
        fixed[i] !== -1 ||
        body.of[i] === largest.get(u)?.body ||
        (body.size[body.of[i] as number] as number) > STRAY
      )
        return;
      const other = cells.neighbours[i]?.filter((j) => owner[j] !== u && fixed[j] === -1) ?? [];
      if (other.length === 0) return;
      owner[i] = owner[other[0] as number] as number;
      moved += 1;
    });
    if (moved === 0) return;
  }
}

/** Connected groups of cells of one unit. */
function bodies(cells: Cells, owner: Int16Array): { of: Int32Array; size: number[]; first: number[] } {
  const of = new Int32Array(owner.length).fill(-1);
  const size: number[] = [];
  const first: number[] = [];
  for (let start = 0; start < owner.length; start += 1) {
    if (of[start] !== -1) continue;
    const stack = [start];
    of[start] = size.length;
    let total = 0;
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      total += cells.area[i] as number;
      for (const j of cells.neighbours[i] ?? []) {
        if (of[j] !== -1 || owner[j] !== owner[start]) continue;
        of[j] = size.length;
        stack.push(j);
      }
    }
    size.push(total);
    first.push(start);
  }
  return { of, size, first };
}
