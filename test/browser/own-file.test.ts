import { afterEach, describe, expect, test } from 'vitest';
import type { App } from '#app/app.ts';
import { createApp } from '#app/create-app.ts';
import { fundNotice } from '#app/fund-origin.ts';
import { noticeText } from '#app/text.ts';
import { makeCatalogue } from '#test/app/make-catalogue.ts';
import { addressOf, box, until } from './map-stage.ts';

const units: GeoJSON.FeatureCollection = {
  type: 'FeatureCollection',
  features: [box({ code: 'u1', name: 'Hà Tu' }, 107, 21, 0.1)],
};
/** Half of the unit is ODT, a quarter CLN in small letters, a quarter nothing. */
const zones: GeoJSON.FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    box({ ten: 'Khu A', ma: 'ODT', loai: 'x' }, 107, 21, 0.05),
    box({ ten: 'Khu B', ma: 'ODT', loai: 'y' }, 107.05, 21.05, 0.05),
    box({ ten: '<img src=x onerror=alert(1)>', ma: 'CLN', loai: 'x' }, 107.05, 21, 0.05),
  ],
};

const fileOf = (content: unknown, name = 'quy-hoach.geojson'): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

const RULESET = {
  id: 'rules',
  title: { vi: 'Mã loại đất' },
  documentNo: '1/TT',
  validFrom: '2024',
  status: 'secondary',
  subject: 'codes',
  data: 'rules.json',
} as const;
const { data: _, ...RULES_HEAD } = RULESET;
const RULES = {
  ...RULES_HEAD,
  format: 'plan-atlas-ruleset/1',
  via: 'bản sao',
  codes: [{ code: 'ODT', title: { vi: 'Đất ở' }, color: '#123456', verification: 'secondary' }],
};

class Choices {
  readonly kept = new Map<string, string>();
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.kept.set(key, value);
}

let open: App[] = [];
afterEach(() => {
  for (const app of open) {
    for (const id of Object.keys(app.store.peek().opened)) void app.actions.closeFile(id);
    app.dispose();
  }
  open = [];
});

/** A viewer of a small province whose units are real files, with the real worker. */
async function viewer(storage: Choices | null = null): Promise<App> {
  const app = createApp({
    baseUrl: `${location.origin}/`,
    storage,
    addressBar: null,
    network: null,
    fetch: async (address) =>
      new Response(
        JSON.stringify(
          String(address).endsWith('rules.json') ? RULES : { ...makeCatalogue(), rulesets: [RULESET] },
        ),
      ),
  });
  open.push(app);
  await app.actions.openCatalogue('catalogue.json');
  const { catalogue } = app.store.peek();
  if (catalogue.status !== 'ready') throw new Error(catalogue.status);
  const layers = catalogue.value.layers
    .filter(({ id }) => id !== 'gates' && id !== 'roads')
    .map((layer) => ({
      ...layer,
      data: addressOf(layer.id === 'units' ? units : { ...units, features: [] }),
    }));
  app.store.set({ catalogue: { status: 'ready', value: { ...catalogue.value, layers } } });
  return app;
}

const layersOf = (app: App) => {
  const { catalogue } = app.store.peek();
  return catalogue.status === 'ready' ? catalogue.value.layers : [];
};
const noticesOf = (app: App): readonly string[] =>
  app.store.peek().notices.map((notice) => `${notice.level}: ${noticeText(app.texts.value, notice)}`);
const onlyId = (app: App): string => Object.keys(app.store.peek().opened)[0]!;

