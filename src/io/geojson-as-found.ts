import { type AuditProblem, auditProblem } from '#core/audit/audit-problem.ts';
import type { DegenerateWhy } from '#core/audit/audit-sentences.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { LonLat } from '#core/units.ts';
import { withoutBrokenEnd } from './broken-end.ts';
import type { GeoJsonError } from './geojson.ts';
import { LayerWriter } from './layer-writer.ts';
import { partialFacts } from './partial-facts.ts';

/** A file as it stands, whatever its numbers mean: for the audit, never for sums. */
export interface LayerAsFound {
  /** the file's own numbers, perhaps metres; a feature that holds no polygon has no parts */
  readonly layer: LayerBuffer;
  readonly properties: readonly Readonly<Record<string, unknown>>[];
  readonly ids: readonly (string | number | undefined)[];
  /** what is wrong with the text of the file: rings not closed, positions that are none, features without polygon */
  readonly problems: readonly AuditProblem[];
}

type Json = Readonly<Record<string, unknown>>;

/** The same from the text of a file, as far as it goes. */
export function readTextAsFound(text: string): Result<LayerAsFound, GeoJsonError> {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return readAsFound(JSON.parse(json));
  } catch (fault) {
    const part = withoutBrokenEnd(json);
    if (part !== undefined && isJson(part)) return readAsFound(JSON.parse(part), json.length);
    return err({ kind: 'bad-json', at: '', message: `This is not JSON: ${(fault as Error).message}` });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads GeoJSON for the audit: what `parseGeoJson` refuses is named here, and everything else is still read.
 *
 * @param root the parsed JSON; @param cutAfter characters after which its text broke off, 0 for a whole text
 * @returns an error only if it holds no list of features and no geometry at all
 */
export function readAsFound(root: unknown, cutAfter = 0): Result<LayerAsFound, GeoJsonError> {
  const features = featuresOf(root);
  if (!features) return err({ kind: 'bad-geojson', at: '', message: 'The file should be a GeoJSON object.' });
  const reading = new Reading();
  reading.crs(root as Json);
  reading.completeness(root as Json, features.length, cutAfter);
  features.forEach((feature, i) => {
    reading.feature(feature, `features[${i}]`);
  });
  return ok(reading.finish());
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function featuresOf(root: unknown): readonly unknown[] | undefined {
  if (!isObject(root) || typeof root.type !== 'string') return undefined;
  if (root.type === 'FeatureCollection') return Array.isArray(root.features) ? root.features : undefined;
  if (root.type === 'Feature') return [root];
  return 'coordinates' in root || 'geometries' in root ? [{ geometry: root }] : undefined;
}

/** The layer while it is read. */
class Reading {
  readonly #writer = new LayerWriter();
  readonly #properties: Json[] = [];
  readonly #ids: (string | number | undefined)[] = [];
  readonly #problems: AuditProblem[] = [];
  #isBroken = false;

  crs({ crs }: Json): void {
    if (crs === undefined || crs === null) return;
    const properties = isObject(crs) && isObject(crs.properties) ? crs.properties : {};
    const name = String(properties.name ?? properties.href ?? JSON.stringify(crs)).slice(0, 120);
    if (!/(CRS84|4326)$/i.test(name))
      this.#problems.push(auditProblem('wrong-crs', [], 0, null, { crs: name }));
  }

  completeness(root: Json, here: number, cutAfter: number): void {
    const facts = root.type === 'FeatureCollection' ? partialFacts(root, here, cutAfter) : undefined;
    if (facts) this.#problems.push(auditProblem('partial-data', [], 0, null, facts));
    if (here === 0) this.#problems.push(auditProblem('no-features', [], 0, null, {}));
  }

  feature(value: unknown, place: string): void {
    const feature = isObject(value) ? value : {};
    const { id, properties, geometry } = feature;
    this.#ids.push(typeof id === 'string' || typeof id === 'number' ? id : undefined);
    this.#properties.push(isObject(properties) ? properties : {});
    if (isObject(geometry)) this.#geometry(geometry, `${place}.geometry`);
    else this.#note('no-geometry', null, { place: `${place}.geometry` });
    // read without a position of its own it would be another shape
    if (this.#isBroken) this.#writer.dropFeature();
    else this.#writer.endFeature();
    this.#isBroken = false;
  }

  finish(): LayerAsFound {
    return {
      layer: this.#writer.finish(),
      properties: this.#properties,
      ids: this.#ids,
      problems: this.#problems,
    };
  }

  #note: (
    ...problem:
      | ['no-geometry', null, { place: string }]
      | ['not-a-polygon', null, { place: string; type: string }]
      | ['bad-position', LonLat | null, { place: string; count: number }]
      | ['unclosed-ring', LonLat | null, { place: string }]
      | ['degenerate-ring', LonLat | null, { place: string; why: DegenerateWhy }]
  ) => void = (kind, at, params) => {
    const here = at && Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90 ? at : null;
    this.#problems.push(auditProblem(kind, [this.#ids.length - 1], 0, here, params as never));
  };

  #geometry(geometry: Json, place: string): void {
    const { type, coordinates, geometries } = geometry;
    const list = Array.isArray(coordinates) ? coordinates : [];
    if (type === 'Polygon') this.#polygon(list, `${place}.coordinates`);
    else if (type === 'MultiPolygon') {
      for (const [i, polygon] of list.entries())
        this.#polygon(Array.isArray(polygon) ? polygon : [], `${place}.coordinates[${i}]`);
      if (list.length === 0)
        this.#note('degenerate-ring', null, { place: `${place}.coordinates`, why: 'no-polygon' });
    } else if (type === 'GeometryCollection' && Array.isArray(geometries)) {
      for (const [i, member] of geometries.entries())
        if (isObject(member)) this.#geometry(member, `${place}.geometries[${i}]`);
    } else this.#note('not-a-polygon', null, { place, type: String(type).slice(0, 60) });
  }

  #polygon(rings: readonly unknown[], place: string): void {
    if (rings.length === 0) this.#note('degenerate-ring', null, { place, why: 'no-ring' });
    for (const [i, ring] of rings.entries()) {
      const kept = this.#ring(Array.isArray(ring) ? ring : [], `${place}[${i}]`);
      // without its outer ring the holes are nothing
      if (!kept && i === 0) break;
    }
    this.#writer.endPart();
  }

  #ring(points: readonly unknown[], place: string): boolean {
    const positions = points.filter(isPosition);
    const first = positions[0];
    const last = positions.at(-1);
    const at: LonLat | null = first ? [first[0], first[1]] : null;
    const count = points.length - positions.length;
    if (count > 0) {
      this.#isBroken = true;
      const index = points.findIndex((point) => !isPosition(point));
      this.#note('bad-position', at, { place: `${place}[${index}]`, count });
    }
    this.#writer.startRing();
    for (const [x, y] of positions) this.#writer.point(x, y);
    const kept = this.#writer.endRing();
    if (!kept) {
      this.#note('degenerate-ring', at, { place, why: 'few-points' });
    } else if (count === 0 && first && last && (first[0] !== last[0] || first[1] !== last[1])) {
      this.#note('unclosed-ring', at, { place });
    }
    return kept;
  }
}

const isPosition = (point: unknown): point is readonly [number, number] =>
  Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]);
