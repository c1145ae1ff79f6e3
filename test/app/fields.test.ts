import { describe, expect, test } from 'vitest';
import { listRows, sortedRows } from '#app/feature-list.ts';
import { featureRows } from '#app/feature-sheet.ts';
import { textsOf } from '#app/text.ts';
import '#app/task-text.ts';
import { readLink, writeLink } from '#app/url-codec.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { parseCatalogue } from '#core/plan/parse-catalogue.ts';
import { err } from '#core/result.ts';
import { placeView } from '#elements/place-view.ts';
import { makeFiles, openApp, ready } from './make-app.ts';
import { makeCatalogue } from './make-catalogue.ts';

const DATA = 'https://atlas.test/app/data/';

const works: Layer = {
  id: 'works',
  group: 'plan',
  title: { vi: 'Công trình', en: 'Works' },
  data: 'works.geojson',
  document: 'plan',
  source: 'drawn',
  status: 'none',
  date: '2026',
  verification: 'illustrative',
  shown: true,
  style: {
    kind: 'symbol',
    classBy: 'kind',
    classes: ['school', 'road'].map((value) => ({ value, title: { vi: value }, color: '#112233' })),
  },
  fields: [
    {
      property: 'stage',
      title: { vi: 'Giai đoạn', en: 'Phase' },
      kind: 'choice',
      values: ['late', 'early'].map((value) => ({ value, title: { vi: `giai đoạn ${value}` } })),
      document: 'plan',
      verification: 'unverified',
    },
    { property: 'due', title: { vi: 'Thời hạn', en: 'Deadline' }, kind: 'date' },
    { property: 'size', title: { vi: 'Quy mô', en: 'Size' }, kind: 'number', unit: 'ha' },
  ],
};

const work = (id: string, lon: number, properties: object): GeoJSON.Feature => ({
  type: 'Feature',
  properties: { id, name: `Công trình ${id}`, name_en: `Work ${id}`, ...properties },
  geometry: { type: 'Point', coordinates: [lon, 21.05] },
});

const withWorks = (): Map<string, unknown> => {
  const catalogue = makeCatalogue();
  return makeFiles()
    .set(`${DATA}catalogue.json`, { ...catalogue, layers: [works, ...catalogue.layers] })
    .set(`${DATA}works.geojson`, {
      type: 'FeatureCollection',
      features: [
        work('a', 107.01, { kind: 'school', stage: 'early', due: '2030-12', size: 9 }),
        work('b', 107.03, { kind: 'road', stage: 'late', due: '2027', size: 10.5 }),
        work('c', 107.05, { kind: 'school', due: '2028-06' }),
      ],
    });
};
const open = (hash = '') => openApp({ initialUrlHash: hash }, withWorks());

describe('a filter of a layer', () => {
  test('is a condition of the map, combines over fields, and goes when nothing is chosen', async () => {
    const { app } = await open();
    const only = () => app.scene.value.layers.find(({ id }) => id === 'works')?.only;
    expect(only()).toEqual([]);
    app.actions.filterLayer('works', 'stage', ['early', '']);
    app.actions.filterLayer('works', 'due', ['2030-12']);
    expect(only()).toEqual([
      { property: 'stage', values: ['early', ''] },
      { property: 'due', values: ['2030-12'] },
    ]);
    app.actions.filterLayer('works', 'stage', []);
    expect(only()).toEqual([{ property: 'due', values: ['2030-12'] }]);
    app.actions.resetLayers();
    expect(only()).toEqual([]);
  });

  test('comes back with the link, the lack of a value too, and the list beside it', async () => {
    const { app } = await open();
    app.actions.filterLayer('works', 'stage', ['early', '']);
    app.actions.listFeatures('works');
    const hash = app.linkHash();
    expect(hash).toContain('y=works:fstage,early,');
    expect(hash).toContain('yl=works');
    const again = await open(`#${hash}`);
    const { layers, listed } = again.app.store.peek();
    expect(layers.find(({ id }) => id === 'works')?.filter).toEqual({ stage: ['early', ''] });
    expect(listed).toBe('works');
    expect(writeLink(readLink(hash))).toBe(hash);
  });

  test('of a field the layer does not have hides nothing, and a list of no layer is none', async () => {
    const { app } = await open('#v=1&y=works:fcolour,red&yl=ghost');
    expect(app.scene.value.layers.find(({ id }) => id === 'works')?.only).toEqual([]);
    expect(app.store.peek().listed).toBe(null);
  });

  test('leaves the answer of a click alone, and the card says that the map does not draw it', async () => {
    const { app } = await open();
    app.actions.filterLayer('works', 'stage', ['late']);
    await app.actions.inspect([107.01, 21.05], 30);
    const state = app.store.peek();
    const findings = ready(state.inspection?.findings ?? { status: 'none' });
    const { items } = placeView(ready(state.catalogue), textsOf('vi'), findings, '2030', state.layers);
    const item = items.find(({ finding }) => finding.layer === 'works');
    expect(item).toMatchObject({ drawn: false, finding: { id: 'a' } });
    expect(items.find(({ finding }) => finding.layer === 'units')).toMatchObject({ drawn: true });
    expect(item?.fieldDocuments.map((document) => document?.number)).toEqual([
      '80/QĐ-TTg',
      undefined,
      undefined,
    ]);
  });
});

