import type { MultiPolygonCoordinates } from './multi-polygon.ts';

/*
 * Repair of polygons by GEOS in WebAssembly (LGPL, 2.5 MB): the one file that knows it, loaded when a repair is asked for.
 */

/** A polygon set made valid. */
export interface ValidShape {
  /** polygons apart from each other, rings closed; empty where no land is left */
  readonly shape: MultiPolygonCoordinates;
  /** lines and points that came out beside the polygons and are dropped */
  readonly dropped: number;
}

/** Makes polygon sets valid. */
export interface MakeValid {
  /** library, its version and its way, for method lines */
  readonly method: string;
  /**
   * Land covered by any loop is kept and counted once, holes are taken off, plane coordinates of any unit.
   *
   * @returns undefined where GEOS gives up
   */
  readonly repair: (shape: MultiPolygonCoordinates) => ValidShape | undefined;
}

type Geos = Awaited<ReturnType<typeof import('geos-wasm')['default']>>;

/** The two ways of `GEOSMakeValidMethods`: lines are kept by the one, double-covered land by the other. */
const LINEWORK = 0;
const STRUCTURE = 1;

/** Loads GEOS. Rejects if it cannot be fetched. Source: GEOS 3.13 `GEOSMakeValidWithParams`, structure method. */
export async function loadMakeValid(): Promise<MakeValid> {
  const [{ default: start }, helpers] = await Promise.all([import('geos-wasm'), import('geos-wasm/helpers')]);
  const geos: Geos = await start();
  const [version = ''] = String(geos.GEOSversion()).split('-');
  const validBy = (method: number, shape: MultiPolygonCoordinates): readonly Plain[] => {
    const given = helpers.geojsonToGeosGeom({ type: 'MultiPolygon', coordinates: shape }, geos);
    const params = geos.GEOSMakeValidParams_create();
    geos.GEOSMakeValidParams_setMethod(params, method);
    geos.GEOSMakeValidParams_setKeepCollapsed(params, 0);
    const valid = geos.GEOSMakeValidWithParams(given, params);
    geos.GEOSMakeValidParams_destroy(params);
    geos.GEOSGeom_destroy(given);
    if (!valid) throw new Error('GEOS makes nothing of the shape');
    const plain = helpers.geosGeomToGeojson(valid, geos) as Plain;
    geos.GEOSGeom_destroy(valid);
    return membersOf(plain);
  };
  return {
    method: `GEOS ${version} MakeValid, structure`,
    repair(shape) {
      try {
        const polygons = validBy(STRUCTURE, shape).flatMap(polygonsOf);
        return {
          shape: polygons,
          dropped: validBy(LINEWORK, shape).reduce((sum, each) => sum + leftovers(each), 0),
        };
      } catch {
        return undefined;
      }
    },
  };
}

/** A GeoJSON geometry as the helper writes it. */
interface Plain {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly Plain[];
}

const membersOf = (geometry: Plain): readonly Plain[] =>
  geometry.geometries ? geometry.geometries.flatMap(membersOf) : [geometry];

function polygonsOf({ type, coordinates }: Plain): MultiPolygonCoordinates {
  const polygons =
    type === 'Polygon'
      ? [coordinates as number[][][]]
      : type === 'MultiPolygon'
        ? (coordinates as MultiPolygonCoordinates)
        : [];
  return polygons.filter((rings) => rings.length > 0);
}

function leftovers({ type, coordinates }: Plain): number {
  if (type === 'LineString' || type === 'Point') return 1;
  return type === 'MultiLineString' || type === 'MultiPoint' ? (coordinates as readonly unknown[]).length : 0;
}
