import { buildCoverageMesh, meshOf } from '#core/geo/label-mesh.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { collectMeshEdges } from '#core/geo/mesh-edges.ts';
import { withoutFeatures } from '#core/geo/multi-polygon.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { categoryTable } from './category-table.ts';
import type { Checkpoint } from './checkpoint.ts';
import { spellingProblems, tableCode } from './code-spelling.ts';
import { methodOf } from './method.ts';
import { piecesOf } from './pieces.ts';
import { PlaneLayer } from './plane-layer.ts';
import type { PreparedUnits, PreparedZones } from './prepared-layer.ts';
import { NOT_MAPPED, type Transition, type TransitionSums, writeTransition } from './transition.ts';
import {
  areasFromUnits,
  type FundPlane,
  isOverlayZone,
  type TransitionScope,
  transitionScope,
} from './transition-scope.ts';

/**
 * The transition matrix between two zone layers: every existing zone cut by a mesh of the planned ones.
 *
 * Land only one layer covers goes to or comes from `NOT_MAPPED`. With units both layers are first cut by them with Turf. The
 * totals the matrix is held against are measured from the units' side, as in `transitionWithin`. Land a layer covers twice
 * counts twice, and once less as `NOT_MAPPED` on the other side.
 *
 * @param existing, planned and units prepared with the projector of `axis`
 */
export async function transitionBetween(
  existing: PreparedZones,
  planned: PreparedZones,
  units: PreparedUnits | undefined,
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
): Promise<Transition> {
  const scope = transitionScope([existing, planned], units);
  const from = sideOf(existing);
  const to = sideOf(planned);
  const problems: { layer: string; kind?: 'category-case'; message: string }[] = [
    ...problemsOf('existing', existing),
    ...problemsOf('planned', planned),
    ...(units?.problems ?? []).map(({ message }) => ({ layer: 'units', message })),
  ];
  const sumsOn = async (plane: FundPlane): Promise<TransitionSums> => {
    const unitLayer = scope.layerOn(plane);
    const before = await cutSide(from, plane, scope, unitLayer);
    const after = await cutSide(to, plane, scope, unitLayer);
    for (const { side, missing } of [before, after]) {
      if (missing > 0)
        problems.push({ layer: side, message: `${missing} piece(s) could not be cut by units (${plane}).` });
    }
    return sums(before, after, unitLayer);
  };
  const plane = await sumsOn('plane');
  await checkpoint(0.5);
  const ellipsoid = await sumsOn('equalArea');
  await checkpoint(1);
  return writeTransition({
    method: methodOf('kernel', axis),
    from: [...from.codes, NOT_MAPPED],
    to: [...to.codes, NOT_MAPPED],
    units: scope.units,
    hasUnits: scope.hasUnits,
    plane,
    ellipsoid,
    overlayZones: from.overlays + to.overlays,
    problems,
  });

  function sideOf(zones: PreparedZones): Side {
    const codes = zones.categories.map(tableCode);
    const isLeftOut = isOverlayZone(codes);
    const { categories, rowOfZone } = categoryTable(codes);
    const overlays = codes.filter((_, zone) => isLeftOut(zone)).length;
    const name = zones === existing ? 'existing' : 'planned';
    return { name, zones, isLeftOut, codes: categories, rowOfZone, overlays };
  }
}

/** What was found in a layer; spellings are summed as one here, so only how they are read is said. */
const problemsOf = (layer: string, { problems, categories }: PreparedZones) => [
  ...problems.filter(({ kind }) => kind !== 'category-case').map(({ message }) => ({ layer, message })),
  ...spellingProblems(categories).map(({ message }) => ({ layer, kind: 'category-case' as const, message })),
];

interface Side {
  readonly name: string;
  readonly zones: PreparedZones;
  readonly isLeftOut: (zone: number) => boolean;
  readonly codes: readonly string[];
  readonly rowOfZone: Uint32Array;
  readonly overlays: number;
}

/** One side on one plane, whole and cut by units. */
interface CutSide {
  readonly side: string;
  readonly whole: PlaneLayer;
  readonly rowOfZone: Uint32Array;
  readonly count: number;
  /** each feature in one unit */
  readonly cut: LayerBuffer;
  /** unit × codes + code, of each feature of `cut` */
  readonly slots: Uint32Array;
  readonly missing: number;
}

async function cutSide(
  { name, zones, isLeftOut, codes, rowOfZone }: Side,
  plane: FundPlane,
  { hasUnits }: TransitionScope,
  units: PlaneLayer,
): Promise<CutSide> {
  const whole = new PlaneLayer(withoutFeatures(zones[plane].layer, isLeftOut));
  const common = { side: name, whole, rowOfZone, count: codes.length };
  if (!hasUnits) return { ...common, cut: whole.layer, slots: rowOfZone, missing: 0 };
  const { pieces, layer, missing } = await piecesOf(whole, units);
  const slots = Uint32Array.from(pieces, ({ zone, unit }) => unit * codes.length + rowOfZone[zone]!);
  return { ...common, cut: layer, slots, missing: missing.length };
}

function sums(before: CutSide, after: CutSide, units: PlaneLayer): TransitionSums {
  const unitCount = featureCount(units.layer);
  const [rows, columns] = [before.count + 1, after.count + 1];
  const cells = new Float64Array(unitCount * rows * columns);
  const afterSlots = unitCount * after.count;
  const mesh = meshOf(
    collectMeshEdges(after.cut, (piece) => after.slots[piece]!),
    afterSlots,
  );
  const shared = overlayAreas(mesh, before.whole.layer, {
    category: before.rowOfZone,
    categoryCount: before.count,
    parts: before.whole.parts,
  });
  const onlyBefore = notCovered(before, after.whole, unitCount);
  const onlyAfter = notCovered(after, before.whole, unitCount);
  for (let unit = 0; unit < unitCount; unit++) {
    const at = (row: number, column: number) => (unit * rows + row) * columns + column;
    for (let row = 0; row < before.count; row++) {
      for (let column = 0; column < after.count; column++)
        cells[at(row, column)] = shared[row * (afterSlots + 1) + unit * after.count + column + 1]!;
      cells[at(row, after.count)] = onlyBefore[unit * before.count + row]!;
    }
    for (let column = 0; column < after.count; column++)
      cells[at(before.count, column)] = onlyAfter[unit * after.count + column]!;
  }
  return {
    cells,
    existing: withNotMapped(
      areasFromUnits(before.whole, before.rowOfZone, before.count, units),
      before.count,
    ),
    planned: withNotMapped(areasFromUnits(after.whole, after.rowOfZone, after.count, units), after.count),
  };
}

/** Land of one side the other does not cover, unit × code: ∫ (1 − coverage). */
function notCovered({ cut, slots, count }: CutSide, other: PlaneLayer, unitCount: number): Float64Array {
  const matrix = overlayAreas(buildCoverageMesh(other.layer), cut, {
    category: slots,
    categoryCount: unitCount * count,
  });
  return matrix.filter((_, at) => at % 2 === 0);
}

/** A column more a unit, for `NOT_MAPPED`, which has no measure of its own. */
function withNotMapped(areas: Float64Array, count: number): Float64Array {
  const wider = new Float64Array((areas.length / count) * (count + 1));
  areas.forEach((area, at) => {
    wider[Math.floor(at / count) * (count + 1) + (at % count)] = area;
  });
  return wider;
}
