import { WORLD_BITS } from './mercator-steps.ts';
import type { TileLayer } from './tile-layer.ts';

/** Units of a tile's side are 2^EXTENT_BITS. */
export const EXTENT_BITS = 12;
/** Deepest tiles; the map enlarges them beyond. */
export const DEEPEST_ZOOM = 16;

/** A tile, and the grid its vertices are moved to. */
export interface TileGrid {
  /** bits of a world coordinate that vanish on the grid */
  readonly shift: number;
  /** bits of a tile unit between two grid lines: 0 = every unit, 1 = every second … */
  readonly coarse: number;
  /** the tile's north-west corner, in tile units of the whole world */
  readonly x0: number;
  readonly y0: number;
}

/** Bits of the grid by the width of the parts in tile units (1 px = 8): zones under 2 px wide stand on whole pixels. */
const COARSE_UNDER = [
  [16, 3],
  [32, 2],
  [64, 1],
] as const;

/**
 * The grid of a tile. It lies fixed in the world and is one for the whole zoom, so that vertices that neighbours share stay
 * shared, within a tile and across its edge; from afar, where zones are a few pixels wide, it is coarser.
 */
export function tileGrid(layer: TileLayer, z: number, x: number, y: number): TileGrid {
  const unit = WORLD_BITS - EXTENT_BITS - z;
  const width = layer.meanWidth / 2 ** unit;
  const coarse = COARSE_UNDER.find(([limit]) => width < limit)?.[1] ?? 0;
  return { shift: unit + coarse, coarse, x0: x << EXTENT_BITS, y0: y << EXTENT_BITS };
}