describe('a sound file', () => {
  test('becomes the top layer, unverified, its codes grey until rules are chosen, and no link knows of it', async () => {
    const app = await viewer();
    const before = app.linkHash();
    await app.actions.openFiles([fileOf(zones)]);
    const [layer] = layersOf(app);
    expect(layer).toMatchObject({ title: { vi: 'quy-hoach.geojson' }, verification: 'unverified' });
    expect(app.store.peek().layers[0]).toEqual({ id: layer!.id, shown: true, opacity: 1, hidden: [] });
    expect(layer!.style).toMatchObject({ kind: 'fill', classBy: 'ma' });
    expect(layer!.style.classes.map(({ value, code }) => [value, code])).toEqual([
      ['ODT', 'ODT'],
      ['CLN', 'CLN'],
    ]);
    expect(app.scene.value.layers.at(-1)).toMatchObject({ id: layer!.id, tiles: { layer: 'zones' } });
    expect(noticesOf(app)).toEqual([
      'info: Đã mở “quy-hoach.geojson”: 3 đối tượng. Dữ liệu chưa kiểm chứng, không rõ nguồn; tệp không rời máy này.',
    ]);
    expect(app.linkHash()).toBe(before);
    app.actions.moveLayer(layer!.id, 2);
    expect(app.linkHash()).toBe(before);
    app.actions.openLink(before);
    expect(app.store.peek().layers.filter(({ id }) => id === layer!.id)).toHaveLength(1);
  });

  test('a click finds its zone first, text as text', async () => {
    const app = await viewer();
    await app.actions.openFiles([fileOf(zones)]);
    await app.actions.inspect([107.06, 21.01], 5);
    const findings = app.store.peek().inspection?.findings;
    if (findings?.status !== 'ready') throw new Error(JSON.stringify(findings));
    expect(findings.value[0]).toMatchObject({
      layer: onlyId(app),
      id: '3',
      name: '<img src=x onerror=alert(1)>',
      classValue: 'CLN',
      verification: 'unverified',
    });
    expect(app.scene.value.highlights).toContainEqual({ layer: onlyId(app), values: ['3'] });
    app.actions.showLayer(onlyId(app), false);
    await app.actions.inspect([107.06, 21.01], 5);
    const hidden = app.store.peek().inspection?.findings;
    expect(hidden?.status === 'ready' && hidden.value.map(({ layer }) => layer)).toEqual(['units']);
  });

  test('its land fund is computed like that of the catalogue’s zones, in every phase, and goes back', async () => {
    const app = await viewer();
    await app.actions.openFiles([fileOf(zones)]);
    await app.actions.sumFile(onlyId(app));
    await app.actions.computeFund();
    const shares = () => {
      const { result } = app.store.peek().fund;
      if (result.status !== 'ready') throw new Error(JSON.stringify(result));
      const { totals, units } = result.value;
      return Object.fromEntries(totals.map((row) => [row.category, row.planeHa / units[0]!.areaHa.plane]));
    };
    expect(shares().ODT).toBeCloseTo(0.5, 3);
    expect(shares().CLN).toBeCloseTo(0.25, 3);
    app.actions.choosePhase('2025');
    await until(() => app.store.peek().fund.result.status === 'ready', 'the other phase');
    expect(shares().ODT).toBeCloseTo(0.5, 3);
    await app.actions.classifyFile(onlyId(app), 'loai');
    await until(() => app.store.peek().fund.result.status === 'ready', 'other classes');
    expect(shares()).toMatchObject({ x: expect.closeTo(0.5, 3), y: expect.closeTo(0.25, 3) });
    await app.actions.closeFile(onlyId(app));
    const { catalogue, zonesFrom } = app.store.peek();
    expect(zonesFrom).toBeNull();
    expect(catalogue.status === 'ready' && catalogue.value.landFund).toEqual(makeCatalogue().landFund);
    expect(layersOf(app).every(({ id }) => !id.startsWith('file:'))).toBe(true);
  });

  test('it is there again at the next visit with its classes and its rules, until it is taken away', async () => {
    const choices = new Choices();
    const first = await viewer(choices);
    await first.actions.openFiles([fileOf(zones)]);
    expect(first.store.peek().opened[onlyId(first)]?.kept).toBe(true);
    await first.actions.ruleFile(onlyId(first), 'rules');
    expect(layersOf(first)[0]).toMatchObject({ ruleset: 'rules' });
    expect(layersOf(first)[0]?.style.classes[0]).toMatchObject({ color: '#123456', title: { vi: 'Đất ở' } });
    await first.actions.classifyFile(onlyId(first), 'loai');
    open = [];
    first.dispose();
    const second = await viewer(choices);
    await until(() => Object.keys(second.store.peek().opened).length > 0, 'the kept file');
    await until(() => Object.values(second.store.peek().opened)[0]!.kept, 'its mark');
    expect(Object.values(second.store.peek().opened)).toMatchObject([
      { name: 'quy-hoach.geojson', classBy: 'loai', kept: true, rules: { id: 'rules' } },
    ]);
    await second.actions.closeFile(onlyId(second));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const third = await viewer(choices);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(third.store.peek().opened).toEqual({});
  });

  test('lines and points are drawn by the map itself', async () => {
    const app = await viewer();
    const line: GeoJSON.Feature = {
      type: 'Feature',
      properties: { name: 'Tuyến' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [107, 21.02],
          [107.1, 21.02],
        ],
      },
    };
    await app.actions.openFiles([fileOf({ type: 'FeatureCollection', features: [line] }, 'tuyen.json')]);
    expect(layersOf(app)[0]?.style.kind).toBe('line');
    expect(app.scene.value.layers.at(-1)?.tiles).toBeUndefined();
    await app.actions.inspect([107.05, 21.0201], 50);
    const findings = app.store.peek().inspection?.findings;
    expect(findings?.status === 'ready' && findings.value.map(({ name }) => name)).toContain('Tuyến');
  });
});

