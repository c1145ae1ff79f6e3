/**
 * Moves labels apart that would stand on each other: in their order, each at least `gap` below the one before, all within
 * 0 … 1 where they fit, as near to where they were wanted as one pass down and one up allow.
 *
 * @param wanted places from 0 (top) to 1, ascending
 * @param gap least distance between neighbours, in the same unit
 */
export function spreadLabels(wanted: readonly number[], gap: number): readonly number[] {
  const places: number[] = [];
  for (const place of wanted) places.push(Math.max(place, (places.at(-1) ?? -Infinity) + gap, gap / 2));
  let limit = 1 - gap / 2;
  for (let at = places.length - 1; at >= 0; at--) {
    places[at] = Math.min(places[at]!, limit);
    limit = places[at]! - gap;
  }
  return places;
}
