import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { IndicatorBook } from '#core/indicator/indicator-book.ts';
import { parseIndicators } from '#core/indicator/parse-indicators.ts';
import { formerPlaces, layerOfPlace } from '#core/indicator/place-vintage.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`public/data/${path}`, 'utf8'));
const book = (places: readonly object[]) => ({
  ...(read('khanh-hoa/indicators.json') as object),
  places,
  values: [],
  targets: [],
});
const place = (vintage: string, unit?: string) => ({
  ...{ id: 'a', name: { vi: 'A' }, vintage },
  ...(unit === undefined ? {} : { unit }),
});

test.each([
  ['a former place with the code of a present commune', place('2025-06', '06685')],
  ['a former place of an earlier vintage with such a code', place('2023', '06685')],
  ['a present place with the code of a former district', place('2025-07', '193')],
])('%s is refused, by path, code and vintage', (_, wrong) => {
  const parsed = parseIndicators(book([place('2025-06', '56'), { ...wrong, id: 'b' }]));
  expect(parsed).toMatchObject({
    ok: false,
    error: [
      {
        path: 'places[1].unit',
        kind: 'vintage',
        params: { found: `"${wrong.unit}"`, wanted: wrong.vintage },
      },
    ],
  });
});

test.each([
  ['a former district', place('2025-06', '193')],
  ['a former province', place('2025-06', '56')],
  ['a present commune', place('2025-07', '06685')],
  ['a present province', place('2025-07', '24')],
  ['a former place without a code', place('2025-06')],
])('%s is read', (_, right) => {
  expect(parseIndicators(book([right])).ok).toBe(true);
});

test('a former place is on the layer of its own time and no other, a present one on the present units', () => {
  const { layers } = read('bac-ninh/catalogue.json') as Catalogue;
  expect(layerOfPlace(layers, place('2025-06'))?.id).toBe('old-units');
  expect(layerOfPlace(layers, place('2025-07'))?.id).toBe('units');
  expect(
    layerOfPlace(
      layers.filter(({ id }) => id !== 'old-units'),
      place('2025-06'),
    ),
  ).toBeUndefined();
  expect(layerOfPlace(layers, place('2019-12'))).toBeUndefined();
});

test('no former place of a book that ships has a code of a present unit of its package', () => {
  for (const id of ['quang-ninh', 'cao-bang', 'lang-son', 'bac-ninh', 'khanh-hoa']) {
    const { places } = read(`${id}/indicators.json`) as { places: { vintage: string; unit?: string }[] };
    const { features } = read(`${id}/units.geojson`) as GeoJSON.FeatureCollection;
    const present = new Set(features.map(({ properties }) => properties?.code));
    const former = places.filter(({ vintage }) => vintage === '2025-06').map(({ unit }) => unit);
    expect(
      former.filter((unit) => present.has(unit)),
      id,
    ).toEqual([]);
  }
});

test('the localities of Khánh Hòa that meet the urban criteria are former districts without geometry: none has a code', () => {
  const { places, values } = read('khanh-hoa/indicators.json') as {
    places: { id: string; vintage: string; unit?: string }[];
    values: { indicator: string; place: string }[];
  };
  const meets = values.filter(({ indicator }) => indicator === 'tieu-chi-do-thi').map((value) => value.place);
  expect(meets).toHaveLength(5);
  for (const id of meets) expect(places.find((each) => each.id === id)).toMatchObject({ vintage: '2025-06' });
  expect(places.filter(({ id, unit }) => meets.includes(id) && unit !== undefined)).toEqual([]);
});

test.each([
  ['quang-ninh', [], []],
  ['cao-bang', [], []],
  ['bac-ninh', ['bac-ninh-cu'], []],
  ['lang-son', [], ['tp-lang-son']],
  ['khanh-hoa', ['khanh-hoa'], ['nha-trang', 'ninh-hoa', 'dien-khanh', 'van-ninh', 'to-hap', 'khanh-vinh']],
])(
  'of the former places of %s it is said which have no limits at hand: no province among them',
  (id, drawn, missing) => {
    const { places } = read(`${id}/indicators.json`) as IndicatorBook;
    const { mapped, unmapped } = formerPlaces(places, read(`${id}/catalogue.json`) as Catalogue);
    expect([...mapped]).toEqual(drawn);
    expect(unmapped.map((each) => each.id)).toEqual(missing);
  },
);