describe('a bad file is one sentence with its cause and place, and no layer', () => {
  test.each([
    ['{"type":"FeatureCollection","features":[', /không phải JSON hợp lệ/],
    ['[1, 2', /không phải JSON hợp lệ/],
    [{ hello: 1 }, /không phải GeoJSON/],
    [{ type: 'FeatureCollection', features: [] }, /không phải GeoJSON/],
    [
      { type: 'FeatureCollection', features: [box({}, 430_575, 2_317_752, 100)] },
      /VN-2000.*tại features\[0\]/,
    ],
    [{ ...zones, crs: { type: 'name', properties: { name: 'EPSG:5899' } } }, /hệ tọa độ khác WGS 84/],
  ])('%j', async (content, sentence) => {
    const app = await viewer();
    await app.actions.openFiles([fileOf(content, 'hỏng.geojson')]);
    expect(noticesOf(app)).toEqual([expect.stringMatching(/^error: Không mở được tệp “hỏng.geojson”/)]);
    expect(noticesOf(app)[0]).toMatch(sentence);
    expect(app.store.peek().opened).toEqual({});
    expect(layersOf(app).every(({ id }) => !id.startsWith('file:'))).toBe(true);
  });

  test('what cannot be drawn in a file is counted, and the rest is drawn', async () => {
    const app = await viewer();
    const point: GeoJSON.Feature = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [107, 21] },
    };
    await app.actions.openFiles([fileOf({ ...zones, features: [...zones.features, point] })]);
    expect(noticesOf(app)[0]).toMatch(
      /^warning: .*3 đối tượng.*1 đối tượng không vẽ được.*features\[3\]\.geometry/,
    );
  });

  test('a file that breaks off is named as such in the reader’s language, with what was read before', async () => {
    const app = await viewer();
    const text = JSON.stringify(zones);
    await app.actions.openFiles([fileOf(text.slice(0, text.length - 40), 'cụt.geojson')]);
    expect(noticesOf(app)).toEqual([
      expect.stringMatching(/^warning: .*: 2 đối tượng\..*Tệp bị đứt giữa chừng: chỉ đọc được 2 đối tượng/),
    ]);
    expect(noticesOf(app)[0]).not.toMatch(/bỏ qua|The/);
    app.actions.setLanguage('en');
    await until(() => /breaks off/.test(noticesOf(app)[0] ?? ''), 'English');
    // lines that break off cannot be drawn in part
    const line = {
      type: 'LineString',
      coordinates: Array.from({ length: 9 }, (_, i) => [107 + i / 100, 21]),
    };
    const lines = JSON.stringify({
      type: 'FeatureCollection',
      features: [line, line].map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
    });
    await app.actions.openFiles([fileOf(lines.slice(0, -50), 'tuyến.geojson')]);
    expect(noticesOf(app)).toEqual([expect.stringMatching(/^error: .*not valid JSON/)]);
  });

  test('shapes that cross themselves are counted once the file is drawn', async () => {
    const app = await viewer();
    const bow = box({ ma: 'ODT' }, 107.06, 21.06, 0.01) as GeoJSON.Feature<GeoJSON.Polygon>;
    const [a, b, c, d] = bow.geometry.coordinates[0]!;
    bow.geometry.coordinates[0] = [a!, c!, b!, d!, a!];
    await app.actions.openFiles([fileOf({ ...zones, features: [...zones.features, bow] })]);
    await until(() => app.store.peek().opened[onlyId(app)]?.unsound === 1, 'the count');
    expect(noticesOf(app)).toEqual([
      expect.stringMatching(/^warning: .*4 đối tượng.*1 hình tự cắt hoặc tự chồng/),
    ]);
    expect(app.scene.value.layers.some(({ id }) => id === onlyId(app))).toBe(true);
  });
});

