import { expect, test } from 'vitest';
import { wordingRows } from '#core/plan/wording-differences.ts';

test('two mottos stand side by side part by part, numbers written otherwise told from what differs', () => {
  const meeting = {
    centre: '1 tâm',
    axis: '2 tuyến',
    breakthrough: 'các mũi đột phá',
    region: '3 vùng động lực',
  };
  const programme = { centre: 'một tâm', axis: 'hai tuyến đa chiều', breakthrough: 'hai mũi đột phá' };
  expect(wordingRows(meeting, programme).map(({ kind, standing }) => [kind, standing])).toEqual([
    ['centre', 'spelling'],
    ['axis', 'differs'],
    ['breakthrough', 'differs'],
    ['region', 'only-first'],
  ]);
  expect(wordingRows(programme, meeting).at(-1)).toEqual({
    kind: 'region',
    first: null,
    second: '3 vùng động lực',
    standing: 'only-second',
  });
  expect(wordingRows(meeting, meeting).every(({ standing }) => standing === 'same')).toBe(true);
});
