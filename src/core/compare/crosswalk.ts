import type { Checkpoint } from '#core/fund/checkpoint.ts';
import type { AreaHa, LandFundMethod } from '#core/fund/land-fund.ts';
import type { PreparedUnits } from '#core/fund/prepared-layer.ts';
import { prepareZones } from '#core/fund/prepared-layer.ts';
import { NOT_MAPPED } from '#core/fund/transition.ts';
import { transitionBetween } from '#core/fund/transition-between.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Hectares } from '#core/units.ts';

/** Land an old and a new unit have in common; `NOT_MAPPED` where only one vintage has land. */
export interface CrosswalkRow {
  readonly from: string;
  readonly to: string;
  readonly planeHa: Hectares;
  readonly ellipsoidHa: Hectares;
  /** 0 … 1 of the old and of the new unit's area on the plane */
  readonly shareOfFrom: number;
  readonly shareOfTo: number;
}

/** A unit of one vintage and what became of it, or what it was made of. */
export interface CrosswalkUnit {
  readonly id: string;
  readonly name: string;
  readonly areaHa: AreaHa;
  /** Units of the other vintage that hold more than `SLIVER` of it. */
  readonly parts: readonly string[];
  /** More than one part: a value of the old unit is no value of a new one. */
  readonly split: boolean;
  /** areaHa − Σ of its rows, on the plane */
  readonly residualHa: Hectares;
}

/** Old units against new ones, by area. Plain data, never rounded. */
export interface Crosswalk {
  readonly method: LandFundMethod;
  readonly rows: readonly CrosswalkRow[];
  readonly from: readonly CrosswalkUnit[];
  readonly to: readonly CrosswalkUnit[];
  /** Share of a unit below which a common part is taken for a difference of drawing and splits nothing. */
  readonly sliver: number;
  readonly closureHa: Hectares;
  readonly problems: readonly { readonly layer: string; readonly message: string }[];
}

/** Borders drawn twice differ: a hundredth of a unit is no split. */
const SLIVER = 0.01;

/**
 * The crosswalk between two vintages of administrative units (đơn vị cũ ↔ đơn vị mới), from their geometry.
 *
 * @param from units of the older vintage, `to` of the newer, both prepared with the projector of `axis`
 * @returns rows with land only, in the order of the older units
 */
export async function crosswalk(
  from: PreparedUnits,
  to: PreparedUnits,
  axis: Vn2000Zone,
  sliver = SLIVER,
  checkpoint: Checkpoint = () => {},
): Promise<Crosswalk> {
  // the mark keeps ids from being read as land codes
  const asZones = (units: PreparedUnits) => prepareZones(units, units.ids.map(mark));
  const { total, method, closureHa, problems } = await transitionBetween(
    asZones(from),
    asZones(to),
    undefined,
    axis,
    checkpoint,
  );
  const areaOf = (sides: typeof total.existing) =>
    new Map(sides.filter(({ code }) => code !== NOT_MAPPED).map((side) => [unmark(side.code), side]));
  const [old, young] = [areaOf(total.existing), areaOf(total.planned)];
  const share = (ha: Hectares, side: { readonly areaHa: AreaHa } | undefined): number =>
    side && side.areaHa.plane > 0 ? ha / side.areaHa.plane : 0;
  const place = new Map(from.ids.map((id, at) => [id, at]));
  const rows = total.cells
    .map((cell): CrosswalkRow => {
      const [a, b] = [unmark(cell.from), unmark(cell.to)];
      const { planeHa, ellipsoidHa } = cell;
      return {
        from: a,
        to: b,
        planeHa,
        ellipsoidHa,
        shareOfFrom: share(planeHa, old.get(a)),
        shareOfTo: share(planeHa, young.get(b)),
      };
    })
    .sort(
      (a, b) => (place.get(a.from) ?? Infinity) - (place.get(b.from) ?? Infinity) || b.planeHa - a.planeHa,
    );
  const unitsOf = (units: PreparedUnits, sides: typeof old, own: 'from' | 'to'): CrosswalkUnit[] => {
    const [other, shareOf] =
      own === 'from' ? (['to', 'shareOfFrom'] as const) : (['from', 'shareOfTo'] as const);
    return units.ids.map((id, at) => {
      const parts = rows.filter((row) => row[own] === id && row[shareOf] > sliver).map((row) => row[other]);
      const side = sides.get(id);
      return {
        id,
        name: units.names[at] ?? id,
        areaHa: side?.areaHa ?? { plane: 0, ellipsoid: 0 },
        parts,
        split: parts.length > 1,
        residualHa: side?.residualHa.plane ?? 0,
      };
    });
  };
  return {
    method,
    rows,
    from: unitsOf(from, old, 'from'),
    to: unitsOf(to, young, 'to'),
    sliver,
    closureHa,
    problems: problems.map(({ layer, message }) => ({
      layer: layer === 'existing' ? 'from' : 'to',
      message,
    })),
  };
}

const MARK = 'unit ';
const mark = (id: string): string => MARK + id;
const unmark = (code: string): string => (code.startsWith(MARK) ? code.slice(MARK.length) : code);
