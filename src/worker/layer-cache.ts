import {
  type PreparedLayer,
  type PreparedZones,
  prepareLayer,
  prepareZones,
} from '#core/fund/prepared-layer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type GeoJsonError, type GeoJsonLayer, parseGeoJson } from '#io/geojson.ts';
import { readGeoJsonBytes } from '#io/geojson-scan.ts';
import { hasProperty, propertyColumn } from '#io/property-column.ts';
import type { EngineProblem, LayerSource } from './protocol.ts';

/** A layer as read and as prepared for sums. */
export interface LoadedLayer {
  readonly file: GeoJsonLayer;
  readonly prepared: PreparedLayer;
}

/** What can be said of bytes without keeping them. */
interface ContentPrint {
  readonly bytes: number;
  /** SHA-256, lower-case hex; null where there is no `crypto.subtle` */
  readonly sha256: string | null;
}

/** Fetches the content of a URL, text or its bytes in UTF-8; tests give their own. */
export type FetchContent = (url: string) => Promise<Result<string | Uint8Array, EngineProblem>>;

/** The letters `fgb` and the version. */
const FLATGEOBUF = [0x66, 0x67, 0x62, 3];

/** How many layers are kept of each sort; the one not asked for longest goes first. */
const KEPT = 8;

/** Keeps parsed layers and, through them, their meshes, so that a second question over the same URL is quick. */
export class LayerCache {
  readonly #fetchContent: FetchContent;
  readonly #prints = new Map<string, Promise<ContentPrint>>();
  readonly #files = new Recent<Result<GeoJsonLayer, EngineProblem>>();
  readonly #layers = new Recent<Result<LoadedLayer, EngineProblem>>();
  readonly #zones = new Recent<Result<PreparedZones, EngineProblem>>();

  constructor(fetchContent: FetchContent = fetchOverNetwork) {
    this.#fetchContent = fetchContent;
  }

  /** A layer on both planes of an axis. */
  async layer(source: LayerSource, axis: Vn2000Zone): Promise<Result<LoadedLayer, EngineProblem>> {
    if (!('url' in source)) return loaded(read(source.geojson, 'the data given'), axis);
    const key = `${source.url} ${axis.meridianDeg} ${axis.k0}`;
    return this.#layers.get(key, async () => loaded(await this.#file(source.url), axis));
  }

  /** A zone layer with its categories. */
  async zones(
    source: LayerSource,
    axis: Vn2000Zone,
    category: string,
  ): Promise<Result<PreparedZones, EngineProblem>> {
    const make = async () => categorised(await this.layer(source, axis), category);
    if (!('url' in source)) return make();
    return this.#zones.get(`${source.url} ${axis.meridianDeg} ${axis.k0} ${category}`, make);
  }

  /** What stands at a URL, not kept: the audit reads a file as it is, and once. */
  content(url: string): Promise<Result<string | Uint8Array, EngineProblem>> {
    return this.#fetchContent(url);
  }

  /** Length and digest of the very bytes a layer was read from. */
  async fingerprint(url: string): Promise<Result<ContentPrint, EngineProblem>> {
    const file = this.#prints.has(url) ? ok(null) : await this.#file(url);
    return file.ok ? ok(await this.#prints.get(url)!) : file;
  }

  #file(url: string): Promise<Result<GeoJsonLayer, EngineProblem>> {
    return this.#files.get(url, async () => {
      const content = await this.#fetchContent(url);
      if (!content.ok) return content;
      this.#prints.set(url, printOf(content.value));
      return readContent(content.value, url);
    });
  }
}

/** The browser hashes on a thread of its own while the bytes are read here. */
async function printOf(content: string | Uint8Array): Promise<ContentPrint> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  const digest = await subtle?.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return {
    bytes: bytes.byteLength,
    sha256: digest ? Array.from(new Uint8Array(digest), hex).join('') : null,
  };
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Whether the first bytes are those of a FlatGeobuf file. */
export const isFlatGeobuf = (content: Uint8Array): boolean =>
  FLATGEOBUF.every((byte, i) => content[i] === byte);

/** GeoJSON, or FlatGeobuf by its first bytes. */
async function readContent(
  content: string | Uint8Array,
  url: string,
): Promise<Result<GeoJsonLayer, EngineProblem>> {
  if (typeof content === 'string') return read(content, url);
  if (!isFlatGeobuf(content)) return named(readGeoJsonBytes(content), url);
  const { readFlatGeobuf } = await import('#io/flatgeobuf.ts');
  return named(await readFlatGeobuf(content), url);
}

const read = (source: unknown, name: string): Result<GeoJsonLayer, EngineProblem> =>
  named(parseGeoJson(source), name);

function named(
  parsed: Result<GeoJsonLayer, GeoJsonError>,
  name: string,
): Result<GeoJsonLayer, EngineProblem> {
  if (parsed.ok) return parsed;
  const { kind, at, message } = parsed.error;
  return err({ kind, at, message: `${name}: ${message}` });
}

function loaded(
  file: Result<GeoJsonLayer, EngineProblem>,
  axis: Vn2000Zone,
): Result<LoadedLayer, EngineProblem> {
  if (!file.ok) return file;
  const { layer, problems } = file.value;
  return ok({ file: file.value, prepared: prepareLayer(layer, projector(axis), problems) });
}

function categorised(
  layer: Result<LoadedLayer, EngineProblem>,
  category: string,
): Result<PreparedZones, EngineProblem> {
  if (!layer.ok) return layer;
  const { properties } = layer.value.file;
  if (properties.length > 0 && !hasProperty(properties, category)) {
    return err({ kind: 'no-property', at: category, message: `No zone has the property "${category}".` });
  }
  return ok(prepareZones(layer.value.prepared, propertyColumn(properties, category)));
}

async function fetchOverNetwork(url: string): Promise<Result<Uint8Array, EngineProblem>> {
  const unreachable = (why: string) =>
    err({ kind: 'unreachable' as const, at: url, message: `${url} cannot be loaded: ${why}.` });
  try {
    const response = await fetch(url);
    if (!response.ok) return unreachable(`the server answers ${response.status}`);
    return ok(new Uint8Array(await response.arrayBuffer()));
  } catch (fault) {
    return unreachable((fault as Error).message);
  }
}

/** The last few answers by key; a failed one is asked for again next time. */
class Recent<T extends { readonly ok: boolean }> {
  readonly #entries = new Map<string, Promise<T>>();

  get(key: string, make: () => Promise<T>): Promise<T> {
    const entry = this.#entries.get(key) ?? make();
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (this.#entries.size > KEPT) this.#entries.delete(this.#entries.keys().next().value!);
    const forget = () => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    entry.then((result) => {
      if (!result.ok) forget();
    }, forget);
    return entry;
  }
}
