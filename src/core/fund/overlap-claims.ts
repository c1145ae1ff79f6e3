import { planeArea } from '#core/geo/area.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { eachNeighbour, type OverlapNeighbours } from './overlap-neighbours.ts';

/** A share of land to be measured: what of `frame` any of `cover` covers and none of `block`, features of one layer. */
export interface OverlapClaim {
  readonly frame: number;
  readonly cover: readonly number[];
  readonly block: readonly number[];
  /** row the land is summed in */
  readonly row: number;
}

/** A pair that shares all but this part of a feature covers it wholly. */
const WHOLE_SHARE = 1e-12;

/**
 * Claims that add up to the land counted more than once: Σ areas − area of the union.
 *
 * Each feature claims what those before it cover of it; the large come first, so that each is measured in its own small box.
 */
export function doubleCountClaims(layer: LayerBuffer, neighbours: OverlapNeighbours): OverlapClaim[] {
  const comesBefore = bySize(layer);
  const claims: OverlapClaim[] = [];
  eachOverlapped(neighbours, (frame) => {
    const cover: number[] = [];
    let whole = -1;
    const area = planeArea(layer, frame);
    eachNeighbour(neighbours, frame, (other, shared) => {
      if (!comesBefore(other, frame)) return;
      cover.push(other);
      if (shared >= area * (1 - WHOLE_SHARE)) whole = other;
    });
    if (cover.length > 0) claims.push({ frame, cover: whole < 0 ? cover : [whole], block: [], row: 0 });
  });
  return claims;
}

/**
 * Claims that add up, by the loser's row, to the land each feature loses to those that beat it, counted once.
 *
 * The larger winners are taken together within the loser; the smaller ones one by one within themselves, less what is already
 * taken: a province-wide zone under a hundred thousand small ones is measured in their boxes.
 *
 * @param beats a strict order: whether the first takes the land it shares with the second
 * @param rowOf the row a feature's loss is summed in
 */
export function lossClaims(
  layer: LayerBuffer,
  neighbours: OverlapNeighbours,
  beats: (winner: number, loser: number) => boolean,
  rowOf: (feature: number) => number,
): OverlapClaim[] {
  const comesBefore = bySize(layer);
  const claims: OverlapClaim[] = [];
  eachOverlapped(neighbours, (loser) => {
    const large: number[] = [];
    const small: number[] = [];
    eachNeighbour(neighbours, loser, (other) => {
      if (beats(other, loser)) (comesBefore(other, loser) ? large : small).push(other);
    });
    const row = rowOf(loser);
    if (large.length > 0) claims.push({ frame: loser, cover: large, block: [], row });
    const taken = new Set(large);
    for (const winner of small) {
      const block: number[] = [];
      eachNeighbour(neighbours, winner, (other) => {
        if (taken.has(other)) block.push(other);
      });
      claims.push({ frame: winner, cover: [loser], block, row });
      taken.add(winner);
    }
  });
  return claims;
}

function eachOverlapped({ start }: OverlapNeighbours, visit: (feature: number) => void): void {
  for (let feature = 0; feature < start.length - 1; feature++)
    if (start[feature] !== start[feature + 1]) visit(feature);
}

/** Whether the first feature has more vertices, or as many and the lower number. */
function bySize({ ringOff, polyOff, featOff }: LayerBuffer): (a: number, b: number) => boolean {
  const sizes = Uint32Array.from(
    { length: featOff.length - 1 },
    (_, f) => ringOff[polyOff[featOff[f + 1]!]!]! - ringOff[polyOff[featOff[f]!]!]!,
  );
  return (a, b) => sizes[a]! > sizes[b]! || (sizes[a] === sizes[b] && a < b);
}
