import type { PartFund } from '#core/fund/fund-within.ts';
import type { AreaHa, FundRow, LandFund, UnitFund } from '#core/fund/land-fund.ts';
import { LAND_GROUPS, type LandGroup, landGroupOf } from '#core/fund/land-group.ts';
import { type LandDefinition, landOf } from '#core/fund/ratios.ts';
import type { Hectares } from '#core/units.ts';
import type { Scenario } from './scenario.ts';

/** One category over all units of a scenario. Zones are not counted: one may lie in two units. */
export type ScenarioRow = Omit<FundRow, 'zones'>;

/** What is known of units beside their land. */
export interface UnitFacts {
  /** Unit -> area as declared. */
  readonly declaredHa: ReadonlyMap<string, Hectares>;
  /** Unit -> people of the phase asked. */
  readonly people: ReadonlyMap<string, number>;
  /** People of all units together, where a document gives only that. */
  readonly peopleOfAll?: number;
  /** Units whose people count as urban: phường. */
  readonly urbanUnits?: ReadonlySet<string>;
}

/** Where the people of an option are from; an estimate gives a part of a unit its share of the unit's people by area. */
export type PeopleOrigin = 'units' | 'estimate' | 'all' | 'reader';

/** The figures of units taken together. area = Σ rows + unzoned − overlap + residual, on the plane; never rounded. */
export interface ScenarioFigures {
  /** `share` of a unit that is cut, 0 … 1. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly share?: number }[];
  /** Codes the land fund has no unit for: no part of any figure. */
  readonly unknown: readonly string[];
  readonly areaHa: AreaHa;
  /** Null where a unit declares none or is cut. */
  readonly declaredHa: Hectares | null;
  readonly rows: readonly ScenarioRow[];
  /** Overlay areas: part of no sum. */
  readonly overlays: readonly ScenarioRow[];
  /** Σ rows by group of codes, groups with land alone; `share` of the area, 0 … 1. */
  readonly groups: readonly {
    readonly group: LandGroup;
    readonly planeHa: Hectares;
    readonly share: number;
  }[];
  readonly urbanHa: Hectares;
  readonly unzonedHa: Hectares;
  readonly overlapHa: Hectares;
  readonly residualHa: AreaHa;
  /** Size of the plane residual. */
  readonly closureHa: Hectares;
  /** Null where the people of a unit are not known. */
  readonly people: number | null;
  readonly peopleFrom: PeopleOrigin | null;
  /** Of the people, those of urban units, or as the reader has them. */
  readonly urbanPeople: number | null;
  /** urbanPeople of people, 0 … 1. */
  readonly urbanisation: number | null;
}

/** A unit of an option, whole or what a drawing takes of it. */
type Piece = Pick<UnitFund, 'id' | 'name' | 'areaHa' | 'unzonedHa' | 'overlapHa' | 'residualHa'> & {
  readonly rows: readonly ScenarioRow[];
  readonly overlays: readonly ScenarioRow[];
  /** 1 = whole */
  readonly share: number;
};

/** A part that leaves this little of its unit is the unit. */
export const WHOLE = 1 - 1e-9;

/**
 * Sums a land fund over the units of a scenario, and over the parts its drawing takes.
 *
 * @param scenario a unit given twice counts once
 * @param parts of every unit inside the outline of the scenario's cut (`cutRing`); null where it has none, or it cannot be drawn:
 *   then all chosen units count whole
 */
export function scenarioFigures(
  fund: LandFund,
  scenario: Pick<Scenario, 'units' | 'cut' | 'people'>,
  facts: UnitFacts,
  urban: Pick<LandDefinition, 'codes'>,
  parts: readonly PartFund[] | null = null,
): ScenarioFigures {
  const asked = new Set(scenario.units);
  const units = piecesOf(fund, asked, scenario.cut?.kind, parts);
  const known = new Set(fund.units.map(({ id }) => id));
  const sum = (of: (unit: Piece) => number): number => units.reduce((all, unit) => all + of(unit), 0);
  const both = (of: (unit: Piece) => AreaHa): AreaHa => ({
    plane: sum((unit) => of(unit).plane),
    ellipsoid: sum((unit) => of(unit).ellipsoid),
  });
  const order = fund.totals.map(({ category }) => category);
  const rows = rowsOf(
    units.flatMap((unit) => unit.rows),
    order,
  );
  const areaHa = both((unit) => unit.areaHa);
  const residualHa = both((unit) => unit.residualHa);
  const isAll = units.length === fund.units.length && units.every(({ share }) => share === 1);
  return {
    units: units.map(({ id, name, share }) => (share === 1 ? { id, name } : { id, name, share })),
    unknown: [...asked].filter((code) => !known.has(code)),
    areaHa,
    declaredHa: units.every(({ share }) => share === 1) ? sumOfAll(units, facts.declaredHa) : null,
    rows,
    overlays: rowsOf(
      units.flatMap((unit) => unit.overlays),
      fund.overlays.map(({ category }) => category),
    ),
    groups: groupsOf(rows, areaHa.plane),
    urbanHa: landOf(new Map(rows.map(({ category, planeHa }) => [category, planeHa])), urban),
    unzonedHa: sum((unit) => unit.unzonedHa),
    overlapHa: sum((unit) => unit.overlapHa),
    residualHa,
    closureHa: Math.abs(residualHa.plane),
    ...peopleOf(units, scenario.people, facts, isAll),
  };
}

