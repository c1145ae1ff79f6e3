import { readFileSync } from 'node:fs';
import { area, multiPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { ok } from '#core/result.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import { TASKS } from '#worker/tasks.ts';

const folder = 'public/data/lang-son';
const cache = new LayerCache(async (url) => ok(readFileSync(`${folder}/${url}`, 'utf8')));
const ask = (points: readonly (readonly [number, number])[]) =>
  TASKS.scenarioParts(
    {
      ...{ zones: { url: 'zones.geojson' }, units: { url: 'units.geojson' }, category: 'planned' },
      ...{ unitId: 'code', unitName: 'full_name', axis: { meridianDeg: 107.25, k0: 0.9999 } },
      cut: { kind: 'area', points },
    },
    { cache, checkpoint: () => {} },
  );

test('a drawn area over Lạng Sơn: parts close, and the shapes to look at are as large as their figures', async () => {
  const answer = await ask([
    [106.7, 21.8],
    [106.85, 21.8],
    [106.85, 21.9],
    [106.7, 21.9],
  ]);
  if (!answer.ok || answer.value.defect !== null) throw new Error(JSON.stringify(answer));
  const { parts, shapes } = answer.value;
  expect(parts.length).toBeGreaterThan(4);
  const cut = parts.filter(({ share }) => share < 1 - 1e-9);
  expect(Object.keys(shapes).toSorted()).toEqual(cut.map(({ id }) => id).toSorted());
  expect(cut.length).toBeGreaterThan(2);
  for (const { id, areaHa, residualHa, share } of parts) {
    expect(Math.abs(residualHa.plane)).toBeLessThan(1e-4);
    expect(Math.abs(residualHa.ellipsoid)).toBeLessThan(1e-4);
    // Turf's sphere is within a percent of the plane
    if (share < 1 - 1e-9)
      expect(Math.abs(area(multiPolygon(shapes[id]!)) / 10_000 - areaHa.plane)).toBeLessThan(
        0.01 * areaHa.plane + 0.1,
      );
  }
}, 60_000);

test('an outline that crosses itself is answered with its defect', async () => {
  const crossed = await ask([
    [106.7, 21.8],
    [106.85, 21.9],
    [106.85, 21.8],
    [106.7, 21.9],
  ]);
  expect(crossed).toEqual({ ok: true, value: { defect: 'self-crossing' } });
}, 60_000);
