import { methodOf } from '#core/fund/method.ts';
import type { ReachOfPlace } from '#core/reach/reach-fund.ts';
import type { ReachAnswer, ReachRequest } from '#worker/reach-protocol.ts';
import { SAMPLE_UNITS } from './sample-units.ts';

const place = (id: string, name: string, share: number): ReachOfPlace => {
  const rows = [
    { category: 'ODT', planeHa: 400 * share, withinHa: 300 * share, beyondHa: 100 * share },
    { category: 'LUC', planeHa: 600 * share, withinHa: 60 * share, beyondHa: 540 * share },
  ];
  const sum = (key: 'planeHa' | 'withinHa' | 'beyondHa'): number =>
    rows.reduce((all, row) => all + row[key], 0);
  return {
    ...{ id, name, rows },
    total: { planeHa: sum('planeHa'), withinHa: sum('withinHa'), beyondHa: sum('beyondHa') },
  };
};

/** 360 ha within: 300 ODT and 60 LUC, shared out among two units, with 40 ha that no zone covers. */
export const makeReach = ({ distanceM, axis }: Pick<ReachRequest, 'distanceM' | 'axis'>): ReachAnswer => ({
  method: methodOf('kernel', axis),
  distanceM,
  whole: place('', '', 1),
  units: SAMPLE_UNITS.slice(0, 2).map(([id, name], at) => place(id, name, at === 0 ? 0.75 : 0.25)),
  closure: { areaHa: 400, sumHa: 360, unzonedHa: 40, overlapHa: 0, residualHa: 0, outsideUnitsHa: 0 },
  problems: [],
  features: 12,
  shape: [
    [
      [
        [107, 21],
        [107.1, 21],
        [107.1, 21.1],
        [107, 21],
      ],
    ],
  ],
  bounds: [107, 21, 107.1, 21.1],
});
