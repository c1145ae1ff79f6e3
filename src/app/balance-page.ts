import type { BalanceDefinition } from '#core/fund/balance-definition.ts';
import { type Amounts, type BalanceTable, balanceTable, type Population } from '#core/fund/balance-table.ts';
import { BALANCE_TABLES } from '#core/fund/balance-tables.ts';
import { codesUnder } from '#core/fund/land-statistics-balance.ts';
import { type PrintedBalance, printedBalance } from '#core/fund/printed-balance.ts';
import { checkQuota, type QuotaCheck } from '#core/fund/quota.ts';
import { landOf, perHead } from '#core/fund/ratios.ts';
import type { RoundingMode } from '#core/fund/rounding.ts';
import type { Catalogue, Phase } from '#core/plan/catalogue.ts';
import type { LandPopulation, LandQuota } from '#core/plan/land-fund-setup.ts';
import type { Verification } from '#core/plan/provenance.ts';
import type { Hectares, SquareMetres } from '#core/units.ts';
import type { ScopeAmounts } from '#worker/fund-tables-protocol.ts';
import { type Comparing, comparedPhases, countedPhases } from './compared-phases.ts';
import type { FundScope } from './state.ts';

/** A quota of the scope and what comes of it. */
export type QuotaLine = LandQuota & Pick<QuotaCheck, 'mappedHa' | 'differenceHa' | 'verdict'>;

/** People a phase's land is divided among; `document` is empty where a person gave the number. */
export interface HeadCount {
  readonly phase: Phase;
  readonly people: number;
  readonly year: number | null;
  /** whom it counts, where the catalogue says so */
  readonly kind: NonNullable<LandPopulation['kind']> | null;
  readonly document: string;
  readonly verification: Verification;
  readonly note: LandPopulation['note'] | null;
}

/** Kinds of land whose area a head is asked, all of the table first. */
export const HEAD_LANDS = ['all', 'OTC', 'DSN', 'DKV', 'DGT'] as const;

/** One kind of land in each phase that has people. */
export interface HeadLine {
  readonly land: (typeof HEAD_LANDS)[number];
  readonly figures: readonly { readonly ha: Hectares; readonly squareMetres: SquareMetres }[];
}

/** Everything the standard tables say of a scope. */
export interface BalancePage {
  readonly from: Phase;
  readonly to: Phase;
  readonly areaHa: Hectares;
  readonly table: BalanceTable;
  readonly printed: PrintedBalance;
  readonly quotas: readonly QuotaLine[];
  readonly heads: readonly HeadCount[];
  readonly perHead: readonly HeadLine[];
}

/** What a page is made of. */
export interface BalanceChoice {
  readonly catalogue: Catalogue;
  readonly comparing: Comparing;
  readonly scope: FundScope;
  readonly amounts: ScopeAmounts;
  /** null: the table that has a line for most of the land */
  readonly table: BalanceDefinition['id'] | null;
  /** people a person gave, for every phase */
  readonly ownPeople: number | null;
  readonly rounding: { readonly mode: RoundingMode; readonly hectares: number; readonly percent: number };
}

/** Whether land a head of these can be read side by side: all count the same kind of people, or all are the same number. */
export const areComparable = (heads: readonly HeadCount[]): boolean =>
  heads.every(
    ({ people, kind, year }) =>
      (year === null && people === heads[0]?.people) || (kind !== null && kind.vi === heads[0]?.kind?.vi),
  );

/** Lays the amounts of a scope out; null where the catalogue has no two phases to compare. */
export function balancePage(choice: BalanceChoice): BalancePage | null {
  const { catalogue, comparing, amounts, rounding } = choice;
  const compared = comparedPhases(catalogue, comparing);
  if (!compared) return null;
  const phases = countedPhases(catalogue);
  const of = ({ id }: Pick<Phase, 'id'>): Amounts | undefined => {
    const column = amounts.columns[phases.findIndex((each) => each.id === id)];
    return column && new Map(column);
  };
  const heads = [compared.from, compared.to].flatMap((each) => headCount(choice, each) ?? []);
  const planned = heads.find((head) => head.phase === compared.to);
  const table = bestTable(choice.table, {
    existing: of(compared.from) ?? new Map(),
    planned: of(compared.to) ?? new Map(),
    ...(planned && { population: populationOf(planned) }),
  });
  return {
    ...compared,
    areaHa: amounts.areaHa,
    table,
    printed: printedBalance(table, rounding),
    quotas: ofScope(catalogue.landFund?.quotas ?? [], choice.scope).map((quota) => ({
      ...quota,
      ...checkQuota(quota, of({ id: quota.phase })),
    })),
    heads,
    perHead: HEAD_LANDS.map((land) => ({
      land,
      figures: heads.map((head) => {
        const ha = landHa(land, of(head.phase) ?? new Map(), amounts.areaHa);
        return { ha, squareMetres: perHead(ha, populationOf(head))?.squareMetres ?? 0 };
      }),
    })),
  };
}

const populationOf = ({ people, year, document }: HeadCount): Population => ({
  people,
  year: year ?? 0,
  source: document,
});

/** The asked table, or the one that leaves least land without a line. */
function bestTable(
  asked: BalanceDefinition['id'] | null,
  input: Parameters<typeof balanceTable>[1],
): BalanceTable {
  const tables = BALANCE_TABLES.filter(({ id }) => asked === null || id === asked).map((definition) =>
    balanceTable(definition, input),
  );
  const lost = ({ unmapped }: BalanceTable): number =>
    unmapped.reduce((sum, { reason, plannedHa }) => (reason === 'no-line' ? sum + plannedHa : sum), 0);
  return tables.reduce((best, table) => (lost(table) < lost(best) ? table : best));
}

/** Figures given for the scope: of the unit, or of all units; a drawn area has none. */
const ofScope = <T extends { readonly unit?: string }>(
  figures: readonly T[],
  scope: FundScope,
): readonly T[] =>
  scope.kind === 'area'
    ? []
    : figures.filter(({ unit }) => unit === (scope.kind === 'unit' ? scope.id : undefined));

function headCount({ catalogue, scope, ownPeople }: BalanceChoice, phase: Phase): HeadCount | null {
  if (ownPeople !== null)
    return {
      phase,
      people: ownPeople,
      year: null,
      kind: null,
      document: '',
      verification: 'unverified',
      note: null,
    };
  const known = ofScope(catalogue.landFund?.populations ?? [], scope).find((each) => each.phase === phase.id);
  return known ? { ...known, phase, kind: known.kind ?? null, note: known.note ?? null } : null;
}

const landHa = (land: HeadLine['land'], amounts: Amounts, areaHa: Hectares): Hectares =>
  land === 'all' ? areaHa : landOf(amounts, { codes: codesUnder(land) });
