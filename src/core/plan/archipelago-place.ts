import { isInPolygon } from '#core/geo/point-in-polygon.ts';
import type { Bounds } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import { type SovereigntyProperties, sovereigntyFeatures } from './sovereignty.ts';

interface Outline {
  readonly archipelago: SovereigntyProperties;
  readonly rings: readonly GeoJSON.Position[][];
  readonly box: Bounds;
}

/** A shape drawn round a whole group may reach so far beyond its outline, degrees. */
const MARGIN = 0.75;

const outlines: readonly Outline[] = sovereigntyFeatures().features.flatMap(({ properties, geometry }) => {
  if (geometry.type !== 'Polygon') return [];
  const rings = geometry.coordinates;
  const [lons, lats] = [rings.flat().map(([lon]) => lon), rings.flat().map(([, lat]) => lat)];
  const box: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  return [{ archipelago: properties, rings, box }];
});

/** The archipelago a place in WGS 84 belongs to: that within whose outline it lies. */
export const archipelagoAt = (at: LonLat): SovereigntyProperties | undefined =>
  outlines.find(({ rings }) => isInPolygon(at, rings))?.archipelago;

/** The archipelago a shape belongs to as a whole: it lies about the outline, and not much beyond. */
export const archipelagoOf = ([west, south, east, north]: Bounds): SovereigntyProperties | undefined =>
  outlines.find(
    ({ rings, box }) =>
      west >= box[0] - MARGIN &&
      south >= box[1] - MARGIN &&
      east <= box[2] + MARGIN &&
      north <= box[3] + MARGIN &&
      isInPolygon([(west + east) / 2, (south + north) / 2], rings),
  )?.archipelago;
