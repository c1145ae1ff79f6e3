import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';

/** A layer's features by id, and whether two of them have the same outline. */
export class ZoneIdentity {
  readonly #layer: LayerBuffer;
  readonly #places: ReadonlyMap<string, number>;
  readonly ids: readonly string[];

  constructor(layer: LayerBuffer, ids: readonly string[]) {
    this.#layer = layer;
    this.ids = ids;
    this.#places = new Map(ids.map((id, feature) => [id, feature]));
  }

  get size(): number {
    return featureCount(this.#layer);
  }

  /** The feature of an id; undefined where the layer has none. */
  find(id: string): number | undefined {
    return this.#places.get(id);
  }

  /** The vertices of a feature, lon, lat, ring after ring. */
  outline(feature: number): Float64Array {
    const { xy, ringOff, polyOff, featOff } = this.#layer;
    const [first, end] = [featOff[feature]!, featOff[feature + 1]!];
    return xy.subarray(2 * ringOff[polyOff[first]!]!, 2 * ringOff[polyOff[end]!]!);
  }
}

/** Whether two outlines have the same vertices in the same order. */
export const isSameOutline = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at]);
