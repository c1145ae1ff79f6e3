import type { SquareMetres } from '#core/units.ts';
import type { LabelMesh } from './label-mesh.ts';
import { featureCount, type LayerBuffer } from './layer-buffer.ts';
import { OUTSIDE } from './mesh-edges.ts';
import { Cutters, wholeLabel } from './overlay-area.ts';
import { PartEdges } from './part-edges.ts';
import { PART_STRIDE, type PartSummary, summariseParts } from './part-summary.ts';
import type { BoxView, LabelStrip } from './zone-cutter.ts';

/** What to sum: the category of each zone, 0 … categoryCount − 1. */
export interface ConstraintOverlay {
  readonly category: ArrayLike<number>;
  readonly categoryCount: number;
  /** `summariseParts(zones)`, if at hand */
  readonly parts?: PartSummary;
  /** told each share that is summed, zone after zone; a zone cut by borders comes in several, some below zero */
  readonly onShare?: (zone: number, unit: number, label: number, area: SquareMetres) => void;
}

/** Square metres of zones by unit, and of them inside a constraint. */
export interface ConstraintSums {
  /** as `overlayAreas` */
  readonly byUnit: Float64Array;
  /** at (category × units + unit) × classes + class; land in no unit or no class is left out */
  readonly byClass: Float64Array;
}

/**
 * Areas of zones by category, unit and class of a constraint (flood, protected land …), without one intersection polygon.
 *
 * A zone that straddles borders of both layers is cut by the same closed formula, over pairs of edges:
 * area(zone ∩ under f ∩ under g) = area of the zone under the lower of f and g where both are.
 *
 * @param units and constraint `buildLabelMesh` in the plane of the zones, metres; the constraint's labels are its classes
 * @returns a row by unit less its classes is what lies outside the constraint (where its features do not overlap)
 * Errors: none.
 */
export function constraintAreas(
  units: LabelMesh,
  constraint: LabelMesh,
  zones: LayerBuffer,
  { category, categoryCount, parts = summariseParts(zones), onShare }: ConstraintOverlay,
): ConstraintSums {
  const unitCount = units.labelCount;
  const classCount = constraint.labelCount;
  const sums = new Float64Array(categoryCount * unitCount * classCount);
  const whole = new Float64Array(categoryCount * (unitCount + 1));
  const byUnit = new Cutters(units, zones);
  const byClass = new Cutters(constraint, zones);
  const edges = new PartEdges();
  for (let zone = 0; zone < featureCount(zones); zone++) {
    const row = category[zone]! * unitCount;
    const add = (unit: number, label: number, area: SquareMetres): void => {
      if (unit === OUTSIDE || label === OUTSIDE) return;
      sums[(row + unit) * classCount + label]! += area;
      onShare?.(zone, unit, label, area);
    };
    const ofUnit = category[zone]! * (unitCount + 1) + 1;
    for (let part = zones.featOff[zone]!; part < zones.featOff[zone + 1]!; part++) {
      const area = parts[PART_STRIDE * part + 4]!;
      const unit = wholeLabel(units, parts, part);
      const label = wholeLabel(constraint, parts, part);
      if (unit !== undefined) {
        whole[ofUnit + unit]! += area;
        if (label !== undefined) add(unit, label, area);
        else eachShare(byClass, parts, part, (one, share) => add(unit, one, share));
        continue;
      }
      eachShare(byUnit, parts, part, (one, share) => {
        whole[ofUnit + one]! += share;
        if (label !== undefined) add(one, label, share);
      });
      if (label !== undefined) continue;
      loadPart(edges, zones, parts, part);
      addShared(edges, area, byUnit.view(parts, part), byClass.view(parts, part), add);
    }
  }
  return { byUnit: whole, byClass: sums };
}

function eachShare(
  cutters: Cutters,
  parts: PartSummary,
  part: number,
  visit: (label: number, share: SquareMetres) => void,
): void {
  const { areas, touched, touchedCount } = cutters.cut(parts, part);
  for (let i = 0; i < touchedCount; i++) {
    const at = touched[i]!;
    visit(at - 1, areas[at]!);
    areas[at] = 0;
  }
}

function loadPart(edges: PartEdges, zones: LayerBuffer, parts: PartSummary, part: number): void {
  const at = PART_STRIDE * part;
  edges.load(zones, part, parts[at]!, parts[at + 1]!);
  edges.slice(parts[at + 2]! - parts[at]!);
}

/** Multiplies two views of a part's box: every label of one with every label of the other, over the land both hold on. */
function addShared(
  edges: PartEdges,
  area: SquareMetres,
  units: BoxView,
  classes: BoxView,
  add: (unit: number, label: number, area: SquareMetres) => void,
): void {
  for (const [unit, often] of units.corner) {
    for (const [label, times] of classes.corner) add(unit, label, often * times * area);
    for (const strip of classes.strips) {
      const under = often * areaUnder(edges, strip);
      add(unit, strip.enters, under);
      add(unit, strip.leaves, -under);
    }
  }
  for (const strip of units.strips) {
    const under = areaUnder(edges, strip);
    for (const [label, times] of classes.corner) {
      add(strip.enters, label, times * under);
      add(strip.leaves, label, -times * under);
    }
    for (const other of classes.strips) {
      const both = areaUnderBoth(edges, strip, other);
      if (both === 0) continue;
      add(strip.enters, other.enters, both);
      add(strip.enters, other.leaves, -both);
      add(strip.leaves, other.enters, -both);
      add(strip.leaves, other.leaves, both);
    }
  }
}

type Line = Pick<LabelStrip, 'x0' | 'y0' | 'x1' | 'y1'>;

const slopeOf = ({ x0, y0, x1, y1 }: Line): number => (y1 - y0) / (x1 - x0);
const areaUnder = (edges: PartEdges, line: Line): SquareMetres =>
  edges.doubleAreaUnder(line.x0, line.y0, line.x1, slopeOf(line)) / 2;

/** The part's area under the lower of two lines, where both are. */
function areaUnderBoth(edges: PartEdges, one: Line, other: Line): SquareMetres {
  const from = Math.max(one.x0, other.x0);
  const to = Math.min(one.x1, other.x1);
  if (!(to > from)) return 0;
  const heightAt = (line: Line, x: number) => line.y0 + slopeOf(line) * (x - line.x0);
  const gapFrom = heightAt(one, from) - heightAt(other, from);
  const gapTo = heightAt(one, to) - heightAt(other, to);
  const under = (line: Line, start: number, end: number) =>
    end > start ? edges.doubleAreaUnder(start, heightAt(line, start), end, slopeOf(line)) / 2 : 0;
  if (gapFrom <= 0 && gapTo <= 0) return under(one, from, to);
  if (gapFrom >= 0 && gapTo >= 0) return under(other, from, to);
  const crossing = Math.min(to, Math.max(from, from + ((to - from) * gapFrom) / (gapFrom - gapTo)));
  const [first, second] = gapFrom < 0 ? [one, other] : [other, one];
  return under(first, from, crossing) + under(second, crossing, to);
}
