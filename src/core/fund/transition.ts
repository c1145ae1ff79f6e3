import { type Hectares, toHectares } from '#core/units.ts';
import type { AreaHa, LandFundMethod } from './land-fund.ts';

/** Stands for land that one of two layers does not cover. */
export const NOT_MAPPED = '—';

/** Land that goes from one use to another, or stays (from = to). */
interface TransitionCell {
  /** existing code, `?` for none given, `NOT_MAPPED` where only the plan has land */
  readonly from: string;
  /** planned code */
  readonly to: string;
  readonly planeHa: Hectares;
  readonly ellipsoidHa: Hectares;
}

/** A row or column of the matrix held against the same land measured on its own. */
interface TransitionSide {
  readonly code: string;
  /** all land of the code, measured without the other layer or property */
  readonly areaHa: AreaHa;
  /** the sum of its cells */
  readonly sumHa: AreaHa;
  /** areaHa − sumHa */
  readonly residualHa: AreaHa;
}

/** The matrix existing → planned of one unit, or of everything (chu chuyển đất đai). */
export interface TransitionMatrix {
  readonly id: string;
  readonly name: string;
  /** only those with land, in the order of the land-use tables */
  readonly cells: readonly TransitionCell[];
  readonly existing: readonly TransitionSide[];
  readonly planned: readonly TransitionSide[];
  readonly unchangedHa: AreaHa;
  readonly changedHa: AreaHa;
  /** Σ cells */
  readonly sumHa: AreaHa;
  /** all land the zones cover, measured without any code; null where two layers are compared */
  readonly landHa: AreaHa | null;
  /** the largest plane residual of its sides and of all land: the figure that says whether the matrix closes */
  readonly closureHa: Hectares;
}

/** Transition matrices by unit and in all. Plain data, never rounded. */
export interface Transition {
  readonly method: LandFundMethod;
  /** of all units together; without units, of the whole layer */
  readonly total: TransitionMatrix;
  readonly units: readonly TransitionMatrix[];
  readonly closureHa: Hectares;
  /** zones left out because they are overlay areas (economic zone …), which are part of no balance */
  readonly overlayZones: number;
  readonly problems: readonly {
    readonly layer: string;
    /** codes counted under another spelling */
    readonly kind?: 'category-case';
    readonly message: string;
  }[];
}

/** What is measured on one plane, square metres. */
export interface TransitionSums {
  /** unit × existing code × planned code */
  readonly cells: Float64Array;
  /** unit × existing code, measured on its own */
  readonly existing: Float64Array;
  /** unit × planned code, measured on its own */
  readonly planned: Float64Array;
  /** unit: land covered, measured on its own */
  readonly land?: Float64Array;
}

/** Everything a transition is written from; `NOT_MAPPED` may be the last code of either side and has no own measure. */
export interface TransitionParts {
  readonly method: LandFundMethod;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** false: the one unit stands for the whole layer and is not listed */
  readonly hasUnits: boolean;
  readonly plane: TransitionSums;
  readonly ellipsoid: TransitionSums;
  readonly overlayZones: number;
  readonly problems: Transition['problems'];
}

/** Less than 10 cm² on either plane is rounding along a border. */
const LISTED: Hectares = 1e-7;

/** Writes the matrices from their sums. */
export function writeTransition(parts: TransitionParts): Transition {
  const all = parts.units.map((_, unit) => unit);
  const units = parts.hasUnits ? all.map((unit) => matrixOf(parts, [unit], parts.units[unit]!)) : [];
  const total = matrixOf(parts, all, { id: '', name: '' });
  return {
    method: parts.method,
    total,
    units,
    closureHa: [total, ...units].reduce((most, { closureHa }) => Math.max(most, closureHa), 0),
    overlayZones: parts.overlayZones,
    problems: parts.problems,
  };
}

function matrixOf(
  parts: TransitionParts,
  units: readonly number[],
  { id, name }: { readonly id: string; readonly name: string },
): TransitionMatrix {
  const { from, to } = parts;
  const both = (at: (sums: TransitionSums, unit: number) => number): AreaHa => ({
    plane: toHectares(units.reduce((sum, unit) => sum + at(parts.plane, unit), 0)),
    ellipsoid: toHectares(units.reduce((sum, unit) => sum + at(parts.ellipsoid, unit), 0)),
  });
  const areas = from.map((_, row) =>
    to.map((_, column) => both(({ cells }, unit) => cells[(unit * from.length + row) * to.length + column]!)),
  );
  const cells = from.flatMap((a, row) =>
    to.map((b, column): TransitionCell => {
      const { plane, ellipsoid } = areas[row]![column]!;
      return { from: a, to: b, planeHa: plane, ellipsoidHa: ellipsoid };
    }),
  );
  const existing = sidesOf(
    from,
    (row) => both((sums, unit) => sums.existing[unit * from.length + row]!),
    (row) => sumOf(areas[row]!),
  );
  const planned = sidesOf(
    to,
    (column) => both((sums, unit) => sums.planned[unit * to.length + column]!),
    (column) => sumOf(areas.map((row) => row[column]!)),
  );
  const listed = cells.filter(({ planeHa, ellipsoidHa }) => Math.max(planeHa, ellipsoidHa) >= LISTED);
  const hasLand = parts.plane.land !== undefined && parts.ellipsoid.land !== undefined;
  const landHa = hasLand ? both(({ land }, unit) => land![unit]!) : null;
  const sumWhere = (isCounted: (cell: TransitionCell) => boolean): AreaHa =>
    sumOf(
      cells.filter(isCounted).map(({ planeHa, ellipsoidHa }) => ({ plane: planeHa, ellipsoid: ellipsoidHa })),
    );
  const sumHa = sumWhere(() => true);
  return {
    id,
    name,
    cells: listed,
    existing,
    planned,
    unchangedHa: sumWhere((cell) => cell.from === cell.to),
    changedHa: sumWhere((cell) => cell.from !== cell.to),
    sumHa,
    landHa,
    closureHa: [...existing, ...planned].reduce(
      (most, { residualHa }) => Math.max(most, Math.abs(residualHa.plane)),
      landHa ? Math.abs(landHa.plane - sumHa.plane) : 0,
    ),
  };
}

const sumOf = (areas: readonly AreaHa[]): AreaHa => ({
  plane: areas.reduce((sum, area) => sum + area.plane, 0),
  ellipsoid: areas.reduce((sum, area) => sum + area.ellipsoid, 0),
});

/** The sides that have land; `NOT_MAPPED` is none, it is only what the cells say. */
function sidesOf(
  codes: readonly string[],
  areaOf: (place: number) => AreaHa,
  sumOfCells: (place: number) => AreaHa,
): TransitionSide[] {
  return codes.flatMap((code, place) => {
    if (code === NOT_MAPPED) return [];
    const areaHa = areaOf(place);
    const sumHa = sumOfCells(place);
    if (Math.max(areaHa.plane, sumHa.plane, areaHa.ellipsoid) < LISTED) return [];
    const residualHa = {
      plane: areaHa.plane - sumHa.plane,
      ellipsoid: areaHa.ellipsoid - sumHa.ellipsoid,
    };
    return [{ code, areaHa, sumHa, residualHa }];
  });
}
