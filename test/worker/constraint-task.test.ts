import { expect, test } from 'vitest';
import { err, ok } from '#core/result.ts';
import { collection, square } from '#test/support/squares.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import { TASKS } from '#worker/tasks.ts';

const files: Readonly<Record<string, string>> = {
  zones: collection(square(107, { code: 'ODT', id: 'z1' }), square(107.01, { code: 'LUA', id: 'z2' })),
  units: collection(square(107, { c: 'A', n: 'A' }), square(107.01, { c: 'B', n: 'B' })),
  // over the eastern half of the first zone and the western half of the second
  flood: collection(square(107.005, { depth: 'deep' })),
};
const cache = () =>
  new LayerCache(async (url) => {
    const text = files[url];
    return text === undefined ? err({ kind: 'unreachable', at: url, message: url }) : ok(text);
  });
const request = {
  zones: { url: 'zones' },
  category: 'code',
  units: { url: 'units' },
  ...{ unitId: 'c', unitName: 'n' },
  constraint: { url: 'flood' },
  axis: { meridianDeg: 107.75, k0: 0.9999 },
};
const ask = (more: object = {}) =>
  TASKS.constraint({ ...request, ...more }, { cache: cache(), checkpoint: () => {} });

// the plane's scale differs by a few ppm between east and west
test('a constraint without classes is one class, and half of each zone lies in it', async () => {
  const answer = await ask();
  if (!answer.ok) throw new Error(answer.error.message);
  const { classes, units, zones } = answer.value;
  expect(classes).toHaveLength(1);
  for (const { rows } of units)
    for (const { planeHa, insideHa, outsideHa } of rows) {
      expect(insideHa[0]! / planeHa).toBeCloseTo(0.5, 5);
      expect(outsideHa / planeHa).toBeCloseTo(0.5, 5);
    }
  expect(zones.map(({ id, zoneHa, insideHa }) => [id, (insideHa[0]! / zoneHa).toFixed(5)])).toEqual([
    ['z1', '0.50000'],
    ['z2', '0.50000'],
  ]);
});

test('a constraint with classes names them, and a class no feature has is refused by name', async () => {
  expect(await ask({ classBy: 'depth' })).toMatchObject({ ok: true, value: { classes: ['deep'] } });
  expect(await ask({ classBy: 'sâu' })).toMatchObject({
    ok: false,
    error: { kind: 'no-property', at: 'sâu' },
  });
});
