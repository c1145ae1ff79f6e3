import { auditLayer } from '#core/audit/audit-layer.ts';
import { type AuditProblem, auditProblem } from '#core/audit/audit-problem.ts';
import type { Checkpoint } from '#core/fund/checkpoint.ts';
import type { FeatureProblem } from '#core/geo/feature-problem.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type LayerAsFound, readAsFound, readTextAsFound } from '#io/geojson-as-found.ts';
import type { AuditRequest, LayerAudit } from './audit-protocol.ts';
import { textOf } from './features-at.ts';
import { isFlatGeobuf, type LayerCache } from './layer-cache.ts';
import type { EngineProblem, LayerSource } from './protocol.ts';

/** Features of one problem whose ids are told: more are not told apart on the map. */
const MOST_IDS = 50;

/** Audits a layer from its own bytes, as `atlas check` does; a reference that cannot be read is named and left out. */
export async function auditTask(
  { layer: source, nameBy, idBy, reference, axis }: AuditRequest,
  cache: LayerCache,
  checkpoint: Checkpoint,
): Promise<Result<LayerAudit, EngineProblem>> {
  const file = await asFound(source, cache);
  if (!file.ok) return file;
  const { layer, properties, ids, problems: found } = file.value;
  await checkpoint(0.05);
  const land = reference && (await cache.layer(reference, axis));
  const own = (feature: number, property: string | undefined): string =>
    (property ? textOf(properties[feature]?.[property]) : '') || textOf(ids[feature]);
  const audit = await auditLayer(layer, {
    axis,
    ids: properties.map((_, feature) => own(feature, nameBy)),
    found,
    checkpoint: (done) => checkpoint(0.05 + 0.95 * done),
    ...(land?.ok && { reference: land.value.file.layer }),
  });
  const shown = new Set(audit.problems.flatMap(({ features }) => features.slice(0, MOST_IDS)));
  return ok({
    ...audit,
    features: featureCount(layer),
    ids: Object.fromEntries([...shown].map((feature) => [feature, own(feature, idBy)])),
    reference: land ? { failed: land.ok ? null : land.error.message } : null,
  });
}

async function asFound(source: LayerSource, cache: LayerCache): Promise<Result<LayerAsFound, EngineProblem>> {
  if (!('url' in source)) return readAsFound(source.geojson);
  const { url } = source;
  const content = await cache.content(url);
  if (!content.ok) return content;
  const { value } = content;
  if (typeof value !== 'string' && isFlatGeobuf(value)) return flatGeobuf(value, url);
  const file = readTextAsFound(typeof value === 'string' ? value : new TextDecoder().decode(value));
  return file.ok ? file : err({ ...file.error, at: url, message: `${url}: ${file.error.message}` });
}

async function flatGeobuf(bytes: Uint8Array, url: string): Promise<Result<LayerAsFound, EngineProblem>> {
  const { readFlatGeobuf } = await import('#io/flatgeobuf.ts');
  const file = await readFlatGeobuf(bytes);
  if (!file.ok) return err({ ...file.error, message: `${url}: ${file.error.message}` });
  return ok({ ...file.value, problems: file.value.problems.map(asAuditProblem) });
}

/** What a reader for sums says of a feature it could not use, in the audit's kinds. */
function asAuditProblem({ kind, feature }: FeatureProblem): AuditProblem {
  if (kind === 'partial-data')
    return auditProblem(kind, [], 0, null, {
      here: feature,
      returned: 0,
      matched: 0,
      limit: 0,
      next: 0,
      cutAfter: 0,
    });
  const place = `features[${feature}].geometry`;
  if (kind === 'no-geometry') return auditProblem(kind, [feature], 0, null, { place });
  if (kind === 'not-a-polygon') return auditProblem(kind, [feature], 0, null, { place, type: '?' });
  return auditProblem('degenerate-ring', [feature], 0, null, { place, why: 'few-points' });
}
