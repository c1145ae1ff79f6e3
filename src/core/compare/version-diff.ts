import type { Checkpoint } from '#core/fund/checkpoint.ts';
import type { AreaHa, LandFundMethod } from '#core/fund/land-fund.ts';
import type { PreparedZones } from '#core/fund/prepared-layer.ts';
import type { Transition } from '#core/fund/transition.ts';
import { transitionBetween } from '#core/fund/transition-between.ts';
import { ellipsoidArea, planeArea } from '#core/geo/area.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { type Hectares, toHectares } from '#core/units.ts';
import { type CategoryChange, categoryChanges, residualHaOf } from './category-changes.ts';
import { isSameOutline, ZoneIdentity } from './zone-identity.ts';

/** A version of a zone plan: its zones, and the id of each. */
export interface PlanVersion {
  readonly zones: PreparedZones;
  readonly ids: readonly string[];
}

/** One zone that differs between the versions. */
export interface ZoneChange {
  readonly id: string;
  /** `null`: not in that version */
  readonly from: string | null;
  readonly to: string | null;
  /** Area in the newer version, in the older where it is gone. */
  readonly areaHa: AreaHa;
}

/** The difference between two versions or two plans. Plain data, never rounded. */
export interface VersionDiff {
  readonly method: LandFundMethod;
  readonly added: readonly ZoneChange[];
  readonly removed: readonly ZoneChange[];
  /** same id, other category */
  readonly reclassed: readonly ZoneChange[];
  /** same id and category, other outline */
  readonly reshaped: readonly ZoneChange[];
  readonly unchanged: number;
  readonly categories: readonly CategoryChange[];
  /** largest residual of a category: after − (before + gained − lost), and of the matrix behind it */
  readonly closureHa: Hectares;
  readonly problems: Transition['problems'];
}

/** Compares two versions: zones by id and outline, hectares by geometry. Both prepared with the projector of `axis`. */
export async function versionDiff(
  before: PlanVersion,
  after: PlanVersion,
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
): Promise<VersionDiff> {
  const transition = await transitionBetween(before.zones, after.zones, undefined, axis, checkpoint);
  const zones = zoneChanges(before, after);
  const categories = categoryChanges(transition.total);
  const residual = categories.reduce((most, change) => Math.max(most, Math.abs(residualHaOf(change))), 0);
  const { method, closureHa, problems } = transition;
  return { method, ...zones, categories, closureHa: Math.max(closureHa, residual), problems };
}

function zoneChanges(
  before: PlanVersion,
  after: PlanVersion,
): Pick<VersionDiff, 'added' | 'removed' | 'reclassed' | 'reshaped' | 'unchanged'> {
  const [old, young] = [identity(before), identity(after)];
  const added: ZoneChange[] = [];
  const reclassed: ZoneChange[] = [];
  const reshaped: ZoneChange[] = [];
  let unchanged = 0;
  for (let feature = 0; feature < young.size; feature++) {
    const id = after.ids[feature]!;
    const to = after.zones.categories[feature]!;
    const was = old.find(id);
    const from = was === undefined ? null : before.zones.categories[was]!;
    const change = { id, from, to, areaHa: areaOf(after.zones, feature) };
    if (was === undefined) added.push(change);
    else if (from !== to) reclassed.push(change);
    else if (!isSameOutline(old.outline(was), young.outline(feature))) reshaped.push(change);
    else unchanged++;
  }
  const removed = before.ids.flatMap((id, feature): ZoneChange[] =>
    young.find(id) === undefined
      ? [{ id, from: before.zones.categories[feature]!, to: null, areaHa: areaOf(before.zones, feature) }]
      : [],
  );
  return { added, removed, reclassed, reshaped, unchanged };
}

const identity = ({ zones, ids }: PlanVersion): ZoneIdentity => new ZoneIdentity(zones.lonLat, ids);

function areaOf({ lonLat, plane }: PreparedZones, feature: number): AreaHa {
  if (feature >= featureCount(lonLat)) return { plane: 0, ellipsoid: 0 };
  return {
    plane: toHectares(planeArea(plane.layer, feature)),
    ellipsoid: toHectares(ellipsoidArea(lonLat, feature)),
  };
}
