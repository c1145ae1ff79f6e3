import { type ComparedPlan, type PlanConformity, planConformity } from '#core/compare/plan-conformity.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { type Arguments, exactly, parseArguments, required } from './arguments.ts';
import { readNamedZones } from './fund-layers.ts';
import { axisOf } from './input.ts';

export const CONFORMITY_USAGE =
  'conformity CHILD PARENT --category PROP [--parent-category PROP, in PARENT] [--id PROP] [--name PROP] [--parent-id PROP] [--parent-name PROP] [--axis 107.75] [--k0 0.9999]';

const OPTIONS = ['category', 'parent-category', 'id', 'name', 'parent-id', 'parent-name', 'axis', 'k0'];

/** Whether a lower plan says what its parent says, by category and lot by lot: `atlas conformity`. */
export async function conformityCommand(words: readonly string[]): Promise<PlanConformity> {
  const args = parseArguments(words, OPTIONS);
  exactly(args, 2, CONFORMITY_USAGE);
  const axis = axisOf(args);
  const [child, parent] = args.positional as [string, string];
  const category = required(args, 'category');
  return planConformity(
    await planOf(args, child, category, '', axis),
    await planOf(args, parent, args.options.get('parent-category') ?? category, 'parent-', axis),
    axis,
  );
}

const planOf = (
  { options }: Arguments,
  path: string,
  category: string,
  prefix: string,
  axis: Vn2000Zone,
): Promise<ComparedPlan> =>
  readNamedZones(
    path,
    category,
    { id: options.get(`${prefix}id`), name: options.get(`${prefix}name`) },
    axis,
  );
