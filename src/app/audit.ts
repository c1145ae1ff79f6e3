import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { LayerAudit } from '#worker/audit-protocol.ts';
import type { Engine, Following } from '#worker/client.ts';
import { catalogueOf } from './desk.ts';
import { dataUrl, zoneOf } from './layer-data.ts';
import type { Store } from './store.ts';

/** What a file of polygons is to the land fund. */
export type AuditRole = 'zones' | 'units' | 'other';

/** The answer for one layer, see the worker's `audit-protocol.ts`. */
export type LayerFindings = LayerAudit;

/** One file of polygons, under the layers that draw it. */
export interface AuditTarget {
  readonly layer: Layer;
  readonly role: AuditRole;
  /** every layer that draws the file, the one of the land fund first */
  readonly layers: readonly Layer[];
}

/** Every file of polygons in a catalogue, each once: zones and units of the land fund first. */
export function auditTargets({ layers, landFund }: Catalogue): readonly AuditTarget[] {
  const fileOf = (id: string | undefined) => layers.find((layer) => layer.id === id)?.data;
  const roleOf = ({ data }: Layer): AuditRole =>
    data === fileOf(landFund?.zones) ? 'zones' : data === fileOf(landFund?.units) ? 'units' : 'other';
  const rank: Readonly<Record<AuditRole, number>> = { zones: 0, units: 1, other: 2 };
  const own = new Set([landFund?.zones, landFund?.units]);
  const polygons = layers.filter(({ style }) => style.kind === 'fill');
  return [...new Set(polygons.map(({ data }) => data))]
    .map((file) => polygons.filter(({ data }) => data === file))
    .map((sharing) => sharing.toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id))))
    .map((sharing) => ({ layer: sharing[0]!, role: roleOf(sharing[0]!), layers: sharing }))
    .sort((a, b) => rank[a.role] - rank[b.role]);
}

/** Audits already made, by viewer and address: a file is not looked at twice in one visit. */
const made = new WeakMap<Store, Map<string, LayerAudit>>();

/**
 * Audits a file in a worker of its own that ends with the question: stopping is at once, and the viewer's engine stays free.
 *
 * @returns why not, in words, where there is no answer; rejects when aborted
 */
export async function auditTarget(
  store: Store,
  { layer, role }: AuditTarget,
  following: Following = {},
  start?: () => Engine,
): Promise<Result<LayerAudit, string>> {
  const state = store.peek();
  const catalogue = catalogueOf(state);
  if (!catalogue) return err('');
  const url = dataUrl(state, layer);
  const known = made.get(store) ?? new Map<string, LayerAudit>();
  made.set(store, known);
  const before = known.get(url);
  if (before) return ok(before);
  const units = catalogue.layers.find(({ id }) => id === catalogue.landFund?.units);
  const { idBy = 'id', nameBy = 'name', style } = layer;
  const engine = start ? start() : (await import('#worker/client.ts')).createEngine();
  try {
    const answer = await engine.audit(
      {
        layer: { url },
        idBy,
        // zones are called by their class, which many share
        nameBy: nameBy === style.classBy || layer.nameBy === undefined ? idBy : nameBy,
        axis: zoneOf(catalogue),
        ...(units && role !== 'units' && { reference: { url: dataUrl(state, units) } }),
      },
      following,
    );
    if (!answer.ok) return err(answer.error.message);
    // without its reference the audit is made again when asked
    if (!answer.value.reference?.failed) known.set(url, answer.value);
    return ok(answer.value);
  } finally {
    engine.close();
  }
}

/** What was found in one file of the land fund, or why it could not be looked at. */
export interface FundFindings {
  readonly target: AuditTarget;
  readonly answer: Result<LayerFindings, string>;
}

/** Audits the zones and units of the land fund, one after the other; rejects when aborted. */
export async function auditFund(store: Store, following: Following = {}): Promise<readonly FundFindings[]> {
  const catalogue = catalogueOf(store.peek());
  const targets = catalogue ? auditTargets(catalogue).filter(({ role }) => role !== 'other') : [];
  const found: FundFindings[] = [];
  for (const [place, target] of targets.entries()) {
    const { signal, onProgress } = following;
    const step = (done: number): void => onProgress?.((place + done) / targets.length);
    const answer = await auditTarget(store, target, { ...(signal && { signal }), onProgress: step });
    found.push({ target, answer });
  }
  return found;
}
