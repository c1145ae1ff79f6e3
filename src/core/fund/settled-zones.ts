import { layerOfMultiPolygons, multiPolygonOf } from '#core/geo/multi-polygon.ts';
import type { Overlap } from '#core/geo/overlaps.ts';
import { type OverlapPolicy, takesFrom } from './overlap-policy.ts';
import { PlaneLayer } from './plane-layer.ts';
import type { PreparedZones } from './prepared-layer.ts';

type Clip = typeof import('#core/geo/clip.ts');

/** The zones without the land that goes to others by a policy, built as polygons by Turf: the second opinion on the figures. */
export function settledZones(clip: Clip, zones: PreparedZones, policy: OverlapPolicy): PreparedZones {
  const winners = winnersByLoser(zones.counted.plane.overlaps, policy);
  if (winners.size === 0) return zones;
  const settled = (plane: PlaneLayer): PlaneLayer => settledLayer(clip, plane, winners);
  const own = { plane: settled(zones.plane), equalArea: settled(zones.equalArea) };
  const counted =
    zones.counted.plane === zones.plane
      ? own
      : { plane: settled(zones.counted.plane), equalArea: settled(zones.counted.equalArea) };
  return { ...zones, ...own, counted };
}

function winnersByLoser(overlaps: readonly Overlap[], policy: OverlapPolicy): Map<number, number[]> {
  const winners = new Map<number, number[]>();
  const note = (winner: number, loser: number): void => {
    if (takesFrom(policy, winner, loser)) winners.set(loser, [...(winners.get(loser) ?? []), winner]);
  };
  for (const { first, second } of overlaps) {
    note(first, second);
    note(second, first);
  }
  return winners;
}

function settledLayer(clip: Clip, { layer }: PlaneLayer, winners: ReadonlyMap<number, number[]>): PlaneLayer {
  const originX = layer.xy[0]!;
  const originY = layer.xy[1]!;
  const shapeOf = (feature: number) => multiPolygonOf(layer, feature, originX, originY);
  const shapes = Array.from({ length: layer.featOff.length - 1 }, (_, feature) => {
    const takers = winners.get(feature);
    return takers ? clip.subtraction(shapeOf(feature), takers.map(shapeOf)) : shapeOf(feature);
  });
  return new PlaneLayer(layerOfMultiPolygons(shapes, originX, originY));
}
