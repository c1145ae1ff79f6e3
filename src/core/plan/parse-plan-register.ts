import * as z from 'zod/mini';
import { err, ok, type Result } from '#core/result.ts';
import { type CatalogueProblem, problem, quoted } from './catalogue-problem.ts';
import { MOST_PROBLEMS, parseShape } from './parse-shape.ts';
import { PLAN_KINDS, type PlanRegister } from './plan-register.ts';
import { date, maybe, planDocument, status, text, verification, word, year } from './schema-parts.ts';

const words = z.array(word).check(z.minLength(1));

/** The shape of a plan register. */
export const planRegisterSchema = z.strictObject({
  $schema: maybe(z.string()),
  format: z.literal('plan-atlas-plans/1'),
  id: word,
  title: text,
  documents: z.array(planDocument),
  plans: z.array(
    z.strictObject({
      id: word,
      identifier: maybe(word),
      kind: z.enum(PLAN_KINDS),
      title: text,
      level: maybe(text),
      location: maybe(text),
      scope: maybe(text),
      areaHa: maybe(z.number().check(z.gt(0))),
      preparedBy: maybe(text),
      leadPlanner: maybe(text),
      appraisedBy: maybe(text),
      approvedBy: maybe(text),
      approvedYear: maybe(year),
      decision: maybe(word),
      parent: maybe(word),
      status: maybe(status),
      statusDate: maybe(date),
      statusDocument: maybe(word),
      replaces: maybe(words),
      units: maybe(z.strictObject({ vintage: word, names: words })),
      extent: maybe(
        z.strictObject({ layer: word, ids: maybe(words), partial: maybe(z.boolean()), verification }),
      ),
      document: word,
      verification,
      note: maybe(text),
    }),
  ),
});

/** Reads a plan register: its shape, then that what it names is there and no plan is its own ancestor. */
export function parsePlanRegister(value: unknown): Result<PlanRegister, readonly CatalogueProblem[]> {
  const parsed = parseShape<PlanRegister>(planRegisterSchema, value);
  if (!parsed.ok) return parsed;
  const problems = [...referenceProblems(parsed.value)];
  return problems.length > 0 ? err(problems.slice(0, MOST_PROBLEMS)) : ok(parsed.value);
}

function* referenceProblems({ documents, plans }: PlanRegister): Generator<CatalogueProblem> {
  const known = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const [papers, ids] = [known(documents), known(plans)];
  const seen = new Set<string>();
  const check = (path: string, id: string | undefined, set: ReadonlySet<string>, wanted: string) =>
    id === undefined || set.has(id) ? [] : [problem(path, 'unknown-id', { found: quoted(id), wanted })];
  for (const [index, plan] of plans.entries()) {
    const path = `plans[${index}]`;
    if (seen.has(plan.id)) yield problem(`${path}.id`, 'duplicate', { found: quoted(plan.id) });
    seen.add(plan.id);
    yield* check(`${path}.document`, plan.document, papers, 'documents');
    yield* check(`${path}.statusDocument`, plan.statusDocument, papers, 'documents');
    yield* check(`${path}.parent`, plan.parent, ids, 'plans');
    for (const [at, id] of (plan.replaces ?? []).entries())
      yield* check(`${path}.replaces[${at}]`, id, ids, 'plans');
    if (isOwnAncestor(plan.id, plans))
      yield problem(`${path}.parent`, 'invalid', { found: 'the plan is its own ancestor' });
  }
}

function isOwnAncestor(id: string, plans: PlanRegister['plans']): boolean {
  const parentOf = new Map(plans.map((plan) => [plan.id, plan.parent]));
  let at = parentOf.get(id);
  for (let step = 0; at !== undefined && step < plans.length; step++) {
    if (at === id) return true;
    at = parentOf.get(at);
  }
  return false;
}
