import type { Position } from 'geojson';
import { lonLatOf } from './geometry.ts';
import { readRaw } from './raw.ts';

/** Land borders as bare lines: whose they are is not in the data. */
export type Borders = {
  /** Vietnam's, from the Gulf of Thailand to the mouth of the Bắc Luân river. */
  readonly vietnam: readonly Position[];
  /** Those among its neighbours, for context. */
  readonly neighbours: readonly (readonly Position[])[];
};

/** Reads the extract in `data/raw`. */
export function readBorders(): Borders {
  const { vietnam, neighbours } = JSON.parse(readRaw('border.json'));
  return { vietnam: withoutLoops(vietnam), neighbours };
}

/** Where segments a-b and c-d cross, or nothing. */
function crossing(a: Position, b: Position, c: Position, d: Position): Position | undefined {
  const [ax, ay] = lonLatOf(a);
  const [cx, cy] = lonLatOf(c);
  const [ux, uy] = [lonLatOf(b)[0] - ax, lonLatOf(b)[1] - ay];
  const [vx, vy] = [lonLatOf(d)[0] - cx, lonLatOf(d)[1] - cy];
  const det = ux * vy - uy * vx;
  if (det === 0) return undefined;
  const t = ((cx - ax) * vy - (cy - ay) * vx) / det;
  const s = ((cx - ax) * uy - (cy - ay) * ux) / det;
  return t >= 0 && t <= 1 && s >= 0 && s <= 1 ? [ax + t * ux, ay + t * uy] : undefined;
}

/** The source has a few triangles of simplification where the line crosses itself: cut where it does within `reach` steps. */
export function withoutLoops(line: readonly Position[], reach = 12): Position[] {
  const clean: Position[] = [];
  for (let i = 0; i < line.length; i++) {
    clean.push(line[i] as Position);
    for (let j = Math.min(i + reach, line.length - 2); j > i + 1; j--) {
      const [a, b, c, d] = [line[i], line[i + 1], line[j], line[j + 1]] as [
        Position,
        Position,
        Position,
        Position,
      ];
      const cross = crossing(a, b, c, d);
      if (cross === undefined) continue;
      clean.push(cross);
      i = j;
      break;
    }
  }
  return clean;
}
