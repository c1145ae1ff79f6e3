import type { MultiPolygon } from 'geojson';
import { courseOf } from './courses.ts';
import type { Ground } from './ground.ts';
import type { Plan } from './plan.ts';
import { type Km, toKm, toLonLat } from './plane.ts';
import { fractal, hash, randomOf } from './random.ts';
import { SiteGrid } from './site-grid.ts';
import { insideBlob, type Terrain } from './terrain.ts';

/** What a small cell was laid out for. */
type SiteKind = 'road' | 'river' | 'park' | 'town' | 'fill' | 'islet';

export interface Site {
  readonly e: number;
  readonly n: number;
  readonly kind: SiteKind;
  /** Index of the road, river, park or town. */
  readonly of: number;
}

/**
 * Centres of the small cells that zones and units are built from. Cells lie in rows along roads and rivers, in blocks in
 * towns and parks, and at random, close in the lowland and wide in the hills, elsewhere.
 */
export function layOutSites(land: MultiPolygon, ground: Ground, terrain: Terrain, plan: Plan): Site[] {
  const grid = new SiteGrid();
  layStrips(grid, ground, plan);
  layParks(grid, ground, plan);
  layTowns(grid, ground, plan);
  layFill(grid, ground, terrain, plan);
  layIslets(grid, land);
  return grid.sites;
}

const STEP = 0.13;
/** Distance that the outer rows keep other cells off, km; less than the step, so that a row does not thin itself. */
const KEPT_OFF = 0.1;

/** Three rows: the middle one becomes the strip, the outer two hold its edges straight. */
function layStrips(grid: SiteGrid, ground: Ground, { roads, rivers }: Plan): void {
  const strips = [
    ...roads.map(({ points, width }, of) => ({ kind: 'road' as const, of, points, width })),
    ...rivers.map(({ points, width }, of) => ({ kind: 'river' as const, of, points, width })),
  ];
  const inner: { site: Site; width: number }[] = [];
  const outer: { site: Site; width: number }[] = [];
  strips.forEach((strip, s) => {
    const line = courseOf(strip.points, STEP, strip.kind === 'river' ? 0.9 : 0.45, 100 + s);
    line.forEach(([e, n], i) => {
      const [a, b] = [line[Math.max(0, i - 1)] as Km, line[Math.min(line.length - 1, i + 1)] as Km];
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const [ue, un] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
      if (!ground.isLand(e, n) || (ground.islands[ground.islandOf(e, n)]?.area ?? 0) < 4) return;
      inner.push({ site: { e, n, kind: strip.kind, of: strip.of }, width: strip.width });
      for (const side of [-1, 1]) {
        const w = strip.width * side;
        outer.push({ site: { e: e - un * w, n: n + ue * w, kind: 'fill', of: -1 }, width: strip.width });
      }
    });
  });
  for (const { site, width } of inner)
    if (grid.isFree(site.e, site.n, width * 0.9)) grid.add(site, width * 0.85);
  for (const { site, width } of outer)
    if (grid.isFree(site.e, site.n, width * 0.8)) grid.add(site, Math.min(KEPT_OFF, width * 1.7));
}

/** Each park as a rectangle of blocks with a ring of cells outside, moved within its ±3 km to where the land is free. */
function layParks(grid: SiteGrid, ground: Ground, { parks }: Plan): void {
  parks.forEach((park, of) => {
    const area = park.drawn / 100;
    const columns = Math.max(4, Math.round(Math.sqrt(area * 1.5) / 0.26));
    const rows = Math.max(3, Math.round(Math.sqrt(area / 1.5) / 0.26));
    const size = Math.sqrt(area / (columns * rows));
    const [pe, pn] = toKm(park.at);
    const angle = (park.turn * Math.PI) / 180;
    const blocks = (ce: number, cn: number): { e: number; n: number; inside: boolean }[] => {
      const out: { e: number; n: number; inside: boolean }[] = [];
      for (let c = -1; c <= columns; c += 1) {
        for (let r = -1; r <= rows; r += 1) {
          const [u, v] = [(c - (columns - 1) / 2) * size, (r - (rows - 1) / 2) * size];
          out.push({
            e: ce + u * Math.cos(angle) - v * Math.sin(angle),
            n: cn + u * Math.sin(angle) + v * Math.cos(angle),
            inside: c >= 0 && r >= 0 && c < columns && r < rows,
          });
        }
      }
      return out;
    };
    let best = { score: Number.NEGATIVE_INFINITY, ce: pe, cn: pn };
    for (let de = -3; de <= 3; de += 0.25) {
      for (let dn = -3; dn <= 3; dn += 0.25) {
        if (Math.hypot(de, dn) > 3) continue;
        const score = blocks(pe + de, pn + dn).reduce((s, b) => {
          if (!grid.isFree(b.e, b.n, size * 0.55)) return s - (b.inside ? 2 : 0.4);
          return s + (b.inside && ground.isLand(b.e, b.n) ? 1 : 0);
        }, -1.2 * Math.hypot(de, dn));
        if (score > best.score) best = { score, ce: pe + de, cn: pn + dn };
      }
    }
    for (const b of blocks(best.ce, best.cn)) {
      if (!grid.isFree(b.e, b.n, size * 0.5)) continue;
      grid.add({ e: b.e, n: b.n, kind: b.inside ? 'park' : 'fill', of: b.inside ? of : -1 }, size * 0.75);
    }
  });
}

