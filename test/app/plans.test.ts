import { describe, expect, test } from 'vitest';
import { computedPage } from '#app/computed-page.ts';
import { coveragePage } from '#app/coverage-page.ts';
import { readDataFile } from '#app/data-file.ts';
import { indicatorPage } from '#app/indicator-page.ts';
import { placePlans } from '#app/place-plans.ts';
import { withShade } from '#app/shade-layer.ts';
import { shadeClasses, shadeOf } from '#app/unit-shade.ts';
import type { IndicatorBook } from '#core/indicator/indicator-book.ts';
import { parsePlanRegister } from '#core/plan/parse-plan-register.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import { ok } from '#core/result.ts';
import type { SceneLayer } from '#core/scene.ts';
import { makeIndicatorBook, makeRegister } from '#test/support/plan-samples.ts';
import { makeFindings, makeTaskCatalogue } from '#test/support/task-samples.ts';
import { BASE, makeFiles, openApp } from './make-app.ts';

const signal = new AbortController().signal;
const cite = { document: 'd', verification: 'secondary' } as const;

describe('a file beside the catalogue', () => {
  const parse = async () => parsePlanRegister;
  test('is fetched relative to the catalogue and read', async () => {
    const files = makeFiles();
    files.set(`${BASE}data/plans.json`, makeRegister());
    const { app } = await openApp({}, files);
    expect(await readDataFile(app, 'plans.json', parse, signal)).toEqual(ok(makeRegister()));
  });

  test('says why it cannot be read: not there, or no register', async () => {
    const files = makeFiles();
    files.set(`${BASE}data/odd.json`, { format: 'other' });
    const { app } = await openApp({}, files);
    expect(await readDataFile(app, 'plans.json', parse, signal)).toEqual({ ok: false, error: 'HTTP 404' });
    const odd = await readDataFile(app, 'odd.json', parse, signal);
    expect(odd.ok ? '' : odd.error).toMatch(/format|id|title/);
  });

  test('an aborted reading rejects', async () => {
    const { app } = await openApp();
    const stop = new AbortController();
    stop.abort();
    const failing = { ...app, fetch: () => Promise.reject(new Error('gone')) };
    await expect(readDataFile(failing, 'x.json', parse, stop.signal)).rejects.toThrow();
  });
});

describe('a page of indicators', () => {
  test('counts verdicts, orders places by shortfall, keeps one year on demand', () => {
    const all = indicatorPage(makeIndicatorBook(), null, '2026-11-22');
    expect(all.years).toEqual([2025, 2030, 2045]);
    expect(all.counts).toEqual({
      ...{ met: 0, exceeded: 0, within: 0, 'not-met': 0 },
      ...{ 'not-due': 1, 'old-figure': 2, 'no-level': 0, words: 2, 'no-data': 2 },
    });
    const [first] = all.blocks[0]!.targets;
    expect(first!.lines.map(({ place, rank }) => `${place.id} ${rank}`)).toEqual([
      'cam-pha 1',
      'ha-long 2',
      'van-don null',
    ]);
    // one place alone is in no order
    expect(all.blocks[0]!.targets[1]!.lines.map(({ finding, rank }) => [finding.gap! > 0, rank])).toEqual([
      [true, null],
    ]);
    const later = indicatorPage(makeIndicatorBook(), 2045, '2026-11-22');
    expect(later.blocks.flatMap(({ targets }) => targets.map(({ target }) => target.id))).toEqual(['d']);
  });
});

