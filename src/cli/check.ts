import { auditGeoJson } from '#core/audit/audit-geojson.ts';
import { type Audit, auditLayer } from '#core/audit/audit-layer.ts';
import { readAsFound, readTextAsFound } from '#io/geojson-as-found.ts';
import { exactly, parseArguments } from './arguments.ts';
import { axisOf, readLayer, readText, writeOutput } from './input.ts';
import { isShapefile, readShapefileAt } from './shapefile-input.ts';
import { UsageError } from './usage-error.ts';

export const CHECK_USAGE = 'check F [--units F] [--axis 107.75] [--k0 0.9999] [--geojson OUT]';

/** What is wrong with a polygon layer: `atlas check`. */
export async function checkCommand(words: readonly string[]): Promise<Audit> {
  const args = parseArguments(words, ['units', 'axis', 'k0', 'geojson']);
  exactly(args, 1, CHECK_USAGE);
  const axis = axisOf(args);
  const path = args.positional[0]!;
  const file = isShapefile(path)
    ? readAsFound(await readShapefileAt(path))
    : readTextAsFound(await readText(path));
  if (!file.ok) throw new UsageError(`${path}: ${file.error.message}`);
  const unitsPath = args.options.get('units');
  const units = unitsPath === undefined ? undefined : await readLayer(unitsPath);
  const { layer, ids, problems } = file.value;
  const audit = await auditLayer(layer, {
    axis,
    ids: ids.map((id) => (id === undefined ? undefined : String(id))),
    found: problems,
    ...(units && { reference: units.layer }),
  });
  const out = args.options.get('geojson');
  if (out !== undefined) await writeOutput(out, `${JSON.stringify(auditGeoJson(audit.problems))}\n`);
  return audit;
}
