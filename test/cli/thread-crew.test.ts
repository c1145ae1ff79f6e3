import { afterAll, describe, expect, test } from 'vitest';
import { threadCrew } from '#cli/thread-crew.ts';
import { type Crew, type Helper, share } from '#core/fund/crew.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import { preparedFrom, prepareLayer, prepareUnits, prepareZones } from '#core/fund/prepared-layer.ts';
import { measureLayer } from '#core/fund/shared-sums.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { AXIS } from '#test/support/funds.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

const crews = [1, 2, 3].map((threads) => threadCrew(threads));
afterAll(() => Promise.all(crews.map((crew) => crew.close())));

/** As in a page that is not isolated: everything is copied. */
const copying = (crew: Crew): Crew => ({ ...crew, sharesMemory: false });

let jobsDone = 0;

/** Counts what helpers finish. */
const counting = (crew: Crew): Crew => ({
  breathe: crew.breathe,
  sharesMemory: crew.sharesMemory,
  helpers: crew.helpers.map((helper) => ({
    run: async (work, from, to) => {
      const answers = await helper.run(work, from, to);
      jobsDone += to - from;
      return answers;
    },
  })),
});

async function fundBy(crew: Crew, jitterDeg: number): Promise<LandFund> {
  const { zones, communes, categories } = seededProvince({ zones: 18_000, detail: 4, jitterDeg });
  const project = projector(AXIS);
  const ids = Array.from({ length: featureCount(communes) }, (_, unit) => String(unit));
  const { layer, measured } = await measureLayer(crew, zones, AXIS, project, () => {});
  const ready = prepareZones(preparedFrom(layer, measured), categories);
  const units = prepareUnits(prepareLayer(communes, project), ids, ids);
  return landFund(ready, units, AXIS, () => {}, undefined, crew);
}

describe.each([0, 2e-7])('the ledger of 18,000 zones, jitter %d°', (jitterDeg) => {
  test('is the same to the last bit by 1, 2 and 3 threads, sharing memory or copying', async () => {
    const [one, two, three] = crews.map(counting) as unknown as [Crew, Crew, Crew];
    const alone = await fundBy(one, jitterDeg);
    expect(alone.units.length).toBeGreaterThan(40);
    expect(alone.totals.length).toBeGreaterThan(30);
    for (const crew of [two, three, copying(jitterDeg === 0 ? two : three)]) {
      const before = jobsDone;
      expect(await fundBy(crew, jitterDeg)).toEqual(alone);
      expect(jobsDone - before).toBeGreaterThan(0);
    }
  });
});

describe('sharing', () => {
  const work = (count: number, take: (i: number) => void) => ({
    name: 'match' as const,
    count,
    kept: null,
    common: null as never,
    job: (i: number) => ({ from: i, to: i + 1 }),
    own: () => null,
    take,
  });
  const helper = (run: (from: number, to: number) => Promise<null[]>): Helper => ({
    run: ((_: unknown, from: number, to: number) => run(from, to)) as unknown as Helper['run'],
  });
  const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

  test('does every job once, helpers too', async () => {
    const taken: number[] = [];
    let byHelper = 0;
    const quick = helper(async (from, to) => {
      byHelper += to - from;
      return new Array<null>(to - from).fill(null);
    });
    await share(
      { helpers: [quick, quick], sharesMemory: false, breathe },
      work(50, (i) => taken.push(i)),
      () => {},
    );
    expect(taken.sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
    expect(byHelper).toBeGreaterThan(10);
  });

  test('a helper that fails is done without', async () => {
    const taken: number[] = [];
    const broken = helper(() => Promise.reject(new Error('no thread')));
    await share(
      { helpers: [broken], sharesMemory: false, breathe },
      work(20, (i) => taken.push(i)),
      () => {},
    );
    expect(taken.sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
  });

  test('what a checkpoint throws stops it, and progress never goes back', async () => {
    const seen: number[] = [];
    const slow = helper(async (from, to) => {
      await breathe();
      return new Array<null>(to - from).fill(null);
    });
    const stopping = share(
      { helpers: [slow], sharesMemory: false, breathe },
      work(1000, () => {}),
      (done) => {
        seen.push(done);
        if (seen.length === 5) throw new Error('no longer wanted');
      },
    );
    await expect(stopping).rejects.toThrow('no longer wanted');
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen).toHaveLength(5);
  });
});
