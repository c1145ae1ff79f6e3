import { expect, test } from 'vitest';
import { legendOf } from '#core/legend.ts';
import type { Layer } from '#core/plan/layer.ts';

const layer: Layer = {
  id: 'zones',
  group: 'plan',
  title: { vi: 'Sử dụng đất' },
  data: 'zones.geojson',
  verification: 'illustrative',
  style: {
    kind: 'fill',
    classes: [
      { value: 'CLN', title: { vi: 'Cây lâu năm' }, color: '#ffd2a0', group: { vi: 'Nông nghiệp' } },
      { value: 'ODT', title: { vi: 'Đất ở' }, color: '#ffa0ff', group: { vi: 'Phi nông nghiệp' } },
      { value: 'RSX', title: { vi: 'Rừng' }, color: '#b4ffb4', group: { vi: 'Nông nghiệp' } },
    ],
  },
};

test('classes stand under their headings, in the order of the catalogue', () => {
  const blocks = legendOf([layer])[0]?.blocks ?? [];
  expect(blocks.map(({ heading }) => heading?.vi)).toEqual(['Nông nghiệp', 'Phi nông nghiệp']);
  expect(blocks[0]?.rows.map(({ value }) => value)).toEqual(['CLN', 'RSX']);
});

test('a class that is switched off is named and marked', () => {
  const rows = legendOf([layer], { zones: ['ODT'] }).flatMap(({ blocks }) =>
    blocks.flatMap((block) => block.rows),
  );
  expect(rows.map(({ value, hidden }) => [value, hidden])).toEqual([
    ['CLN', false],
    ['RSX', false],
    ['ODT', true],
  ]);
});

test('nothing drawn, no legend', () => expect(legendOf([])).toEqual([]));
