import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawnPlans, isWithin, mainPlan } from '#app/plan-in-view.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8')) as T;
const register = (id: string) => read<PlanRegister>(`${id}/plans.json`);

describe('the plan a map is of', () => {
  test.each([
    ['quang-ninh', 'qd-80-2023'],
    ['lang-son', 'qd-236-2024'],
    ['viet-nam', 'qd-891-2024'],
  ])('%s: %s', (id, plan) => {
    expect(mainPlan(register(id))?.id).toBe(plan);
  });

  test('a replaced plan is none, nor is there any in an empty register', () => {
    const { plans } = register('quang-ninh');
    const replaced = plans.map((plan) =>
      plan.id === 'qd-80-2023' ? { ...plan, status: 'replaced' as const } : plan,
    );
    expect(mainPlan({ plans: replaced })?.id).toBe('qd-1588-2014');
    expect(mainPlan({ plans: [] })).toBeNull();
  });

  test('local plans come as their scale is reached, the most detailed first; programmes never', () => {
    const { layers } = read<Catalogue>('lang-son/catalogue.json');
    const at = (zoom: number) => drawnPlans(register('lang-son'), layers, zoom).map(({ plan }) => plan.id);
    expect(at(9)).toEqual([]);
    expect(at(11)).toEqual(['vd-quy-hoach-chung']);
    expect(at(13)).toEqual(['vd-phan-khu', 'vd-quy-hoach-chung']);
    expect(at(15)).toEqual(['vd-chi-tiet', 'vd-phan-khu', 'vd-quy-hoach-chung']);
    expect(drawnPlans(register('lang-son'), [], 15)).toEqual([]);
  });

  test('a place is in a box on its edge too, and not beside it', () => {
    expect(isWithin([106, 21], [106, 20, 107, 22])).toBe(true);
    expect(isWithin([105.99, 21], [106, 20, 107, 22])).toBe(false);
    expect(isWithin([106.5, 22.01], [106, 20, 107, 22])).toBe(false);
  });
});
