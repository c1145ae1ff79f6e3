import { isInFrame } from '#core/audit/vietnam-frame.ts';
import type { FeatureProblem } from '#core/geo/feature-problem.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { err, ok, type Result } from '#core/result.ts';
import { withoutBrokenEnd } from './broken-end.ts';
import { LayerWriter } from './layer-writer.ts';
import { brokenSign, partialProblem, partialSigns } from './partial-data.ts';

/** A polygon layer as read, feature i of the file being feature i of everything here. */
export interface GeoJsonLayer {
  /** lon, lat in degrees, WGS 84; a feature that could not be used has no parts */
  readonly layer: LayerBuffer;
  readonly properties: readonly Readonly<Record<string, unknown>>[];
  readonly ids: readonly (string | number | undefined)[];
  readonly problems: readonly FeatureProblem[];
}

/** Why a text is not a layer at all: one sentence, and the place as a path such as `features[12].geometry`. */
export interface GeoJsonError {
  readonly kind: 'bad-json' | 'bad-geojson' | 'wrong-crs' | 'projected';
  readonly at: string;
  readonly message: string;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads GeoJSON polygons into typed arrays.
 *
 * Takes a FeatureCollection, a Feature, or a bare Polygon, MultiPolygon or GeometryCollection. Features of another geometry,
 * without geometry, of fewer than three different points, or that cannot be read become `problems`; their places stay, empty.
 * A text that breaks off in its list of features is read as far as it goes and has a problem `partial-data`, as has a
 * collection that says it is not the whole.
 *
 * @param source the text, or the value already parsed
 * @returns the layer, or the first thing that makes it unreadable: bad JSON, bad structure, a CRS other than WGS 84 (RFC 7946
 *   knows no other), or coordinates that are no degrees; one bad feature does so only where no other is sound
 */
export function parseGeoJson(source: unknown): Result<GeoJsonLayer, GeoJsonError> {
  let root = source;
  const signs: string[] = [];
  if (typeof source === 'string') {
    const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
    try {
      root = JSON.parse(text);
    } catch (fault) {
      root = partOf(text);
      if (root === undefined)
        return err({ kind: 'bad-json', at: '', message: `This is not JSON: ${(fault as Error).message}.` });
      signs.push(brokenSign('the text', ` after ${text.length} characters`));
    }
  }
  try {
    return ok(readRoot(root, signs));
  } catch (fault) {
    if (fault instanceof Fault) return err({ kind: fault.kind, at: fault.at, message: fault.message });
    throw fault;
  }
}

/** Stops the reading; turned into a `Result` at the door. */
class Fault extends Error {
  readonly kind: GeoJsonError['kind'];
  readonly at: string;

  constructor(kind: GeoJsonError['kind'], at: string, message: string) {
    super(message);
    this.kind = kind;
    this.at = at;
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bad = (at: string, wanted: string): Fault =>
  new Fault('bad-geojson', at, `${at || 'The file'} should be ${wanted}.`);

/** The value of a text that breaks off, as far as it goes. */
function partOf(text: string): unknown {
  try {
    return JSON.parse(withoutBrokenEnd(text) ?? '');
  } catch {
    return undefined;
  }
}

function readRoot(root: unknown, signs: readonly string[]): GeoJsonLayer {
  if (!isObject(root)) throw bad('', 'a GeoJSON object');
  checkCrs(root);
  const reading = new Reading();
  if (root.type === 'FeatureCollection') {
    const { features } = root;
    if (!Array.isArray(features)) throw bad('features', 'an array of features');
    reading.collection(features, [...signs, ...partialSigns(root, features.length)]);
  } else if (root.type === 'Feature') reading.feature(root, '');
  else reading.feature({ type: 'Feature', properties: {}, geometry: root }, '');
  return reading.finish();
}

/** RFC 7946 removed `crs`; old writers still add one, and a wrong one must not be passed over. */
function checkCrs(root: Json): void {
  const { crs } = root;
  if (crs === undefined || crs === null) return;
  const properties = isObject(crs) && isObject(crs.properties) ? crs.properties : {};
  const name = String(properties.name ?? properties.href ?? JSON.stringify(crs));
  if (/(CRS84|EPSG:{1,2}4326|4326)$/i.test(name)) return;
  const message = `crs is ${name}, but only WGS 84 longitude and latitude (CRS84, EPSG:4326) can be read: convert the file first.`;
  throw new Fault('wrong-crs', 'crs', message);
}

/** The layer while it is read. */
class Reading {
  readonly #writer = new LayerWriter();
  readonly #properties: Json[] = [];
  readonly #ids: (string | number | undefined)[] = [];
  readonly #problems: FeatureProblem[] = [];

  /** Reads every feature; one that cannot be read is left out, and only if all are so the first is the reason. */
  collection(features: readonly unknown[], signs: readonly string[]): void {
    let first: Fault | undefined;
    let sound = 0;
    features.forEach((feature, i) => {
      try {
        this.feature(feature, `features[${i}]`);
        sound++;
      } catch (fault) {
        if (!(fault instanceof Fault)) throw fault;
        first ??= fault;
        this.#drop(fault, i);
      }
    });
    if (first && sound === 0) throw first;
    if (signs.length > 0) this.#problems.unshift(partialProblem(features.length, signs));
  }

  feature(feature: unknown, at: string): void {
    if (!isObject(feature) || feature.type !== 'Feature')
      throw bad(at, 'a GeoJSON Feature or polygon geometry');
    const { id, properties, geometry } = feature;
    this.#ids.push(typeof id === 'string' || typeof id === 'number' ? id : undefined);
    this.#properties.push(isObject(properties) ? properties : {});
    const place = at === '' ? 'geometry' : `${at}.geometry`;
    if (geometry === null || geometry === undefined)
      this.#note('no-geometry', `${place} is missing; the feature is left out`);
    else this.#geometry(geometry, place);
    this.#writer.endFeature();
  }

  finish(): GeoJsonLayer {
    return {
      layer: this.#writer.finish(),
      properties: this.#properties,
      ids: this.#ids,
      problems: this.#problems,
    };
  }

  #drop({ message }: Fault, feature: number): void {
    this.#writer.dropFeature();
    if (this.#ids.length === feature) {
      this.#ids.push(undefined);
      this.#properties.push({});
    }
    this.#note('bad-geometry', `${message.replace(/\.$/, '')}; the feature is left out`);
  }

  #note(kind: FeatureProblem['kind'], message: string): void {
    this.#problems.push({ kind, feature: this.#ids.length - 1, message: `${message}.` });
  }

