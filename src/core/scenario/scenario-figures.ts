import type { AreaHa, FundRow, LandFund, UnitFund } from '#core/fund/land-fund.ts';
import { LAND_GROUPS, type LandGroup, landGroupOf } from '#core/fund/land-group.ts';
import { type LandDefinition, landOf } from '#core/fund/ratios.ts';
import type { Hectares } from '#core/units.ts';

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
}

/** The figures of units taken together. area = Σ rows + unzoned − overlap + residual, on the plane; never rounded. */
export interface ScenarioFigures {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Codes the land fund has no unit for: no part of any figure. */
  readonly unknown: readonly string[];
  readonly areaHa: AreaHa;
  /** Null where a unit declares none. */
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
}

/**
 * Sums a land fund over the units of a scenario.
 *
 * @param codes of units; one given twice counts once
 */
export function scenarioFigures(
  fund: LandFund,
  codes: readonly string[],
  facts: UnitFacts,
  urban: Pick<LandDefinition, 'codes'>,
): ScenarioFigures {
  const asked = new Set(codes);
  const units = fund.units.filter(({ id }) => asked.has(id));
  const known = new Set(units.map(({ id }) => id));
  const sum = (of: (unit: UnitFund) => number): number => units.reduce((all, unit) => all + of(unit), 0);
  const both = (of: (unit: UnitFund) => AreaHa): AreaHa => ({
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
  const isWhole = units.length === fund.units.length;
  return {
    units: units.map(({ id, name }) => ({ id, name })),
    unknown: [...asked].filter((code) => !known.has(code)),
    areaHa,
    declaredHa: sumOfAll(units, facts.declaredHa),
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
    people: sumOfAll(units, facts.people) ?? (isWhole ? (facts.peopleOfAll ?? null) : null),
  };
}

/** Null where one is missing, or there is nothing to sum. */
function sumOfAll(units: readonly UnitFund[], values: ReadonlyMap<string, number>): number | null {
  const found = units.map(({ id }) => values.get(id));
  return found.length > 0 && found.every((value) => value !== undefined)
    ? found.reduce((all, value) => all + value, 0)
    : null;
}

/** Rows summed by category, in the order of the land fund. */
function rowsOf(rows: readonly FundRow[], order: readonly string[]): readonly ScenarioRow[] {
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
