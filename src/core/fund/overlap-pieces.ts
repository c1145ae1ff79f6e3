import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import {
  layerOfMultiPolygons,
  type MultiPolygonCoordinates,
  multiPolygonOf,
} from '#core/geo/multi-polygon.ts';
import type { Overlap } from '#core/geo/overlaps.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { PlaneLayer } from './plane-layer.ts';

/** Land covered more than once, as polygons that add up, and what could not be built. */
export interface OverlapPieces {
  /** in the layer's plane, one piece a feature; empty for a clean layer */
  readonly layer: LayerBuffer;
  /** features whose overlap is not known: Turf could not build a piece, which is left out */
  readonly uncertain: readonly number[];
}

/**
 * The land a layer covers more than once: the pieces' areas sum to Σ areas − area of the union.
 *
 * Taken feature by feature: what feature b shares with each feature before it and with none before that one. Where the earlier
 * ones do not overlap each other, that is simply the pair.
 *
 * @param overlaps `overlapsWithin(layer)`
 * @param checkpoint called before each group with the share done
 */
export async function overlapPieces(
  { layer }: PlaneLayer,
  overlaps: readonly Overlap[],
  checkpoint: Checkpoint = () => {},
): Promise<OverlapPieces> {
  if (overlaps.length === 0) return { layer: layerOfMultiPolygons([]), uncertain: [] };
  const { intersection, subtraction } = await import('#core/geo/clip.ts');
  const originX = layer.xy[0]!;
  const originY = layer.xy[1]!;
  const shapes = new Map<number, MultiPolygonCoordinates>();
  const shapeOf = (feature: number): MultiPolygonCoordinates => {
    const known = shapes.get(feature) ?? multiPolygonOf(layer, feature, originX, originY);
    shapes.set(feature, known);
    return known;
  };
  const pieces: MultiPolygonCoordinates[] = [];
  const uncertain: number[] = [];
  const groups = mutualGroups(overlaps);
  for (const [i, { feature, others }] of groups.entries()) {
    await checkpoint(i / groups.length);
    const taken: MultiPolygonCoordinates[] = [];
    for (const other of others) {
      try {
        const shared = intersection(shapeOf(feature), shapeOf(other));
        pieces.push(subtraction(shared, taken));
      } catch {
        uncertain.push(feature);
      }
      taken.push(shapeOf(other));
    }
  }
  return { layer: layerOfMultiPolygons(pieces, originX, originY), uncertain };
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
