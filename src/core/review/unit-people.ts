import { readPeople } from '#core/people-text.ts';
import { err, ok, type Result } from '#core/result.ts';

/** People by code of unit. */
export type UnitPeople = ReadonlyMap<string, number>;

/** Why a list of people cannot be read, or what of it: `at` = line or place in the file, from 1. */
export interface PeopleProblem {
  readonly kind: 'nothing' | 'number' | 'twice';
  readonly at: number;
  readonly found: string;
}

/** More lines than there are communes in the country. */
const MOST_LINES = 20_000;

/**
 * Reads people by unit: CSV lines `code;people` (comma, semicolon or tab; a heading is left out), or JSON `{ "code": people }` or
 * `[{ "code" | "unit": …, "people": … }]`.
 *
 * @param codes of the units: a code that is none is not looked at further
 * @returns people of the units named, and the codes that are no unit here
 */
export function parsePeople(
  text: string,
  codes: ReadonlySet<string>,
): Result<{ readonly people: UnitPeople; readonly strangers: readonly string[] }, PeopleProblem> {
  const entries = entriesOf(text);
  if (entries === null || entries.length === 0) return err({ kind: 'nothing', at: 1, found: '' });
  const people = new Map<string, number>();
  const strangers: string[] = [];
  for (const { code, count, at } of entries) {
    if (!codes.has(code)) {
      // a heading has no figure
      if (/\d/.test(String(count))) strangers.push(code);
      continue;
    }
    const number = typeof count === 'number' ? wholePeople(count) : readPeople(String(count ?? ''));
    if (number === null) return err({ kind: 'number', at, found: `${code}: ${String(count ?? '')}` });
    if (people.has(code)) return err({ kind: 'twice', at, found: code });
    people.set(code, number);
  }
  return people.size > 0 ? ok({ people, strangers }) : err({ kind: 'nothing', at: 1, found: '' });
}

const wholePeople = (count: number): number | null =>
  Number.isInteger(count) && count > 0 && count <= 1e10 ? count : null;

interface Entry {
  readonly code: string;
  readonly count: unknown;
  readonly at: number;
}

function entriesOf(text: string): readonly Entry[] | null {
  const plain = text.replace(/^\uFEFF/, '').trim();
  return /^[[{]/.test(plain) ? jsonEntries(plain) : csvEntries(plain);
}

function csvEntries(text: string): readonly Entry[] {
  return text
    .split(/\r?\n/)
    .slice(0, MOST_LINES)
    .map((line, index) => {
      // all behind the first mark: `06652,12,345` is twelve thousand and not twelve
      const [, code = '', count = ''] = /^([^;,\t]*)[;,\t](.*)$/.exec(line) ?? [];
      const bare = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');
      return { code: bare(code), count: bare(count), at: index + 1 };
    })
    .filter(({ code, count }) => code !== '' && count !== '');
}

function jsonEntries(text: string): readonly Entry[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (Array.isArray(value))
    return value.slice(0, MOST_LINES).map((each: unknown, index) => {
      const { code, unit, people } = (each ?? {}) as Readonly<Record<string, unknown>>;
      return { code: String(code ?? unit ?? ''), count: people, at: index + 1 };
    });
  return Object.entries(value as object)
    .slice(0, MOST_LINES)
    .map(([code, count], index) => ({ code, count, at: index + 1 }));
}
