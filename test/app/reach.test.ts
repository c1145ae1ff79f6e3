import { describe, expect, test } from 'vitest';
import { linkOf } from '#app/link-state.ts';
import { LEAST_M, MOST_M, readReach, writeReach } from '#app/reach-choice.ts';
import { reachLayers, reachQuestion } from '#app/reach-question.ts';
import { reachRows } from '#app/reach-sheet.ts';
import { textsOf } from '#app/text.ts';
import '#app/task-text.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { makeReach } from '#test/support/reach-samples.ts';
import { openApp, ready } from './make-app.ts';
import { makeCatalogue } from './make-catalogue.ts';

const usual = readReach(null);

describe('the choice of a reach', () => {
  test('is read as it was written', () => {
    const choice = {
      ...{ layer: 'a:b', value: 'ĐỘ', distanceM: 400 },
      standard: { ruleset: 'qcvn-01-2026', id: 'vuon-hoa' },
    };
    expect(readReach(writeReach(choice))).toEqual(choice);
    expect(readReach(writeReach(usual))).toEqual(usual);
  });

  test.each(['', 'x', '::9e9::', 'a:b:-5:c', '%E0%A4%A:::'])(
    'of broken text (%s) is as usual where it cannot be read',
    (text) => {
      const { distanceM, standard } = readReach(text);
      expect(distanceM).toBeGreaterThanOrEqual(LEAST_M);
      expect(distanceM).toBeLessThanOrEqual(MOST_M);
      expect(standard).toBeNull();
    },
  );
});

const withReach = async (choice: Partial<typeof usual>, catalogue: Catalogue = makeCatalogue()) => {
  const bench = await openApp();
  bench.app.store.set({ catalogue: { status: 'ready', value: catalogue } });
  bench.app.actions.chooseReach(writeReach({ ...usual, ...choice }));
  return bench;
};

describe('the question', () => {
  test('offers every layer of the phase but the units, and asks a class of the zones, which cover all land', async () => {
    const catalogue = makeCatalogue();
    expect(reachLayers(catalogue, '2030').map(({ id }) => id)).toEqual(['gates', 'roads', 'zones-plan']);
    const asked = async (choice: Partial<typeof usual>) => {
      const { app } = await withReach(choice);
      return reachQuestion(app.store.peek(), catalogue);
    };
    expect(await asked({})).toBeNull();
    expect(await asked({ layer: 'units' })).toBeNull();
    expect(await asked({ layer: 'zones-plan' })).toBeNull();
    expect((await asked({ layer: 'zones-plan', value: 'SKK' }))?.from.only).toEqual({
      property: 'plan',
      values: ['SKK'],
    });
    expect((await asked({ layer: 'gates' }))?.from.only).toBeUndefined();
  });

  test('of a theme out of a file that holds more is of what the theme draws', async () => {
    const plain = makeCatalogue();
    const zones = plain.layers.find(({ id }) => id === 'zones-plan')!;
    const theme: Layer = { ...zones, id: 'theme', style: { ...zones.style, onlyListed: true } };
    const catalogue = { ...plain, layers: [theme, ...plain.layers] };
    const { app } = await withReach({ layer: 'theme' }, catalogue);
    expect(reachQuestion(app.store.peek(), catalogue)?.from.only?.values).toEqual(['ODT', 'CLN', 'SKK']);
  });

  test('is answered by category and unit, drawn from the right features, and closes', async () => {
    const { app } = await withReach({ layer: 'zones-plan', value: 'SKK', distanceM: 100 });
    await app.actions.computeTable('reach');
    const answer = ready(app.store.peek().tables.results.reach.result);
    expect(answer.features).toBe(1);
    const within = Object.fromEntries(answer.whole.rows.map((row) => [row.category, row]));
    // all of the zone itself, and of its neighbour a strip of 100 m
    expect(within.SKK!.beyondHa).toBeCloseTo(0, 6);
    expect(within.ODT!.withinHa).toBeGreaterThan(0);
    expect(within.ODT!.withinHa).toBeLessThan(within.ODT!.planeHa / 10);
    const { areaHa, sumHa, unzonedHa, overlapHa, residualHa } = answer.closure;
    expect(areaHa).toBeCloseTo(sumHa + unzonedHa - overlapHa + residualHa, 6);
  });

  test('of features that are not there says so', async () => {
    const { app } = await withReach({ layer: 'zones-plan', value: 'CLN' });
    await app.actions.computeTable('reach');
    const { result } = app.store.peek().tables.results.reach;
    expect(result).toMatchObject({ status: 'failed' });
    expect(JSON.stringify(result)).toContain('No such feature has a place');
  });
});

test('a link carries the reach, but never that of a person’s own file', async () => {
  const { app } = await withReach({ layer: 'gates', distanceM: 400 });
  app.actions.showFundView('reach');
  expect(linkOf(app.store.peek())).toMatchObject({ fundView: 'reach', reach: 'gates::400::' });
  expect(app.linkHash()).toContain('fd=gates::400::');
  app.actions.chooseReach(writeReach({ ...usual, layer: 'file:12' }));
  expect(linkOf(app.store.peek())?.reach).toBeNull();
});

test('the table taken away says from what, by which rule and how far that is known, and closes', () => {
  const answer = makeReach({ distanceM: 400, axis: { meridianDeg: 107.75, k0: 0.9999 } });
  const rows = reachRows(answer, {
    ...{ head: [], place: 'Tỉnh', distance: '400 m; Vườn hoa, QCVN (chưa kiểm chứng)', from: 'Trường' },
    ...{ titleOf: (code) => `Đất ${code}`, texts: textsOf('vi') },
  });
  expect(rows).toContainEqual(['Khoảng cách (m)', '400 m; Vườn hoa, QCVN (chưa kiểm chứng)']);
  const within = (name: string): number =>
    rows
      .filter(([first, , code]) => first === name && code !== '')
      .reduce((sum, row) => sum + (row[4] as { value: number }).value, 0);
  const names = answer.units.map(({ name }) => name);
  expect(within('Tỉnh')).toBe(360);
  expect(names.reduce((sum, name) => sum + within(name), 0)).toBe(360);
});
