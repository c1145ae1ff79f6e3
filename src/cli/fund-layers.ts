import type { ComparedPlan } from '#core/compare/plan-conformity.ts';
import type { PlanVersion } from '#core/compare/version-diff.ts';
import { ALONE, type Crew } from '#core/fund/crew.ts';
import {
  type PreparedLayer,
  type PreparedUnits,
  type PreparedZones,
  prepareLayer,
  prepareUnits,
  prepareZones,
} from '#core/fund/prepared-layer.ts';
import { prepareLayerBy } from '#core/fund/shared-sums.ts';
import { projector } from '#core/geo/layer-projector.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { type GeoJsonLayer, parseGeoJson } from '#io/geojson.ts';
import { hasProperty, propertyColumn } from '#io/property-column.ts';
import { unitLabels } from '#io/unit-labels.ts';
import type { Arguments } from './arguments.ts';
import { readLayer } from './input.ts';
import { hintLeftOut } from './left-out.ts';
import { UsageError } from './usage-error.ts';

/** The zones of a file with one property as category. */
export async function readZones(path: string, category: string, axis: Vn2000Zone): Promise<PreparedZones> {
  const { layer, columns } = await readColumns(path, [category], axis);
  return prepareZones(layer, columns[0]!);
}

/** The polygons of a file with some of their properties. */
export async function readColumns(
  path: string,
  properties: readonly string[],
  axis: Vn2000Zone,
  repair = false,
  crew: Crew = ALONE,
): Promise<{ readonly layer: PreparedLayer; readonly columns: readonly (string | undefined)[][] }> {
  const file = await readLayer(path);
  for (const property of properties) mustHave(file, property, path);
  return {
    layer: await preparedLayer(path, file, axis, repair, crew),
    columns: properties.map((property) => propertyColumn(file.properties, property)),
  };
}

/** The area of --area as the only unit: `lon,lat;lon,lat;…` in degrees, as in a link of the viewer. */
export function drawnUnit({ options }: Arguments, axis: Vn2000Zone): PreparedUnits {
  const points = (options.get('area') ?? '').split(';').map((text) => text.split(',').map(Number));
  if (points.length < 3 || !points.every((point) => point.length === 2 && point.every(Number.isFinite)))
    throw new UsageError('--area should be at least three corners lon,lat;lon,lat;lon,lat in degrees');
  const parsed = parseGeoJson({ type: 'Polygon', coordinates: [[...points, points[0]]] });
  if (!parsed.ok) throw new UsageError(`--area: ${parsed.error.message}`);
  const { layer, problems } = parsed.value;
  const prepared = prepareLayer(layer, projector(axis), problems);
  const [unsound] = prepared.problems;
  if (unsound && unsound.kind !== 'small-self-crossing')
    throw new UsageError(
      unsound.kind === 'self-crossing'
        ? '--area crosses itself: give its corners in order along the border'
        : '--area has no area: its corners lie on one line',
    );
  return prepareUnits(prepared, ['clip'], ['']);
}

/** The units of --units, --unit-id and --unit-name; undefined without --units. */
export async function readUnits(
  { options }: Arguments,
  axis: Vn2000Zone,
): Promise<PreparedUnits | undefined> {
  const path = options.get('units');
  if (path === undefined) return undefined;
  const units = await readLayer(path);
  const idProperty = options.get('unit-id');
  const nameProperty = options.get('unit-name');
  for (const property of [idProperty, nameProperty])
    if (property !== undefined) mustHave(units, property, path);
  const { ids, names, problems } = unitLabels(units, idProperty, nameProperty);
  return prepareUnits(await preparedLayer(path, units, axis, options.has('repair')), ids, names, problems);
}

/** A unit layer by its path, with the properties that name its features. */
export async function readUnitsOf(
  path: string,
  { id, name }: { readonly id: string | undefined; readonly name: string | undefined },
  axis: Vn2000Zone,
): Promise<PreparedUnits> {
  const file = await readLayer(path);
  for (const property of [id, name]) if (property !== undefined) mustHave(file, property, path);
  const { ids, names, problems } = unitLabels(file, id, name);
  return prepareUnits(await preparedLayer(path, file, axis, false), ids, names, problems);
}

/** A version of a plan: its zones by category, and their ids. */
export const readVersion = (
  path: string,
  category: string,
  id: string | undefined,
  axis: Vn2000Zone,
): Promise<PlanVersion> => readNamedZones(path, category, { id, name: undefined }, axis);

/** A plan: its zones by category, and what each is called. */
export async function readNamedZones(
  path: string,
  category: string,
  { id, name }: { readonly id: string | undefined; readonly name: string | undefined },
  axis: Vn2000Zone,
): Promise<ComparedPlan> {
  const file = await readLayer(path);
  for (const property of [category, id, name]) if (property !== undefined) mustHave(file, property, path);
  const zones = prepareZones(
    await preparedLayer(path, file, axis, false),
    propertyColumn(file.properties, category),
  );
  const { ids, names } = unitLabels(file, id, name);
  return { zones, ids, names };
}

/** A file of areas with what is said of each. */
export async function readPreparedFile(
  path: string,
  axis: Vn2000Zone,
): Promise<{ readonly file: GeoJsonLayer; readonly layer: PreparedLayer }> {
  const file = await readLayer(path);
  return { file, layer: await preparedLayer(path, file, axis, false) };
}

/** The layer of a file, its unsound features mended if asked for; what is left out is said on stderr. */
async function preparedLayer(
  path: string,
  file: GeoJsonLayer,
  axis: Vn2000Zone,
  repair: boolean,
  crew: Crew = ALONE,
): Promise<PreparedLayer> {
  const prepared = await mendedLayer(file, axis, repair, crew);
  hintLeftOut(path, file.layer, prepared);
  return prepared;
}

async function mendedLayer(
  file: GeoJsonLayer,
  axis: Vn2000Zone,
  repair: boolean,
  crew: Crew,
): Promise<PreparedLayer> {
  if (!repair) return prepareLayerBy(crew, file.layer, axis, file.problems);
  const { repairLayer } = await import('#core/fund/repair-layer.ts');
  const { loadMakeValid } = await import('#core/geo/make-valid.ts');
  const { layer, repairs, problems } = await repairLayer(file.layer, axis, loadMakeValid);
  return prepareLayerBy(crew, layer, axis, [...file.problems, ...problems], repairs);
}

/** Refuses a property that no feature has. */
export function mustHave(layer: GeoJsonLayer, property: string, path: string): void {
  if (layer.properties.length === 0 || hasProperty(layer.properties, property)) return;
  const known = Object.keys(layer.properties[0]!).slice(0, 20).join(', ') || 'none';
  throw new UsageError(`${path}: no feature has the property "${property}"; the first feature has ${known}`);
}
