import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import {
  layerOfMultiPolygons,
  type MultiPolygonCoordinates,
  multiPolygonOf,
} from '#core/geo/multi-polygon.ts';
import type { Overlap } from '#core/geo/overlaps.ts';
import type { PlaneLayer } from './plane-layer.ts';

/**
 * The land a layer covers more than once, as polygons that add up: Σ areas − area of the union.
 *
 * Taken feature by feature: what feature b shares with the union of the features before it. Where those do not overlap each
 * other within b, that is simply the pairs; only mutual overlaps of three or more need a union.
 *
 * @param overlaps `overlapsWithin(layer)`
 * @returns pieces in the layer's plane, one feature each; empty for a clean layer
 */
export async function overlapPieces(
  { layer }: PlaneLayer,
  overlaps: readonly Overlap[],
): Promise<LayerBuffer> {
  if (overlaps.length === 0) return layerOfMultiPolygons([]);
  const { intersection, unionOf } = await import('#core/geo/clip.ts');
  const originX = layer.xy[0]!;
  const originY = layer.xy[1]!;
  const shapes = new Map<number, MultiPolygonCoordinates>();
  const shapeOf = (feature: number): MultiPolygonCoordinates => {
    const known = shapes.get(feature) ?? multiPolygonOf(layer, feature, originX, originY);
    shapes.set(feature, known);
    return known;
  };
  const pieces = mutualGroups(overlaps).map(({ feature, others }) =>
    unionOf(others.map((other) => intersection(shapeOf(feature), shapeOf(other)))),
  );
  return layerOfMultiPolygons(pieces, originX, originY);
}

/** A feature with earlier features that overlap it and, directly or through others, each other. */
interface OverlapGroup {
  readonly feature: number;
  readonly others: readonly number[];
}

function mutualGroups(overlaps: readonly Overlap[]): OverlapGroup[] {
  const partners = new Map<number, Set<number>>();
  for (const { first, second } of overlaps) {
    if (!partners.has(second)) partners.set(second, new Set());
    partners.get(second)!.add(first);
  }
  const areLinked = (a: number, b: number) => partners.get(Math.max(a, b))?.has(Math.min(a, b)) ?? false;
  return [...partners].flatMap(([feature, before]) =>
    linkedGroups([...before], areLinked).map((others) => ({ feature, others })),
  );
}

/** Connected groups of a few items. */
function linkedGroups(items: readonly number[], areLinked: (a: number, b: number) => boolean): number[][] {
  const waiting = new Set(items);
  const groups: number[][] = [];
  for (const item of items) {
    if (!waiting.delete(item)) continue;
    const group = [item];
    for (const member of group) {
      for (const other of waiting) {
        if (!areLinked(member, other)) continue;
        waiting.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
