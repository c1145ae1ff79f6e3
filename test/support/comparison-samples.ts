import type { ConformityRow } from '#core/compare/plan-conformity.ts';
import { methodOf } from '#core/fund/method.ts';
import type { ConformityAnswer } from '#worker/conformity-protocol.ts';
import type { OverlapAnswer } from '#worker/overlap-protocol.ts';

const method = methodOf('kernel', { meridianDeg: 107.25, k0: 0.9999 });
const ha = (plane: number) => ({ plane, ellipsoid: plane });

const rowOf = (
  same: number,
  detail: number,
  conflict: number,
  outside: number,
): Omit<ConformityRow, 'category'> => ({
  areaHa: ha(same + detail + conflict + outside),
  ...{ sameHa: ha(same), detailHa: ha(detail), conflictHa: ha(conflict), outsideHa: ha(outside) },
  ...{ twiceHa: ha(0), residualHa: { plane: 1e-12, ellipsoid: -2e-12 } },
});

/** A detailed plan of three codes held against its parent; so many conflicts. */
export const makeConformity = (conflicts = 23): ConformityAnswer => ({
  method,
  total: rowOf(20, 5, 7.5, 1.25),
  categories: [
    { category: 'LUC', ...rowOf(0, 5, 0, 0) },
    { category: 'ODT', ...rowOf(20, 0, 2.5, 0) },
    { category: 'DGT', ...rowOf(0, 0, 5, 1.25) },
  ],
  conflicts: Array.from({ length: conflicts }, (_, at) => ({
    ...{ lot: at, lotId: `CT-${at + 1}`, lotName: `Lô CT-${at + 1}`, lower: at === 0 ? 'DGT' : 'ODT' },
    ...{ zone: 0, zoneId: 'qpk-7', zoneName: 'Ô 7', upper: 'DKV' },
    ...{ areaHa: ha(at === 0 ? 5 : 2.5 / (conflicts - 1)), share: at === 0 ? 0.8 : 0.005 },
    bounds: [106.7, 21.8, 106.71, 21.81],
  })),
  outside: [
    {
      ...{ lot: 0, lotId: 'CT-1', lotName: 'Lô CT-1', lower: 'DGT', areaHa: ha(1.25), share: 0.2 },
      bounds: [106.7, 21.8, 106.71, 21.81],
    },
  ],
  sliver: 0.01,
  closureHa: 1e-12,
  overlayZones: 0,
  problems: [],
  shapes: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { id: '0-0' },
        geometry: {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [106.7, 21.8],
                [106.71, 21.8],
                [106.71, 21.81],
                [106.7, 21.8],
              ],
            ],
          ],
        },
      },
    ],
  },
});

/** Overlaps of plans `a`, `b` …; so many pairs of others besides two rivals and a family. */
export const makeOverlaps = (others = 22): OverlapAnswer => ({
  method,
  plans: ['a', 'b', 'c', 'd'].map((id, at) => ({
    id,
    areaHa: ha(400 - 100 * at),
    twiceHa: at === 3 ? 2 : 0,
  })),
  pairs: [
    { first: 'a', second: 'b', relation: 'family', areaHa: ha(300) },
    { first: 'b', second: 'c', relation: 'rivals', areaHa: ha(150.5) },
    ...Array.from({ length: others }, (_, at) => ({
      ...{ first: 'c', second: 'd', relation: 'programmes' as const, areaHa: ha(50 - at) },
    })),
  ].map((pair) => ({
    ...(pair as Pick<OverlapAnswer['pairs'][number], 'first' | 'second' | 'relation' | 'areaHa'>),
    ...{ shareOfFirst: 0.5, shareOfSecond: 0.75, bounds: [106.7, 21.8, 106.8, 21.9] as const },
  })),
  closureHa: 1e-12,
  problems: [],
  missing: [],
});
