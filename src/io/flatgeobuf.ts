import type { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import type { FeatureProblem } from '#core/geo/feature-problem.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { GeoJsonError, GeoJsonLayer } from './geojson.ts';
import { LayerArrays } from './layer-arrays.ts';
import { brokenSign, partialProblem } from './partial-data.ts';

/** Types of geometry. Source: flatgeobuf.org, geometry types of the specification. */
const POLYGON = 3;
const MULTI_POLYGON = 6;

type Record = Readonly<{ [name: string]: unknown }>;

/** Stops the reading; turned into a `Result` at the door. */
class Fault extends Error {
  readonly error: GeoJsonError;

  constructor(error: GeoJsonError) {
    super(error.message);
    this.error = error;
  }
}

/**
 * Reads a FlatGeobuf file of polygons straight into typed arrays; the reader is loaded on first use.
 *
 * Features of another geometry or of fewer than three different points become `problems`; their places stay, empty.
 *
 * @returns the layer; or why there is none: bytes that are no FlatGeobuf, a CRS other than WGS 84, coordinates that are no degrees
 */
export async function readFlatGeobuf(bytes: Uint8Array): Promise<Result<GeoJsonLayer, GeoJsonError>> {
  const [{ calcTreeSize }, { deserialize }, { parseProperties }] = await Promise.all([
    import('flatgeobuf/lib/mjs/packedrtree.js'),
    import('flatgeobuf/lib/mjs/generic/featurecollection.js'),
    import('flatgeobuf/lib/mjs/generic/feature.js'),
  ]);
  const arrays = new LayerArrays(bytes.length / 20);
  const properties: Record[] = [];
  const problems: FeatureProblem[] = [];
  const headerEnd = bytes.length < 12 ? Number.POSITIVE_INFINITY : 12 + sizeAt(bytes, 8);
  if (headerEnd > bytes.length)
    return err({ kind: 'bad-geojson', at: '', message: 'The FlatGeobuf file breaks off in its header.' });
  let whole = 0;
  let declared = 0;
  let sound = 0;
  let first: Fault | undefined;
  const features = deserialize(bytes, {
    headerMetaFn: ({ crs, featuresCount, indexNodeSize }) => {
      declared = featuresCount;
      checkCrs(crs?.code ?? 0);
      const from = headerEnd + (indexNodeSize > 0 ? calcTreeSize(featuresCount, indexNodeSize) : 0);
      whole = wholeFeatures(bytes, from);
    },
    fromFeature: (feature, source, header) => {
      if (feature >= whole) throw new Error('it breaks off');
      const geometry = source.geometry();
      const note = (kind: FeatureProblem['kind'], what: string) =>
        problems.push({ kind, feature, message: `features[${feature}].geometry ${what}.` });
      try {
        if (geometry) addGeometry(geometry, header.geometryType || geometry.type(), arrays, feature, note);
        else note('no-geometry', 'is missing; the feature is left out');
        arrays.endFeature();
        sound++;
      } catch (fault) {
        first ??= fault instanceof Fault ? fault : undefined;
        arrays.dropFeature();
        const message = `${(fault as Error).message.replace(/\.$/, '')}; features[${feature}] is left out.`;
        problems.push({ kind: 'bad-geometry', feature, message });
      }
      properties.push(parseProperties(source, header.columns));
      return {};
    },
  });
  try {
    for await (const _ of features);
  } catch (fault) {
    if (fault instanceof Fault) return err(fault.error);
    const message = `This is not a FlatGeobuf file: ${(fault as Error).message}.`;
    if (sound === 0) return err({ kind: 'bad-geojson', at: '', message });
  }
  if (first && sound === 0) return err(first.error);
  const read = properties.length;
  if (declared > read)
    problems.unshift(
      partialProblem(read, [brokenSign('the file', `: it has ${declared} features and ${read} are here`)]),
    );
  return ok({ layer: arrays.finish(), properties, ids: properties.map(() => undefined), problems });
}

/** A little-endian length, as stands before header and features. */
const sizeAt = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);

/** How many features have all their bytes: the reader itself does not look, and reads on into nothing. */
function wholeFeatures(bytes: Uint8Array, from: number): number {
  let count = 0;
  for (let at = from; at + 4 <= bytes.length; count++) {
    at += 4 + sizeAt(bytes, at);
    if (at > bytes.length) break;
  }
  return count;
}

/** 0 is a file that does not say; 4979 is WGS 84 with heights. */
function checkCrs(code: number): void {
  if (code === 0 || code === 4326 || code === 4979) return;
  const message = `crs is EPSG:${code}, but only WGS 84 longitude and latitude can be read: convert the file first.`;
  throw new Fault({ kind: 'wrong-crs', at: 'crs', message });
}

function addGeometry(
  geometry: Geometry,
  type: number,
  arrays: LayerArrays,
  feature: number,
  note: (kind: FeatureProblem['kind'], what: string) => void,
): void {
  if (type === POLYGON) addPolygon(geometry, arrays, feature, note);
  else if (type === MULTI_POLYGON)
    for (let part = 0; part < geometry.partsLength(); part++)
      addPolygon(geometry.parts(part)!, arrays, feature, note);
  else note('not-a-polygon', `is of type ${type}, not a polygon; it is left out`);
}

function addPolygon(
  geometry: Geometry,
  arrays: LayerArrays,
  feature: number,
  note: (kind: FeatureProblem['kind'], what: string) => void,
): void {
  const xy = geometry.xyArray() ?? new Float64Array();
  const ends = geometry.endsArray() ?? Uint32Array.of(xy.length / 2);
  let from = 0;
  for (const [ring, end] of ends.entries()) {
    for (let v = from; v < end; v++) {
      const lon = xy[2 * v]!;
      const lat = xy[2 * v + 1]!;
      if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) throw projected(feature, lon, lat);
      arrays.point(lon, lat);
    }
    from = end;
    if (arrays.endRing()) continue;
    note('degenerate', `ring ${ring} has fewer than 3 different points; it is left out`);
    if (ring === 0) break;
  }
  arrays.endPart();
}

function projected(feature: number, lon: number, lat: number): Fault {
  const at = `features[${feature}].geometry`;
  const hint = 'the file looks projected (VN-2000?): convert it to WGS 84 longitude and latitude first';
  return new Fault({
    kind: 'projected',
    at,
    message: `${at} has [${lon}, ${lat}], which is not degrees; ${hint}.`,
  });
}
