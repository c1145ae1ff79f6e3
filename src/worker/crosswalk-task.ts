import { crosswalk } from '#core/compare/crosswalk.ts';
import type { Checkpoint } from '#core/fund/checkpoint.ts';
import type { PreparedUnits } from '#core/fund/prepared-layer.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Bounds } from '#core/scene.ts';
import { hasProperty } from '#io/property-column.ts';
import type { CrosswalkAnswer, CrosswalkRequest, VintageSource } from './crosswalk-protocol.ts';
import { featureBox } from './feature-box.ts';
import type { LayerCache } from './layer-cache.ts';
import type { EngineProblem } from './protocol.ts';
import { unitsOf } from './units-of.ts';

/** Two vintages of units against each other: `crosswalk`, with the place of each unit. */
export async function crosswalkTask(
  { from, to, axis }: CrosswalkRequest,
  cache: LayerCache,
  checkpoint: Checkpoint,
): Promise<Result<CrosswalkAnswer, EngineProblem>> {
  const old = await sideOf(from, axis, cache);
  if (!old.ok) return old;
  await checkpoint(0.2);
  const young = await sideOf(to, axis, cache);
  if (!young.ok) return young;
  await checkpoint(0.4);
  const walk = await crosswalk(old.value, young.value, axis, undefined, (done) =>
    checkpoint(0.4 + 0.6 * done),
  );
  return ok({ ...walk, boxes: { from: boxesOf(old.value), to: boxesOf(young.value) } });
}

async function sideOf(
  source: VintageSource,
  axis: Vn2000Zone,
  cache: LayerCache,
): Promise<Result<PreparedUnits, EngineProblem>> {
  const layer = await cache.layer(source.units, axis);
  if (!layer.ok) return layer;
  const { properties } = layer.value.file;
  const { unitId } = source;
  if (unitId !== undefined && properties.length > 0 && !hasProperty(properties, unitId))
    return err({ kind: 'no-property', at: unitId, message: `No unit has the property "${unitId}".` });
  return unitsOf({ ...source, axis }, cache);
}

const boxesOf = ({ lonLat, ids }: PreparedUnits): Readonly<Record<string, Bounds>> =>
  Object.fromEntries(
    ids.flatMap((id, feature) => {
      const box = featureBox(lonLat, feature);
      return box ? [[id, box]] : [];
    }),
  );
