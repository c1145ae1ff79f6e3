import type { Position } from 'geojson';
import { type Box, lonLatOf } from './geometry.ts';

/** A piece of shoreline or river as `gmt coast -M` dumps it. */
export type Segment = {
  /** 1 land, 2 lake, 3 island in a lake, 4 pond on it; rivers are all 1. */
  readonly level: number;
  readonly line: readonly Position[];
};

/** Reads GMT's multi-segment text: a `>` header, then one "lon lat" a line. */
export function parseSegments(text: string): Segment[] {
  const segments: { level: number; line: Position[] }[] = [];
  for (const row of text.split('\n')) {
    if (row.startsWith('>')) segments.push({ level: Number(/Level (\d)/.exec(row)?.[1] ?? 1), line: [] });
    else if (row !== '') segments.at(-1)?.line.push(row.split(/\s+/).map(Number));
  }
  return segments.filter((s) => s.line.length > 1);
}

const keyOf = (p: Position): string => `${p[0]?.toFixed(5)},${p[1]?.toFixed(5)}`;
const isClosed = (line: readonly Position[]): boolean =>
  keyOf(line[0] as Position) === keyOf(line.at(-1) as Position);

/** Joins pieces that meet end to start; a piece with no predecessor begins its line. */
function joinLines(pieces: readonly (readonly Position[])[]): Position[][] {
  const startingAt = new Map<string, number[]>();
  pieces.forEach((piece, i) => {
    const key = keyOf(piece[0] as Position);
    startingAt.set(key, [...(startingAt.get(key) ?? []), i]);
  });
  const ends = new Set(pieces.map((piece) => keyOf(piece.at(-1) as Position)));
  const used = new Set<number>();
  const walk = (first: number): Position[] => {
    const line: Position[] = [];
    let next: number | undefined = first;
    while (next !== undefined) {
      used.add(next);
      const piece = pieces[next] as readonly Position[];
      for (const p of line.length === 0 ? piece : piece.slice(1)) line.push(p);
      next = startingAt.get(keyOf(line.at(-1) as Position))?.find((i) => !used.has(i));
    }
    return line;
  };
  const heads = pieces.flatMap((piece, i) => (ends.has(keyOf(piece[0] as Position)) ? [] : [i]));
  const lines = heads.map(walk);
  pieces.forEach((_, i) => {
    if (!used.has(i)) lines.push(walk(i));
  });
  return lines;
}

/** Distance walked counter-clockwise along the box from its south-west corner to a point on its edge, in degrees. */
function alongEdge(p: Position, [w, s, e, n]: Box): number {
  const [lon, lat] = lonLatOf(p);
  const near = 1e-3;
  if (Math.abs(lat - s) < near) return lon - w;
  if (Math.abs(lon - e) < near) return e - w + (lat - s);
  if (Math.abs(lat - n) < near) return e - w + (n - s) + (e - lon);
  return 2 * (e - w) + (n - s) + (n - lat);
}

/** Closes shorelines that leave the box, walking its edge: GSHHG keeps land on the left. */
function closeAlongBox(lines: readonly Position[][], box: Box): Position[][] {
  const [w, s, e, n] = box;
  const round = 2 * (e - w + n - s);
  const corners: Position[] = [
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  const ahead = (from: number, to: Position): number => {
    const distance = (alongEdge(to, box) - from + round) % round;
    return distance === 0 ? round : distance;
  };
  const pool = [...lines];
  const rings: Position[][] = [];
  while (pool.length > 0) {
    let ring = pool.pop() as Position[];
    for (let closed = false; !closed; ) {
      const from = alongEdge(ring.at(-1) as Position, box);
      let nearest = -1;
      let distance = ahead(from, ring[0] as Position);
      pool.forEach((line, i) => {
        const d = ahead(from, line[0] as Position);
        if (d < distance) [nearest, distance] = [i, d];
      });
      const passed = corners
        .map((corner) => ({ corner, at: ahead(from, corner) }))
        .filter(({ at }) => at < distance)
        .sort((a, b) => a.at - b.at);
      ring.push(...passed.map(({ corner }) => corner));
      if (nearest < 0) {
        ring.push(ring[0] as Position);
        closed = true;
      } else ring = ring.concat(pool.splice(nearest, 1)[0] as Position[]);
    }
    rings.push(ring);
  }
  return rings;
}

/** Closed rings of one level of shoreline inside the box the dump was cut to. */
export function ringsOfLevel(segments: readonly Segment[], level: number, box: Box): Position[][] {
  const lines = segments.filter((s) => s.level === level).map((s) => s.line);
  const closed = lines.filter(isClosed).map((line) => [...line]);
  const joined = joinLines(lines.filter((line) => !isClosed(line)));
  const open = joined.filter((line) => !isClosed(line));
  return [...closed, ...joined.filter(isClosed), ...closeAlongBox(open, box)];
}
