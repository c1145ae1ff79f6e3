import { subtraction, unionOf } from '#core/geo/clip.ts';
import type { MultiPolygonCoordinates } from '#core/geo/multi-polygon.ts';
import type { Metres } from '#core/units.ts';
import { type Chain, lengthOf, type PlaneXY, stretch } from './chain.ts';

/** A stretch of the route and the land that belongs to it. */
export interface CorridorStrip {
  readonly fromM: Metres;
  readonly toM: Metres;
  /** plane coordinates; empty where all of it belongs to an earlier stretch */
  readonly shape: MultiPolygonCoordinates;
}

/** Sides of a whole circle: its area is 0.04 % short of the true one. */
const SIDES = 128;

/**
 * Cuts the land within a distance of a route into strips, square across the route: disjoint, their union is the whole corridor.
 * Land near two stretches belongs to the earlier one.
 *
 * @param distanceM to either side, and round both ends
 * @param stepM length of a stretch; the last may be shorter
 */
export const corridorStrips = (chain: Chain, distanceM: Metres, stepM: Metres): readonly CorridorStrip[] => [
  ...eachStrip(chain, distanceM, stepM),
];

/** How many strips `corridorStrips` makes. */
export const stripCount = (chain: Chain, stepM: Metres): number =>
  Math.max(1, Math.ceil(lengthOf(chain) / stepM - 1e-9));

/** The same strips one by one, so that who waits can stop between two: the unions are what takes the time. */
export function* eachStrip(chain: Chain, distanceM: Metres, stepM: Metres): Generator<CorridorStrip> {
  const length = lengthOf(chain);
  const count = stripCount(chain, stepM);
  const corners = cornersOf(chain, distanceM);
  const wholes: { readonly shape: MultiPolygonCoordinates; readonly box: Box }[] = [];
  for (let index = 0; index < count; index++) {
    const [fromM, toM] = [index * stepM, index + 1 === count ? length : (index + 1) * stepM];
    const line = stretch(chain, fromM, toM);
    const sides = line.slice(1).map((end, i) => rectangle(line[i]!, end, distanceM));
    const own = corners.filter(
      ({ at }) => Math.min(count - 1, Math.floor(Math.max(0, at - 1e-6) / stepM)) === index,
    );
    const shape = unionOf([...sides, ...own.map(({ ring }) => ring)].map((ring) => [[ring]]));
    const box = boxOf(line, distanceM);
    const before = wholes.filter((other) => touch(other.box, box)).map((other) => other.shape);
    yield { fromM, toM, shape: subtraction(shape, before) };
    wholes.push({ shape, box });
  }
}

type Ring = number[][];

/** Half circles round the ends of the route, and the wedges its rectangles leave open on the outer side of each bend. */
function cornersOf(
  { points, chainage }: Chain,
  radius: Metres,
): readonly { readonly at: Metres; readonly ring: Ring }[] {
  const last = points.length - 1;
  if (last < 1) return [];
  const headings = points.slice(1).map((end, i) => headingOf(points[i]!, end));
  const fan = (i: number, from: number, turn: number): { at: Metres; ring: Ring } => {
    const steps = Math.max(1, Math.ceil((Math.abs(turn) / (2 * Math.PI)) * SIDES - 1e-9));
    const arc = Array.from({ length: steps + 1 }, (_, k) =>
      along(points[i]!, from + (turn * k) / steps, radius),
    );
    return { at: chainage[i]!, ring: [[...points[i]!], ...arc, [...points[i]!]] };
  };
  const bends = headings.slice(1).flatMap((heading, i) => {
    const turn = Math.atan2(Math.sin(heading - headings[i]!), Math.cos(heading - headings[i]!));
    if (Math.abs(turn) < 1e-9) return [];
    const outer = turn > 0 ? -Math.PI / 2 : Math.PI / 2;
    return [fan(i + 1, headings[i]! + outer, turn)];
  });
  return [
    fan(0, headings[0]! + Math.PI / 2, Math.PI),
    ...bends,
    fan(last, headings[last - 1]! - Math.PI / 2, Math.PI),
  ];
}

const headingOf = (a: PlaneXY, b: PlaneXY): number => Math.atan2(b[1] - a[1], b[0] - a[0]);

const along = ([e, n]: PlaneXY, angle: number, radius: Metres): number[] => [
  e + radius * Math.cos(angle),
  n + radius * Math.sin(angle),
];

/** Everything square beside a segment. */
function rectangle(a: PlaneXY, b: PlaneXY, radius: Metres): Ring {
  const heading = headingOf(a, b);
  const [right, left] = [heading - Math.PI / 2, heading + Math.PI / 2];
  const first = along(a, right, radius);
  return [first, along(b, right, radius), along(b, left, radius), along(a, left, radius), first];
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(line: readonly PlaneXY[], margin: Metres): Box {
  const [es, ns] = [line.map(([e]) => e), line.map(([, n]) => n)];
  return [
    Math.min(...es) - margin,
    Math.min(...ns) - margin,
    Math.max(...es) + margin,
    Math.max(...ns) + margin,
  ];
}

const touch = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
