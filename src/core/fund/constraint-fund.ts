import { planeArea } from '#core/geo/area.ts';
import { constraintAreas } from '#core/geo/constraint-overlay.ts';
import type { FeatureProblem } from '#core/geo/feature-problem.ts';
import { meshOf } from '#core/geo/label-mesh.ts';
import { collectMeshEdges } from '#core/geo/mesh-edges.ts';
import { type Hectares, toHectares } from '#core/units.ts';
import { categoryTable } from './category-table.ts';
import { NO_CATEGORY, type PreparedLayer, type PreparedUnits, type PreparedZones } from './prepared-layer.ts';

/** One category in one unit, split by where a constraint lies on it; plane hectares, never rounded. */
export interface ConstraintRow {
  readonly category: string;
  /** the row of the land fund before any overlap is settled */
  readonly planeHa: Hectares;
  /** in the order of `ConstraintFund.classes` */
  readonly insideHa: readonly Hectares[];
  /** `planeHa` less all of `insideHa` */
  readonly outsideHa: Hectares;
}

/** What of one zone lies in one unit and inside the constraint; plane hectares, never rounded. */
export interface ConstraintZone {
  /** its place in the file, from 0 */
  readonly zone: number;
  /** id of the unit */
  readonly unit: string;
  readonly category: string;
  /** the whole zone, in all units and none */
  readonly zoneHa: Hectares;
  /** in the order of `ConstraintFund.classes` */
  readonly insideHa: readonly Hectares[];
}

/** A land fund split by the classes of a constraint layer (flood depth, kind of protected land …). */
export interface ConstraintFund {
  readonly classes: readonly string[];
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly rows: readonly ConstraintRow[];
  }[];
  /** in the order of the file; a zone in two units is here twice, one that is outside not at all */
  readonly zones: readonly ConstraintZone[];
  readonly problems: readonly FeatureProblem[];
  /** constraint features (by number) that cover the same land, which counts in the class of each */
  readonly overlaps: readonly {
    readonly first: number;
    readonly second: number;
    readonly areaHa: Hectares;
  }[];
}

/** Rows under 10 cm² are rounding along a border, as in the ledger. */
const LISTED: Hectares = 1e-7;

/**
 * Zones by category, unit and class of a constraint on the declared plane.
 *
 * @param constraint prepared as the zones; @param classOf its classes, blank means none
 * Where constraint features overlap, each class counts its whole land and `outsideHa` is too small by the land counted again;
 * where units overlap, each has its full share.
 */
export function constraintFund(
  zones: PreparedZones,
  units: PreparedUnits,
  constraint: PreparedLayer,
  classOf: readonly (string | undefined)[],
): ConstraintFund {
  const named = classOf.map((name) => name?.trim() || NO_CATEGORY);
  const classes = [...new Set(named)].sort();
  const numberOf = new Map(classes.map((name, number) => [name, number]));
  const edges = collectMeshEdges(constraint.plane.layer, (feature) => numberOf.get(named[feature]!)!);
  const { categories, rowOfZone } = categoryTable(zones.categories);
  const { layer, parts } = zones.plane;
  const mesh = units.plane.labelMesh;
  const unitCount = units.ids.length;
  const shares = new Map<number, Float64Array>();
  const sums = constraintAreas(mesh, meshOf(edges, classes.length), layer, {
    ...{ category: rowOfZone, categoryCount: categories.length, parts },
    onShare(zone, unit, label, area) {
      const at = zone * unitCount + unit;
      const share = shares.get(at) ?? new Float64Array(classes.length);
      share[label]! += area;
      shares.set(at, share);
    },
  });
  return {
    classes,
    units: units.ids.map((id, unit) => ({
      id,
      name: units.names[unit]!,
      rows: categories
        .map((category, row) => {
          const at = (row * unitCount + unit) * classes.length;
          const insideHa = classes.map((_, label) => toHectares(sums.byClass[at + label]!));
          const planeHa = toHectares(sums.byUnit[row * (unitCount + 1) + unit + 1]!);
          return {
            category,
            planeHa,
            insideHa,
            outsideHa: insideHa.reduce((rest, ha) => rest - ha, planeHa),
          };
        })
        .filter(({ planeHa }) => planeHa >= LISTED),
    })),
    zones: [...shares].flatMap(([at, share]) => {
      const zone = Math.floor(at / unitCount);
      const insideHa = Array.from(share, toHectares);
      if (!insideHa.some((ha) => ha >= LISTED)) return [];
      const zoneHa = toHectares(planeArea(layer, zone));
      return { zone, unit: units.ids[at % unitCount]!, category: zones.categories[zone]!, zoneHa, insideHa };
    }),
    problems: constraint.problems,
    overlaps: constraint.plane.overlaps.map(({ first, second, area }) => ({
      first,
      second,
      areaHa: toHectares(area),
    })),
  };
}
