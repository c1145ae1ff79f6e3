import { boundsOfFeatures } from '#core/geo/feature-bounds.ts';
import { err, ok, type Result } from '#core/result.ts';
import { nameField } from './opened-fields.ts';
import type { OpenedFile } from './opened-protocol.ts';
import type { EngineProblem } from './protocol.ts';

/** What a file of lines and points holds; the map draws it from the file itself. */
export function describePlain(bytes: Uint8Array): Result<OpenedFile, EngineProblem> {
  const features = featuresIn(bytes);
  if (!features) return err({ kind: 'bad-json', at: '', message: 'The file is not whole.' });
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
    partial: null,
    fields: [],
    dayFields: [],
    nameBy: nameField([drawn[0]?.properties ?? {}]),
    classBy: null,
    classes: [],
  });
}

/** The features of a file that `parseGeoJson` has found sound; undefined where it breaks off, because the map reads no part. */
function featuresIn(bytes: Uint8Array): readonly GeoJSON.Feature[] | undefined {
  let root: GeoJSON.GeoJSON;
  try {
    root = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  if (root.type === 'FeatureCollection') return root.features;
  return root.type === 'Feature' ? [root] : [{ type: 'Feature', properties: {}, geometry: root }];
}
