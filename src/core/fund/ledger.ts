import { ellipsoidArea, planeArea } from '#core/geo/area.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { SquareMetres } from '#core/units.ts';
import { type CategoryTable, categoryTable } from './category-table.ts';
import { type Checkpoint, inSlices } from './checkpoint.ts';
import type { LandFund } from './land-fund.ts';
import { methodOf } from './method.ts';
import { type OverlapPolicy, REPORT } from './overlap-policy.ts';
import { approvalProblems, duplicateZoneProblems, unitOverlapProblems } from './overlap-problems.ts';
import { overlapReport } from './overlap-report.ts';
import { lossSums, overlapLeft, overlapSums, withoutLosses } from './overlap-sums.ts';
import type { PlaneLayer } from './plane-layer.ts';
import type { PreparedUnits, PreparedZones } from './prepared-layer.ts';
import type { PlaneSums } from './sums.ts';
import { layerProblems, repairsOf, writeLedger } from './write-ledger.ts';
import { sumSlice, totalOf, ZONES_A_SLICE, type ZoneSums } from './zone-sums.ts';

/** Units summed between two checkpoints. */
const UNITS_A_SLICE = 8;

/**
 * The land fund of every unit, by the kernel.
 *
 * The closure is a check and not an identity: the zones are summed over a mesh made of the *units'* borders, and the uncovered
 * land over a mesh made of the *zones'* outer borders, two different decompositions of the plane, and both are held against
 * the unit's area by shoelace (on the ellipsoid: by the geodesic formula). A zone lost in one of them shows as a residual.
 *
 * @param zones and units prepared with the projector of `axis`
 * @param checkpoint called between slices; what it throws is passed on
 * @param policy what is done with land that several zones cover
 * @returns hectares, never rounded; unsound features are left out and named in `problems`
 */
export async function landFund(
  zones: PreparedZones,
  units: PreparedUnits,
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
  policy: OverlapPolicy = REPORT,
): Promise<LandFund> {
  const table = categoryTable(zones.categories);
  const sums = await sumZones(zones, units, table, (done) => checkpoint(0.6 * done));
  const plane: PlaneSums = {
    unitAreas: areasOf(units.ids.length, (unit) => planeArea(units.plane.layer, unit)),
    byCategory: sums.plane,
    netUncovered: await sumNetUncovered(zones.counted.plane, units.plane, checkpoint, [0.6, 0.75]),
  };
  const ellipsoid: PlaneSums = {
    unitAreas: areasOf(units.ids.length, (unit) => ellipsoidArea(units.lonLat, unit)),
    byCategory: sums.ellipsoid,
    netUncovered: await sumNetUncovered(zones.counted.equalArea, units.equalArea, checkpoint, [0.75, 0.85]),
  };
  const counted = zones.counted;
  const before = await overlapSums(counted.plane, units.plane, (done) => checkpoint(0.85 + 0.07 * done));
  const loss = (zonePlane: PlaneLayer, unitPlane: PlaneLayer, from: number) =>
    lossSums(zonePlane, counted.plane.overlaps, unitPlane, table, policy, (done) =>
      checkpoint(from + 0.04 * done),
    );
  const planeLoss = await loss(counted.plane, units.plane, 0.92);
  const ellipsoidLoss = await loss(counted.equalArea, units.equalArea, 0.96);
  const left = overlapLeft(before, planeLoss);
  await checkpoint(1);
  const repairs = repairsOf(zones, units);
  return writeLedger({
    method: methodOf('kernel', axis, { overlaps: policy, repair: repairs[0]?.method ?? null }),
    units,
    table,
    plane: withoutLosses(plane, planeLoss),
    ellipsoid: withoutLosses(ellipsoid, ellipsoidLoss),
    overlaps: left,
    zoneCounts: sums.counts,
    overlapReport: await overlapReport({
      policy,
      zones: counted.plane,
      units,
      categories: zones.categories,
      before,
      left,
    }),
    repairs,
    problems: [
      ...layerProblems(zones, units),
      ...duplicateZoneProblems(counted.plane, policy),
      ...approvalProblems(counted.plane.overlaps, policy),
      ...unitOverlapProblems(units.plane.overlaps, plane.unitAreas),
    ],
  });
}

const areasOf = (count: number, areaOf: (unit: number) => SquareMetres): Float64Array =>
  Float64Array.from({ length: count }, (_, unit) => areaOf(unit));

/** Zones over the meshes of the units. */
async function sumZones(
  zones: PreparedZones,
  units: PreparedUnits,
  table: CategoryTable,
  checkpoint: Checkpoint,
): Promise<ZoneSums> {
  const { lonLat, ground } = zones;
  const toSum = {
    lonLat,
    ground,
    plane: zones.plane.layer,
    parts: zones.plane.parts,
    category: table.rowOfZone,
  };
  const meshes = { plane: units.plane.labelMesh, equalArea: units.equalArea.labelMesh };
  const slices: ZoneSums[] = [];
  const sum = (from: number, to: number) => {
    slices.push(sumSlice(toSum, meshes, table.categories.length, from, to));
  };
  await inSlices(featureCount(lonLat), ZONES_A_SLICE, sum, checkpoint, [0, 1]);
  return totalOf(slices, table.categories.length * (units.ids.length + 1));
}

/** Units over the mesh of the zones' outer borders: the share of each unit left outside. */
async function sumNetUncovered(
  zones: PlaneLayer,
  units: PlaneLayer,
  checkpoint: Checkpoint,
  share: readonly [number, number],
): Promise<Float64Array> {
  const { coverageMesh } = zones;
  const count = featureCount(units.layer);
  const into = new Float64Array(2 * count);
  const category = Uint32Array.from({ length: count }, (_, unit) => unit);
  const options = { category, categoryCount: count, parts: units.parts, into };
  const sum = (from: number, to: number) => overlayAreas(coverageMesh, units.layer, { ...options, from, to });
  await inSlices(count, UNITS_A_SLICE, sum, checkpoint, share);
  return into.filter((_, at) => at % 2 === 0);
}
