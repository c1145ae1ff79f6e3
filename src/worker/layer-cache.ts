import {
  type PreparedLayer,
  type PreparedZones,
  prepareLayer,
  prepareZones,
} from '#core/fund/prepared-layer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type GeoJsonLayer, parseGeoJson } from '#io/geojson.ts';
import { hasProperty, propertyColumn } from '#io/property-column.ts';
import type { EngineProblem, LayerSource } from './protocol.ts';

/** A layer as read and as prepared for sums. */
export interface LoadedLayer {
  readonly file: GeoJsonLayer;
  readonly prepared: PreparedLayer;
}

/** Fetches the text of a URL; tests give their own. */
export type FetchText = (url: string) => Promise<Result<string, EngineProblem>>;

/** How many layers are kept of each sort; the one not asked for longest goes first. */
const KEPT = 8;

/** Keeps parsed layers and, through them, their meshes, so that a second question over the same URL is quick. */
export class LayerCache {
  readonly #fetchText: FetchText;
  readonly #files = new Recent<Result<GeoJsonLayer, EngineProblem>>();
  readonly #layers = new Recent<Result<LoadedLayer, EngineProblem>>();
  readonly #zones = new Recent<Result<PreparedZones, EngineProblem>>();

  constructor(fetchText: FetchText = fetchOverNetwork) {
    this.#fetchText = fetchText;
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

  #file(url: string): Promise<Result<GeoJsonLayer, EngineProblem>> {
    return this.#files.get(url, async () => {
      const text = await this.#fetchText(url);
      return text.ok ? read(text.value, url) : text;
    });
  }
}

function read(source: unknown, name: string): Result<GeoJsonLayer, EngineProblem> {
  const parsed = parseGeoJson(source);
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

async function fetchOverNetwork(url: string): Promise<Result<string, EngineProblem>> {
  const unreachable = (why: string) =>
    err({ kind: 'unreachable' as const, at: url, message: `${url} cannot be loaded: ${why}.` });
  try {
    const response = await fetch(url);
    return response.ok ? ok(await response.text()) : unreachable(`the server answers ${response.status}`);
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
