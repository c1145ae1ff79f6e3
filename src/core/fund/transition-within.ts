import { featureCount } from '#core/geo/layer-buffer.ts';
import { withoutFeatures } from '#core/geo/multi-polygon.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { type CategoryTable, categoryTable } from './category-table.ts';
import type { Checkpoint } from './checkpoint.ts';
import { spellingProblems } from './code-spelling.ts';
import { methodOf } from './method.ts';
import { PlaneLayer } from './plane-layer.ts';
import type { PreparedLayer, PreparedUnits } from './prepared-layer.ts';
import { type Transition, type TransitionSums, writeTransition } from './transition.ts';
import {
  areasFromUnits,
  type FundPlane,
  isOverlayZone,
  landFromUnits,
  tableCodes,
  transitionScope,
} from './transition-scope.ts';

/** Existing and planned use of each zone of one layer. */
export interface TwoUses {
  readonly existing: readonly (string | undefined)[];
  readonly planned: readonly (string | undefined)[];
}

/**
 * The transition matrix of one zone layer that carries both uses.
 *
 * The cells come from the zones cut by a mesh of the units, the totals they are held against from the units cut by a mesh of
 * the codes, and all land once more from a mesh of what is covered: three decompositions, so that the residuals are a check. Land covered twice counts twice in both.
 *
 * @param zones and units prepared with the projector of `axis`
 */
export async function transitionWithin(
  zones: PreparedLayer,
  { existing, planned }: TwoUses,
  units: PreparedUnits | undefined,
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
): Promise<Transition> {
  const [fromCodes, toCodes] = [tableCodes(existing), tableCodes(planned)];
  const isLeftOut = isOverlayZone(fromCodes, toCodes);
  const from = categoryTable(fromCodes.filter((_, zone) => !isLeftOut(zone)));
  const to = categoryTable(toCodes.filter((_, zone) => !isLeftOut(zone)));
  const rows = rowsIn(from, fromCodes);
  const columns = rowsIn(to, toCodes);
  const scope = transitionScope([zones], units);
  const overlayZones = fromCodes.filter((_, zone) => isLeftOut(zone)).length;
  /** The layer itself where all of it counts: on the plane its meshes may be there already, from a ledger. */
  const layerOn = (plane: FundPlane): PlaneLayer =>
    overlayZones === 0 && plane === 'plane'
      ? zones.plane
      : new PlaneLayer(withoutFeatures(zones[plane].layer, isLeftOut));
  const sumsOn = (plane: FundPlane, done: number): Promise<TransitionSums> =>
    sums(
      layerOn(plane),
      scope.layerOn(plane),
      { rows, count: from.categories.length },
      { rows: columns, count: to.categories.length },
      (share) => checkpoint(done + share / 2),
    );
  const plane = await sumsOn('plane', 0);
  const ellipsoid = await sumsOn('equalArea', 0.5);
  return writeTransition({
    method: methodOf('kernel', axis),
    from: from.categories,
    to: to.categories,
    units: scope.units,
    hasUnits: scope.hasUnits,
    plane,
    ellipsoid,
    overlayZones,
    problems: [
      ...zones.problems.map(({ message }) => ({ layer: 'zones', message })),
      ...[existing, planned].flatMap((given) =>
        spellingProblems(given.map((code) => code?.trim() ?? '')).map(({ kind, message }) => ({
          ...{ layer: 'zones', kind, message },
        })),
      ),
      ...(units?.problems ?? []).map(({ message }) => ({ layer: 'units', message })),
    ],
  });
}

/** The row of each zone; 0 for one that is left out, whose land is empty. */
const rowsIn = ({ categories }: CategoryTable, codes: readonly string[]): Uint32Array => {
  const rowOf = new Map(categories.map((code, row) => [code, row]));
  return Uint32Array.from(codes, (code) => rowOf.get(code) ?? 0);
};

interface Coded {
  readonly rows: Uint32Array;
  readonly count: number;
}

async function sums(
  zones: PlaneLayer,
  units: PlaneLayer,
  from: Coded,
  to: Coded,
  checkpoint: Checkpoint,
): Promise<TransitionSums> {
  const unitCount = featureCount(units.layer);
  const pairs = from.count * to.count;
  const matrix = overlayAreas(units.labelMesh, zones.layer, {
    category: from.rows.map((row, zone) => row * to.count + to.rows[zone]!),
    categoryCount: pairs,
    parts: zones.parts,
  });
  const cells = new Float64Array(unitCount * pairs);
  for (let pair = 0; pair < pairs; pair++) {
    for (let unit = 0; unit < unitCount; unit++)
      cells[unit * pairs + pair] = matrix[pair * (unitCount + 1) + unit + 1]!;
  }
  await checkpoint(0.25);
  const existing = areasFromUnits(zones, from.rows, from.count, units);
  await checkpoint(0.5);
  const planned = areasFromUnits(zones, to.rows, to.count, units);
  await checkpoint(0.75);
  const land = landFromUnits(zones, units);
  await checkpoint(1);
  return { cells, existing, planned, land };
}