/** Chosen units whole beside the parts of others a drawn area adds, or the chosen units' parts on one side of a line. */
function piecesOf(
  fund: LandFund,
  asked: ReadonlySet<string>,
  kind: 'area' | 'line' | undefined,
  parts: readonly PartFund[] | null,
): readonly Piece[] {
  const drawn = new Map(kind && parts ? parts.map((part) => [part.id, part]) : []);
  return fund.units.flatMap((unit): readonly Piece[] => {
    const part = drawn.get(unit.id);
    const isAsked = asked.has(unit.id);
    if (isAsked && (kind !== 'line' || !parts)) return [{ ...unit, share: 1 }];
    if (!part || (kind === 'line' && !isAsked)) return [];
    return [part.share >= WHOLE ? { ...unit, share: 1 } : part];
  });
}

/** Each unit's value by its share; null where one is missing, or there is nothing to sum. */
function sumOfAll(units: readonly Piece[], values: ReadonlyMap<string, number>): number | null {
  const found = units.map(({ id, share }) => {
    const value = values.get(id);
    return value === undefined ? undefined : value * share;
  });
  return found.length > 0 && found.every((value) => value !== undefined)
    ? found.reduce((all, value) => all + value, 0)
    : null;
}

function peopleOf(
  units: readonly Piece[],
  own: Scenario['people'],
  facts: UnitFacts,
  isAll: boolean,
): Pick<ScenarioFigures, 'people' | 'peopleFrom' | 'urbanPeople' | 'urbanisation'> {
  const of = (people: number | null, peopleFrom: PeopleOrigin | null, urbanPeople: number | null) => {
    const urbanisation = people !== null && people > 0 && urbanPeople !== null ? urbanPeople / people : null;
    return { people, peopleFrom: people === null ? null : peopleFrom, urbanPeople, urbanisation };
  };
  if (own) return of(own.people, 'reader', own.urban ?? null);
  const sum = sumOfAll(units, facts.people);
  if (sum === null) return of(isAll ? (facts.peopleOfAll ?? null) : null, 'all', null);
  const { urbanUnits } = facts;
  const wards = urbanUnits && units.filter(({ id }) => urbanUnits.has(id));
  const urban = wards && (wards.length > 0 ? sumOfAll(wards, facts.people) : 0);
  return of(sum, units.every(({ share }) => share === 1) ? 'units' : 'estimate', urban ?? null);
}

/** Rows summed by category, in the order of the land fund. */
function rowsOf(rows: readonly ScenarioRow[], order: readonly string[]): readonly ScenarioRow[] {
  const sums = new Map<string, ScenarioRow>(
    order.map((category) => [category, { category, planeHa: 0, ellipsoidHa: 0 }]),
  );
  for (const { category, planeHa, ellipsoidHa } of rows) {
    const before = sums.get(category) ?? { planeHa: 0, ellipsoidHa: 0 };
    sums.set(category, {
      category,
      planeHa: before.planeHa + planeHa,
      ellipsoidHa: before.ellipsoidHa + ellipsoidHa,
    });
  }
  const used = new Set(rows.map(({ category }) => category));
  return [...sums.values()].filter(({ category }) => used.has(category));
}

const groupsOf = (rows: readonly ScenarioRow[], areaHa: Hectares): ScenarioFigures['groups'] =>
  LAND_GROUPS.map((group) => ({
    group,
    planeHa: rows
      .filter(({ category }) => landGroupOf(category) === group)
      .reduce((all, { planeHa }) => all + planeHa, 0),
  }))
    .filter(({ planeHa }) => planeHa > 0)
    .map(({ group, planeHa }) => ({ group, planeHa, share: areaHa > 0 ? planeHa / areaHa : 0 }));
