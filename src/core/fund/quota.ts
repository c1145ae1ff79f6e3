import type { Verification } from '#core/plan/provenance.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Hectares } from '#core/units.ts';
import type { Amounts } from './balance-table.ts';
import { byTableCode } from './code-spelling.ts';
import { codesUnder } from './land-statistics-balance.ts';

/** What a document allots to a category in a year (chỉ tiêu sử dụng đất). */
export interface Quota {
  readonly category: string;
  readonly year: number;
  readonly ha: Hectares;
  /** the document that sets it, or its id in a catalogue */
  readonly document: string;
  /** how far it is known, where a catalogue says so */
  readonly verification?: Verification;
}

/** What is wrong with a quota file, with the place in it. */
export interface QuotaProblem {
  readonly path: string;
  readonly message: string;
}

/** A quota against what is mapped. */
export interface QuotaCheck extends Quota {
  /** the category and all codes under it; null where the map has no figures of that year */
  readonly mappedHa: Hectares | null;
  /** mapped − quota */
  readonly differenceHa: Hectares | null;
  readonly verdict: 'surplus' | 'deficit' | 'equal' | 'no-map';
}

/** Quotas are printed to 0.01 ha: less than half of that is no difference. Source: planning-rules 10.3. */
const EQUAL: Hectares = 0.005;

/** How many problems are listed. */
const LISTED = 50;

/**
 * Reads a quota file: `{"quotas": [{"category": "ODT", "year": 2030, "ha": 1200.5, "document": "QĐ …"}]}`.
 *
 * @returns the quotas, or everything that is wrong with them (at most 50)
 */
export function parseQuotas(value: unknown): Result<readonly Quota[], readonly QuotaProblem[]> {
  const list = isRecord(value) ? value.quotas : undefined;
  if (!Array.isArray(list)) return err([{ path: 'quotas', message: 'should be an array of quotas' }]);
  const problems: QuotaProblem[] = [];
  const seen = new Set<string>();
  const quotas = list.map((entry: unknown, i): Quota => {
    const wrong = (field: string, message: string) =>
      problems.push({ path: `quotas[${i}]${field}`, message });
    const { category, year, ha, document } = isRecord(entry) ? entry : {};
    if (typeof category !== 'string' || category.trim() === '') wrong('.category', 'should be a code');
    if (!Number.isInteger(year) || Number(year) < 2000 || Number(year) > 2100)
      wrong('.year', 'should be a year such as 2030');
    if (!Number.isFinite(ha) || Number(ha) < 0) wrong('.ha', 'should be hectares, 0 or more');
    if (typeof document !== 'string' || document.trim() === '')
      wrong('.document', 'should name the document that sets the quota');
    if (seen.has(`${category} ${year}`)) wrong('', `${category} ${year} is given twice`);
    seen.add(`${category} ${year}`);
    return { category: String(category), year: Number(year), ha: Number(ha), document: String(document) };
  });
  return problems.length > 0 ? err(problems.slice(0, LISTED)) : ok(quotas);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What a check needs of a quota. */
type Allotment = Pick<Quota, 'category' | 'ha'>;

/** What comes of holding an allotment against mapped land. */
type Verdict = Pick<QuotaCheck, 'mappedHa' | 'differenceHa' | 'verdict'>;

/**
 * Holds one quota against mapped land; a group (NNP) is all codes of its branch.
 *
 * @param amounts hectares by code, in capitals or not; undefined where the map has none
 */
export function checkQuota({ category, ha }: Allotment, amounts: Amounts | undefined): Verdict {
  if (!amounts) return { mappedHa: null, differenceHa: null, verdict: 'no-map' };
  const mapped = byTableCode(amounts);
  const mappedHa = codesUnder(category).reduce((sum, code) => sum + (mapped.get(code) ?? 0), 0);
  const differenceHa = mappedHa - ha;
  const verdict = Math.abs(differenceHa) < EQUAL ? 'equal' : differenceHa > 0 ? 'surplus' : 'deficit';
  return { mappedHa, differenceHa, verdict };
}

/**
 * Holds quotas against the mapped land of each year.
 *
 * @param mapped hectares by code, a map a year
 * Errors: none.
 */
export const checkQuotas = (
  quotas: readonly Quota[],
  mapped: ReadonlyMap<number, Amounts>,
): readonly QuotaCheck[] =>
  quotas.map((quota) => ({ ...quota, ...checkQuota(quota, mapped.get(quota.year)) }));
