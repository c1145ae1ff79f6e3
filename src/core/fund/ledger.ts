import { ellipsoidArea, planeArea } from '#core/geo/area.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { SquareMetres } from '#core/units.ts';
import { type CategoryTable, categoryTable } from './category-table.ts';
import { type Checkpoint, inSlices } from './checkpoint.ts';
import { ALONE, type Crew } from './crew.ts';
import type { LandFund } from './land-fund.ts';
import { methodOf } from './method.ts';
import { type OverlapPolicy, REPORT } from './overlap-policy.ts';
import { approvalProblems, duplicateZoneProblems, unitOverlapProblems } from './overlap-problems.ts';
import { overlapReport } from './overlap-report.ts';
import { lossSums, overlapLeft, overlapSums, withoutLosses } from './overlap-sums.ts';
import type { PlaneLayer } from './plane-layer.ts';
import type { PreparedUnits, PreparedZones } from './prepared-layer.ts';
import { crewForSums, findOuterEdges, meshesOf, sumZones } from './shared-sums.ts';
import type { PlaneSums } from './sums.ts';
import { layerProblems, repairsOf, writeLedger } from './write-ledger.ts';

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
 * @param crew threads that share the work; the figures do not depend on them, to the last bit
 * @returns hectares, never rounded; unsound features are left out and named in `problems`
 */
export async function landFund(
  zones: PreparedZones,
  units: PreparedUnits,
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
  policy: OverlapPolicy = REPORT,
  crew: Crew = ALONE,
): Promise<LandFund> {
  const table = categoryTable(zones.categories);
  const { counted } = zones;
  const { sums, uncovered } = await sumBothWays(crewForSums(crew, zones), zones, units, table, (done) =>
    checkpoint(0.85 * done),
  );
  const plane: PlaneSums = {
    unitAreas: areasOf(units.ids.length, (unit) => planeArea(units.plane.layer, unit)),
    byCategory: sums.plane,
    netUncovered: uncovered.plane,
  };
  const ellipsoid: PlaneSums = {
    unitAreas: areasOf(units.ids.length, (unit) => ellipsoidArea(units.lonLat, unit)),
    byCategory: sums.ellipsoid,
    netUncovered: uncovered.ellipsoid,
  };
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

/** Zones over the meshes of the units, and units over the meshes of what zones cover. */
async function sumBothWays(
  crew: Crew,
  zones: PreparedZones,
  units: PreparedUnits,
  table: CategoryTable,
  checkpoint: Checkpoint,
) {
  const { counted } = zones;
  const here = (done: number) => checkpoint(0.2 * done);
  const findRest = await findOuterEdges(crew, counted.plane, here, () => meshesOf(units));
  const none: Float64Array = new Float64Array(0);
  const uncovered = { plane: none, ellipsoid: none };
  const sums = await sumZones(
    crew,
    zones,
    table,
    meshesOf(units),
    (done) => checkpoint(0.2 + 0.8 * done),
    async () => {
      findRest();
      uncovered.plane = await sumNetUncovered(counted.plane, units.plane, () => checkpoint(0.2));
      uncovered.ellipsoid = await sumNetUncovered(counted.equalArea, units.equalArea, () => checkpoint(0.2));
    },
  );
  return { sums, uncovered };
}

/** Units over the mesh of the zones' outer borders: the share of each unit left outside. */
async function sumNetUncovered(
  zones: PlaneLayer,
  units: PlaneLayer,
  checkpoint: Checkpoint,
): Promise<Float64Array> {
  const { coverageMesh } = zones;
  const count = featureCount(units.layer);
  const into = new Float64Array(2 * count);
  const category = Uint32Array.from({ length: count }, (_, unit) => unit);
  const options = { category, categoryCount: count, parts: units.parts, into };
  const sum = (from: number, to: number) => overlayAreas(coverageMesh, units.layer, { ...options, from, to });
  await inSlices(count, UNITS_A_SLICE, sum, checkpoint, [0, 1]);
  return into.filter((_, at) => at % 2 === 0);
}
