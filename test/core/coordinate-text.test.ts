import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDms, parseCoordinate } from '#core/coordinate-text.ts';

const wgs84 = (lon: number, lat: number) => {
  const near = (wanted: number) => expect.closeTo(wanted, 6);
  return expect.objectContaining({ kind: 'wgs84', lonLat: [near(lon), near(lat)] });
};
const plane = (n: number, e: number, order: string, zonePrefix: number | null = null) => ({
  kind: 'vn2000',
  point: { n: expect.closeTo(n, 3), e: expect.closeTo(e, 3) },
  order,
  zonePrefix,
});

describe('coordinates as people type them', () => {
  test.each([
    ['20.95, 107.08', 107.08, 20.95],
    ['20.95,107.08', 107.08, 20.95],
    ['107.08 20.95', 107.08, 20.95],
    ['20,95 107,08', 107.08, 20.95],
    ['20,95; 107,08', 107.08, 20.95],
    ['20,95,107,08', 107.08, 20.95],
    ['20.950, 107.084', 107.084, 20.95],
    ['20.951700 107.084300', 107.0843, 20.9517],
    ['21 107', 107, 21],
    ['lat 20.95 lon 107.08', 107.08, 20.95],
    ['Vĩ độ: 20,95, Kinh độ: 107,08', 107.08, 20.95],
    [`20°57'06"N 107°05'03"E`, 107.084166667, 20.951666667],
    ['20°57′06″B, 107°05′03″Đ', 107.084166667, 20.951666667],
    [`N20°57'06" E107°05'03"`, 107.084166667, 20.951666667],
    [`107°05'03"E 20°57'06"N`, 107.084166667, 20.951666667],
    [`20º57'06.5'' 107º05'03,5''`, 107.084305556, 20.951805556],
    [`20°57.1' 107°5.05'`, 107.084166667, 20.951666667],
    ['20.9517° N, 107.0843° E', 107.0843, 20.9517],
    ['-33.86, 151.21', 151.21, -33.86],
  ])('%s is WGS 84', (text, lon, lat) => expect(parseCoordinate(text)).toEqual(wgs84(lon, lat)));

  test.each([
    ['2317752.8 430575.5', 2317752.8, 430575.5, 'north-east', null],
    ['430575.5 2317752.8', 2317752.8, 430575.5, 'east-north', null],
    ['430575.545, 2317752.816', 2317752.816, 430575.545, 'east-north', null],
    ['2317752.8,430575.5', 2317752.8, 430575.5, 'north-east', null],
    ['X=2.317.752,82 Y=430.575,54', 2317752.82, 430575.54, 'north-east', null],
    ['X: 2317752,82; Y: 430575,54', 2317752.82, 430575.54, 'north-east', null],
    ['X=430.575,54 Y=2.317.752,82', 2317752.82, 430575.54, 'east-north', null],
    ['X(m) 2317752.82 Y(m) 430575.54', 2317752.82, 430575.54, 'north-east', null],
    ['2.317.752 430.575', 2317752, 430575, 'north-east', null],
    ['2 317 752,8 430 575,5', 2317752.8, 430575.5, 'north-east', null],
    ['2317752 18500000', 2317752, 500000, 'north-east', 18],
    ['2317752; 18 500 000', 2317752, 500000, 'north-east', 18],
    ['48430575.5 2317752.8', 2317752.8, 430575.5, 'east-north', 48],
  ])('%s is VN-2000', (text, n, e, order, prefix) =>
    expect(parseCoordinate(text)).toEqual(plane(n, e, order, prefix)),
  );

  test.each([
    '',
    'ha long',
    'ODT 12',
    'phường 1',
    'Móng Cái 1',
    '12 34',
    '121.197',
    '2317752',
    '20.95',
    '95°00′00″ 190°00′00″',
    `20°75'06"N 107°05'03"E`,
    '1 2 3 4 5 6',
    '999999999 999999999',
    'X= Y=',
    '20.95, 107.08, 5.5',
  ])('%j is no coordinate', (text) => expect(parseCoordinate(text)).toBeNull());

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9., °'"NEXY=;]{0,40}$/)), (text) => {
        const reading = parseCoordinate(text);
        if (reading?.kind === 'wgs84') expect(reading.lonLat.every(Number.isFinite)).toBe(true);
        if (reading?.kind === 'vn2000') expect(Number.isFinite(reading.point.e + reading.point.n)).toBe(true);
      }),
    );
  });

  test('degrees, minutes, seconds are read back within their rounding', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('vi' as const, 'en' as const),
        fc.double({ min: 102, max: 117, noNaN: true }),
        fc.double({ min: 7, max: 24, noNaN: true }),
        (lang, lon, lat) => {
          const reading = parseCoordinate(formatDms(lang, [lon, lat]));
          expect(reading).toEqual(
            expect.objectContaining({
              lonLat: [expect.closeTo(lon, 4), expect.closeTo(lat, 4)],
              order: 'lat-lon',
            }),
          );
        },
      ),
    );
  });
});
