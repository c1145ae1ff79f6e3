import type { LandFund } from '#core/fund/land-fund.ts';
import type { Text } from '#core/plan/provenance.ts';
import type { Result } from '#core/result.ts';
import type { Engine } from '#worker/client.ts';
import { type CheckLine, type Expectation, judge } from './check-line.ts';
import type { CheckVectors, OverlayCase } from './vectors.ts';

const GEOGRAPHICLIB: Text = {
  vi: 'GeographicLib, diện tích trắc địa của Karney (2013)',
  en: 'GeographicLib, geodesic areas of Karney (2013)',
};
const PROJ: Text = {
  vi: 'PROJ 9.5.1, EPSG:6960, 7 tham số của QĐ 05/2007/QĐ-BTNMT',
  en: 'PROJ 9.5.1, EPSG:6960, 7 parameters of Decision 05/2007/QĐ-BTNMT',
};
const PUBLISHED: Text = {
  vi: 'Cặp tọa độ đã công bố, in đến centimét',
  en: 'A published pair of coordinates, printed to the centimetre',
};
const BY_HAND: Text = {
  vi: 'Tính tay trên hình có cạnh tròn mét, VN-2000, kinh tuyến trục 107°45′',
  en: 'Worked by hand on shapes of whole metres, VN-2000, meridian 107°45′',
};

/** Takes the figure of an answer, or the reason why there is none. */
const judged = <T>(
  expectation: Expectation,
  answer: Result<T, { readonly message: string }>,
  of: (value: T) => number | null,
): CheckLine =>
  answer.ok ? judge(expectation, of(answer.value)) : judge(expectation, null, answer.error.message);

/** Ellipsoidal areas against GeographicLib. */
export async function* areaChecks(engine: Engine, { areas, overlayAxis }: CheckVectors) {
  for (const { title, geometry, ellipsoidM2 } of areas) {
    const answer = await engine.areas({ geojson: geometry, axis: overlayAxis });
    const expectation: Expectation = {
      group: 'areas',
      title,
      expected: ellipsoidM2,
      tolerance: 0.01,
      toleranceIn: 'ppm',
      unit: 'm²',
      digits: 3,
      source: GEOGRAPHICLIB,
    };
    yield judged(expectation, answer, (value) => value.ellipsoidM2);
  }
}

/** Places on VN-2000 planes against PROJ. */
export async function* positionChecks(engine: Engine, { positions }: CheckVectors) {
  for (const { name, which, lonLat, epsg, axis, northing, easting, published } of positions) {
    const answer = await engine.planePositions({ axis, points: [lonLat] });
    for (const [part, letter, expected] of [
      ['n', 'X', northing],
      ['e', 'Y', easting],
    ] as const) {
      const titleIn = (words: string | undefined): string =>
        `${name}${words === undefined ? '' : ` (${words})`}, EPSG:${epsg}, ${letter}`;
      const expectation: Expectation = {
        group: 'positions',
        title: { vi: titleIn(which?.vi), en: titleIn(which?.en) },
        expected,
        tolerance: published ? 0.01 : 0.001,
        toleranceIn: 'unit',
        unit: 'm',
        digits: 4,
        source: published ? PUBLISHED : PROJ,
      };
      yield judged(expectation, answer, ([point]) => point?.[part] ?? null);
    }
  }
}

const BESIDE: Readonly<Record<string, Text>> = {
  unzoned: { vi: 'chưa quy hoạch', en: 'unzoned' },
  overlap: { vi: 'chồng lấn', en: 'overlap' },
  outside: { vi: 'ngoài đơn vị', en: 'outside the unit' },
  selfCrossing: {
    vi: 'phần tự cắt, theo phép kiểm tra dữ liệu',
    en: 'self-crossing part, by the data check',
  },
};

/** A figure of a ledger of one unit, ha; a category without a row is 0. */
function figureOf(fund: LandFund, name: string): number | null {
  const unit = fund.units[0];
  if (!unit) return null;
  if (name === 'unzoned') return unit.unzonedHa;
  if (name === 'overlap') return unit.overlapHa;
  if (name === 'outside') return fund.outsideHa;
  return unit.rows.find(({ category }) => category === name)?.planeHa ?? 0;
}

/** Land funds whose answers were worked by hand. */
export async function* overlayChecks(engine: Engine, { overlays, overlayAxis: axis }: CheckVectors) {
  for (const one of overlays) {
    const [units, zones] = [{ geojson: one.unit }, { geojson: one.zones }];
    const fund = await engine.landFund({
      zones,
      units,
      unitId: 'code',
      unitName: 'name',
      category: 'use',
      axis,
    });
    for (const [name, expected] of Object.entries(one.expected)) {
      const expectation = overlayFigure(one, name, expected);
      if (name !== 'selfCrossing') yield judged(expectation, fund, (value) => figureOf(value, name));
      else {
        const audit = await engine.audit({ layer: zones, axis });
        yield judged(expectation, audit, ({ problems }) => {
          const crossing = problems.find(({ kind }) => kind === 'self-crossing');
          return crossing ? crossing.areaM2 / 10_000 : null;
        });
      }
    }
  }
}

function overlayFigure({ title }: OverlayCase, name: string, expected: number): Expectation {
  const what = BESIDE[name] ?? { vi: `loại đất ${name}`, en: `category ${name}` };
  return {
    group: 'overlays',
    title: { vi: `${title.vi}: ${what.vi}`, en: `${title.en ?? title.vi}: ${what.en}` },
    expected,
    // 0.1 m²: a thousandth of a part per thousand of the figure's 100 ha
    tolerance: 1e-5,
    toleranceIn: 'unit',
    unit: 'ha',
    digits: 6,
    source: BY_HAND,
  };
}

const EXACT: Text = {
  vi: 'Giá trị đúng đến bit cuối, tính bằng số học 80 chữ số',
  en: 'Correct to the last bit, from 80-digit arithmetic',
};

/** The browser's own functions: they are allowed to differ in the last binary digits, and do. */
export function* functionChecks({ functions }: CheckVectors) {
  for (const { function: name, argument, value } of functions) {
    const title = `Math.${name}(${argument})`;
    const expectation: Expectation = {
      group: 'functions',
      title: { vi: title, en: title },
      expected: value,
      tolerance: 2,
      toleranceIn: 'ulp',
      unit: '',
      digits: 17,
      source: EXACT,
    };
    yield judge(expectation, Math[name](argument));
  }
}
