import { type PreparedUnits, prepareUnits } from '#core/fund/prepared-layer.ts';
import { err, ok, type Result } from '#core/result.ts';
import { unitLabels } from '#io/unit-labels.ts';
import type { TableScope } from './fund-tables-protocol.ts';
import type { LayerCache } from './layer-cache.ts';
import type { EngineProblem } from './protocol.ts';

/** The units of a question, or the drawn polygon as the only one, `clip`. */
export async function unitsOf(
  { clip, units, unitId, unitName, axis, repair }: Omit<TableScope, 'zones'>,
  cache: LayerCache,
): Promise<Result<PreparedUnits, EngineProblem>> {
  const source = clip ? { geojson: clip } : units;
  if (!source)
    return err({ kind: 'no-unit', at: '', message: 'Neither units nor a drawn polygon are given.' });
  const layer = await cache.layer(source, axis, repair && !clip);
  if (!layer.ok) return layer;
  const { ids, names, problems } = clip
    ? { ids: ['clip'], names: [''], problems: [] }
    : unitLabels(layer.value.file, unitId, unitName);
  return ok(prepareUnits(layer.value.prepared, ids, names, problems));
}
