import { ok, type Result } from '#core/result.ts';
import { type GeoJsonError, type GeoJsonLayer, parseGeoJson } from './geojson.ts';
import { JsonBytes, parsedText, Unexpected } from './json-bytes.ts';
import { LayerArrays } from './layer-arrays.ts';
import { PARTIAL_MEMBERS, partialProblem, partialSigns } from './partial-data.ts';

/**
 * Reads the bytes of a GeoJSON file, as `parseGeoJson` reads its text, without the object tree of its coordinates.
 *
 * A FeatureCollection of sound polygons is scanned in one pass; for anything else, and for all that is wrong, the text is handed
 * to `parseGeoJson`, which names the problem and its place.
 *
 * @param bytes UTF-8, with or without byte order mark
 * @returns the same layer to the last bit, the same problems, the same errors
 */
export function readGeoJsonBytes(bytes: Uint8Array): Result<GeoJsonLayer, GeoJsonError> {
  const layer = scanGeoJson(bytes);
  return layer ? ok(layer) : parseGeoJson(new TextDecoder().decode(bytes));
}

/** The layer in a FeatureCollection of sound polygons, undefined for anything else. */
export function scanGeoJson(bytes: Uint8Array): GeoJsonLayer | undefined {
  try {
    return new Scan(bytes).root();
  } catch (fault) {
    if (fault instanceof Unexpected) return undefined;
    throw fault;
  }
}

/** A guess on the low side: `[106.4012345,20.9876543],` */
const BYTES_A_VERTEX = 32;

class Scan {
  readonly #json: JsonBytes;
  readonly #arrays: LayerArrays;
  /** where the properties of each feature stand */
  readonly #properties: (readonly [from: number, to: number])[] = [];
  readonly #ids: (string | number | undefined)[] = [];

  constructor(bytes: Uint8Array) {
    this.#json = new JsonBytes(bytes);
    this.#arrays = new LayerArrays(bytes.length / BYTES_A_VERTEX);
  }

  root(): GeoJsonLayer {
    const json = this.#json;
    const once = new Once();
    const said: Record<string, unknown> = {};
    json.object((key) => {
      once.see(key);
      if (key === 'type') expectText(json.value(), 'FeatureCollection');
      else if (key === 'features') json.list(() => this.#feature());
      else {
        const value = json.value();
        if (PARTIAL_MEMBERS.has(key)) said[key] = value;
        if (key === 'crs' && !parseGeoJson({ type: 'FeatureCollection', features: [], crs: value }).ok)
          throw new Unexpected();
      }
    });
    once.require('type', 'features');
    if (json.peek() !== undefined) throw new Unexpected();
    const signs = partialSigns(said, this.#ids.length);
    const problems = signs.length > 0 ? [partialProblem(this.#ids.length, signs)] : [];
    return { layer: this.#arrays.finish(), properties: this.#allProperties(), ids: this.#ids, problems };
  }

  #feature(): void {
    const json = this.#json;
    const once = new Once();
    let id: unknown;
    let properties: readonly [number, number] | undefined;
    json.object((key) => {
      once.see(key);
      if (key === 'geometry') this.#geometry();
      else if (key === 'properties') properties = json.range();
      else {
        const value = json.value();
        if (key === 'type') expectText(value, 'Feature');
        else if (key === 'id') id = value;
      }
    });
    once.require('type', 'geometry');
    if (!properties) throw new Unexpected();
    this.#ids.push(typeof id === 'string' || typeof id === 'number' ? id : undefined);
    this.#properties.push(properties);
    this.#arrays.endFeature();
  }

  #geometry(): void {
    const json = this.#json;
    const once = new Once();
    let type: unknown;
    let depth = 0;
    json.object((key) => {
      once.see(key);
      if (key === 'coordinates') {
        json.peek();
        depth = json.depth();
        if (depth === 3) this.#polygon();
        else if (depth === 4) json.list(() => this.#polygon());
        else throw new Unexpected();
      } else if (key === 'type') type = json.value();
      else json.value();
    });
    once.require('type', 'coordinates');
    expectText(type, depth === 3 ? 'Polygon' : 'MultiPolygon');
  }

  #polygon(): void {
    let rings = 0;
    this.#json.list(() => {
      this.#ring();
      rings++;
    });
    if (rings === 0) throw new Unexpected();
    this.#arrays.endPart();
  }

  #ring(): void {
    this.#json.positions(this.#position);
    if (!this.#arrays.endRing()) throw new Unexpected();
  }

  readonly #position = (lon: number, lat: number): void => {
    if (lon > 180 || lon < -180 || lat > 90 || lat < -90) throw new Unexpected();
    this.#arrays.point(lon, lat);
  };

  /** All properties by one JSON.parse of their bytes strung together, which is much quicker than one each. */
  #allProperties(): Readonly<Record<string, unknown>>[] {
    const ranges = this.#properties;
    const { bytes } = this.#json;
    const length = ranges.reduce((sum, [from, to]) => sum + to - from + 1, 1);
    const strung = new Uint8Array(length + 1);
    strung[0] = 91;
    let at = 1;
    for (const [from, to] of ranges) {
      strung.set(bytes.subarray(from, to), at);
      at += to - from;
      strung[at++] = 44;
    }
    strung[Math.max(1, at - 1)] = 93;
    const values = parsedText(new TextDecoder().decode(strung.subarray(0, Math.max(2, at))));
    if (!Array.isArray(values) || values.length !== ranges.length) throw new Unexpected();
    return values.map((value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {},
    );
  }
}

/** A key may stand once: JSON.parse would take the last, and the first is already read. */
class Once {
  readonly #seen: string[] = [];

  see(key: string): void {
    if (this.#seen.includes(key)) throw new Unexpected();
    this.#seen.push(key);
  }

  require(...keys: readonly string[]): void {
    for (const key of keys) if (!this.#seen.includes(key)) throw new Unexpected();
  }
}

function expectText(value: unknown, wanted: string): void {
  if (value !== wanted) throw new Unexpected();
}
