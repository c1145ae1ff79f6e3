import { type PlanLand, planOverlaps } from '#core/compare/plan-overlaps.ts';
import { planRelations } from '#core/compare/plan-relation.ts';
import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { ok, type Result } from '#core/result.ts';
import { featuresById } from '#io/features-by-id.ts';
import type { LayerCache } from './layer-cache.ts';
import type { OverlapAnswer, OverlapRequest } from './overlap-protocol.ts';
import type { EngineProblem } from './protocol.ts';

/** Which plans cover the same land: `planOverlaps` of the layers they are drawn in. */
export async function overlapTask(
  { plans, related, axis }: OverlapRequest,
  cache: LayerCache,
  checkpoint: Checkpoint,
): Promise<Result<OverlapAnswer, EngineProblem>> {
  const lands: PlanLand[] = [];
  const missing: { plan: string; ids: readonly string[] }[] = [];
  for (const [at, { id, parts }] of plans.entries()) {
    const land: PlanLand['parts'][number][] = [];
    for (const { areas, idBy, ids } of parts) {
      const loaded = await cache.layer(areas, axis);
      if (!loaded.ok) return loaded;
      const { file, prepared } = loaded.value;
      const found = featuresById(file, idBy, ids);
      if (found.missing.length > 0) missing.push({ plan: id, ids: found.missing });
      land.push({ layer: prepared, features: found.features });
    }
    lands.push({ id, parts: land });
    await checkpoint((0.3 * (at + 1)) / plans.length);
  }
  const overlaps = await planOverlaps(lands, planRelations(related), axis, (done) =>
    checkpoint(0.3 + 0.7 * done),
  );
  return ok({ ...overlaps, missing });
}
