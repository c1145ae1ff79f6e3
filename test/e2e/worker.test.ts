import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatNumber } from '#core/format.ts';
import { landFund } from '#core/fund/ledger.ts';
import type { BrowserBench } from '#test/bench/browser/page.ts';
import { type StagedPage, stagePage } from '#test/bench/browser-stage.ts';
import { AXIS } from '#test/support/funds.ts';
import { shippedUnits, shippedZones } from '#test/support/shipped.ts';
import type { LandFundRequest } from '#worker/protocol.ts';

/* The product's own worker, built by Vite, in a real Chromium. */

declare const bench: BrowserBench;

let staged: StagedPage;
let page: Page;

beforeAll(async () => {
  staged = await stagePage();
  cpSync('public/data/quang-ninh', join(staged.dir, 'quang-ninh'), { recursive: true });
  ({ page } = await staged.open());
});
afterAll(() => staged?.close());

const request = (category: string): LandFundRequest => ({
  zones: { url: staged.url('quang-ninh/zones.geojson') },
  category,
  units: { url: staged.url('quang-ninh/units.geojson') },
  unitId: 'code',
  axis: AXIS,
});

/** Sine, cosine and their like may differ in the last bit between two builds of V8, so figures differ in their 14th digit. */
const LEAST_HA = 1e-8;
const printed = (value: number): string => formatNumber('vi', value, 4);

/** Every place where two values are not the same, or print differently. */
function apart(one: unknown, other: unknown, path: string): string[] {
  if (typeof one === 'number' && typeof other === 'number') {
    const isSame = Math.abs(one - other) < LEAST_HA && printed(one) === printed(other);
    return isSame ? [] : [`${path}: ${one}, not ${other}`];
  }
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other)
    return Object.is(one, other) ? [] : [`${path}: ${String(one)}, not ${String(other)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    apart(one[key as keyof typeof one], other[key as keyof typeof other], `${path}.${key}`),
  );
}

test.each(['existing', 'planned'] as const)(
  'the land fund of Quảng Ninh by %s use is that of Node within a square centimetre anywhere, in every printed digit, with progress on the way',
  async (category) => {
    const run = await page.evaluate((each) => bench.engine(each), request(category));
    expect(run.fault).toBe(null);
    const wanted = await landFund(shippedZones(category), shippedUnits(), AXIS);
    expect(wanted.units).toHaveLength(54);
    expect(apart(run.fund, wanted, 'fund')).toEqual([]);
    expect(run.progress.length).toBeGreaterThan(0);
    expect(run.progress).toEqual([...run.progress].sort((a, b) => a - b));
    expect(run.progress.every((done) => done >= 0 && done <= 1)).toBe(true);
  },
);

test('stopped at its first progress, the worker works on it no more and answers the next question', async () => {
  const whole = await page.evaluate((each) => bench.engine(each), request('planned'));
  const { reason, saidAfter, nextAnswerM } = await page.evaluate(
    ([each, listenMs]) => bench.stopped(each, listenMs),
    [request('planned'), 1500 * whole.log.seconds] as const,
  );
  expect(whole.progress.length).toBeGreaterThan(2);
  expect(reason).toBe('no longer wanted');
  // one or two may have been on their way
  expect(saidAfter.filter((each) => each === 'progress').length).toBeLessThan(3);
  expect(saidAfter).not.toContain('result');
  expect(nextAnswerM).toBeCloseTo(103_927, -2);
});

test('a figure moved by a square centimetre, a row more and a code changed are noticed', () => {
  const row = { category: 'ODT', planeHa: 12.3456, zones: 3 };
  const faults = (planted: object) => apart([{ ...row, ...planted }], [row], 'rows').length;
  expect([
    faults({}),
    faults({ planeHa: 12.34560001 }),
    faults({ category: 'CLN' }),
    faults({ more: 1 }),
  ]).toEqual([0, 1, 1, 1]);
  expect(apart([row, row], [row], 'rows')).toHaveLength(1);
});
