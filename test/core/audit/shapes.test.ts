import { expect, test } from 'vitest';
import { POSITION_NOT_COMPARED } from '#core/audit/audit-note.ts';
import { auditOf, kindsOf, metresOf, only } from '#test/support/audits.ts';
import { feature, type Polygons, rectangle, reversed } from '#test/support/layers.ts';

const square = (x: number, y = 0, size = 100): Polygons => feature(rectangle(x, y, x + size, y + size));

test('a clean layer of neighbours has no problem', async () => {
  expect(await auditOf([square(0), square(100), square(200), square(0, 100)])).toEqual({
    ok: true,
    problems: [],
    notes: [POSITION_NOT_COMPARED],
  });
});

test('a bow-tie is named with the point where it crosses and the area of its smaller loop', async () => {
  // two triangles meeting at (60, 60) … of 60 × 120 / 2 and 40 × 80 / 2 m²
  const bow = feature([
    [0, 0],
    [100, 100],
    [100, 20],
    [0, 120],
  ]);
  const audit = await auditOf([bow, square(300)]);
  const { areaM2, at, level } = only(audit, 'self-crossing');
  expect(level).toBe('error');
  expect(areaM2).toBeCloseTo(1600, 3);
  expect(metresOf(at)).toEqual({ x: expect.closeTo(60, 2), y: expect.closeTo(60, 2) });
  expect(audit.ok).toBe(false);
});

test('parts that lie on each other are named with the land they share', async () => {
  const twice: Polygons = [[rectangle(0, 0, 100, 100)], [rectangle(50, 0, 150, 100)]];
  expect(only(await auditOf([twice]), 'self-crossing').areaM2).toBeCloseTo(5000, 3);
});

test('a hole outside its polygon is named', async () => {
  const stray: Polygons = [[rectangle(0, 0, 100, 100), reversed(rectangle(200, 0, 210, 10))]];
  expect(only(await auditOf([stray]), 'self-crossing').areaM2).toBeCloseTo(100, 3);
});

test('a bow-tie whose loops cancel out is no sliver and no line besides', async () => {
  const even: Polygons = [
    [
      [
        [0, 0],
        [100, 100],
        [100, 0],
        [0, 100],
      ],
    ],
  ];
  const nearly: Polygons = [
    [
      [
        [0, 0],
        [100, 100],
        [100, 0],
        [0, 100.001],
      ],
    ],
  ];
  for (const bow of [even, nearly])
    expect(kindsOf(await auditOf([bow, bow])).toSorted()).toEqual(['duplicate-feature', 'self-crossing']);
});

test('parts of one feature that overlap are called so, with the area of their overlap', async () => {
  const both = only(await auditOf([[...square(0), ...square(50, 50)]]), 'self-crossing');
  expect(both.params.how).toBe('parts');
  expect(both.areaM2).toBeCloseTo(2500, 3);
  expect(both.message).toMatch(/^Parts of features\[0\] overlap each other by 0.25 ha\. It is left out/);
});

test('a self-crossing of a few square decimetres is a warning', async () => {
  const nick = feature([
    [0, 0],
    [100, 0],
    [100, 100],
    [50, 100],
    [50.5, 100.5],
    [50, 100.5],
    [50.5, 100],
    [0, 100],
  ]);
  const audit = await auditOf([nick]);
  expect(kindsOf(audit)).toContain('small-self-crossing');
  expect(audit.ok).toBe(true);
});

test('a polygon that has collapsed to a line is named, its neighbours are audited all the same', async () => {
  const line = feature([
    [0, 0],
    [50, 0],
    [100, 0],
  ]);
  const audit = await auditOf([line, square(300), square(350)]);
  expect(only(audit, 'degenerate-ring').features).toEqual([0]);
  expect(only(audit, 'overlap').features).toEqual([1, 2]);
});

test('rings against RFC 7946 are counted once for the layer and are no error', async () => {
  const donut: Polygons = [[rectangle(0, 0, 100, 100), rectangle(40, 40, 60, 60)]];
  const core = square(40, 40, 20);
  const audit = await auditOf([donut, core, feature(reversed(rectangle(300, 0, 400, 100)))]);
  expect(audit.ok).toBe(true);
  const { features, params, level } = only(audit, 'wrong-winding');
  expect({ features, count: params.count, level }).toEqual({ features: [0, 2], count: 2, level: 'info' });
});

test('repeated vertices are counted and do not hide a shared border', async () => {
  const ring = rectangle(0, 0, 100, 100);
  const audit = await auditOf([
    feature([ring[0]!, ring[1]!, ring[1]!, ring[2]!, ring[2]!, ring[3]!]),
    square(100),
  ]);
  expect(kindsOf(audit)).toEqual(['duplicate-vertex']);
  expect(audit.problems[0]?.params).toEqual({ count: 2 });
});

test('a feature given three times is one problem with the copies, in any start and winding', async () => {
  const ring = rectangle(0, 0, 100, 100);
  const turned = reversed([...ring.slice(2), ...ring.slice(0, 2)]);
  const audit = await auditOf([feature(ring), square(100), feature(turned), feature(ring)], {
    ids: ['a', 'b', 'c'],
  });
  const { features, areaM2, params } = only(audit, 'duplicate-feature');
  expect(features).toEqual([0, 2, 3]);
  expect(areaM2).toBeCloseTo(20_000, 2);
  expect(params).toEqual({ feature: 'a', others: 'c, features[3]' });
  expect(kindsOf(audit)).not.toContain('overlap');
});

test('a spike is named with its length and its tip', async () => {
  const spiked = feature([
    [0, 0],
    [100, 0],
    [100, 50],
    [130, 50.02],
    [100, 50.1],
    [100, 100],
    [0, 100],
  ]);
  const { params, at } = only(await auditOf([spiked]), 'spike');
  expect(params).toEqual({ feature: 'features[0]', count: 1, length: expect.closeTo(30, 2) });
  expect(metresOf(at).x).toBeCloseTo(130, 2);
});

test('a narrow inlet of half a metre is no spike', async () => {
  const inlet = feature([
    [0, 0],
    [100, 0],
    [100, 50],
    [70, 50.25],
    [100, 50.5],
    [100, 100],
    [0, 100],
  ]);
  expect(kindsOf(await auditOf([inlet]))).toEqual([]);
});

test('a strip half a metre wide is a sliver, a road five metres wide is none', async () => {
  const audit = await auditOf([feature(rectangle(0, 0, 200, 0.5)), feature(rectangle(0, 50, 2000, 55))]);
  expect(audit.problems.map(({ kind, features }) => [kind, features])).toEqual([['sliver', [0]]]);
});