describe('what is told and chosen', () => {
  test('one notice at a time says that all went well; a file opened again replaces what was said of it', async () => {
    const app = await viewer();
    await app.actions.openFiles([fileOf(zones, 'a.geojson'), fileOf(zones, 'b.geojson')]);
    expect(noticesOf(app)).toEqual([expect.stringContaining('b.geojson')]);
    await app.actions.openFiles([fileOf('{', 'c.geojson')]);
    await app.actions.openFiles([fileOf('{', 'c.geojson')]);
    expect(noticesOf(app)).toEqual([expect.stringMatching(/^error: .*c\.geojson/)]);
    await app.actions.openFiles([fileOf(zones, 'c.geojson')]);
    expect(noticesOf(app)).toEqual([expect.stringMatching(/^info: .*c\.geojson/)]);
  });

  test('overlaps go to the later plan by the day a person points at, and only then', async () => {
    const app = await viewer();
    const plans = {
      type: 'FeatureCollection',
      features: [
        box({ ma: 'ODT', duyet: '01/02/2020' }, 107, 21, 0.08),
        box({ ma: 'CLN', duyet: '2022-05-13' }, 107.04, 21, 0.06),
      ],
    };
    await app.actions.openFiles([fileOf(plans)]);
    expect(app.store.peek().opened[onlyId(app)]?.file.dayFields).toEqual(['duyet']);
    await app.actions.sumFile(onlyId(app));
    app.actions.setOverlapPolicy('later-plan');
    await app.actions.computeFund();
    const report = () => {
      const { result } = app.store.peek().fund;
      if (result.status !== 'ready') throw new Error(JSON.stringify(result));
      return result.value.overlaps;
    };
    const doubled = report().doubleCountedHa;
    expect(doubled).toBeGreaterThan(0);
    expect(report().settledHa).toBe(0);
    await app.actions.approveFile(onlyId(app), 'duyet');
    await until(() => app.store.peek().fund.result.status === 'ready', 'the other policy');
    expect(report().settledHa).toBeCloseTo(doubled, 3);
    await app.actions.approveFile(onlyId(app), null);
    await until(() => app.store.peek().fund.result.status === 'ready', 'the first policy again');
    expect(report().settledHa).toBe(0);
  });

  test('a land fund of one’s own file is headed by what the file is, not by the package’s notice', async () => {
    const app = await viewer();
    const { catalogue } = app.store.peek();
    if (catalogue.status !== 'ready') throw new Error(catalogue.status);
    const illustrate = (what: string): void =>
      app.store.set({
        catalogue: {
          status: 'ready',
          value: {
            ...catalogue.value,
            layers: catalogue.value.layers.map((layer) =>
              layer.id === what
                ? { ...layer, verification: 'illustrative' as const }
                : { ...layer, verification: 'verified' as const },
            ),
          },
        },
      });
    illustrate(catalogue.value.landFund!.zones);
    expect(fundNotice(app)).toContain('minh họa');
    await app.actions.openFiles([fileOf(zones)]);
    await app.actions.sumFile(onlyId(app));
    expect(fundNotice(app)).toBe('Tệp của bạn, chưa kiểm chứng');
    await app.actions.sumFile(null);
    illustrate(catalogue.value.landFund!.units);
    app.actions.choosePhase('2025');
    await app.actions.openFiles([fileOf(zones)]);
    await app.actions.sumFile(onlyId(app));
    expect(fundNotice(app)).toBe(
      'Tệp của bạn, chưa kiểm chứng. Ranh giới đơn vị là dữ liệu minh họa, không có giá trị pháp lý',
    );
  });
});
