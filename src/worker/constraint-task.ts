import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { type ConstraintZone, constraintFund } from '#core/fund/constraint-fund.ts';
import { multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { pointOn } from '#core/geo/place-in-geometry.ts';
import { err, ok, type Result } from '#core/result.ts';
import { hasProperty, propertyColumn } from '#io/property-column.ts';
import type { ConstraintAnswer, ConstraintRequest, PlacedZone } from './constraint-protocol.ts';
import { featureBox } from './feature-box.ts';
import { identityOf } from './features-at.ts';
import type { LayerCache, LoadedLayer } from './layer-cache.ts';
import type { EngineProblem } from './protocol.ts';
import { unitsOf } from './units-of.ts';

/** Zones by category, unit and class of a constraint. */
export async function constraintTask(
  request: ConstraintRequest,
  cache: LayerCache,
  checkpoint: Checkpoint,
): Promise<Result<ConstraintAnswer, EngineProblem>> {
  const { axis, classBy } = request;
  const zones = await cache.zones(request.zones, axis, request.category);
  if (!zones.ok) return zones;
  const units = await unitsOf(request, cache);
  if (!units.ok) return units;
  const constraint = await cache.layer(request.constraint, axis);
  if (!constraint.ok) return constraint;
  const { properties } = constraint.value.file;
  if (classBy !== undefined && properties.length > 0 && !hasProperty(properties, classBy))
    return err({ kind: 'no-property', at: classBy, message: `No feature has the property "${classBy}".` });
  await checkpoint(0.1);
  const fund = constraintFund(
    ...([zones.value, units.value, constraint.value.prepared] as const),
    classBy === undefined ? properties.map(() => undefined) : propertyColumn(properties, classBy),
  );
  const file = await cache.layer(request.zones, axis);
  if (!file.ok) return file;
  return ok({ ...fund, zones: fund.zones.flatMap((zone) => placed(zone, file.value, request)) });
}

/** The zone by the name it goes by on the map, and a point on it. */
function placed(
  zone: ConstraintZone,
  { file, prepared }: LoadedLayer,
  { zoneId = 'id', zoneName = 'name' }: ConstraintRequest,
): readonly PlacedZone[] {
  const coordinates = multiPolygonOf(prepared.lonLat, zone.zone);
  const at = pointOn({ type: 'MultiPolygon', coordinates });
  const bounds = featureBox(prepared.lonLat, zone.zone);
  if (!at || !bounds) return [];
  const [properties, own] = [file.properties[zone.zone] ?? {}, file.ids[zone.zone]];
  const { id, name } = identityOf({ properties, id: own }, zone.zone, { idBy: zoneId, nameBy: zoneName });
  return [{ ...zone, id, name, at, bounds }];
}
