import { type Audit, type AuditOptions, auditLayer } from '#core/audit/audit-layer.ts';
import type { AuditKind, AuditProblem } from '#core/audit/audit-problem.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { forward, inverse } from '#core/geo/vn2000.ts';
import type { LonLat } from '#core/units.ts';
import { AXIS } from './funds.ts';
import { layerOf, type Polygons } from './layers.ts';

/** Where the little planes of the tests lie, near Hạ Long, metres on `AXIS`. */
const ORIGIN = { e: 430_000, n: 2_317_000 };

/** A layer given in metres from `ORIGIN`, as lon, lat in degrees. */
export function inDegrees(layer: LayerBuffer): LayerBuffer {
  const xy = new Float64Array(layer.xy.length);
  for (let at = 0; at < xy.length; at += 2)
    xy.set(inverse(AXIS, { e: ORIGIN.e + layer.xy[at]!, n: ORIGIN.n + layer.xy[at + 1]! }), at);
  return { ...layer, xy };
}

/** The place of a problem in metres from `ORIGIN`. */
export function metresOf(at: LonLat | null): { x: number; y: number } {
  if (!at) throw new Error('the problem has no place');
  const { e, n } = forward(AXIS, at);
  return { x: e - ORIGIN.e, y: n - ORIGIN.n };
}

/** The audit of features given in metres. */
export const auditOf = (features: readonly Polygons[], options: Partial<AuditOptions> = {}): Promise<Audit> =>
  auditLayer(inDegrees(layerOf(features)), { axis: AXIS, ...options });

/** The kinds found, in order, each once. */
export const kindsOf = ({ problems }: Audit): AuditKind[] => [...new Set(problems.map(({ kind }) => kind))];

/** The one problem of a kind. */
export function only({ problems }: Audit, kind: AuditKind): AuditProblem {
  const found = problems.filter((problem) => problem.kind === kind);
  if (found.length !== 1) throw new Error(`${found.length} problems of kind ${kind}, wanted 1`);
  return found[0]!;
}

/** A layer with every position put through a function. */
export function mapped(layer: LayerBuffer, to: (point: LonLat) => readonly [number, number]): LayerBuffer {
  const xy = new Float64Array(layer.xy.length);
  for (let at = 0; at < xy.length; at += 2) xy.set(to([layer.xy[at]!, layer.xy[at + 1]!]), at);
  return { ...layer, xy };
}
