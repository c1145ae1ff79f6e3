import type { Checkpoint } from '#core/fund/checkpoint.ts';
import type { DrawnDefect } from '#core/fund/drawn-fund.ts';
import { fundWithin, type PartFund } from '#core/fund/fund-within.ts';
import type { PreparedUnits, PreparedZones } from '#core/fund/prepared-layer.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Result } from '#core/result.ts';
import type { Bounds } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import { cutRing } from './cut-ring.ts';
import type { ScenarioCut } from './scenario.ts';

/** The outline of a cut over a unit layer, lon, lat in degrees. */
export const ringOver = (cut: ScenarioCut, units: PreparedUnits): readonly LonLat[] =>
  cutRing(cut, boundsOf(units.lonLat));

/** What a cut takes of every unit, in the units' order; or why it cannot be drawn. */
export const scenarioParts = (
  cut: ScenarioCut,
  zones: PreparedZones,
  units: PreparedUnits,
  axis: Vn2000Zone,
  checkpoint?: Checkpoint,
): Promise<Result<readonly PartFund[], DrawnDefect>> =>
  fundWithin(zones, units, ringOver(cut, units), projector(axis), checkpoint);

function boundsOf({ xy }: LayerBuffer): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < xy.length; at += 2) {
    [west, east] = [Math.min(west, xy[at]!), Math.max(east, xy[at]!)];
    [south, north] = [Math.min(south, xy[at + 1]!), Math.max(north, xy[at + 1]!)];
  }
  return [west, south, east, north];
}
