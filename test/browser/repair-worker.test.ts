import { afterAll, expect, test } from 'vitest';
import { AXIS } from '#test/support/funds.ts';
import { square } from '#test/support/squares.ts';
import { createEngine } from '#worker/client.ts';

const engine = createEngine();
afterAll(() => engine.close());

const bowTie = () => {
  const { geometry, ...rest } = square(107, { use: 'ODT' });
  const [a, b, c, d] = geometry.coordinates[0]!;
  return { ...rest, geometry: { type: 'Polygon', coordinates: [[a, c, b, d, a]] } };
};

test('GEOS comes to the worker when a repair is asked for, and mends a bow-tie there', async () => {
  const collection = (feature: object) => ({ geojson: { type: 'FeatureCollection', features: [feature] } });
  const request = {
    zones: collection(bowTie()),
    units: collection(square(107, {})),
    category: 'use',
    axis: AXIS,
  };
  const refused = await engine.landFund(request);
  const mended = await engine.landFund({ ...request, repair: true });
  if (!refused.ok || !mended.ok) throw new Error('no answer');
  expect(refused.value.problems.map(({ kind }) => kind)).toEqual(['self-crossing']);
  expect(refused.value.units[0]?.rows).toEqual([]);
  expect(mended.value.repairs).toMatchObject([{ layer: 'zones', feature: 0, parts: 2 }]);
  const [unit] = mended.value.units;
  expect(unit!.rows[0]!.planeHa).toBeCloseTo(unit!.areaHa.plane / 2, 2);
});
