import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { type ConstraintFund, constraintFund } from '#core/fund/constraint-fund.ts';
import { err, ok, type Result } from '#core/result.ts';
import { hasProperty, propertyColumn } from '#io/property-column.ts';
import type { ConstraintRequest } from './constraint-protocol.ts';
import type { LayerCache } from './layer-cache.ts';
import type { EngineProblem } from './protocol.ts';
import { unitsOf } from './units-of.ts';

/** Zones by category, unit and class of a constraint. */
export async function constraintTask(
  request: ConstraintRequest,
  cache: LayerCache,
  checkpoint: Checkpoint,
): Promise<Result<ConstraintFund, EngineProblem>> {
  const { axis, classBy } = request;
  const zones = await cache.zones(request.zones, axis, request.category);
  if (!zones.ok) return zones;
  const units = await unitsOf(request, cache);
  if (!units.ok) return units;
  const constraint = await cache.layer(request.constraint, axis);
  if (!constraint.ok) return constraint;
  const { properties } = constraint.value.file;
  if (properties.length > 0 && !hasProperty(properties, classBy))
    return err({ kind: 'no-property', at: classBy, message: `No feature has the property "${classBy}".` });
  await checkpoint(0.1);
  return ok(
    constraintFund(zones.value, units.value, constraint.value.prepared, propertyColumn(properties, classBy)),
  );
}
