import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

/** A feature of a tile, as an independent reader sees it. */
export interface ReadFeature {
  readonly id: number | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  /** rings in tile units, closed, outer rings clockwise on the screen */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

/** What stands in the one layer of a tile. */
export function readTile(tile: ArrayBuffer, layer: string): readonly ReadFeature[] {
  if (tile.byteLength === 0) return [];
  const found = new VectorTile(new PbfReader(tile)).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, i) => {
    const feature = found!.feature(i);
    return {
      id: feature.id,
      properties: feature.properties,
      rings: feature.loadGeometry().map((ring) => ring.map(({ x, y }) => [x, y] as const)),
    };
  });
}

/** Area of rings together, square units; holes count against. */
export const areaOfRings = (rings: ReadFeature['rings']): number =>
  rings.reduce(
    (sum, ring) =>
      sum +
      ring.reduce((part, [x, y], i) => {
        const [u, v] = ring[(i + 1) % ring.length]!;
        return part + (x * v - u * y) / 2;
      }, 0),
    0,
  );
