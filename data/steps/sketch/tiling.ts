import type { MultiPolygon, Polygon, Position } from 'geojson';
import initGeos from 'geos-wasm';
import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers';
import type { Cells } from './cells.ts';
import { ringArea, round6, toKm, toLonLat, wound } from './plane.ts';

type Geos = Awaited<ReturnType<typeof initGeos>>;

/** Grid of all coordinates, degrees: noding on it makes the tiling exact, with no sliver and no crossing. */
const GRID = 1e-6;
/** A face smaller than this (km²) joins its neighbour: a corner of a cell that the coast cuts off. */
const CRUMB = 0.0006;

/** The package types this call with its arguments in another order than it takes them. */
interface Memory {
  setValue(pointer: number, value: number, type: 'i32'): void;
}

interface Face {
  readonly polygon: Polygon;
  readonly area: number;
  group: number;
}

/**
 * Cuts the land into the groups of cells, so that neighbours share every vertex.
 *
 * Land boundary and walls between groups are noded together on a grid of 1e-6 degree, the faces that lie on land are given
 * to the group of the cell they lie in, and the faces of a group are joined. Nothing is clipped twice, so nothing is lost.
 *
 * @param groupOf group of each cell
 * @returns geometry of each group that has land, in degrees
 */
export async function tile(
  land: MultiPolygon,
  cells: Cells,
  groupOf: ArrayLike<number>,
): Promise<Map<number, Polygon | MultiPolygon>> {
  const geos = await initGeos();
  const lines = [...landLines(land), ...wallLines(cells, groupOf)];
  const noded = geos.GEOSUnaryUnionPrec(
    geojsonToGeosGeom({ type: 'MultiLineString', coordinates: lines }, geos),
    GRID,
  );
  const faces = facesOf(geos, noded, land, cells, groupOf);
  joinCrumbs(faces);
  const groups = new Map<number, Polygon[]>();
  for (const face of faces) {
    const list = groups.get(face.group);
    if (list === undefined) groups.set(face.group, [face.polygon]);
    else list.push(face.polygon);
  }
  return new Map([...groups].sort((a, b) => a[0] - b[0]).map(([g, list]) => [g, joined(geos, list)]));
}

const landLines = (land: MultiPolygon): Position[][] =>
  land.coordinates
    .flat()
    .map((ring) => ring.map(([lon, lat]) => [round6(lon as number), round6(lat as number)]));

function wallLines(cells: Cells, groupOf: ArrayLike<number>): Position[][] {
  const [me, mn] = cells.middle;
  const clamp = (v: number, middle: number): number => Math.max(middle - 140, Math.min(middle + 140, v));
  return cells.walls
    .filter(({ a, b }) => groupOf[a] !== groupOf[b])
    .map(({ from, to }) => [from, to].map(([e, n]) => toLonLat(clamp(e, me), clamp(n, mn))))
    .filter(([a, b]) => a?.[0] !== b?.[0] || a?.[1] !== b?.[1]);
}

function facesOf(
  geos: Geos,
  noded: number,
  land: MultiPolygon,
  cells: Cells,
  groupOf: ArrayLike<number>,
): Face[] {
  const list = geos.Module._malloc(4);
  (geos.Module as unknown as Memory).setValue(list, noded, 'i32');
  const collection = geosGeomToGeojson(geos.GEOSPolygonize(list, 1), geos) as unknown as {
    geometries: Polygon[];
  };
  const isLand = landTest(land);
  const faces: Face[] = [];
  for (const polygon of collection.geometries) {
    const point = insidePoint(polygon);
    if (!isLand(point)) continue;
    const [e, n] = toKm(point);
    const area = polygon.coordinates.reduce((s, r, i) => s + (i === 0 ? 1 : -1) * Math.abs(ringArea(r)), 0);
    faces.push({ polygon, area, group: groupOf[cells.find(e, n)] ?? -1 });
  }
  return faces;
}

