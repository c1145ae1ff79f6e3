import * as z from 'zod/mini';
import { type CatalogueProblem, problem, quoted } from '#core/plan/catalogue-problem.ts';
import { parseShape } from '#core/plan/parse-shape.ts';
import { degrees, maybe, planDocument, text, verification, word, year } from '#core/plan/schema-parts.ts';
import { err, ok, type Result } from '#core/result.ts';
import { LONGEST_SOURCE, MOST_CORNERS, MOST_SCENARIOS, type ScenarioBook } from './scenario.ts';

const code = z.string().check(z.regex(/^[^\s,;:]{1,40}$/, { error: 'invalid' }));

const latitude = z.number().check(z.gte(-90), z.lte(90));
const corners = (least: number) =>
  z
    .array(z.tuple([degrees, latitude]))
    .check(z.minLength(least, { error: 'invalid' }), z.maxLength(MOST_CORNERS, { error: 'invalid' }));
const cut = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('area'), points: corners(3) }),
  z.strictObject({ kind: z.literal('line'), points: corners(2), side: z.enum(['left', 'right']) }),
]);

const headcount = z.int().check(z.gte(0), z.lte(1e10));
const ownPeople = z.strictObject({
  people: z.int().check(z.gte(1), z.lte(1e10)),
  urban: maybe(headcount),
  year,
  source: z
    .string()
    .check(z.regex(/\S/, { error: 'invalid' }), z.maxLength(LONGEST_SOURCE, { error: 'invalid' })),
});

/** The shape of a book of boundary options. */
export const scenarioBookSchema = z.strictObject({
  $schema: maybe(z.string()),
  format: z.literal('plan-atlas-scenarios/1'),
  id: word,
  documents: z.array(planDocument),
  urbanLand: maybe(z.strictObject({ codes: z.array(word), source: word })),
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().check(z.regex(/^[\w-]{1,60}$/, { error: 'invalid' })),
        title: text,
        units: z.array(code).check(z.maxLength(5000, { error: 'invalid' })),
        verification,
        note: maybe(text),
        document: maybe(word),
        cut: maybe(cut),
        people: maybe(ownPeople),
      }),
    )
    .check(z.maxLength(MOST_SCENARIOS, { error: 'invalid' })),
});

/** Reads a book of boundary options from anywhere: its shape, then that no id and no unit stands twice, documents are there and no more people are urban than there are. */
export function parseScenarios(value: unknown): Result<ScenarioBook, readonly CatalogueProblem[]> {
  const parsed = parseShape<ScenarioBook>(scenarioBookSchema, value);
  if (!parsed.ok) return parsed;
  const { documents, scenarios } = parsed.value;
  const problems: CatalogueProblem[] = [];
  const seen = new Set<string>();
  for (const [index, { id, units, document, people }] of scenarios.entries()) {
    const path = `scenarios[${index}]`;
    if (seen.has(id)) problems.push(problem(`${path}.id`, 'duplicate', { found: quoted(id) }));
    seen.add(id);
    const twice = units.find((unit, at) => units.indexOf(unit) !== at);
    if (twice !== undefined) problems.push(problem(`${path}.units`, 'duplicate', { found: quoted(twice) }));
    if (people?.urban !== undefined && people.urban > people.people)
      problems.push(problem(`${path}.people.urban`, 'range', { found: String(people.urban) }));
    if (document !== undefined && !documents.some((each) => each.id === document))
      problems.push(
        problem(`${path}.document`, 'unknown-id', { found: quoted(document), wanted: 'documents' }),
      );
  }
  return problems.length > 0 ? err(problems) : ok(parsed.value);
}
