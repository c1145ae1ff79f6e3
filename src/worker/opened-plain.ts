import { boundsOfFeatures } from '#core/geo/feature-bounds.ts';
import { err, ok, type Result } from '#core/result.ts';
import { nameField } from './opened-fields.ts';
import type { OpenedFile } from './opened-protocol.ts';
import type { EngineProblem } from './protocol.ts';

/** What a file of lines and points holds; the map draws it from the file itself. */
export function describePlain(bytes: Uint8Array): Result<OpenedFile, EngineProblem> {
  const features = featuresIn(bytes);
  const has = (...types: readonly string[]): GeoJSON.Feature[] =>
    features.filter(({ geometry }) => geometry && types.includes(geometry.type));
  const lines = has('LineString', 'MultiLineString');
  const points = has('Point', 'MultiPoint');
  const drawn = lines.length >= points.length ? lines : points;
  const bounds = boundsOfFeatures(drawn);
  if (!bounds) {
    const message = 'The file holds no polygon, line or point.';
    return err({ kind: 'bad-geojson', at: '', message });
  }
  return ok({
    kind: drawn === lines ? 'line' : 'symbol',
    features: drawn.length,
    bounds,
    leftOut: features.length - drawn.length,
    firstReason: '',
    fields: [],
    nameBy: nameField([drawn[0]?.properties ?? {}]),
    classBy: null,
    classes: [],
  });
}

/** The features of a file that `parseGeoJson` has found sound. */
function featuresIn(bytes: Uint8Array): readonly GeoJSON.Feature[] {
  const root = JSON.parse(new TextDecoder().decode(bytes)) as GeoJSON.GeoJSON;
  if (root.type === 'FeatureCollection') return root.features;
  return root.type === 'Feature' ? [root] : [{ type: 'Feature', properties: {}, geometry: root }];
}
