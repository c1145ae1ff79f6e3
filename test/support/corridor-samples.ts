import { methodOf } from '#core/fund/method.ts';
import type { LonLat } from '#core/units.ts';
import type { CorridorAnswer } from '#worker/corridor-protocol.ts';
import type { VersionDiffAnswer } from '#worker/version-protocol.ts';

const METHOD = methodOf('kernel', { meridianDeg: 107.75, k0: 0.9999 });
const STEP = 4000;
const CODES = ['RSX', 'LUC', 'CLN', 'ODT', 'SKK', 'DGT', 'NTS', 'RPH', 'BCS', 'TMD'] as const;

/** Hectares of a code in a stretch: waves of land that differ by code, so that every stack looks different. */
const haOf = (code: number, strip: number): number =>
  Math.max(0, Math.round(100 * (160 - 14 * code) * (1 + Math.sin(0.4 * strip + 1.7 * code))) / 100);

/** A corridor of a route due east, 4 km a stretch. */
export function makeCorridor(count = 40, codes: readonly string[] = CODES): CorridorAnswer {
  const at = (km: number): LonLat => [107 + km / 104, 21];
  const strips = Array.from({ length: count }, (_, strip) => {
    const rows = codes
      .map((category, code) => ({
        category,
        planeHa: haOf(code, strip),
        ellipsoidHa: haOf(code, strip),
        zones: 3,
      }))
      .filter(({ planeHa }) => planeHa > 0);
    const unzonedHa = strip % 7 === 0 ? 300 : 12.5;
    const plane = rows.reduce((sum, { planeHa }) => sum + planeHa, unzonedHa);
    return {
      ...{ fromM: STEP * strip, toM: STEP * (strip + 1), rows, unzonedHa, overlapHa: 0 },
      areaHa: { plane, ellipsoid: plane },
    };
  });
  const sum = (of: (strip: (typeof strips)[number]) => number) =>
    strips.reduce((all, each) => all + of(each), 0);
  const totals = codes.map((category) => {
    const ha = sum(({ rows }) => rows.find((row) => row.category === category)?.planeHa ?? 0);
    return { category, planeHa: ha, ellipsoidHa: ha, zones: 3 * count };
  });
  const place = (layer: string, name: string, km: number, offsetM: number) => ({
    ...{ layer, name, at: at(km), chainageM: 1000 * km, offsetM },
  });
  const area = sum(({ areaHa }) => areaHa.plane);
  return {
    profile: {
      method: METHOD,
      lengthM: STEP * count,
      distanceM: 2000,
      stepM: STEP,
      strips,
      totals,
      areaHa: { plane: area, ellipsoid: area },
      unzonedHa: sum(({ unzonedHa }) => unzonedHa),
      overlapHa: 0,
      places: [
        place('parks', 'Khu công nghiệp Đông Mai', 12.3, 840),
        place('parks', 'Khu công nghiệp Việt Hưng', 37.1, 1520),
        place('parks', 'Khu công nghiệp Cái Lân', 38.4, 310),
        place('parks', 'Khu công nghiệp Hải Yên', 151.2, 95),
      ].filter(({ chainageM }) => chainageM <= STEP * count),
      closureHa: 3e-9,
      problems: [],
    },
    route: [at(0), at(4 * count)],
    strips: strips.map((_, strip) => {
      const [west, east] = [at(4 * strip)[0], at(4 * strip + 4)[0]];
      const ring = [
        [west, 20.98],
        [east, 20.98],
        [east, 21.02],
        [west, 21.02],
        [west, 20.98],
      ];
      return { at: at(4 * strip + 2), bounds: [west, 20.98, east, 21.02] as const, shape: [[ring]] };
    }),
    failed: {},
  };
}

/** A difference with a few zones of every sort, and more re-classed ones than a list shows at once. */
export function makeVersionDiff(reclassed = 60): VersionDiffAnswer {
  const zone = (id: string, from: string | null, to: string | null, ha: number) => ({
    ...{ id, from, to, areaHa: { plane: ha, ellipsoid: ha } },
    bounds: [107, 21, 107.01, 21.01] as const,
  });
  const ha = (plane: number) => ({ plane, ellipsoid: plane });
  const moved = reclassed * 10;
  return {
    method: METHOD,
    added: reclassed > 0 ? [zone('n1', null, 'SKK', 42.5)] : [],
    removed: reclassed > 0 ? [zone('g1', 'CLN', null, 3.25)] : [],
    reclassed: Array.from({ length: reclassed }, (_, at) => zone(`z${at}`, 'LUC', 'ODT', 10)),
    reshaped: reclassed > 0 ? [zone('s1', 'RSX', 'RSX', 120.75)] : [],
    unchanged: 6317,
    categories: [
      { category: 'LUC', beforeHa: ha(5000), afterHa: ha(5000 - moved), gainedHa: ha(0), lostHa: ha(moved) },
      { category: 'ODT', beforeHa: ha(900), afterHa: ha(900 + moved), gainedHa: ha(moved), lostHa: ha(0) },
      { category: 'RSX', beforeHa: ha(20000), afterHa: ha(20000), gainedHa: ha(0), lostHa: ha(0) },
    ],
    closureHa: 2e-9,
    problems: [],
    hasIds: true,
  };
}
