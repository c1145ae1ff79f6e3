import { Delaunay } from 'd3-delaunay';
import { LAND_USE_CODES } from '#core/fund/land-use.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { layerOf, type Polygons, type Ring } from './layers.ts';
import { NoisyMesh } from './noisy-mesh.ts';
import { seededRandom } from './random.ts';

/** An invented province: communes and planning zones, lon, lat in degrees. Not a real place. */
export interface SeededProvince {
  readonly communes: LayerBuffer;
  readonly zones: LayerBuffer;
  readonly categories: readonly string[];
}

/** What to invent. */
export interface ProvinceRecipe {
  readonly zones: number;
  readonly communes?: number;
  /** each border of communes has 2^detail − 1 points between its ends; 9 if not given */
  readonly detail?: number;
  readonly seed?: number;
  /** each zone digitised on its own, ± this many degrees: gaps and overlaps along every border */
  readonly jitterDeg?: number;
}

const WEST = 106.4;
const SOUTH = 20.7;
const WIDTH_DEG = 1.5;
const HEIGHT_DEG = 0.95;
/** Coordinates are kept to 7 decimals, a centimetre, as GeoJSON files do. */
const DECIMALS = 1e7;

const CATEGORIES = LAND_USE_CODES.filter((entry) => !entry.overlay && entry.vintage !== 'pre-2014').map(
  ({ code }) => code,
);

/** Invents a province; the same recipe gives the same province everywhere. */
export function seededProvince({
  zones,
  communes = 54,
  detail = 9,
  seed = 20261122,
  jitterDeg = 0,
}: ProvinceRecipe): SeededProvince {
  const random = seededRandom(seed);
  const communeMesh = meshOf(communes, detail, random);
  const zoneMesh = meshOf(zones, 2, random);
  const features: Polygons[] = [];
  const categories: string[] = [];
  for (const ring of zoneMesh) {
    const jittered =
      jitterDeg === 0
        ? ring
        : ring.map(
            ([x, y]) =>
              [
                rounded(x + (random() * 2 - 1) * jitterDeg),
                rounded(y + (random() * 2 - 1) * jitterDeg),
              ] as const,
          );
    features.push([[jittered]]);
    categories.push(CATEGORIES[Math.floor(random() ** 1.6 * CATEGORIES.length) % CATEGORIES.length]!);
  }
  return { communes: layerOf(communeMesh.map((ring) => [[ring]])), zones: layerOf(features), categories };
}

/** About `count` cells over the province, with the hull's unbounded and far-reaching cells left out. */
function meshOf(count: number, levels: number, random: () => number): Ring[] {
  const margin = 0.5 * Math.sqrt((WIDTH_DEG * HEIGHT_DEG) / count);
  const total = Math.round(count * (1 + (2 * margin) / WIDTH_DEG) * (1 + (2 * margin) / HEIGHT_DEG));
  const sites = new Float64Array(2 * total);
  for (let i = 0; i < total; i++) {
    sites[2 * i] = WEST - margin + random() * (WIDTH_DEG + 2 * margin);
    sites[2 * i + 1] = SOUTH - margin + random() * (HEIGHT_DEG + 2 * margin);
  }
  const mesh = new NoisyMesh(relaxed(sites), () => levels, random);
  return Array.from({ length: total }, (_, site) => mesh.ring(site)).flatMap((ring) =>
    ring && isNear(ring, margin) ? [roundedRing(ring)] : [],
  );
}

/** Sites moved to the middle of their cells, so that cells are of one size roughly and none is a needle. */
function relaxed(sites: Float64Array): Float64Array {
  const bounds: [number, number, number, number] = [
    WEST - 0.3,
    SOUTH - 0.3,
    WEST + WIDTH_DEG + 0.3,
    SOUTH + HEIGHT_DEG + 0.3,
  ];
  const voronoi = new Delaunay(sites).voronoi(bounds);
  return sites.map((value, at) => {
    const cell = voronoi.cellPolygon(at >> 1);
    if (!cell) return value;
    const corners = cell.slice(1);
    return corners.reduce((sum, corner) => sum + corner[at % 2]!, 0) / corners.length;
  });
}

/** Cells on the hull reach far out to where two sites are equally far. */
const isNear = (points: readonly number[], margin: number): boolean =>
  points.every((value, at) =>
    at % 2 === 0
      ? value > WEST - 2 * margin && value < WEST + WIDTH_DEG + 2 * margin
      : value > SOUTH - 2 * margin && value < SOUTH + HEIGHT_DEG + 2 * margin,
  );

const rounded = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;

function roundedRing(points: readonly number[]): Ring {
  const ring: (readonly [number, number])[] = [];
  for (let at = 0; at < points.length; at += 2) ring.push([rounded(points[at]!), rounded(points[at + 1]!)]);
  return ring;
}
