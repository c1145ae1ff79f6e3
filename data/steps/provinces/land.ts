import type { MultiPolygon, Polygon, Position } from 'geojson';
import { readBorders } from '../basemap/border.ts';
import { type Box, boxOf, nearestIndex, roughDistance } from '../basemap/geometry.ts';
import { chainFrom, cutLand } from '../basemap/land.ts';
import { readProvinces } from '../basemap/provinces.ts';

/** A sea side that only sorts islands: from the northern end of the coast out to sea and back to the southern end. */
const SEA_SIDE: Readonly<Record<string, readonly Position[]>> = {
  'Khánh Hòa': [
    [109.5, 12.9],
    [109.75, 12.6],
    [109.75, 11.3],
    [109.0, 11.2],
  ],
};

/**
 * Land of a province of today: along its neighbours, the national border and the coast.
 *
 * @returns WGS 84 degrees; inland boundary 0.3 to 0.4 km off, coast about 0.2 km: never a boundary to measure a plan against
 */
export function provinceLand(name: string): MultiPolygon {
  const frame = frameOf(name);
  if (SEA_SIDE[name] === undefined) return { type: 'MultiPolygon', coordinates: [frame.coordinates] };
  const [west, south, east, north] = boxOf(frame.coordinates[0] as Position[]);
  const box: Box = [west - 0.1, south - 0.1, east + 0.1, north + 0.1];
  return cutLand(frame, box);
}

function frameOf(name: string): Polygon {
  const lines = readProvinces().linesOf(name);
  const ends = lines.flatMap((line) => [line[0] as Position, line.at(-1) as Position]);
  const isSame = (a: Position, b: Position): boolean => roughDistance(a, b) < 1e-9;
  const loose = ends.filter((end) => ends.filter((other) => isSame(end, other)).length === 1);
  const closing = SEA_SIDE[name];
  const [one, other] = loose;
  if (one === undefined || other === undefined) return closed(chainFrom(ends[0] as Position, lines));
  const southern = (one[1] as number) < (other[1] as number) ? one : other;
  const chain = chainFrom(closing ? southern : one, lines);
  return closed([...chain, ...(closing ?? borderBetween(chain.at(-1) as Position, chain[0] as Position))]);
}

/** The national border from near one place to near another, in that direction. */
function borderBetween(from: Position, to: Position): Position[] {
  const { vietnam } = readBorders();
  const [a, b] = [nearestIndex(vietnam, from), nearestIndex(vietnam, to)];
  return a <= b ? vietnam.slice(a, b + 1) : vietnam.slice(b, a + 1).reverse();
}

const closed = (ring: readonly Position[]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...ring, ring[0] as Position]],
});
