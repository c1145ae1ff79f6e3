import { expect, test } from 'vitest';
import type { Crew } from '#core/fund/crew.ts';
import { landFund } from '#core/fund/ledger.ts';
import { prepareLayer, prepareUnits, prepareZones } from '#core/fund/prepared-layer.ts';
import { prepareLayerBy } from '#core/fund/shared-sums.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { readGeoJsonBytes } from '#io/geojson-scan.ts';
import { propertyColumn } from '#io/property-column.ts';
import { workerCrew } from '#worker/worker-crew.ts';

const AXIS = { meridianDeg: 107.75, k0: 0.9999 };
/** Enough of them to be shared among workers. */
const COPIES = 6;

async function shipped(name: string) {
  const response = await fetch(`/data/quang-ninh/${name}.geojson`);
  const read = readGeoJsonBytes(new Uint8Array(await response.arrayBuffer()));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** The layer over and over, each copy 1.5° south of the one before. */
function repeated({ xy, ringOff, polyOff, featOff }: LayerBuffer): LayerBuffer {
  const offsets = (of: Uint32Array): Uint32Array => {
    const last = of.at(-1)!;
    return Uint32Array.from({ length: COPIES * (of.length - 1) + 1 }, (_, i) =>
      i === 0 ? 0 : of[((i - 1) % (of.length - 1)) + 1]! + last * Math.floor((i - 1) / (of.length - 1)),
    );
  };
  const all = new Float64Array(COPIES * xy.length);
  for (let copy = 0; copy < COPIES; copy++) {
    all.set(
      xy.map((value, at) => (at % 2 === 0 ? value : value - 1.5 * copy)),
      copy * xy.length,
    );
  }
  return { xy: all, ringOff: offsets(ringOff), polyOff: offsets(polyOff), featOff: offsets(featOff) };
}

/** Counts the jobs other workers finish. */
function counted(crew: Crew): { readonly crew: Crew; readonly jobs: () => number } {
  let jobs = 0;
  const helpers = crew.helpers.map((helper) => ({
    run: (async (work, from, to) => {
      const answers = await helper.run(work, from, to);
      jobs += to - from;
      return answers;
    }) as (typeof helper)['run'],
  }));
  return { crew: { helpers, sharesMemory: crew.sharesMemory, breathe: crew.breathe }, jobs: () => jobs };
}

test('the shipped zones, six times over, by one, two and three workers: the same to the last bit', async () => {
  const [zones, units] = [await shipped('zones'), await shipped('units')];
  const layer = repeated(zones.layer);
  expect(layer.xy.length / 2).toBeGreaterThan(400_000);
  const codes = propertyColumn(zones.properties, 'planned');
  const categories = Array.from({ length: featureCount(layer) }, (_, zone) => codes[zone % codes.length]);
  const ids = units.properties.map((_, unit) => String(unit));
  const preparedUnits = prepareUnits(prepareLayer(units.layer, projector(AXIS)), ids, ids);
  const funds = [];
  for (const threads of [1, 2, 3]) {
    const { crew, jobs } = counted(workerCrew(threads));
    const prepared = prepareZones(await prepareLayerBy(crew, layer, AXIS), categories);
    funds.push(await landFund(prepared, preparedUnits, AXIS, () => {}, undefined, crew));
    if (threads > 1) expect(jobs()).toBeGreaterThan(0);
  }
  expect(funds[0]!.totals.length).toBeGreaterThan(5);
  expect(funds[1]).toEqual(funds[0]);
  expect(funds[2]).toEqual(funds[0]);
});
