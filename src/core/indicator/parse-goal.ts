import * as z from 'zod/mini';
import { type CatalogueProblem, problem } from '#core/plan/catalogue-problem.ts';
import { maybe, text, word } from '#core/plan/schema-parts.ts';

const number = z.number();

/** The shape of a `Goal`; which of its fields a goal needs says `kindProblems`: one more kind of schema would weigh on the first view. */
export const goalSchema = z.strictObject({
  op: z.enum(['>=', '>', '<=', 'range', 'approx', 'reference', 'words']),
  value: maybe(number),
  min: maybe(number),
  max: maybe(number),
  place: maybe(word),
  words: maybe(text),
});

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  '>=': ['value'],
  '>': ['value'],
  '<=': ['value'],
  range: ['min', 'max'],
  approx: ['value'],
  reference: ['place'],
  words: ['words'],
  share: ['part', 'whole'],
  'per-head': ['categories'],
};

/** Names what a kind of goal or of computing needs and lacks, and what it has that is not its own. */
export function kindProblems(path: string, kind: string, of: object): readonly CatalogueProblem[] {
  const needed = NEEDED[kind] ?? [];
  const given = Object.keys(of).filter((key) => key !== 'op' && key !== 'kind');
  return [
    ...needed
      .filter((key) => !given.includes(key))
      .map((key) => problem(`${path}.${key}`, 'missing', { wanted: `what ${kind} needs` })),
    ...given
      .filter((key) => !needed.includes(key))
      .map((key) => problem(path, 'unknown-key', { found: `"${key}"` })),
  ];
}
