import * as z from 'zod/mini';
import type { ProblemKind } from './catalogue-problem.ts';

// shapes that the data files share

const matching = (pattern: RegExp, kind: ProblemKind) => z.string().check(z.regex(pattern, { error: kind }));

export const word = matching(/\S/, 'empty');
export const maybe = z.exactOptional;
export const text = z.strictObject({ vi: word, en: maybe(z.string()) });
export const color = matching(/^#[0-9a-fA-F]{6}$/, 'color');
/** ISO date, month or year. */
export const date = matching(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'date');
/** Relative, or https: never `javascript:`, `data:`, `//host` or a backslash that browsers read as a slash. */
export const address = matching(
  /^(https:\/\/[^\s\\]+|(?!\/\/)(?![A-Za-z][A-Za-z0-9+.-]*:)[^\s\\]+)$/,
  'address',
);
export const plain = matching(/^[^<>]*$/, 'markup');
export const share = z.number().check(z.gte(0), z.lte(1));
export const amount = z.number().check(z.gte(0));
export const year = z.number().check(z.gte(1900), z.lte(2100));
export const zoom = z.number().check(z.gte(0), z.lte(24));
export const degrees = z.number().check(z.gte(-180), z.lte(180));

export const verification = z.enum(['verified', 'secondary', 'unverified', 'illustrative']);
export const status = z.enum([
  'drafting',
  'consultation',
  'appraisal',
  'approved',
  'in-force',
  'adjusting',
  'replaced',
  'none',
]);

export const provenance = {
  document: maybe(word),
  source: maybe(word),
  status: maybe(status),
  verification,
  accuracy: maybe(text),
  date: maybe(date),
  ruleset: maybe(word),
};

export const planDocument = z.strictObject({
  id: word,
  number: z.string(),
  date,
  body: text,
  title: text,
  verification,
  via: maybe(z.string()),
});

export const pattern = z.enum([
  'none',
  'diagonal',
  'back-diagonal',
  'cross',
  'horizontal',
  'vertical',
  'dots',
  'sparse-dots',
  'grid',
  'waves',
  'brick',
  'plus',
]);

export const rulesetHead = {
  id: word,
  title: text,
  documentNo: z.string(),
  validFrom: date,
  validTo: maybe(date),
  status: z.enum(['verified', 'secondary', 'unverified']),
  replaces: maybe(word),
  subject: maybe(z.enum(['codes', 'standards', 'classes', 'targets'])),
};