describe('indicators computed from the map', () => {
  const book = (rest: Partial<IndicatorBook>): IndicatorBook => ({
    format: 'plan-atlas-indicators/1',
    id: 'b',
    title: { vi: 'B' },
    documents: [],
    places: [],
    indicators: [
      {
        id: 'skk',
        title: { vi: 'SKK' },
        unit: '%',
        better: 'higher',
        computed: { kind: 'share', part: ['SKK'], whole: ['SKK', 'ODT'] },
      },
      { id: 'plain', title: { vi: 'P' }, unit: '%', better: 'higher' },
    ],
    values: [],
    targets: [
      { ...cite, id: 't', indicator: 'skk', year: 2030, goal: { op: '>=', value: 40 } },
      { ...cite, id: 'u', indicator: 'skk', year: 2045, goal: { op: '>=', value: 90 } },
    ],
    ...rest,
  });

  test('of the present phase, for all units together and each, whatever the panel sums', async () => {
    const { app } = await openApp();
    app.actions.choosePhase('2030');
    // an area of no zone is shown in the land fund
    const drawn = [
      [107.11, 21.01],
      [107.12, 21.01],
      [107.12, 21.02],
    ] as const;
    app.actions.chooseScope({ kind: 'area', points: drawn });
    const page = await computedPage(app, book({}), signal);
    if (!page.ok) throw new Error(page.error);
    // two squares of the same size side by side, one ODT, one SKK: half each
    const [block, ...rest] = page.value;
    expect(rest).toEqual([]);
    expect(block!.whole!.value).toBeCloseTo(50, 1);
    expect(block!.targets.map(({ target, verdict }) => `${target.id} ${verdict}`)).toEqual(['t not-due']);
    const [west, east] = block!.units;
    expect(west!.computed!.value).toBeCloseTo(50, 1);
    // no zone lies in the eastern unit
    expect(east!.computed).toBeNull();
    const shade = shadeOf('units', shadeClasses(block!.units));
    expect(shade.classes.map(({ value, pattern }) => `${value} ${pattern}`)).toEqual([
      '06652 none',
      '06658 diagonal',
    ]);
    app.actions.openPanel('plans');
    for (const { id } of app.store.peek().layers) app.actions.showLayer(id, true);
    // borders over everything
    for (let step = 0; step < 9; step++) app.actions.moveLayer('units', -1);
    app.actions.shadeMap(shade);
    const ids = app.scene.value.layers.map(({ id }) => id);
    expect(ids).toContain('shade');
    const isArea = ({ style }: { style: { kind: string; outlineOnly?: boolean } }) =>
      style.kind === 'fill' && !style.outlineOnly;
    const { layers } = app.scene.value;
    expect(layers.filter(isArea).at(-1)?.id).toBe('shade');
    expect(layers.findIndex(({ style }) => style.outlineOnly)).toBeGreaterThan(ids.indexOf('shade'));
    app.actions.showPlansView('register');
    expect(app.scene.value.layers.map(({ id }) => id)).not.toContain('shade');
  });
});

test('coverage by a feature is the part of the unit under it, measured by the kernel', async () => {
  const { app } = await openApp();
  const register: PlanRegister = {
    format: 'plan-atlas-plans/1',
    id: 'r',
    title: { vi: 'R' },
    documents: [],
    plans: [
      {
        ...cite,
        id: 'p',
        kind: 'detailed',
        title: { vi: 'P' },
        extent: { layer: 'zones-plan', ids: ['z00001'], verification: 'illustrative' },
      },
    ],
  };
  const page = await coveragePage(app, register, signal);
  if (!page.ok || !page.value) throw new Error('no coverage');
  expect(page.value.kinds).toEqual(['detailed']);
  // a square of 0.05° in one of 0.1°
  const [west, east] = page.value.units;
  expect(west!.plans.get('detailed')![0]!.share).toBeCloseTo(0.25, 3);
  expect(east!.plans.size).toBe(0);
});

describe('plans at a place', () => {
  const at = (findings = makeFindings()) => placePlans(makeRegister(), makeTaskCatalogue(), findings, '2030');

  test('newest first; rivals of one kind; overlay codes are no function', () => {
    const { plans, rivals, functions, disputed } = at();
    expect(plans.map(({ id }) => id)).toEqual(['chung-moi', 'tinh', 'chung-khac', 'chung-cu']);
    expect(rivals.map((list) => list.map(({ id }) => id))).toEqual([['chung-moi', 'chung-khac']]);
    expect(functions.map(({ code }) => code)).toEqual(['ODT']);
    expect(disputed).toEqual([]);
  });

  test('two zones that say the same are no dispute, two that differ are', () => {
    const [zone, ...rest] = makeFindings();
    const also = (code: string) => ({ ...zone!, id: 'z9', properties: { c2030: code } });
    expect(at([zone!, also('ODT'), ...rest]).disputed).toEqual([]);
    expect(at([zone!, also('SKK'), ...rest]).disputed.map(({ code }) => code)).toEqual(['ODT', 'SKK']);
  });
});

test('a shade lies over every area and under outlines, lines and symbols', () => {
  const layer = (id: string, style: Partial<SceneLayer['style']>): SceneLayer => ({
    id,
    data: '',
    idBy: 'code',
    style: { kind: 'fill', classes: [], ...style },
    hiddenClasses: [],
    opacity: 0.4,
    minZoom: 0,
    maxZoom: 24,
  });
  const catalogue = makeTaskCatalogue();
  const layers = [
    layer('zones', {}),
    layer('parks', {}),
    layer('units', { outlineOnly: true }),
    layer('roads', { kind: 'line' }),
  ];
  const shade = { layer: 'units', classes: [{ value: 'u1', title: { vi: 'u1' }, color: '#112233' }] };
  const drawn = withShade(layers, shade, catalogue, () => layers[2]!);
  expect(drawn.map(({ id }) => id)).toEqual(['zones', 'parks', 'shade', 'units', 'roads']);
  expect(drawn[2]).toMatchObject({
    style: { kind: 'fill', classBy: 'code' },
    opacity: 1,
    only: [{ property: 'code', values: ['u1'] }],
  });
  expect(withShade(layers, { ...shade, layer: 'nowhere' }, catalogue, () => layers[2]!)).toBe(layers);
  expect(withShade(layers, null, catalogue, () => layers[2]!)).toBe(layers);
});
