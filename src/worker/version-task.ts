import { type PlanVersion, versionDiff, type ZoneChange } from '#core/compare/version-diff.ts';
import type { Checkpoint } from '#core/fund/checkpoint.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { ok, type Result } from '#core/result.ts';
import type { Bounds } from '#core/scene.ts';
import { hasProperty } from '#io/property-column.ts';
import { unitLabels } from '#io/unit-labels.ts';
import { featureBox } from './feature-box.ts';
import type { LayerCache } from './layer-cache.ts';
import type { EngineProblem } from './protocol.ts';
import type {
  LocatedChange,
  VersionDiffAnswer,
  VersionDiffRequest,
  VersionSource,
} from './version-protocol.ts';

interface Version extends PlanVersion {
  readonly hasIds: boolean;
}

/** What differs between two versions of a plan: `versionDiff`, with the place of each zone. */
export async function versionTask(
  { before, after, axis }: VersionDiffRequest,
  cache: LayerCache,
  checkpoint: Checkpoint,
): Promise<Result<VersionDiffAnswer, EngineProblem>> {
  const old = await versionOf(before, axis, cache);
  if (!old.ok) return old;
  await checkpoint(0.2);
  const young = await versionOf(after, axis, cache);
  if (!young.ok) return young;
  await checkpoint(0.4);
  const diff = await versionDiff(old.value, young.value, axis, (done) => checkpoint(0.4 + 0.55 * done));
  const [oldPlace, youngPlace] = [placeOf(old.value), placeOf(young.value)];
  const located = (list: readonly ZoneChange[], boundsOf: (id: string) => Bounds | null): LocatedChange[] =>
    list
      .map((change) => ({ ...change, bounds: boundsOf(change.id) }))
      .sort((a, b) => b.areaHa.plane - a.areaHa.plane);
  await checkpoint(1);
  return ok({
    ...diff,
    added: located(diff.added, youngPlace),
    removed: located(diff.removed, oldPlace),
    reclassed: located(diff.reclassed, youngPlace),
    reshaped: located(diff.reshaped, youngPlace),
    hasIds: old.value.hasIds && young.value.hasIds,
  });
}

async function versionOf(
  { zones, category, idBy }: VersionSource,
  axis: Vn2000Zone,
  cache: LayerCache,
): Promise<Result<Version, EngineProblem>> {
  const coded = await cache.zones(zones, axis, category);
  if (!coded.ok) return coded;
  const layer = await cache.layer(zones, axis);
  if (!layer.ok) return layer;
  const { file } = layer.value;
  const hasIds = hasProperty(file.properties, idBy);
  return ok({ zones: coded.value, ids: unitLabels(file, hasIds ? idBy : undefined).ids, hasIds });
}

/** The box of a zone by its id. */
function placeOf({ zones, ids }: PlanVersion): (id: string) => Bounds | null {
  const features = new Map(ids.map((id, feature) => [id, feature]));
  return (id) => {
    const feature = features.get(id);
    return feature === undefined ? null : featureBox(zones.lonLat, feature);
  };
}
