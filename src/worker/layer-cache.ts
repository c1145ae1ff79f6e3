import { ALONE, type Crew } from '#core/fund/crew.ts';
import { type PreparedLayer, type PreparedZones, prepareZones } from '#core/fund/prepared-layer.ts';
import type { RepairedLayer } from '#core/fund/repair-layer.ts';
import { prepareLayerBy } from '#core/fund/shared-sums.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type GeoJsonError, type GeoJsonLayer, parseGeoJson } from '#io/geojson.ts';
import { readGeoJsonBytes } from '#io/geojson-scan.ts';
import { partialProblem } from '#io/partial-data.ts';
import { hasProperty, propertyColumn } from '#io/property-column.ts';
import { withArchipelagos } from './archipelago-records.ts';
import { isForeign } from './feature-files.ts';
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

/**
 * Fetches the content of a URL, text or its bytes in UTF-8; tests give their own.
 *
 * @param onShort called with the length the server declared when fewer bytes came
 */
export type FetchContent = (
  url: string,
  onShort?: (declaredBytes: number) => void,
) => Promise<Result<string | Uint8Array, EngineProblem>>;

/** The letters `fgb` and the version. */
const FLATGEOBUF = [0x66, 0x67, 0x62, 3];

/** How many layers are kept of each sort; the one not asked for longest goes first. */
const KEPT = 8;

/** Keeps parsed layers and, through them, their meshes, so that a second question over the same URL is quick. */
export class LayerCache {
  readonly #fetchContent: FetchContent;
  readonly #crew: Crew;
  readonly #prints = new Map<string, Promise<ContentPrint>>();
  readonly #files = new Recent<Result<GeoJsonLayer, EngineProblem>>();
  readonly #layers = new Recent<Result<LoadedLayer, EngineProblem>>();
  readonly #zones = new Recent<Result<PreparedZones, EngineProblem>>();

  /** @param crew threads that share the work on large layers */
  constructor(fetchContent: FetchContent = fetchOverNetwork, crew: Crew = ALONE) {
    this.#fetchContent = fetchContent;
    this.#crew = crew;
  }

  /** A layer on both planes of an axis; with `repair` its unsound features mended by GEOS. */
  async layer(
    source: LayerSource,
    axis: Vn2000Zone,
    repair = false,
  ): Promise<Result<LoadedLayer, EngineProblem>> {
    if (!('url' in source)) return loaded(read(source.geojson, 'the data given'), axis, repair, this.#crew);
    const key = `${source.url} ${source.features} ${axis.meridianDeg} ${axis.k0} ${repair}`;
    const file = async () => counted(await this.#file(source.url), source.features);
    return this.#layers.get(key, async () => loaded(await file(), axis, repair, this.#crew));
  }

  /** A zone layer with its categories. */
  async zones(
    source: LayerSource,
    axis: Vn2000Zone,
    category: string,
    repair = false,
  ): Promise<Result<PreparedZones, EngineProblem>> {
    const make = async () => categorised(await this.layer(source, axis, repair), category);
    if (!('url' in source)) return make();
    const key = `${source.url} ${source.features} ${axis.meridianDeg} ${axis.k0} ${repair} ${category}`;
    return this.#zones.get(key, make);
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
      let declared: number | undefined;
      const content = await this.#fetchContent(url, (bytes) => {
        declared = bytes;
      });
      if (!content.ok) return content;
      this.#prints.set(url, printOf(content.value));
      const parsed = await readContent(content.value, url);
      const read = parsed.ok && isForeign(url) ? ok(withArchipelagos(parsed.value)) : parsed;
      return declared === undefined ? read : shortened(read, declared, content.value.length);
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

async function loaded(
  file: Result<GeoJsonLayer, EngineProblem>,
  axis: Vn2000Zone,
  repair: boolean,
  crew: Crew,
): Promise<Result<LoadedLayer, EngineProblem>> {
  if (!file.ok) return file;
  const { layer, problems } = file.value;
  if (!repair) return ok({ file: file.value, prepared: await prepareLayerBy(crew, layer, axis, problems) });
  const mended = await mend(layer, axis);
  if (!mended.ok) return mended;
  const { value } = mended;
  const found = [...problems, ...value.problems];
  return ok({
    file: file.value,
    prepared: await prepareLayerBy(crew, value.layer, axis, found, value.repairs),
  });
}

/** The repair comes with the first question that asks for it. */
async function mend(layer: LayerBuffer, axis: Vn2000Zone): Promise<Result<RepairedLayer, EngineProblem>> {
  try {
    const { repairLayer } = await import('#core/fund/repair-layer.ts');
    return ok(
      await repairLayer(layer, axis, async () => (await import('#core/geo/make-valid.ts')).loadMakeValid()),
    );
  } catch (fault) {
    const message = `The repair library cannot be loaded: ${(fault as Error).message}.`;
    return err({ kind: 'unreachable', at: 'geos-wasm', message });
  }
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

/** A layer whose bytes did not all come. */
function shortened(
  read: Result<GeoJsonLayer, EngineProblem>,
  declared: number,
  came: number,
): Result<GeoJsonLayer, EngineProblem> {
  return read.ok ? withSign(read.value, `the server declared ${declared} bytes and ${came} came`) : read;
}

/** A layer with fewer features than it should have. */
const counted = (
  read: Result<GeoJsonLayer, EngineProblem>,
  declared = 0,
): Result<GeoJsonLayer, EngineProblem> =>
  read.ok && read.value.ids.length < declared
    ? withSign(
        read.value,
        `the catalogue declares ${declared} features and ${read.value.ids.length} are here`,
      )
    : read;

const withSign = (layer: GeoJsonLayer, sign: string): Result<GeoJsonLayer, EngineProblem> =>
  ok({ ...layer, problems: [partialProblem(layer.ids.length, [sign]), ...layer.problems] });

/** Whether the server declared more bytes than came; a compressed answer declares its compressed length. */
function missingBytes({ headers }: Response, came: number): number | undefined {
  const declared = Number(headers.get('content-length') ?? Number.NaN);
  return !headers.get('content-encoding') && declared > came ? declared : undefined;
}

async function fetchOverNetwork(
  url: string,
  onShort?: (declaredBytes: number) => void,
): Promise<Result<Uint8Array, EngineProblem>> {
  const unreachable = (why: string) =>
    err({ kind: 'unreachable' as const, at: url, message: `${url} cannot be loaded: ${why}.` });
  try {
    const response = await fetch(url);
    if (!response.ok) return unreachable(`the server answers ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const declared = missingBytes(response, bytes.length);
    if (declared !== undefined) onShort?.(declared);
    return ok(bytes);
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
