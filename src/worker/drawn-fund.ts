import { DrawnFundSession } from '#core/fund/drawn-fund.ts';
import type { PreparedZones } from '#core/fund/prepared-layer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { ok, type Result } from '#core/result.ts';
import type { DrawnFundAnswer, DrawnFundRequest } from './drawn-fund-protocol.ts';
import type { LayerCache } from './layer-cache.ts';
import type { EngineProblem } from './protocol.ts';

/** A session lives as long as the cache keeps its zones. */
const sessions = new WeakMap<PreparedZones, DrawnFundSession>();

/** Lets messages in, so that a question about an outline need not wait for all overlaps. */
const letIn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Overlaps are worked out in stretches this long, milliseconds: half a frame. */
const STRETCH_MS = 8;

/** Answers for one outline; the first question over a layer opens its session. */
export async function drawnFund(
  { zones: source, category, axis, ring }: DrawnFundRequest,
  cache: LayerCache,
): Promise<Result<DrawnFundAnswer, EngineProblem>> {
  const zones = await cache.zones(source, axis, category);
  if (!zones.ok) return zones;
  let session = sessions.get(zones.value);
  if (!session) {
    session = new DrawnFundSession(zones.value, projector(axis));
    sessions.set(zones.value, session);
    // goes on beside the questions; a fault leaves the unzoned land unknown
    const opened = session;
    letIn()
      .then(() => opened.findOverlaps(inStretches()))
      .catch(() => {});
  }
  const start = performance.now();
  const outcome = session.ask(ring);
  return ok({ outcome, computeMs: performance.now() - start });
}

function inStretches(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < STRETCH_MS) return;
    await letIn();
    last = performance.now();
  };
}