describe('the list of a layer', () => {
  async function stand(filter = {}) {
    const { app, engine } = await open();
    const catalogue = ready(app.store.peek().catalogue) as Catalogue;
    const layer = catalogue.layers.find(({ id }) => id === 'works')!;
    const source = {
      layer: 'works',
      url: `${DATA}works.geojson`,
      idBy: 'id',
      nameBy: 'name',
      classBy: 'kind',
    };
    const answer = await engine.layerFeatures({ source, axis: { meridianDeg: 107.75, k0: 0.9999 } });
    if (!answer.ok) throw new Error(answer.error.message);
    const view = { hidden: [], filter };
    const rows = listRows(catalogue, layer, view, answer.value, textsOf('vi'));
    return { catalogue, layer, view, rows };
  }

  test('has every feature with its class, its fields in words and its trust', async () => {
    const { rows } = await stand();
    expect(rows.map(({ name, kind, values }) => [name, kind, ...values])).toEqual([
      ['Công trình a', 'school', 'giai đoạn early', '12/2030', '9 ha'],
      ['Công trình b', 'road', 'giai đoạn late', '2027', '10,5 ha'],
      ['Công trình c', 'school', '', '06/2028', ''],
    ]);
    expect(rows.map(({ finding }) => finding.verification)).toEqual(Array(3).fill('illustrative'));
    expect(rows[0]?.at).toEqual([107.01, 21.05]);
  });

  test('holds what the map draws', async () => {
    const { rows } = await stand({ stage: ['late', ''] });
    expect(rows.map(({ finding }) => finding.id)).toEqual(['b', 'c']);
  });

  test('goes in the order of choices, of days and of numbers, what has none last either way', async () => {
    const { rows, layer } = await stand();
    const order = (by: number | 'name', descending = false) =>
      sortedRows(rows, by, descending, layer.fields!).map(({ finding }) => finding.id);
    expect(order(0)).toEqual(['b', 'a', 'c']);
    expect(order(0, true)).toEqual(['a', 'b', 'c']);
    expect(order(1)).toEqual(['b', 'c', 'a']);
    expect(order(2, true)).toEqual(['b', 'a', 'c']);
    expect(order('name', true)).toEqual(['c', 'b', 'a']);
  });

  test('is taken along with its filter, its numbers as numbers, and what it is worth', async () => {
    const { rows, ...of } = await stand({ stage: ['late', ''] });
    const sheet = featureRows(rows, { ...of, total: 3, texts: textsOf('vi') });
    expect(sheet).toContainEqual(['Bộ lọc', 'Giai đoạn: giai đoạn late, Không có số liệu']);
    expect(sheet).toContainEqual(['Số đối tượng', '2 trên 3 đối tượng']);
    expect(sheet.flat()).toContain(textsOf('vi').notice.legal);
    expect(sheet.at(-2)).toEqual(
      [
        ...['b', 'Công trình b', 'road', 'giai đoạn late', '2027', { value: 10.5, digits: 4 }],
        ...['minh họa', 'Không phải quy hoạch', '80/QĐ-TTg', '2026'],
      ].map((cell) => (cell === 'minh họa' ? textsOf('vi').common.verification.illustrative : cell)),
    );
    expect(sheet.at(-1)).toContain('Không có số liệu');
  });

  test('of a file that cannot be reached says which', async () => {
    const { engine } = await open();
    const source = { layer: 'x', url: 'https://x/none', idBy: 'id', nameBy: 'name' };
    expect(await engine.layerFeatures({ source, axis: { meridianDeg: 107.75, k0: 0.9999 } })).toEqual(
      err({
        kind: 'unreachable',
        at: 'https://x/none',
        message: 'https://x/none cannot be loaded: HTTP 404.',
      }),
    );
  });
});

describe('the fields of a catalogue', () => {
  const faults = (field: object) => {
    const { landFund: _, ...plain } = makeCatalogue();
    const result = parseCatalogue({ ...plain, layers: [{ ...works, fields: [...works.fields!, field] }] });
    return result.ok ? [] : result.error.map(({ path, kind }) => `${path} ${kind}`);
  };
  const title = { vi: 'X' };

  test('are read, and a fault is named with its place', () => {
    expect(faults({ property: 'x', title, kind: 'text' })).toEqual([]);
    expect(faults({ property: 'x', title, kind: 'text', document: 'nowhere' })).toEqual([
      'layers[0].fields[3].document unknown-id',
    ]);
    expect(faults({ property: 'due', title, kind: 'text' })).toEqual([
      'layers[0].fields[3].property duplicate',
    ]);
    expect(faults({ property: 'x', title, kind: 'colour' })).toEqual(['layers[0].fields[3].kind choice']);
    const twice = [1, 2].map(() => ({ value: 'a', title }));
    expect(faults({ property: 'x', title, kind: 'choice', values: twice })).toEqual([
      'layers[0].fields[3].values[1].value duplicate',
    ]);
  });
});