/** Blocks on a turned grid, a little uneven, out to the planned edge of each town. */
function layTowns(grid: SiteGrid, ground: Ground, { towns }: Plan): void {
  towns.forEach((town, of) => {
    const [te, tn] = toKm(town.at);
    const angle = (town.turn * Math.PI) / 180;
    const reach = Math.ceil((town.planned * 1.25) / town.block);
    for (let c = -reach; c <= reach; c += 1) {
      for (let r = -reach; r <= reach; r += 1) {
        const jitter = (k: number): number => (hash(c * 31 + k, r * 17 + of, 7) - 0.5) * 0.22;
        const [u, v] = [(c + jitter(1)) * town.block, (r + jitter(2)) * town.block * 0.85];
        const [e, n] = [
          te + u * Math.cos(angle) - v * Math.sin(angle),
          tn + u * Math.sin(angle) + v * Math.cos(angle),
        ];
        const edge = town.planned * (1 + 0.25 * fractal(e, n, 1.6, 2, 300 + of));
        if (Math.hypot(u, v) > edge || !ground.isLand(e, n) || !grid.isFree(e, n, town.block * 0.6)) continue;
        grid.add({ e, n, kind: 'town', of }, town.block * 0.62);
      }
    }
  });
}

/** Random points no closer than the grain of the country around them. */
function layFill(grid: SiteGrid, ground: Ground, terrain: Terrain, { lakes, grain: wider = 1 }: Plan): void {
  const random = randomOf(20_261_122);
  const cells: Km[] = [];
  ground.eachCell((e, n) => cells.push([e, n]));
  const tries = cells.length * 2;
  for (let k = 0; k < tries; k += 1) {
    const [ce, cn] = cells[Math.floor(random() * cells.length)] as Km;
    const e = ce + (random() - 0.5) * 0.1;
    const n = cn + (random() - 0.5) * 0.1;
    const height = terrain.height(e, n);
    const inLake = lakes.some((lake) => insideBlob(e, n, lake) > -0.3);
    const close = inLake
      ? 0.2
      : height > 160
        ? 0.46
        : height > 75
          ? 0.36
          : ground.seaDistance(e, n) < 1.5
            ? 0.25
            : 0.27;
    const grain = close * wider;
    if (grid.isFree(e, n, grain)) grid.add({ e, n, kind: 'fill', of: -1 }, grain * 0.7);
  }
}

/** One cell for each islet that has none. */
function layIslets(grid: SiteGrid, land: MultiPolygon): void {
  for (const [ring] of land.coordinates) {
    if (ring === undefined) continue;
    const points = ring.map(toKm);
    const [es, ns] = [points.map((p) => p[0]), points.map((p) => p[1])];
    const [west, east] = [Math.min(...es), Math.max(...es)];
    const [south, north] = [Math.min(...ns), Math.max(...ns)];
    if (east - west > 1.5 || north - south > 1.5) continue;
    if (grid.any(west, south, east, north)) continue;
    const [e, n] = toKm(toLonLat((west + east) / 2, (south + north) / 2));
    grid.add({ e, n, kind: 'islet', of: -1 }, 0.05);
  }
}
