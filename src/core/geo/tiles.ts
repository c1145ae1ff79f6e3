/** Items dealt out to square tiles: those of tile t are items[start[t]] … items[start[t + 1]], in ascending order. */
export interface Tiles {
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

/**
 * Deals items out to the tiles of a square grid, row by row, by one place each.
 *
 * @param frame minX, minY and the larger side of a box around all places
 * @param side tiles a side
 * @param xy the place of item i at 2 i
 */
export function dealOut(
  [minX, minY, size]: readonly [number, number, number],
  side: number,
  xy: Float64Array,
): Tiles {
  const count = xy.length / 2;
  const perMetre = side / (size || 1);
  const tileOf = new Uint32Array(count);
  const start = new Uint32Array(side * side + 1);
  for (let item = 0; item < count; item++) {
    const column = Math.max(0, Math.min(side - 1, ((xy[2 * item]! - minX) * perMetre) | 0));
    const row = Math.max(0, Math.min(side - 1, ((xy[2 * item + 1]! - minY) * perMetre) | 0));
    tileOf[item] = row * side + column;
    start[tileOf[item]! + 1]!++;
  }
  for (let tile = 0; tile < side * side; tile++) start[tile + 1]! += start[tile]!;
  const next = start.slice(0, side * side);
  const items = new Uint32Array(count);
  for (let item = 0; item < count; item++) items[next[tileOf[item]!]!++] = item;
  return { start, items };
}
