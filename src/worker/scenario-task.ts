import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { intersection } from '#core/geo/clip.ts';
import { type MultiPolygonCoordinates, multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { ok, type Result } from '#core/result.ts';
import { WHOLE } from '#core/scenario/scenario-figures.ts';
import { ringOver, scenarioParts } from '#core/scenario/scenario-parts.ts';
import type { LayerCache } from './layer-cache.ts';
import type { EngineProblem } from './protocol.ts';
import type { ScenarioPartsAnswer, ScenarioPartsRequest } from './scenario-protocol.ts';
import { unitsOf } from './units-of.ts';

/** Degrees are laid out at about a metre a step, which is the scale of the grid that corners are clipped on. */
const STEPS = 1e5;

/** What a drawing takes of every unit. */
export async function scenarioTask(
  request: ScenarioPartsRequest,
  cache: LayerCache,
  checkpoint: Checkpoint,
): Promise<Result<ScenarioPartsAnswer, EngineProblem>> {
  const { axis, category, cut } = request;
  const zones = await cache.zones(request.zones, axis, category, request.repair);
  if (!zones.ok) return zones;
  const units = await unitsOf(request, cache);
  if (!units.ok) return units;
  await checkpoint(0);
  const found = await scenarioParts(cut, zones.value, units.value, axis, checkpoint);
  if (!found.ok) return ok({ defect: found.error });
  const ring = ringOver(cut, units.value);
  const outline = scaled([[[...ring, ring[0]!].map((at) => [...at])]], STEPS);
  const shapes: Record<string, MultiPolygonCoordinates> = {};
  for (const { id, share } of found.value) {
    if (share >= WHOLE) continue;
    const whole = scaled(multiPolygonOf(units.value.lonLat, units.value.ids.indexOf(id)), STEPS);
    shapes[id] = scaled(intersection(whole, outline), 1 / STEPS);
  }
  return ok({ defect: null, parts: found.value, shapes });
}

const scaled = (shape: MultiPolygonCoordinates, by: number): MultiPolygonCoordinates =>
  shape.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x! * by, y! * by])));
