import type { Checkpoint } from '#core/fund/checkpoint.ts';
import type { MultiPolygonCoordinates } from '#core/geo/multi-polygon.ts';
import { forward, inverse } from '#core/geo/vn2000.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LonLat, Metres } from '#core/units.ts';
import { type Chain, chainOf, type PlaneXY } from './chain.ts';
import { type CorridorStrip, eachStrip, stripCount } from './corridor-strips.ts';

/** A corridor cut across its route. */
export interface CutCorridor {
  readonly chain: Chain;
  readonly strips: readonly CorridorStrip[];
  /** of each strip, lon, lat in degrees, WGS 84 */
  readonly shapes: readonly MultiPolygonCoordinates[];
}

/** Degrees to metres on the plane of an axis. */
export const planeXY =
  (axis: Vn2000Zone) =>
  (at: LonLat): PlaneXY => {
    const { e, n } = forward(axis, at);
    return [e, n];
  };

/** A route as measured on the plane of an axis. */
export const measuredChain = (line: readonly LonLat[], axis: Vn2000Zone): Chain =>
  chainOf(line.map(planeXY(axis)));

/** Cuts the land beside a route into strips, with a place to stop after each. Distances in metres on the plane of `axis`. */
export async function cutCorridor(
  {
    line,
    distanceM,
    stepM,
  }: { readonly line: readonly LonLat[]; readonly distanceM: Metres; readonly stepM: Metres },
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
): Promise<CutCorridor> {
  const chain = measuredChain(line, axis);
  const strips: CorridorStrip[] = [];
  const count = stripCount(chain, stepM);
  for (const strip of eachStrip(chain, distanceM, stepM)) {
    strips.push(strip);
    await checkpoint(strips.length / count);
  }
  return { chain, strips, shapes: strips.map(({ shape }) => toLonLat(shape, axis)) };
}

const toLonLat = (shape: MultiPolygonCoordinates, axis: Vn2000Zone): MultiPolygonCoordinates =>
  shape.map((rings) => rings.map((ring) => ring.map(([e, n]) => [...inverse(axis, { e: e!, n: n! })])));
