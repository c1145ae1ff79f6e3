import { expect, test } from 'vitest';
import type { Layer } from '#core/plan/layer.ts';
import { drawnPlans } from '#core/plan/plan-extents.ts';
import type { RegisteredPlan } from '#core/plan/plan-register.ts';

const layer = (id: string, plan?: string, kind: Layer['style']['kind'] = 'fill'): Layer => ({
  ...{ id, group: 'g', title: { vi: id }, data: `${id}.geojson`, verification: 'illustrative' },
  style: { kind, classes: [] },
  ...(plan !== undefined && { plan }),
});
const plan = (id: string, patch: Partial<RegisteredPlan> = {}): RegisteredPlan => ({
  ...{ id, kind: 'general', title: { vi: id }, document: 'd', verification: 'illustrative' },
  ...patch,
});
const extent = (of: string, ...ids: readonly string[]) => ({
  extent: { layer: of, ...(ids.length > 0 && { ids }), verification: 'illustrative' as const },
});
const layers = [layer('units'), layer('lots', 'own'), layer('roads', 'own', 'line'), layer('more', 'own')];

test('a plan covers its extent, else the areas of its own layers; what is replaced or nowhere drawn covers nothing', () => {
  const plans = [
    plan('units', extent('units', 'a')),
    plan('whole', extent('units')),
    plan('own'),
    plan('lost', extent('no such layer')),
    plan('old', { ...extent('units'), status: 'replaced' }),
    plan('unknown'),
  ];
  const found = drawnPlans({ layers }, { plans });
  expect(
    found.map(({ plan: { id }, parts }) => [id, ...parts.map(({ layer: { id: of }, ids }) => [of, ids])]),
  ).toEqual([
    ['units', ['units', ['a']]],
    ['whole', ['units', undefined]],
    ['own', ['lots', undefined], ['more', undefined]],
  ]);
});
