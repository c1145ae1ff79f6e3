import { dirname, join } from 'node:path';
import { type PlanLand, type PlanOverlaps, planOverlaps } from '#core/compare/plan-overlaps.ts';
import { type PlanRelation, planRelations } from '#core/compare/plan-relation.ts';
import type { PreparedLayer } from '#core/fund/prepared-layer.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { drawnPlans } from '#core/plan/plan-extents.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import { featuresById } from '#io/features-by-id.ts';
import type { GeoJsonLayer } from '#io/geojson.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import { readCatalogue } from './catalogue-file.ts';
import { mustHave, readPreparedFile } from './fund-layers.ts';
import { hint } from './hints.ts';
import { axisOf, readJson } from './input.ts';
import { UsageError } from './usage-error.ts';

export const OVERLAP_USAGE =
  'overlap A B … [--plan PROP, whose values are the plans of a file] [--axis 107.75] [--k0 0.9999] | overlap --catalogue F, the plans of its register';

/** Which plans and programmes cover the same land: `atlas overlap`. */
export async function overlapCommand(words: readonly string[]): Promise<PlanOverlaps> {
  const args = parseArguments(words, ['plan', 'catalogue', 'axis', 'k0']);
  const catalogue = args.options.get('catalogue');
  if (catalogue !== undefined) return registered(args, catalogue);
  const property = args.options.get('plan');
  if (args.positional.length < (property === undefined ? 2 : 1))
    throw new UsageError(`usage: atlas ${OVERLAP_USAGE}`);
  const axis = axisOf(args);
  const plans = new Map<string, PlanLand['parts'][number][]>();
  for (const path of args.positional) {
    const { file, layer } = await readPreparedFile(path, axis);
    for (const [id, features] of plansIn(file, property, path))
      plans.set(id, [...(plans.get(id) ?? []), { layer, features }]);
  }
  return planOverlaps(
    [...plans].map(([id, parts]) => ({ id, parts })),
    () => 'other',
    axis,
  );
}

/** The plans of a file: one with its name, or one for each value of a property. */
function plansIn(
  file: GeoJsonLayer,
  property: string | undefined,
  path: string,
): ReadonlyMap<string, readonly number[]> {
  if (property === undefined) return new Map([[path, file.ids.map((_, feature) => feature)]]);
  mustHave(file, property, path);
  const found = new Map<string, number[]>();
  for (const [feature, properties] of file.properties.entries()) {
    const id = String(properties?.[property] ?? '').trim();
    if (id === '') hint(`${path}: features[${feature}] has no ${property} and is left out`);
    else found.set(id, [...(found.get(id) ?? []), feature]);
  }
  return found;
}

async function registered(args: Arguments, path: string): Promise<PlanOverlaps> {
  if (args.positional.length > 0) throw new UsageError(`usage: atlas ${OVERLAP_USAGE}`);
  const catalogue = await readCatalogue(path);
  if (catalogue.plans === undefined)
    throw new UsageError(`${path}: the catalogue names no register of plans`);
  const register = await registerAt(join(dirname(path), catalogue.plans));
  const { meridian, k0 } = catalogue.axis;
  const asked = args.options.has('axis') || args.options.has('k0');
  const axis: Vn2000Zone = asked ? axisOf(args) : { meridianDeg: meridian, k0 };
  const files = new Map<string, { readonly file: GeoJsonLayer; readonly layer: PreparedLayer }>();
  const plans: PlanLand[] = [];
  for (const { plan, parts } of drawnPlans(catalogue, register)) {
    const land: PlanLand['parts'][number][] = [];
    for (const { layer, ids } of parts) {
      const at = join(dirname(path), layer.data);
      const read = files.get(at) ?? (await readPreparedFile(at, axis));
      files.set(at, read);
      const { features, missing } = featuresById(read.file, layer.idBy ?? 'id', ids);
      if (missing.length > 0) hint(`${at}: no feature ${missing.join(', ')}, which ${plan.id} names`);
      land.push({ layer: read.layer, features });
    }
    plans.push({ id: plan.id, parts: land });
  }
  const relation: (a: string, b: string) => PlanRelation = planRelations(register.plans);
  return planOverlaps(plans, relation, axis);
}

async function registerAt(path: string): Promise<PlanRegister> {
  const { parsePlanRegister } = await import('#core/plan/parse-plan-register.ts');
  const parsed = parsePlanRegister(await readJson(path));
  if (!parsed.ok) throw new UsageError(`${path}: ${parsed.error[0]?.path} ${parsed.error[0]?.message}`);
  return parsed.value;
}
