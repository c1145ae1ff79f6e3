import type { Hectares, SquareMetres } from '#core/units.ts';
import type { Amounts, Population } from './balance-table.ts';
import { byTableCode } from './code-spelling.ts';

/** Land a head. */
export interface PerHead {
  readonly squareMetres: SquareMetres;
  readonly ha: Hectares;
  readonly population: Population;
}

/**
 * Square metres a head; printed with the population's year and source.
 *
 * @returns null for a population of nobody
 * @example perHead(120, { people: 16_000, year: 2030, source: '…' })?.squareMetres // 75
 */
export const perHead = (ha: Hectares, population: Population): PerHead | null =>
  population.people > 0 ? { squareMetres: (10_000 * ha) / population.people, ha, population } : null;

/** Which codes make up an area, and who says so: urban construction land is not one code. */
export interface LandDefinition {
  readonly codes: readonly string[];
  readonly source: string;
}

/** The share of one kind of land in another. */
export interface LandShare {
  readonly partHa: Hectares;
  readonly wholeHa: Hectares;
  readonly percent: number;
  readonly part: LandDefinition;
  readonly whole: LandDefinition;
}

/** Hectares of a definition's codes, each code once, in capitals or not. */
export function landOf(amounts: Amounts, { codes }: Pick<LandDefinition, 'codes'>): Hectares {
  const known = byTableCode(amounts);
  return [...new Set(codes)].reduce((sum, code) => sum + (known.get(code) ?? 0), 0);
}

/**
 * The share of a part in a whole, both as their definitions say: transport land ÷ urban construction land (Resolution
 * 06-NQ/TW: 11–16 % in 2025, 16–26 % in 2030, planning-rules 3).
 *
 * @returns null where the whole has no land
 * @throws Error if the part has a code the whole lacks: a share over 100 % would be our bug
 */
export function landShare(amounts: Amounts, part: LandDefinition, whole: LandDefinition): LandShare | null {
  const foreign = part.codes.find((code) => !whole.codes.includes(code));
  if (foreign !== undefined) throw new Error(`${foreign} is in the part but not in the whole`);
  const partHa = landOf(amounts, part);
  const wholeHa = landOf(amounts, whole);
  return wholeHa > 0 ? { partHa, wholeHa, percent: (100 * partHa) / wholeHa, part, whole } : null;
}
