import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import initGeos from 'geos-wasm';
import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers';
import { areaOf, round6, wound } from './plane.ts';

/** An area as the package writes it. */
export type Area = Polygon | MultiPolygon;

const GRID = 1e-6;
const geos = await initGeos();

const read = (g: Geometry): number => geojsonToGeosGeom(g, geos);

/** Only the polygons of a result, rounded and wound. */
function areaFrom(pointer: number): Area {
  const polygons: Polygon['coordinates'][] = [];
  const take = (g: Geometry): void => {
    if (g.type === 'Polygon' && g.coordinates.length > 0) polygons.push(g.coordinates);
    else if (g.type === 'MultiPolygon') polygons.push(...g.coordinates);
    else if (g.type === 'GeometryCollection') g.geometries.forEach(take);
  };
  take(geosGeomToGeojson(pointer, geos) as unknown as Geometry);
  const rounded = polygons.map((p) =>
    p.map((r) => r.map(([x, y]) => [round6(x as number), round6(y as number)])),
  );
  const [only] = rounded;
  return wound(
    rounded.length === 1 && only
      ? { type: 'Polygon', coordinates: only }
      : { type: 'MultiPolygon', coordinates: rounded },
  );
}

const parts = (list: readonly Area[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: list.flatMap((g) => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates)),
});

/** Union of areas that share their edges exactly: no vertex moves. */
export const joinTiles = (list: readonly Area[]): Area => areaFrom(geos.GEOSCoverageUnion(read(parts(list))));

/** Union of any areas. */
export const unite = (list: readonly Area[]): Area =>
  areaFrom(geos.GEOSUnaryUnionPrec(read(parts(list)), GRID));

export const intersect = (a: Area, b: Area): Area =>
  areaFrom(geos.GEOSIntersectionPrec(read(a), read(b), GRID));

export const subtract = (a: Area, b: Area): Area => areaFrom(geos.GEOSDifferencePrec(read(a), read(b), GRID));

/** A rounded rim of `km` around an area; degrees are stretched, which a drawn shape may be. */
export const rim = (a: Geometry, km: number): Area => areaFrom(geos.GEOSBuffer(read(a), km / 108, 6));

/** Fewer vertices, no crossing. */
export const simpler = (a: Area, degrees: number): Area =>
  areaFrom(geos.GEOSTopologyPreserveSimplify(read(a), degrees));

/**
 * Fewer vertices in areas that share their edges: neighbours stay neighbours. `tolerance` is the side of the largest triangle left out, degrees.
 *
 * @param keepsRim leaves the outer edge of all of them together as it is
 */
export function simplerTiles(list: readonly Area[], tolerance: number, keepsRim = false): readonly Area[] {
  const collection = read({ type: 'GeometryCollection', geometries: [...list] });
  const thinned = geos.GEOSCoverageSimplifyVW(collection, tolerance, keepsRim ? 1 : 0);
  return list.map((_, i) => areaFrom(geos.GEOSGetGeometryN(thinned, i)));
}

/**
 * The member of a growing family of areas that has the wanted area.
 *
 * @param shapeOf area for a size in km, growing with it
 * @param wanted km²
 */
export function sized(shapeOf: (km: number) => Area, wanted: number, most: number): Area {
  let [low, high] = [0.02, most];
  for (let i = 0; i < 18; i += 1) {
    const middle = (low + high) / 2;
    if (areaOf(shapeOf(middle)) < wanted) low = middle;
    else high = middle;
  }
  return shapeOf((low + high) / 2);
}
