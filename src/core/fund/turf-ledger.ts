import { ellipsoidArea, planeArea } from '#core/geo/area.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import {
  layerOfMultiPolygons,
  type MultiPolygonCoordinates,
  multiPolygonOf,
} from '#core/geo/multi-polygon.ts';
import { PART_STRIDE } from '#core/geo/part-summary.ts';
import { indexParts } from '#core/geo/spatial-index.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { SquareMetres } from '#core/units.ts';
import { type CategoryTable, categoryTable } from './category-table.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { LandFund } from './land-fund.ts';
import { methodOf } from './method.ts';
import { overlapPieces } from './overlap-pieces.ts';
import { type OverlapPolicy, REPORT } from './overlap-policy.ts';
import { approvalProblems, duplicateZoneProblems, unitOverlapProblems } from './overlap-problems.ts';
import { overlapReport } from './overlap-report.ts';
import { overlapSums as kernelOverlaps } from './overlap-sums.ts';
import { PlaneLayer } from './plane-layer.ts';
import type { PreparedUnits, PreparedZones } from './prepared-layer.ts';
import { settledZones } from './settled-zones.ts';
import { type OverlapSums, type PlaneSums, ZoneCounter } from './sums.ts';
import { layerProblems, repairsOf, writeLedger } from './write-ledger.ts';

type Clip = typeof import('#core/geo/clip.ts');

/**
 * The same ledger by Turf: every zone clipped by every unit, unions and differences built as polygons.
 *
 * The second opinion, hundreds of times slower than the kernel. Its closure is a check too: unit = what the zones leave of it
 * + what each zone takes of it that no earlier one took, separate constructions.
 * Parameters and result as `landFund`.
 */
export async function turfLandFund(
  given: PreparedZones,
  units: PreparedUnits,
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
  policy: OverlapPolicy = REPORT,
): Promise<LandFund> {
  const clip = await import('#core/geo/clip.ts');
  const zones = policy.id === 'report' ? given : settledZones(clip, given, policy);
  const table = categoryTable(zones.categories);
  const counter = new ZoneCounter(table.rowOfZone, table.categories.length, units.ids.length);
  const unitAreas = (of: (unit: number) => SquareMetres) =>
    Float64Array.from(units.ids, (_, unit) => of(unit));
  const planeClips = await clipAll(clip, zones, 'plane', units, table, counter, (done) =>
    checkpoint(done / 2),
  );
  const ellipsoidClips = await clipAll(clip, zones, 'equalArea', units, table, undefined, (done) =>
    checkpoint((1 + done) / 2),
  );
  const plane = { ...planeClips, unitAreas: unitAreas((unit) => planeArea(units.plane.layer, unit)) };
  const ellipsoid = { ...ellipsoidClips, unitAreas: unitAreas((unit) => ellipsoidArea(units.lonLat, unit)) };
  const unitOverlaps = units.plane.overlaps;
  const unitPieces = (await overlapPieces(units.plane, unitOverlaps)).layer;
  const left = await overlapSums(
    clip,
    zones.counted.plane,
    new PlaneLayer(unitPieces),
    planeClips.overlapByUnit,
  );
  const before = policy.id === 'report' ? left : await kernelOverlaps(given.counted.plane, units.plane);
  const repairs = repairsOf(given, units);
  return writeLedger({
    method: methodOf('turf', axis, { overlaps: policy, repair: repairs[0]?.method ?? null }),
    units,
    table,
    plane,
    ellipsoid,
    overlaps: left,
    zoneCounts: counter.counts,
    overlapReport: await overlapReport({
      policy,
      zones: given.counted.plane,
      units,
      categories: given.categories,
      before,
      left,
    }),
    repairs,
    problems: [
      ...layerProblems(given, units),
      ...duplicateZoneProblems(given.counted.plane, policy),
      ...approvalProblems(given.counted.plane.overlaps, policy),
      ...unitOverlapProblems(unitOverlaps, plane.unitAreas),
    ],
  });
}

interface Clips extends Omit<PlaneSums, 'unitAreas'> {
  /** Σ areas − area of the union, a unit */
  readonly overlapByUnit: Float64Array;
}