/** Middle of the longest piece of a level line through the polygon: always inside. */
function insidePoint(polygon: Polygon): Position {
  const ys = (polygon.coordinates[0] ?? []).map((p) => p[1] as number);
  const levels = [...new Set(ys)].sort((a, b) => a - b);
  let best: { width: number; at: Position } = { width: -1, at: [0, 0] };
  const picks =
    levels.length < 12
      ? levels.map((_, i) => i)
      : Array.from({ length: 9 }, (_, k) => Math.floor((levels.length - 1) * (0.1 + 0.1 * k)));
  for (const i of picks) {
    const next = levels[i + 1];
    if (next === undefined) continue;
    const y = ((levels[i] as number) + next) / 2;
    const xs = crossings(polygon.coordinates, y);
    for (let k = 0; k + 1 < xs.length; k += 2) {
      const [a, b] = [xs[k] as number, xs[k + 1] as number];
      const width = (b - a) * (next - (levels[i] as number));
      if (width > best.width) best = { width, at: [(a + b) / 2, y] };
    }
  }
  return best.at;
}

/** Where the level `y` crosses the rings, west to east. */
function crossings(rings: readonly Position[][], y: number): number[] {
  const xs: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [ax, ay] = ring[i - 1] as [number, number];
      const [bx, by] = ring[i] as [number, number];
      if (ay > y !== by > y) xs.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  }
  return xs.sort((a, b) => a - b);
}

/** Point-in-land by the even-odd rule, with the boundary's pieces sorted into bands of latitude. */
function landTest(land: MultiPolygon): (p: Position) => boolean {
  const band = (lat: number): number => Math.floor(lat * 400);
  const bands = new Map<number, [number, number, number, number][]>();
  for (const ring of landLines(land)) {
    for (let i = 1; i < ring.length; i += 1) {
      const [ax, ay] = ring[i - 1] as [number, number];
      const [bx, by] = ring[i] as [number, number];
      for (let b = band(Math.min(ay, by)); b <= band(Math.max(ay, by)); b += 1) {
        const list = bands.get(b);
        if (list === undefined) bands.set(b, [[ax, ay, bx, by]]);
        else list.push([ax, ay, bx, by]);
      }
    }
  }
  return ([x, y]) => {
    let inside = false;
    for (const [ax, ay, bx, by] of bands.get(band(y as number)) ?? []) {
      if (
        ay > (y as number) !== by > (y as number) &&
        (x as number) < ax + (((y as number) - ay) / (by - ay)) * (bx - ax)
      )
        inside = !inside;
    }
    return inside;
  };
}

/** Crumbs go to the face they share most boundary with; an islet keeps its own group. */
function joinCrumbs(faces: Face[]): void {
  const byEdge = new Map<string, number[]>();
  const edges = (f: Face): { key: string; length: number }[] =>
    f.polygon.coordinates.flatMap((ring) =>
      ring.slice(1).map((b, i) => {
        const a = ring[i] as Position;
        const key = [a.join(), b.join()].sort().join(' ');
        return {
          key,
          length: Math.hypot((a[0] as number) - (b[0] as number), (a[1] as number) - (b[1] as number)),
        };
      }),
    );
  faces.forEach((f, i) => {
    for (const { key } of edges(f)) byEdge.set(key, [...(byEdge.get(key) ?? []), i]);
  });
  const order = faces.map((_, i) => i).filter((i) => (faces[i] as Face).area < CRUMB);
  for (const i of order.sort((a, b) => (faces[b] as Face).area - (faces[a] as Face).area || a - b)) {
    const shared = new Map<number, number>();
    for (const { key, length } of edges(faces[i] as Face)) {
      for (const j of byEdge.get(key) ?? []) if (j !== i) shared.set(j, (shared.get(j) ?? 0) + length);
    }
    const [best] = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (best !== undefined) (faces[i] as Face).group = (faces[best[0]] as Face).group;
  }
}

function joined(geos: Geos, list: readonly Polygon[]): Polygon | MultiPolygon {
  if (list.length === 1) return wound(list[0] as Polygon);
  const pointer = geojsonToGeosGeom(
    { type: 'MultiPolygon', coordinates: list.map((p) => p.coordinates) },
    geos,
  );
  const union = geosGeomToGeojson(geos.GEOSCoverageUnion(pointer), geos) as unknown as Polygon | MultiPolygon;
  return wound(
    union.type === 'MultiPolygon' && union.coordinates.length === 1
      ? { type: 'Polygon', coordinates: union.coordinates[0] as Position[][] }
      : union,
  );
}
