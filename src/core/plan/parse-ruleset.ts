import * as z from 'zod/mini';
import { goalSchema, kindProblems } from '#core/indicator/parse-goal.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type CatalogueProblem, problem, quoted } from './catalogue-problem.ts';
import { MOST_PROBLEMS, parseShape } from './parse-shape.ts';
import type { RulesetFile } from './ruleset.ts';
import { color, maybe, pattern, rulesetHead, text, word, year } from './schema-parts.ts';

const value = {
  title: text,
  verification: z.enum(['verified', 'secondary', 'unverified']),
  note: maybe(text),
};
const figure = maybe(z.number().check(z.gte(0)));
const urbanClass = z.enum(['special', 'I', 'II', 'III', 'IV', 'V']);

const code = z.strictObject({
  ...value,
  code: word,
  color: maybe(color),
  aci: maybe(z.int().check(z.gte(1), z.lte(255))),
  pattern: maybe(pattern),
  hatch: maybe(text),
  group: maybe(text),
  overlay: maybe(z.boolean()),
});

const standard = z.strictObject({
  ...value,
  id: word,
  level: z.enum(['urban', 'unit', 'rural', 'lot']),
  purpose: maybe(word),
  unit: word,
  min: figure,
  max: figure,
  radiusM: figure,
  where: maybe(text),
  urbanClasses: maybe(z.array(urbanClass).check(z.minLength(1))),
  reference: maybe(word),
});

const classStandard = z.strictObject({
  ...value,
  id: word,
  unit: word,
  urbanClass,
  low: figure,
  high: figure,
  points: maybe(z.strictObject({ low: z.number(), high: z.number() })),
});

/** The shape of a ruleset file; `public/schema/ruleset.schema.json` is made from it. */
export const rulesetSchema = z.strictObject({
  $schema: maybe(z.string()),
  format: z.literal('plan-atlas-ruleset/1'),
  ...rulesetHead,
  via: maybe(word),
  note: maybe(text),
  codes: maybe(z.array(code)),
  standards: maybe(z.array(standard)),
  classes: maybe(z.array(classStandard)),
  targets: maybe(z.array(z.strictObject({ ...value, id: word, unit: z.string(), year, goal: goalSchema }))),
});

/** Reads a ruleset file: its shape, then that it does not contradict itself. Up to 50 problems with their places. */
export function parseRuleset(value: unknown): Result<RulesetFile, readonly CatalogueProblem[]> {
  const parsed = parseShape<z.infer<typeof rulesetSchema>>(rulesetSchema, value);
  if (!parsed.ok) return parsed;
  const file = parsed.value as RulesetFile;
  const problems = contradictions(file);
  return problems.length > 0 ? err(problems.slice(0, MOST_PROBLEMS)) : ok(file);
}

function contradictions(file: RulesetFile): readonly CatalogueProblem[] {
  const {
    id,
    replaces,
    validFrom,
    validTo,
    status,
    via,
    codes = [],
    standards = [],
    classes = [],
    targets = [],
  } = file;
  return [
    ...(validTo !== undefined && `${validTo}-12-31` < validFrom
      ? [problem('validTo', 'range', { found: quoted(validTo), wanted: `not before ${validFrom}` })]
      : []),
    ...(replaces === id
      ? [problem('replaces', 'unknown-id', { found: quoted(id), wanted: 'rulesets before it' })]
      : []),
    ...(status !== 'verified' && via === undefined
      ? [problem('via', 'missing', { wanted: 'where it was read' })]
      : []),
    ...repeated(
      'codes',
      codes.map(({ code }) => code),
      'code',
    ),
    ...repeated(
      'standards',
      standards.map((each) => each.id),
    ),
    ...repeated(
      'classes',
      classes.map((each) => `${each.id} ${each.urbanClass}`),
    ),
    ...repeated(
      'targets',
      targets.map((each) => each.id),
    ),
    ...standards.flatMap(({ min, max, radiusM }, i) => [
      ...(min === undefined && max === undefined && radiusM === undefined
        ? [problem(`standards[${i}].min`, 'missing', { wanted: 'min, max or radiusM' })]
        : []),
      ...order(`standards[${i}].max`, min, max),
    ]),
    ...classes.flatMap(({ low, high }, i) => [
      ...(low === undefined && high === undefined
        ? [problem(`classes[${i}].low`, 'missing', { wanted: 'low or high' })]
        : []),
      ...order(`classes[${i}].high`, low, high),
    ]),
    ...targets.flatMap(({ goal }, i) => [
      ...kindProblems(`targets[${i}].goal`, goal.op, goal),
      ...(goal.op === 'reference'
        ? [problem(`targets[${i}].goal.place`, 'unknown-id', { found: quoted(goal.place), wanted: 'places' })]
        : []),
    ]),
  ];
}

const order = (path: string, low: number | undefined, high: number | undefined): CatalogueProblem[] =>
  low !== undefined && high !== undefined && high < low
    ? [problem(path, 'range', { found: String(high), wanted: `at least ${low}` })]
    : [];

const repeated = (list: string, ids: readonly string[], key = 'id'): CatalogueProblem[] =>
  ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [problem(`${list}[${i}].${key}`, 'duplicate', { found: quoted(id) })] : [],
  );
