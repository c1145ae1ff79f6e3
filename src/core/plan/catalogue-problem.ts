/** What is wrong at one place of a catalogue; `kind` chooses the sentence, `params` fill it. */
export interface CatalogueProblem {
  /** Where, as `layers[3].style.classes[0].color`; `catalogue` for the file as a whole. */
  readonly path: string;
  readonly kind: ProblemKind;
  /** One English sentence, for a terminal. */
  readonly message: string;
  readonly params: Readonly<Record<string, string>>;
}

export type ProblemKind =
  | 'missing'
  | 'type'
  | 'choice'
  | 'unknown-key'
  | 'empty'
  | 'color'
  | 'date'
  | 'address'
  | 'markup'
  | 'range'
  | 'length'
  | 'invalid'
  | 'duplicate'
  | 'unknown-id'
  | 'bounds'
  | 'not-areas'
  | 'vintage';

const SENTENCES: Readonly<Record<ProblemKind, (params: Readonly<Record<string, string>>) => string>> = {
  missing: (p) => `is missing; wanted ${p.wanted}`,
  type: (p) => `is ${p.found}; wanted ${p.wanted}`,
  choice: (p) => `is ${p.found}; wanted one of ${p.wanted}`,
  'unknown-key': (p) => `has the unknown key ${p.found}; check its spelling`,
  empty: () => 'is empty; wanted at least one character',
  color: (p) => `is ${p.found}; wanted a colour as #rrggbb`,
  date: (p) => `is ${p.found}; wanted a date as 2026-07-01, 2026-07 or 2026`,
  address: (p) => `is ${p.found}; wanted a relative address or one that begins with https://`,
  markup: (p) => `is ${p.found}; wanted plain text without < and >`,
  range: (p) => `is ${p.found}; wanted a number ${p.wanted}`,
  length: (p) => `has ${p.found} entries; wanted ${p.wanted}`,
  invalid: (p) => `is not valid (${p.found})`,
  duplicate: (p) => `repeats the id ${p.found}; ids must be unique here`,
  'unknown-id': (p) => `names ${p.found}, which is not among the ${p.wanted}`,
  bounds: (p) =>
    `is ${p.found}; wanted west, south, east, north in degrees with west < east and south < north`,
  'not-areas': (p) => `names the layer ${p.found}, whose style is not fill; the land fund needs areas`,
  vintage: (p) =>
    `is ${p.found}, no code of a unit of ${p.wanted}: a figure is never given to a unit of another time`,
};

/** A problem with its English sentence. */
export const problem = (
  path: string,
  kind: ProblemKind,
  params: Readonly<Record<string, string>> = {},
): CatalogueProblem => ({ path, kind, params, message: SENTENCES[kind](params) });

/** A value as it is quoted in a sentence: short, on one line. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}
