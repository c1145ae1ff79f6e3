import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { planeArea } from '#core/geo/area.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { inverse } from '#core/geo/vn2000.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { type Hectares, toHectares } from '#core/units.ts';
import { isOverlayCode } from './land-use.ts';
import type { Pieces } from './pieces.ts';
import type { PreparedUnits, PreparedZones } from './prepared-layer.ts';

/** What a piece says of itself in a GeoJSON file. */
export interface PieceProperties {
  /** number of the zone in its file, from 0 */
  readonly zone: number;
  readonly category: string;
  readonly unit: string;
  readonly unitName: string;
  /** area of this polygon on the declared VN-2000 plane */
  readonly planeHa: Hectares;
  /** part of no sum: an area other codes lie in */
  readonly overlay: boolean;
}

/**
 * The pieces of a land fund as GeoJSON, WGS 84, outer rings counter-clockwise (RFC 7946).
 *
 * @param pieces of `zones.plane` and `units.plane`; one that could not be built is left out
 */
export function pieceFeatures(
  cut: Pieces,
  zones: PreparedZones,
  units: PreparedUnits,
  axis: Vn2000Zone,
): FeatureCollection<MultiPolygon, PieceProperties> {
  const { pieces, layer } = cut;
  const features = pieces.flatMap(({ zone, unit }, place): Feature<MultiPolygon, PieceProperties>[] => {
    const geometry = pieceGeometry(cut, place, zones.lonLat, axis);
    if (!geometry) return [];
    const category = zones.categories[zone]!;
    return [
      {
        type: 'Feature',
        properties: {
          zone,
          category,
          unit: units.ids[unit]!,
          unitName: units.names[unit]!,
          planeHa: toHectares(planeArea(layer, place)),
          overlay: isOverlayCode(category),
        },
        geometry,
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}

/** A piece in degrees, outer rings counter-clockwise; null where it could not be built. */
export function pieceGeometry(
  { pieces, layer }: Pieces,
  place: number,
  lonLat: LayerBuffer,
  axis: Vn2000Zone,
): MultiPolygon | null {
  if (layer.featOff[place] === layer.featOff[place + 1]) return null;
  const { zone, isWhole } = pieces[place]!;
  const coordinates = isWhole ? wound(lonLat, zone) : degrees(wound(layer, place), axis);
  return { type: 'MultiPolygon', coordinates };
}

const degrees = (polygons: number[][][][], axis: Vn2000Zone): number[][][][] =>
  polygons.map((rings) => rings.map((ring) => ring.map(([e, n]) => [...inverse(axis, { e: e!, n: n! })])));

/** Outer rings counter-clockwise, holes clockwise. */
const wound = (layer: LayerBuffer, feature: number): number[][][][] =>
  multiPolygonOf(layer, feature).map((rings) =>
    rings.map((ring, i) => (isCounterClockwise(ring) === (i === 0) ? ring : ring.toReversed())),
  );

function isCounterClockwise(ring: readonly (readonly number[])[]): boolean {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let doubleArea = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[i + 1]!;
    doubleArea += (x1! - x0) * (y2! - y0) - (x2! - x0) * (y1! - y0);
  }
  return doubleArea > 0;
}
