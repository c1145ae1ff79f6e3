import { conflictKey, conflictShapes } from '#core/compare/conflict-shapes.ts';
import { type ComparedPlan, planConformity } from '#core/compare/plan-conformity.ts';
import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { boundsOfFeatures } from '#core/geo/feature-bounds.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { ok, type Result } from '#core/result.ts';
import { hasProperty } from '#io/property-column.ts';
import { unitLabels } from '#io/unit-labels.ts';
import type { ConformityAnswer, ConformityRequest, PlanSource } from './conformity-protocol.ts';
import { featureBox } from './feature-box.ts';
import type { LayerCache } from './layer-cache.ts';
import type { EngineProblem } from './protocol.ts';

/** So many conflicts are handed over as shapes, the largest first. */
const MOST_SHAPES = 500;

/** A lower plan against its parent: `planConformity`, with the place of every row and the land of conflicts. */
export async function conformityTask(
  { lower, parent, axis }: ConformityRequest,
  cache: LayerCache,
  checkpoint: Checkpoint,
): Promise<Result<ConformityAnswer, EngineProblem>> {
  const below = await planOf(lower, axis, cache);
  if (!below.ok) return below;
  await checkpoint(0.15);
  const above = await planOf(parent, axis, cache);
  if (!above.ok) return above;
  await checkpoint(0.3);
  const found = await planConformity(below.value, above.value, axis, (done) => checkpoint(0.3 + 0.5 * done));
  const largest = found.conflicts.slice(0, MOST_SHAPES);
  const shapes = await conflictShapes(below.value, above.value, largest, axis, (done) =>
    checkpoint(0.8 + 0.2 * done),
  );
  await checkpoint(1);
  const shapeOf = new Map(shapes.features.map((feature) => [feature.properties.id, feature]));
  const { lonLat } = below.value.zones;
  return ok({
    ...found,
    conflicts: found.conflicts.map((conflict) => {
      const shape = shapeOf.get(conflictKey(conflict));
      return { ...conflict, bounds: shape ? boundsOfFeatures([shape]) : featureBox(lonLat, conflict.lot) };
    }),
    outside: found.outside.map((lot) => ({ ...lot, bounds: featureBox(lonLat, lot.lot) })),
    shapes,
  });
}

async function planOf(
  { zones, category, idBy, nameBy = [] }: PlanSource,
  axis: Vn2000Zone,
  cache: LayerCache,
): Promise<Result<ComparedPlan, EngineProblem>> {
  const coded = await cache.zones(zones, axis, category);
  if (!coded.ok) return coded;
  const layer = await cache.layer(zones, axis);
  if (!layer.ok) return layer;
  const { file } = layer.value;
  const first = (names: readonly string[]): string | undefined =>
    names.find((name) => hasProperty(file.properties, name));
  const { ids, names } = unitLabels(file, first(idBy === undefined ? [] : [idBy]), first(nameBy));
  return ok({ zones: coded.value, ids, names });
}
