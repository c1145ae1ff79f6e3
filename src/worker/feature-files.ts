import { boundsOfFeatures } from '#core/geo/feature-bounds.ts';
import type { Bounds } from '#core/scene.ts';
import { featuresWithArchipelagos } from './archipelago-records.ts';

/** The features of one file, whatever their geometry, with the boxes they lie in. */
export interface FeatureFile {
  readonly features: readonly GeoJSON.Feature[];
  /** null for a feature without a place */
  readonly bounds: readonly (Bounds | null)[];
}

/** Fetches the JSON of a URL; rejects with the cause. Tests give their own. */
export type FetchJson = (url: string) => Promise<unknown>;

/** Whether an address is of a file a person opened, which no package vouches for. */
export const isForeign = (url: string): boolean => url.startsWith('blob:');

/** How many files are kept; the one not asked for longest goes first. */
const KEPT = 24;

/** Keeps files once read, so that a second question over the same URL does not fetch and parse. */
export class FeatureFiles {
  readonly #fetchJson: FetchJson;
  readonly #kept = new Map<string, Promise<FeatureFile>>();

  constructor(fetchJson: FetchJson = overNetwork) {
    this.#fetchJson = fetchJson;
  }

  /** The file's features; rejects with the cause when it cannot be read, and asks again next time. */
  get(url: string): Promise<FeatureFile> {
    const file = this.#kept.get(url) ?? this.#fetchJson(url).then((json) => readFile(json, isForeign(url)));
    this.#kept.delete(url);
    this.#kept.set(url, file);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    file.catch(() => {
      if (this.#kept.get(url) === file) this.#kept.delete(url);
    });
    return file;
  }
}

async function overNetwork(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

function readFile(json: unknown, foreign: boolean): FeatureFile {
  const list = (json as { readonly features?: unknown } | null)?.features;
  if (!Array.isArray(list)) throw new Error('not a GeoJSON FeatureCollection');
  const features = list.filter(
    (feature): feature is GeoJSON.Feature =>
      typeof feature === 'object' && feature !== null && 'geometry' in feature,
  );
  const bounds = features.map((feature) => boundsOfFeatures([feature]));
  return { features: foreign ? featuresWithArchipelagos(features, bounds) : features, bounds };
}
