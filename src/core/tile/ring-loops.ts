/** Rings of more corners than that are left whole: each corner is held against each. */
const MOST_CORNERS = 500;

/**
 * The loops of a ring that crosses itself, each clockwise on the screen (y down): what it winds round either way is drawn.
 *
 * @param points x, y of an open ring in tile units, of which `length` numbers count
 * @returns loops in whole units, so that a crossing may move by half a unit; none for a ring that encloses nothing
 */
export function ringLoops(points: Int32Array, length: number): readonly Int32Array[] {
  if (length > 2 * MOST_CORNERS) return [];
  const waiting: number[][] = [[...points.subarray(0, length)]];
  const loops: Int32Array[] = [];
  for (let ring = waiting.pop(); ring; ring = waiting.pop()) {
    const parts = splitAtCrossing(ring);
    if (parts) {
      // a crossing that falls on a corner may take nothing off
      waiting.push(...parts.filter((part) => part.length >= 6 && part.length < ring.length + 2));
      if (loops.length + waiting.length > MOST_CORNERS) break;
      continue;
    }
    const area = doubleAreaOf(ring);
    if (area !== 0) loops.push(Int32Array.from(area > 0 ? ring : reversed(ring)));
  }
  return loops;
}

/** The two rings that meet where a ring first comes back to itself; null for one that does not. */
function splitAtCrossing(ring: readonly number[]): readonly [number[], number[]] | null {
  const corners = ring.length / 2;
  for (let i = 0; i < corners; i++)
    for (let j = i + 1; j < corners; j++) {
      if (ring[2 * i] === ring[2 * j] && ring[2 * i + 1] === ring[2 * j + 1])
        return [ring.slice(2 * i, 2 * j), [...ring.slice(2 * j), ...ring.slice(0, 2 * i)]];
      const at = j > i + 1 ? crossing(ring, i, j) : null;
      if (at)
        return [
          [...at, ...ring.slice(2 * i + 2, 2 * j + 2)],
          [...at, ...ring.slice(2 * j + 2), ...ring.slice(0, 2 * i + 2)],
        ];
    }
  return null;
}

/** Where the edges behind two corners cross, both of them within; null where they do not. */
function crossing(ring: readonly number[], i: number, j: number): readonly [number, number] | null {
  const [ax, ay, bx, by] = edge(ring, i);
  const [cx, cy, dx, dy] = edge(ring, j);
  const across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (across === 0) return null;
  const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across;
  const other = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across;
  if (!(along > 0 && along < 1 && other > 0 && other < 1)) return null;
  return [Math.round(ax + along * (bx - ax)), Math.round(ay + along * (by - ay))];
}

function edge(ring: readonly number[], corner: number): readonly [number, number, number, number] {
  const from = 2 * corner;
  const to = (from + 2) % ring.length;
  return [ring[from]!, ring[from + 1]!, ring[to]!, ring[to + 1]!];
}

function doubleAreaOf(ring: readonly number[]): number {
  let sum = 0;
  for (let corner = 0; corner < ring.length / 2; corner++) {
    const [ax, ay, bx, by] = edge(ring, corner);
    sum += ax * by - bx * ay;
  }
  return sum;
}

function reversed(ring: readonly number[]): number[] {
  const out: number[] = [];
  for (let at = ring.length - 2; at >= 0; at -= 2) out.push(ring[at]!, ring[at + 1]!);
  return out;
}
