import type { Metres } from '#core/units.ts';

/** Easting, northing in metres on a plane. */
export type PlaneXY = readonly [e: number, n: number];

/** A route on the plane with the distance from its start to each vertex (lý trình). */
export interface Chain {
  readonly points: readonly PlaneXY[];
  /** as long as `points`, from 0 */
  readonly chainage: readonly Metres[];
}

/** Where a place stands along a route. */
export interface Station {
  readonly chainageM: Metres;
  /** distance from the route, never negative */
  readonly offsetM: Metres;
}

/** Measures a route; a vertex that repeats the one before is left out. */
export function chainOf(line: readonly PlaneXY[]): Chain {
  const points: PlaneXY[] = [];
  const chainage: Metres[] = [];
  for (const point of line) {
    const last = points.at(-1);
    const step = last ? distance(last, point) : 0;
    if (last && step === 0) continue;
    points.push(point);
    chainage.push((chainage.at(-1) ?? 0) + step);
  }
  return { points, chainage };
}

export const lengthOf = ({ chainage }: Chain): Metres => chainage.at(-1) ?? 0;

/** The part of a route between two chainages, ends included. */
export function stretch({ points, chainage }: Chain, from: Metres, to: Metres): readonly PlaneXY[] {
  const out: PlaneXY[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [start, end] = [chainage[i]!, chainage[i + 1]!];
    if (end <= from || start >= to) continue;
    const at = (where: Metres): PlaneXY => {
      const t = (where - start) / (end - start);
      const [a, b] = [points[i]!, points[i + 1]!];
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    };
    if (out.length === 0) out.push(start < from ? at(from) : points[i]!);
    out.push(end > to ? at(to) : points[i + 1]!);
  }
  return out;
}

/** The nearest place on the route to a point. */
export function stationOf({ points, chainage }: Chain, point: PlaneXY): Station {
  let best: Station = { chainageM: 0, offsetM: points[0] ? distance(points[0], point) : Infinity };
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i]!, points[i + 1]!];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy);
    const t = Math.max(0, Math.min(1, along));
    const offsetM = distance([a[0] + t * dx, a[1] + t * dy], point);
    if (offsetM < best.offsetM)
      best = { chainageM: chainage[i]! + t * (chainage[i + 1]! - chainage[i]!), offsetM };
  }
  return best;
}

const distance = (a: PlaneXY, b: PlaneXY): Metres => Math.hypot(b[0] - a[0], b[1] - a[1]);
