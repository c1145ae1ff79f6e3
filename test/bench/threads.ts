import { threadCrew } from '#cli/thread-crew.ts';
import { landFund } from '#core/fund/ledger.ts';
import { preparedFrom, prepareLayer, prepareUnits, prepareZones } from '#core/fund/prepared-layer.ts';
import { sharedLayer } from '#core/fund/shared-memory.ts';
import { measureLayer } from '#core/fund/shared-sums.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { AXIS } from '#test/support/funds.ts';
import { benchLayers } from './bench-layers.ts';
import { atMost } from './figures.ts';
import { type Measured, measured, quickest } from './measure.ts';
import { inSeconds, type Section } from './section.ts';

const RUNS = 3;

/** What is left of the bench's layers when the zones lie in shared memory. */
interface Loaded {
  readonly zones: LayerBuffer;
  readonly units: LayerBuffer;
  readonly categories: readonly string[];
}

/** The size whose times are held to the targets. */
const JUDGED_ZONES = 1_000_000;

/** The ledger of a large layer by one and by two threads that share memory. */
export async function benchThreads(size: number): Promise<Section> {
  const loaded = load(size);
  const rows: string[][] = [];
  let clock = { cold: 0, again: 0 };
  for (const threads of [1, 2]) {
    const { prepare, cold, again } = await timesBy(threads, loaded);
    const cells = [prepare, cold, again].flatMap(({ wall, cpu }) => [inSeconds(wall), inSeconds(cpu)]);
    rows.push([String(threads), ...cells]);
    clock = { cold: cold.wall, again: again.wall };
  }
  const { maxRSS } = process.resourceUsage();
  return {
    title: `${featureCount(loaded.zones)} zones by threads`,
    head: [
      'threads',
      'project and audit',
      'processor',
      'ledger, cold',
      'processor',
      'ledger again',
      'processor',
    ],
    rows,
    figures:
      size < JUDGED_ZONES
        ? []
        : [
            atMost(
              '1,000,000 zones × 54 communes on 2 threads, ledger and closure, cold',
              clock.cold,
              1,
              's',
            ),
            atMost('1,000,000 zones × 54 communes on 2 threads, recomputed', clock.again, 0.3, 's'),
            atMost('1,000,000 zones × 54 communes, largest memory of the process', maxRSS / 1e6, 1, 'GB', 2),
          ],
    note:
      `${loaded.zones.xy.length / 2} vertices in shared memory, both planes and closures; least of ${RUNS} runs each. ` +
      `Largest memory of the process so far, with making the layer: ${(maxRSS / 1e6).toFixed(1)} GB.`,
  };
}

function load(size: number): Loaded {
  const { lonLat, categories } = benchLayers(size);
  const crew = threadCrew(2);
  return { zones: sharedLayer(crew, lonLat.zones), units: lonLat.units, categories };
}

async function timesBy(threads: number, { zones, units, categories }: Loaded) {
  const crew = threadCrew(threads);
  const ids = Array.from({ length: featureCount(units) }, (_, unit) => String(unit));
  const times: Record<'prepare' | 'cold' | 'again', Measured[]> = { prepare: [], cold: [], again: [] };
  for (let run = 0; run < RUNS; run++) {
    const made = async () => {
      const { layer, measured: values } = await measureLayer(crew, zones, AXIS, projector(AXIS), () => {});
      return prepareZones(preparedFrom(layer, values), categories);
    };
    let ready: Awaited<ReturnType<typeof made>> | undefined;
    times.prepare.push(
      await measured(async () => {
        ready = await made();
      }),
    );
    const readyUnits = prepareUnits(prepareLayer(units, projector(AXIS)), ids, ids);
    const sum = () => landFund(ready!, readyUnits, AXIS, () => {}, undefined, crew);
    times.cold.push(await measured(sum));
    times.again.push(await quickest(2, sum));
  }
  await crew.close();
  return { prepare: least(times.prepare), cold: least(times.cold), again: least(times.again) };
}

const least = (times: readonly Measured[]): Measured => ({
  wall: Math.min(...times.map(({ wall }) => wall)),
  cpu: Math.min(...times.map(({ cpu }) => cpu)),
});
