import { readdirSync, readFileSync } from 'node:fs';
import {
  area,
  booleanPointInPolygon,
  difference,
  featureCollection,
  intersect,
  pointOnFeature,
} from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { certificateFields } from '#core/plan/certificate-fields.ts';
import { planLayerProblems } from '#core/plan/plan-layers.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';

const DATA = new URL('../../public/data/', import.meta.url);
const PACKAGES = readdirSync(DATA).filter((name) => name !== 'rulesets' && !name.includes('.'));
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, DATA), 'utf8')) as T;
type Zone = Feature<Polygon | MultiPolygon, Record<string, string | number>>;
const zones = (name: string): readonly Zone[] =>
  read<FeatureCollection>(`lang-son/${name}.geojson`).features as Zone[];

const general = zones('local-general');
const subArea = zones('local-sub-area');
const lots = zones('local-detailed');
const LEVELS = [general, subArea, lots] as const;

/** What of `inner` lies outside `outer`, m². */
const outside = (inner: Zone, outer: readonly Zone[]): number => {
  let rest: Feature<Polygon | MultiPolygon> | null = inner;
  for (const each of outer) {
    if (rest) rest = difference(featureCollection([rest, each]));
  }
  return rest ? area(rest) : 0;
};

/** Zones of a lower plan whose function is not that of the parent's zone at a point inside. */
const disagreeing = (
  lower: readonly Zone[],
  upper: readonly Zone[],
): readonly (string | number | undefined)[] =>
  lower
    .filter((zone) => {
      const at = pointOnFeature(zone);
      const under = upper.filter((each) => booleanPointInPolygon(at, each));
      expect(under, String(zone.properties.id)).toHaveLength(1);
      return under[0]?.properties.function !== zone.properties.function;
    })
    .map(({ properties }) => properties.id);

test.each(PACKAGES)('every layer that names a plan names one of its package’s register: %s', (id) => {
  const catalogue = read<Catalogue>(`${id}/catalogue.json`);
  const register = read<PlanRegister>(`${id}/${catalogue.plans}`);
  expect(planLayerProblems(catalogue, register)).toEqual([]);
  const [layer] = catalogue.layers;
  expect(planLayerProblems({ layers: [{ ...layer!, plan: 'nowhere' }] }, register)).toHaveLength(1);
});

describe('the example plans of Lạng Sơn', () => {
  test('are called examples, illustrative and of no legal value, in the register and on every layer', () => {
    const { layers } = read<Catalogue>('lang-son/catalogue.json');
    const { plans } = read<PlanRegister>('lang-son/plans.json');
    const own = layers.filter(({ plan }) => plan?.startsWith('vd-'));
    expect(own).toHaveLength(5);
    for (const { title, summary, verification, plan } of own) {
      expect(title.vi).toMatch(/^Ví dụ: /);
      expect(summary?.vi).toMatch(/^Minh họa, không có giá trị pháp lý/);
      expect(verification).toBe('illustrative');
      const registered = plans.find(({ id }) => id === plan);
      expect(registered).toMatchObject({ verification: 'illustrative', document: 'minh-hoa' });
      expect(registered?.title.vi).toMatch(/^Ví dụ: /);
      // a made-up number would be taken for a decision
      expect(registered?.decision).toBeUndefined();
    }
    expect(plans.filter(({ verification }) => verification === 'illustrative')).toHaveLength(5);
  });

  test('each lies in its parent: general, sub-area, detailed', () => {
    const { plans } = read<PlanRegister>('lang-son/plans.json');
    const parentOf = (id: string) => plans.find((plan) => plan.id === id)?.parent;
    expect(['vd-chi-tiet', 'vd-phan-khu', 'vd-quy-hoach-chung'].map(parentOf)).toEqual([
      'vd-phan-khu',
      'vd-quy-hoach-chung',
      'qd-236-2024',
    ]);
    for (const zone of subArea) expect(outside(zone, general), String(zone.properties.id)).toBeLessThan(0.5);
  });

  test('no zones of a plan overlap', () => {
    for (const level of LEVELS)
      for (const [i, zone] of level.entries())
        for (const other of level.slice(i + 1)) {
          const shared = intersect(featureCollection([zone, other]));
          const found = shared ? area(shared) : 0;
          expect(found, `${zone.properties.id} ${other.properties.id}`).toBeLessThan(0.5);
        }
  });

  test('of the detailed plan one lot does not agree with the sub-area plan, and none lies outside it', () => {
    expect(disagreeing(lots, subArea)).toEqual(['TMX-01']);
    for (const lot of lots) expect(outside(lot, subArea), String(lot.properties.id)).toBeLessThan(0.5);
  });

  test('of the sub-area plan one zone does not agree with the general plan', () => {
    expect(disagreeing(subArea, general)).toEqual(['qpk-53n']);
  });

  test('every lot for building answers the fields of a certificate, and every lot says its state of clearance', () => {
    const building = lots.filter(({ properties }) => properties.lot_kind === 'building');
    expect(building).toHaveLength(39);
    for (const { properties } of building) {
      expect(properties.function).toMatch(/^[A-Z]{3}$/);
      const open = certificateFields(properties).filter(({ value }) => value === null);
      expect(open, String(properties.id)).toEqual([]);
      const { building_density_percent: density, storeys_min: least, storeys_max: most } = properties;
      expect(Number(least)).toBeLessThanOrEqual(Number(most));
      // no more floor than the footprint times the storeys
      expect(Number(properties.floor_area_ratio)).toBeLessThanOrEqual((Number(density) * Number(most)) / 100);
    }
    const states = lots.map(({ properties }) => properties.clearance);
    expect([...new Set(states)].sort()).toEqual(['chua', 'da', 'dang']);
    expect(states).toHaveLength(lots.length);
  });
});

test('the programmes share four communes, whole, as they were chosen to', () => {
  const [urban] = zones('programme-urban');
  const [border] = zones('programme-border');
  const shared = intersect(featureCollection([urban!, border!]));
  const units = zones('units');
  const inside = units.filter(
    (unit) => area(intersect(featureCollection([unit, shared!])) ?? featureCollection([])) > 1000,
  );
  expect(inside.map(({ properties }) => properties.code).sort()).toEqual([
    '05986',
    '06184',
    '06187',
    '06211',
  ]);
  const whole = inside.reduce((sum, unit) => sum + area(unit), 0);
  expect(area(shared!) / whole).toBeCloseTo(1, 6);
  const { plans } = read<PlanRegister>('lang-son/plans.json');
  const namedBy = (id: string) => plans.find((plan) => plan.id === id)?.extent?.ids ?? [];
  expect(
    namedBy('vd-ct-do-thi')
      .filter((id) => namedBy('vd-ct-cua-khau').includes(id))
      .sort(),
  ).toEqual(['05986', '06184', '06187', '06211']);
});