  #geometry(geometry: unknown, at: string): void {
    if (!isObject(geometry)) throw bad(at, 'a geometry object');
    switch (geometry.type) {
      case 'Polygon':
        this.#polygon(geometry.coordinates, `${at}.coordinates`);
        return;
      case 'MultiPolygon':
        arrayAt(geometry.coordinates, `${at}.coordinates`, 'an array of polygons').forEach((polygon, i) => {
          this.#polygon(polygon, `${at}.coordinates[${i}]`);
        });
        return;
      case 'GeometryCollection':
        arrayAt(geometry.geometries, `${at}.geometries`, 'an array of geometries').forEach((member, i) => {
          this.#geometry(member, `${at}.geometries[${i}]`);
        });
        return;
      case 'Point':
      case 'MultiPoint':
      case 'LineString':
      case 'MultiLineString':
        this.#note('not-a-polygon', `${at} is a ${geometry.type}, not a polygon; it is left out`);
        return;
      default:
        throw bad(`${at}.type`, `a GeoJSON geometry type, not ${JSON.stringify(geometry.type)}`);
    }
  }

  #polygon(rings: unknown, at: string): void {
    const list = arrayAt(rings, at, 'an array of rings');
    if (list.length === 0) this.#note('degenerate', `${at} has no ring; it is left out`);
    list.every((ring, i) => {
      const points = arrayAt(ring, `${at}[${i}]`, 'an array of positions');
      this.#writer.startRing();
      for (let k = 0; k < points.length; k++) this.#position(points[k], at, i, k);
      if (this.#writer.endRing()) return true;
      this.#note('degenerate', `${at}[${i}] has fewer than 3 different points; it is left out`);
      return i > 0;
    });
    this.#writer.endPart();
  }

  #position(point: unknown, at: string, ring: number, index: number): void {
    if (!Array.isArray(point) || !Number.isFinite(point[0]) || !Number.isFinite(point[1])) {
      throw bad(`${at}[${ring}][${index}]`, 'a position [longitude, latitude] of two numbers');
    }
    const lon = point[0] as number;
    const lat = point[1] as number;
    if (lon > 180 || lon < -180 || lat > 90 || lat < -90) {
      const place = `${at}[${ring}][${index}]`;
      const hint = isInFrame(lat, lon)
        ? 'latitude and longitude look swapped: write longitude first'
        : 'the file looks projected (VN-2000?): convert it to WGS 84 longitude and latitude first';
      throw new Fault('projected', place, `${place} is [${lon}, ${lat}], which is not degrees; ${hint}.`);
    }
    this.#writer.point(lon, lat);
  }
}

function arrayAt(value: unknown, at: string, wanted: string): readonly unknown[] {
  if (!Array.isArray(value)) throw bad(at, wanted);
  return value;
}
