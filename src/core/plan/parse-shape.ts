import type * as z from 'zod/mini';
import { err, ok, type Result } from '#core/result.ts';
import { type CatalogueProblem, type ProblemKind, problem, quoted } from './catalogue-problem.ts';

/** A steward who has to correct more than this starts again anyway. */
export const MOST_PROBLEMS = 50;

type Issue = z.core.$ZodIssue;

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('') || 'catalogue';

function problemsOf(issue: Issue): readonly CatalogueProblem[] {
  const path = pathOf(issue.path);
  const found = quoted(issue.input);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem(path, 'unknown-key', { found: quoted(key) }));
    case 'invalid_type':
      return [
        issue.input === undefined
          ? problem(path, 'missing', { wanted: issue.expected })
          : problem(path, 'type', { found, wanted: issue.expected }),
      ];
    case 'invalid_value': {
      const wanted = issue.values.map((value) => quoted(value)).join(', ');
      return [problem(path, issue.input === undefined ? 'missing' : 'choice', { found, wanted })];
    }
    case 'invalid_format':
      return [problem(path, issue.message as ProblemKind, { found })];
    case 'too_small':
    case 'too_big': {
      const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      return Array.isArray(issue.input)
        ? [problem(path, 'length', { found: String(issue.input.length), wanted: limit })]
        : [problem(path, 'range', { found, wanted: limit })];
    }
    default:
      return [problem(path, 'invalid', { found: issue.code })];
  }
}

/** Reads a value by a schema: the value as it was, or up to 50 problems with their places. */
export function parseShape<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
): Result<T, readonly CatalogueProblem[]> {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success
    ? ok(parsed.data)
    : err(parsed.error.issues.flatMap(problemsOf).slice(0, MOST_PROBLEMS));
}
