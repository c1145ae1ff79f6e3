import type { Checkpoint } from '#core/fund/checkpoint.ts';
import type { AreaHa, FundRow, LandFund } from '#core/fund/land-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import { type PreparedZones, prepareLayer, prepareUnits } from '#core/fund/prepared-layer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { layerOfMultiPolygons } from '#core/geo/multi-polygon.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Hectares, LonLat, Metres } from '#core/units.ts';
import { lengthOf, stationOf } from './chain.ts';
import { type CutCorridor, cutCorridor, planeXY } from './cut-corridor.ts';

/** What lies along one stretch of the corridor. */
export interface ProfileStrip {
  readonly fromM: Metres;
  readonly toM: Metres;
  readonly areaHa: AreaHa;
  readonly rows: readonly FundRow[];
  readonly unzonedHa: Hectares;
  readonly overlapHa: Hectares;
}

/** A named place near the route, e.g. a border gate or an industrial park. */
export interface ProfilePlace {
  readonly layer: string;
  readonly name: string;
  readonly at: LonLat;
  readonly chainageM: Metres;
  readonly offsetM: Metres;
}

/** What lies within a distance of a route, along its chainage. Plain data, never rounded. */
export interface CorridorProfile {
  readonly method: LandFund['method'];
  readonly lengthM: Metres;
  readonly distanceM: Metres;
  readonly stepM: Metres;
  readonly strips: readonly ProfileStrip[];
  readonly totals: readonly FundRow[];
  readonly areaHa: AreaHa;
  readonly unzonedHa: Hectares;
  readonly overlapHa: Hectares;
  /** by chainage */
  readonly places: readonly ProfilePlace[];
  /** largest |area − Σ rows − unzoned + overlap| of a strip, and of the whole */
  readonly closureHa: Hectares;
  readonly problems: LandFund['problems'];
}

/** A place that may lie in the corridor. */
export interface NamedPlace {
  readonly layer: string;
  readonly name: string;
  readonly at: LonLat;
}

export interface CorridorQuestion {
  /** the route, WGS 84 */
  readonly line: readonly LonLat[];
  /** to either side */
  readonly distanceM: Metres;
  /** length of a stretch */
  readonly stepM: Metres;
  readonly places?: readonly NamedPlace[];
}

/** The profile of a corridor: its strips are summed as the units of a land fund, so that they close like one. */
export async function corridorProfile(
  zones: PreparedZones,
  question: CorridorQuestion,
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
): Promise<CorridorProfile> {
  const cut = await cutCorridor(question, axis, (done) => checkpoint(0.6 * done));
  return profileOfCut(zones, cut, question, axis, (done) => checkpoint(0.6 + 0.4 * done));
}

/** The profile of a corridor that has been cut, as for a second question over the same land. */
export async function profileOfCut(
  zones: PreparedZones,
  { chain, strips, shapes }: CutCorridor,
  { distanceM, stepM, places = [] }: CorridorQuestion,
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
): Promise<CorridorProfile> {
  const onPlane = planeXY(axis);
  const ids = strips.map(({ fromM }) => String(fromM));
  const units = prepareUnits(prepareLayer(layerOfMultiPolygons(shapes), projector(axis)), ids, ids);
  const fund = await landFund(zones, units, axis, checkpoint);
  const sum = (of: (unit: LandFund['units'][number]) => number): number =>
    fund.units.reduce((all, unit) => all + of(unit), 0);
  return {
    method: fund.method,
    lengthM: lengthOf(chain),
    distanceM,
    stepM,
    strips: fund.units.map(({ areaHa, rows, unzonedHa, overlapHa }, i) => ({
      fromM: strips[i]!.fromM,
      toM: strips[i]!.toM,
      areaHa,
      rows,
      unzonedHa,
      overlapHa,
    })),
    totals: fund.totals,
    areaHa: { plane: sum(({ areaHa }) => areaHa.plane), ellipsoid: sum(({ areaHa }) => areaHa.ellipsoid) },
    unzonedHa: sum(({ unzonedHa }) => unzonedHa),
    overlapHa: sum(({ overlapHa }) => overlapHa),
    places: places
      .map(({ layer, name, at }) => ({ layer, name, at, ...stationOf(chain, onPlane(at)) }))
      .filter(({ offsetM }) => offsetM <= distanceM)
      .sort((a, b) => a.chainageM - b.chainageM),
    closureHa: fund.closureHa,
    problems: fund.problems,
  };
}
