import { type OverlapPolicy, REPORT } from '#core/fund/overlap-policy.ts';
import { err, ok, type Result } from '#core/result.ts';
import { approvalDays } from '#io/approval-days.ts';
import type { LayerCache } from './layer-cache.ts';
import type { EngineProblem, LandFundRequest } from './protocol.ts';

/** The overlap policy of a question, with the day of approval of every zone where it needs them. */
export async function policyOf(
  { zones, axis, repair, overlaps }: LandFundRequest,
  cache: LayerCache,
): Promise<Result<OverlapPolicy, EngineProblem>> {
  if (!overlaps) return ok(REPORT);
  const layer = await cache.layer(zones, axis, repair);
  if (!layer.ok) return layer;
  const { approvedBy } = overlaps;
  const days = approvalDays(layer.value.file.properties, approvedBy);
  if (days) return ok({ id: 'later-plan', approvedBy, days });
  const message = `No zone has the property "${approvedBy}" that should hold the day of approval.`;
  return err({ kind: 'no-property', at: approvedBy, message });
}
