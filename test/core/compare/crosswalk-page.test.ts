import { expect, test } from 'vitest';
import { crosswalkPage } from '#core/compare/crosswalk-page.ts';
import { NOT_MAPPED } from '#core/fund/transition.ts';
import { makeCrosswalk } from '#test/support/crosswalk-samples.ts';

const walk = makeCrosswalk();
const told = (side: 'from' | 'to') =>
  crosswalkPage(walk, side).map(({ id, fate, list }) => [
    id,
    fate,
    list.map(({ id: other, isCut }) => `${other}${isCut ? '!' : ''}`).join(' '),
  ]);

test('a unit with a counterpart on both sides of its border is split, and the counterpart marked', () => {
  expect(told('from')).toEqual([
    ['193', 'cut', '06685 06979!'],
    ['202', 'cut', '06979! 06978'],
  ]);
  expect(told('to')).toEqual([
    ['06685', 'within', '193'],
    ['06979', 'cut', '202! 193!'],
    ['06978', 'within', '202'],
  ]);
});

test('a part of no more than a hundredth of both units is a sliver: summed, and no part', () => {
  const [haLong] = crosswalkPage(walk, 'from');
  expect(haLong?.slivers).toEqual({ count: 1, planeHa: 0.05 });
  const { list, slivers, outsideHa, areaHa } = haLong!;
  const sum = list.reduce((all, { planeHa }) => all + planeHa, slivers.planeHa + outsideHa);
  expect(sum).toBeCloseTo(areaHa.plane, 9);
});

test('whole units put together, one that stayed as it was, and one with no land in common are told apart', () => {
  const row = (from: string, to: string, ha: number, ofFrom: number, ofTo: number) => ({
    ...{ from, to, planeHa: ha, ellipsoidHa: ha, shareOfFrom: ha / ofFrom, shareOfTo: ha / ofTo },
  });
  const unit = (id: string, ha: number) => ({
    ...{ id, name: id, areaHa: { plane: ha, ellipsoid: ha }, parts: [], split: false, residualHa: 0 },
  });
  const other = {
    ...walk,
    from: [unit('a', 10), unit('b', 20), unit('c', 5), unit('d', 3)],
    to: [unit('A', 30), unit('C', 5)],
    rows: [
      row('a', 'A', 10, 10, 30),
      row('b', 'A', 20, 20, 30),
      row('c', 'C', 5, 5, 5),
      row('d', NOT_MAPPED, 3, 3, 0),
    ],
  };
  expect(crosswalkPage(other, 'from').map(({ fate, outsideHa }) => [fate, outsideHa])).toEqual([
    ['within', 0],
    ['within', 0],
    ['same', 0],
    ['none', 3],
  ]);
  expect(crosswalkPage(other, 'to').map(({ fate }) => fate)).toEqual(['divided', 'same']);
});