async function clipAll(
  clip: Clip,
  zones: PreparedZones,
  planeName: 'plane' | 'equalArea',
  units: PreparedUnits,
  table: CategoryTable,
  counter: ZoneCounter | undefined,
  checkpoint: Checkpoint,
): Promise<Clips> {
  const zoneLayer = zones[planeName].layer;
  const counted = zones.counted[planeName].layer;
  const unitLayer = units[planeName].layer;
  const columns = units.ids.length + 1;
  const byCategory = new Float64Array(table.categories.length * columns);
  const netUncovered = new Float64Array(units.ids.length);
  const overlapByUnit = new Float64Array(units.ids.length);
  for (let zone = 0; zone < featureCount(zoneLayer); zone++) {
    byCategory[table.rowOfZone[zone]! * columns]! += planeArea(zoneLayer, zone);
  }
  const near = nearbyFeatures(zones[planeName], units[planeName]);
  for (let unit = 0; unit < units.ids.length; unit++) {
    const { xy, ringOff, polyOff, featOff } = unitLayer;
    const origin = 2 * ringOff[polyOff[featOff[unit]!]!]!;
    const shapeOf = (layer: typeof unitLayer, feature: number) =>
      multiPolygonOf(layer, feature, xy[origin], xy[origin + 1]);
    const whole = shapeOf(unitLayer, unit);
    const takers: MultiPolygonCoordinates[] = [];
    let takenArea = 0;
    let coveredArea = 0;
    for (const zone of near(unit)) {
      await checkpoint(unit / units.ids.length);
      const shape = shapeOf(zoneLayer, zone);
      const shared = clip.intersection(
        whole.filter((part) => boxesMeet([part], shape)),
        shape,
      );
      const area = areaOf(shared);
      const row = table.rowOfZone[zone]! * columns;
      byCategory[row + unit + 1]! += area;
      byCategory[row]! -= area;
      counter?.count(zone, unit, area);
      if (counted.featOff[zone] === counted.featOff[zone + 1] || shared.length === 0) continue;
      takenArea += area;
      coveredArea += areaOf(
        clip.subtraction(
          shared,
          takers.filter((taker) => boxesMeet(shape, taker)),
        ),
      );
      takers.push(shape);
    }
    overlapByUnit[unit] = takenArea - coveredArea;
    let uncovered = 0;
    for (const part of whole) {
      await checkpoint(unit / units.ids.length);
      const taken = takers.filter((taker) => boxesMeet([part], taker));
      uncovered += areaOf(clip.subtraction([part], taken));
    }
    netUncovered[unit] = uncovered - overlapByUnit[unit]!;
    await checkpoint((unit + 1) / units.ids.length);
  }
  return { byCategory, netUncovered, overlapByUnit };
}

const areaOf = (shape: MultiPolygonCoordinates): SquareMetres => planeArea(layerOfMultiPolygons([shape]), 0);

function boxesMeet(a: MultiPolygonCoordinates, b: MultiPolygonCoordinates): boolean {
  const [one, other] = [boxOf(a), boxOf(b)];
  return one.every((low, axis) => axis > 1 || (low < other[axis + 2]! && other[axis]! < one[axis + 2]!));
}

/** minX, minY, maxX, maxY of the outer rings. */
function boxOf(shape: MultiPolygonCoordinates): number[] {
  const box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [outer] of shape) {
    for (const [x, y] of outer!) {
      box[0] = Math.min(box[0]!, x!);
      box[1] = Math.min(box[1]!, y!);
      box[2] = Math.max(box[2]!, x!);
      box[3] = Math.max(box[3]!, y!);
    }
  }
  return box;
}

/** For a unit, the zones whose parts' boxes meet its parts' boxes, ascending. */
function nearbyFeatures(zones: PlaneLayer, units: PlaneLayer): (unit: number) => number[] {
  const index = indexParts(zones.parts);
  const owner = new Uint32Array(zones.layer.polyOff.length - 1);
  for (let zone = 0; zone < featureCount(zones.layer); zone++) {
    owner.fill(zone, zones.layer.featOff[zone], zones.layer.featOff[zone + 1]);
  }
  return (unit) => {
    const found = new Set<number>();
    for (let part = units.layer.featOff[unit]!; part < units.layer.featOff[unit + 1]!; part++) {
      const [minX, minY, maxX, maxY] = units.parts.subarray(PART_STRIDE * part, PART_STRIDE * part + 4);
      for (const near of index.search(minX!, minY!, maxX!, maxY!)) found.add(owner[near]!);
    }
    return [...found].sort((a, b) => a - b);
  };
}

async function overlapSums(
  clip: Clip,
  zones: PlaneLayer,
  unitPieces: PlaneLayer,
  overlapByUnit: Float64Array,
): Promise<OverlapSums> {
  const pieces = (await overlapPieces(zones, zones.overlaps)).layer;
  const inUnits = overlapByUnit.reduce((sum, area) => sum + area, 0);
  const all = Array.from({ length: featureCount(pieces) }, (_, piece) => planeArea(pieces, piece));
  const outside =
    all.reduce((sum, area) => sum + area, 0) - inUnits + sharedArea(clip, new PlaneLayer(pieces), unitPieces);
  return {
    byUnit: Float64Array.of(outside, ...overlapByUnit),
    inSeveralUnits: sharedArea(clip, zones, unitPieces),
  };
}

/** Σ area(feature ∩ piece) over all features and pieces. */
function sharedArea(clip: Clip, features: PlaneLayer, pieces: PlaneLayer): SquareMetres {
  const near = nearbyFeatures(features, pieces);
  let sum = 0;
  for (let piece = 0; piece < featureCount(pieces.layer); piece++) {
    const shape = multiPolygonOf(pieces.layer, piece);
    for (const feature of near(piece))
      sum += areaOf(clip.intersection(shape, multiPolygonOf(features.layer, feature)));
  }
  return sum;
}
