import { categoryTable } from '#core/fund/category-table.ts';
import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { tableCode } from '#core/fund/code-spelling.ts';
import type { AreaHa, LandFundMethod } from '#core/fund/land-fund.ts';
import { isOverlayCode } from '#core/fund/land-use.ts';
import { methodOf } from '#core/fund/method.ts';
import type { PreparedZones } from '#core/fund/prepared-layer.ts';
import type { FundPlane } from '#core/fund/transition-scope.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { type Hectares, toHectares } from '#core/units.ts';
import { type ConformitySums, conformitySums } from './conformity-sums.ts';
import { type Agreement, agreementOf } from './plan-agreement.ts';

/** A plan to be held against another: its lots or zones by category, and what each is called. */
export interface ComparedPlan {
  readonly zones: PreparedZones;
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/**
 * Land of a lower plan by how it stands to the parent, measured apart:
 * area = same + detail + conflict + outside − twice + residual, on either plane.
 */
export interface ConformityRow {
  readonly category: string;
  /** All of its lots, from their own outlines. */
  readonly areaHa: AreaHa;
  readonly sameHa: AreaHa;
  /** A code counted under the parent's. */
  readonly detailHa: AreaHa;
  readonly conflictHa: AreaHa;
  /** Not covered by the parent. */
  readonly outsideHa: AreaHa;
  /** Counted more than once above, because zones of the parent cover each other. */
  readonly twiceHa: AreaHa;
  readonly residualHa: AreaHa;
}

/** Land where a lot says one thing and the zone of the parent over it another. */
export interface ConformityConflict extends OutsideLot {
  /** Number of the parent's zone in its layer, from 0. */
  readonly zone: number;
  readonly zoneId: string;
  readonly zoneName: string;
  /** What the parent says. */
  readonly upper: string;
}

/** A lot with land the parent does not cover. */
export interface OutsideLot {
  /** Number of the lot in its layer, from 0. */
  readonly lot: number;
  readonly lotId: string;
  readonly lotName: string;
  /** What the lower plan says. */
  readonly lower: string;
  readonly areaHa: AreaHa;
  /** 0 … 1 of the lot, on the plane */
  readonly share: number;
}

/** A lower plan held against its parent. Plain data, never rounded. */
export interface PlanConformity {
  readonly method: LandFundMethod;
  readonly total: Omit<ConformityRow, 'category'>;
  /** In the order of the land-use tables. */
  readonly categories: readonly ConformityRow[];
  /** The largest first. */
  readonly conflicts: readonly ConformityConflict[];
  readonly outside: readonly OutsideLot[];
  /** Share of a lot below which a conflict may be a difference of drawing: it is summed all the same. */
  readonly sliver: number;
  /** The largest plane residual of a category, without sign. */
  readonly closureHa: Hectares;
  /** Zones of either plan left out because they are overlay areas (economic zone …). */
  readonly overlayZones: number;
  readonly problems: readonly { readonly layer: 'lower' | 'parent'; readonly message: string }[];
}

const SLIVER = 0.01;
/** Less than 100 cm² on one of the planes is rounding or the bend of a border, and is not listed. */
const LISTED: Hectares = 1e-6;
const PLANES: readonly FundPlane[] = ['plane', 'equalArea'];

/**
 * Whether the land of a lower plan says what its parent says, lot by lot: the lots are cut by the parent's zones, and what
 * lies outside is measured on its own.
 *
 * @param lower, parent prepared with the projector of `axis`
 */
export async function planConformity(
  lower: ComparedPlan,
  parent: ComparedPlan,
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
): Promise<PlanConformity> {
  const sums: ConformitySums[] = [];
  for (const [at, plane] of PLANES.entries())
    sums.push(await conformitySums(lower.zones, parent.zones, plane, (done) => checkpoint((at + done) / 2)));
  const [plane, ellipsoid] = sums as [ConformitySums, ConformitySums];
  const lotCodes = lower.zones.categories.map(tableCode);
  const zoneCodes = parent.zones.categories.map(tableCode);
  const both = (areaOf: (sums: ConformitySums) => number): AreaHa => ({
    plane: toHectares(areaOf(plane)),
    ellipsoid: toHectares(areaOf(ellipsoid)),
  });
  const pairsOf = (key: number) => {
    const [lot, zone] = [Math.floor(key / zoneCodes.length), key % zoneCodes.length];
    return { lot, zone, agreement: agreementOf(lotCodes[lot]!, zoneCodes[zone]!) };
  };
  const lotOf = (lot: number, areaHa: AreaHa) => ({
    ...{ lot, lotId: lower.ids[lot]!, lotName: lower.names[lot]!, lower: lotCodes[lot]! },
    ...{ areaHa, share: areaHa.plane / toHectares(plane.areas[lot]!) },
  });
  const conflicts = [...new Set([...plane.pairs.keys(), ...ellipsoid.pairs.keys()])]
    .map((key) => ({ key, ...pairsOf(key) }))
    .filter(({ agreement }) => agreement === 'conflict')
    .map(
      ({ key, lot, zone }): ConformityConflict => ({
        ...lotOf(
          lot,
          both(({ pairs }) => pairs.get(key) ?? 0),
        ),
        ...{ zone, zoneId: parent.ids[zone]!, zoneName: parent.names[zone]!, upper: zoneCodes[zone]! },
      }),
    );
  const outside = lotCodes.map(
    (_, lot): OutsideLot =>
      lotOf(
        lot,
        both((of) => of.outside[lot]!),
      ),
  );
  const columns = {
    plane: columnsOf(plane, (key) => pairsOf(key)),
    ellipsoid: columnsOf(ellipsoid, (key) => pairsOf(key)),
  };
  const counted = lotCodes.filter((code) => !isOverlayCode(code));
  const categories = categoryTable(counted).categories.map((category) => ({
    category,
    ...rowOf(columns, (lot) => lotCodes[lot] === category),
  }));
  return {
    method: methodOf('kernel', axis),
    total: rowOf(columns, () => true),
    categories,
    conflicts: listed(conflicts),
    outside: listed(outside),
    sliver: SLIVER,
    closureHa: categories.reduce((most, { residualHa }) => Math.max(most, Math.abs(residualHa.plane)), 0),
    overlayZones: [...lotCodes, ...zoneCodes].filter(isOverlayCode).length,
    problems: [
      ...lower.zones.problems.map(({ message }) => ({ layer: 'lower' as const, message })),
      ...parent.zones.problems.map(({ message }) => ({ layer: 'parent' as const, message })),
    ],
  };
}

/** With land, the largest first. */
const listed = <T extends OutsideLot>(list: readonly T[]): readonly T[] =>
  list
    .filter(({ areaHa }) => Math.min(areaHa.plane, areaHa.ellipsoid) >= LISTED)
    .sort((a, b) => b.areaHa.plane - a.areaHa.plane || a.lot - b.lot);

/** Square metres of each lot, by how they stand to the parent. */
type Columns = Readonly<Record<Agreement | 'area' | 'outside' | 'twice', Float64Array>>;

function columnsOf(
  { pairs, areas, outside, twice }: ConformitySums,
  pairOf: (key: number) => { readonly lot: number; readonly agreement: Agreement },
): Columns {
  const empty = (): Float64Array => new Float64Array(areas.length);
  const byPair = { same: empty(), detail: empty(), conflict: empty() };
  for (const [key, area] of pairs) {
    const { lot, agreement } = pairOf(key);
    byPair[agreement][lot]! += area;
  }
  return { ...byPair, area: areas, outside, twice };
}

function rowOf(
  columns: Readonly<Record<keyof AreaHa, Columns>>,
  isIn: (lot: number) => boolean,
): Omit<ConformityRow, 'category'> {
  const sum = (column: keyof Columns): AreaHa => {
    const on = (plane: keyof AreaHa): Hectares =>
      toHectares(columns[plane][column].reduce((all, area, lot) => (isIn(lot) ? all + area : all), 0));
    return { plane: on('plane'), ellipsoid: on('ellipsoid') };
  };
  const areaHa = sum('area');
  const [sameHa, detailHa, conflictHa] = [sum('same'), sum('detail'), sum('conflict')];
  const [outsideHa, twiceHa] = [sum('outside'), sum('twice')];
  const residual = (on: keyof AreaHa): Hectares =>
    areaHa[on] - (sameHa[on] + detailHa[on] + conflictHa[on] + outsideHa[on] - twiceHa[on]);
  const residualHa = { plane: residual('plane'), ellipsoid: residual('ellipsoid') };
  return { ...{ areaHa, sameHa, detailHa, conflictHa, outsideHa, twiceHa }, residualHa };
}
