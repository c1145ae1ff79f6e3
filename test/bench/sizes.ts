import { landFund } from '#core/fund/ledger.ts';
import {
  type PreparedUnits,
  type PreparedZones,
  prepareLayer,
  prepareUnits,
  prepareZones,
} from '#core/fund/prepared-layer.ts';
import { buildLabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { AXIS } from '#test/support/funds.ts';
import { type BenchLayers, benchLayers } from './bench-layers.ts';
import { atMost, type Figure } from './figures.ts';
import { measured, quickest } from './measure.ts';
import { inSeconds, type Section } from './section.ts';

const RUNS = 3;
/** The size whose times are held to the targets. */
const JUDGED_ZONES = 100_000;

/** Zones over communes at several sizes: the overlay alone, and the whole ledger with both planes and its closure. */
export async function benchSizes(sizes: readonly number[]): Promise<Section> {
  const rows: string[][] = [];
  const figures: Figure[] = [];
  const costs: { zones: number; cpu: number }[] = [];
  let note = '';
  for (const size of sizes) {
    const layers = benchLayers(size);
    const { zones, units } = layers.plane;
    const category = new Uint32Array(featureCount(zones));
    const options = { category, categoryCount: 1 };
    const first = await measured(() => overlayAreas(buildLabelMesh(units), zones, options));
    const mesh = buildLabelMesh(units);
    const warm = await quickest(RUNS, () => overlayAreas(mesh, zones, options));
    const ledger = await ledgerTimes(layers);
    costs.push({ zones: featureCount(zones), cpu: ledger.cold });
    if (size === JUDGED_ZONES)
      figures.push(
        atMost('100,000 zones × 54 communes, ledger and closure, cold, processor', ledger.cold, 0.5, 's'),
        atMost('100,000 zones × 54 communes, recomputed, processor', ledger.again, 0.25, 's'),
      );
    note = `${featureCount(units)} ${layers.unitNote}, ${units.xy.length / 2} vertices.`;
    rows.push([
      String(featureCount(zones)),
      inSeconds(first.wall),
      inSeconds(warm.wall),
      inSeconds(ledger.prepare),
      inSeconds(ledger.cold),
      inSeconds(ledger.again),
      inSeconds(ledger.planeOnly),
    ]);
  }
  const [from, to] = [costs.at(-2)!, costs.at(-1)!];
  const exponent = Math.log(to.cpu / from.cpu) / Math.log(to.zones / from.zones);
  return {
    title: 'Overlay and ledger',
    head: [
      'zones',
      'overlay, first call with mesh',
      'overlay, mesh kept',
      'project and audit (processor)',
      'ledger, cold (processor)',
      'ledger again (processor)',
      'of it one plane, cold (processor)',
    ],
    rows,
    figures: [...figures, atMost('power of the number of zones the cost grows with', exponent, 1, '', 2)],
    note:
      `${note} The ledger sums on the plane and on the ellipsoid, with all meshes, overlaps and both closures, from loaded arrays; ` +
      `between the last two sizes its cost grows with the power ${exponent.toFixed(2)} of the number of zones.`,
  };
}

/** Processor seconds, the least of a few runs; nothing is kept between cold runs. */
async function ledgerTimes({ lonLat, categories }: BenchLayers) {
  let best = {
    prepare: Number.POSITIVE_INFINITY,
    cold: Number.POSITIVE_INFINITY,
    again: Number.POSITIVE_INFINITY,
    planeOnly: Number.POSITIVE_INFINITY,
  };
  const ids = Array.from({ length: featureCount(lonLat.units) }, (_, unit) => String(unit));
  for (let run = 0; run < RUNS; run++) {
    const made: { zones?: PreparedZones; units?: PreparedUnits } = {};
    const prepare = await measured(() => {
      const project = projector(AXIS);
      made.zones = prepareZones(prepareLayer(lonLat.zones, project), categories);
      made.units = prepareUnits(prepareLayer(lonLat.units, project), ids, ids);
    });
    const zones = made.zones!;
    const units = made.units!;
    const planeOnly = await measured(() => onePlane(zones, units));
    const fresh = prepareZones(prepareLayer(lonLat.zones, projector(AXIS)), categories);
    const freshUnits = prepareUnits(prepareLayer(lonLat.units, projector(AXIS)), ids, ids);
    const cold = await measured(() => landFund(fresh, freshUnits, AXIS));
    const again = await quickest(2, () => landFund(fresh, freshUnits, AXIS));
    best = {
      prepare: Math.min(best.prepare, prepare.cpu),
      cold: Math.min(best.cold, cold.cpu),
      again: Math.min(best.again, again.cpu),
      planeOnly: Math.min(best.planeOnly, planeOnly.cpu),
    };
  }
  return best;
}

/** Overlay, overlaps and the closure's other side on the VN-2000 plane alone, all meshes made. */
function onePlane(zones: PreparedZones, units: PreparedUnits): void {
  const { layer, parts, coverageMesh, overlaps } = zones.plane;
  overlayAreas(units.plane.labelMesh, layer, {
    category: new Uint32Array(featureCount(layer)),
    categoryCount: 1,
    parts,
  });
  const { layer: unitLayer } = units.plane;
  const category = Uint32Array.from({ length: featureCount(unitLayer) }, (_, unit) => unit);
  overlayAreas(coverageMesh, unitLayer, {
    category,
    categoryCount: featureCount(unitLayer),
    parts: units.plane.parts,
  });
  if (overlaps.length > featureCount(layer))
    throw new Error('the seeded province is clean, yet zones overlap');
}
