import { readFileSync } from 'node:fs';
import { area, booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '#app/finding.ts';
import { placePlans } from '#app/place-plans.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';

type Zone = Feature<Polygon | MultiPolygon, Record<string, unknown>>;
const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../public/data/lang-son/${name}`, import.meta.url), 'utf8')) as T;
const catalogue = read<Catalogue>('catalogue.json');
const register = read<PlanRegister>('plans.json');
const areas = catalogue.layers.filter(({ style, pickable }) => style.kind === 'fill' && pickable !== false);
const files = new Map(
  [...new Set(areas.map(({ data }) => data))].map((data) => [
    data,
    read<FeatureCollection>(data).features as Zone[],
  ]),
);
const zone = (layer: string, id: string): Zone => {
  const data = catalogue.layers.find((each) => each.id === layer)!.data;
  return files.get(data)!.find(({ properties }) => properties.id === id)!;
};

/** What the areas of the package say of a point of a feature, found by Turf; `lots` as if they lay there too. */
function at(layer: string, id: string, patch: Partial<PlanRegister> = {}, lots: readonly string[] = []) {
  const point = pointOnFeature(zone(layer, id));
  const found = areas.flatMap(({ id: own, data, idBy = 'id', nameBy = 'name', style }) =>
    files
      .get(data)!
      .filter(
        (each) =>
          booleanPointInPolygon(point, each) ||
          (own === 'local-detailed' && lots.includes(String(each.properties.id))),
      )
      .map((each) => ({
        layer: own,
        id: String(each.properties[idBy]),
        name: String(each.properties[nameBy] ?? ''),
        classValue: String(each.properties[style.classBy ?? ''] ?? ''),
        areaHa: { plane: area(each) / 10_000, ellipsoid: area(each) / 10_000 },
        properties: each.properties,
        bounds: [0, 0, 0, 0] as const,
      })),
  );
  return placePlans({ ...register, ...patch }, catalogue, findingsOf(catalogue, found), '2030');
}
const said = ({ disagreements }: ReturnType<typeof at>): readonly string[] =>
  disagreements.map(({ lower, upper }) => `${lower.feature} ${lower.code}: ${upper.feature} ${upper.code}`);

describe('in the example plans of Lạng Sơn', () => {
  test('a lot is covered by every level, the newest first, and by the programme of its commune', () => {
    const { plans, rivals } = at('local-detailed', 'OLK-01');
    expect(plans.map(({ id }) => id)).toEqual([
      'vd-chi-tiet',
      'vd-phan-khu',
      'qd-236-2024',
      'vd-ct-do-thi',
      'vd-quy-hoach-chung',
    ]);
    expect(rivals).toEqual([]);
  });

  test('each level gives its function; a lot that is not what the sub-area plan says is told, and none else', () => {
    expect(
      at('local-detailed', 'OLK-01')
        .functions.filter(({ plan }) => plan)
        .map(({ code }) => code),
    ).toEqual(['ODT', 'ODT', 'ODT']);
    expect(said(at('local-detailed', 'OLK-01'))).toEqual([]);
    expect(said(at('local-detailed', 'TMX-01'))).toEqual(['TMX-01 TMD: qpk-64c DKV']);
    expect(said(at('local-sub-area', 'qpk-53n'))).toEqual(['qpk-53n TMD: qhc-53 DKV']);
  });

  test('a plan is held against the nearest plan above that says anything here; a replaced one against none', () => {
    const plans = register.plans.map((plan) =>
      plan.id === 'vd-chi-tiet' ? { ...plan, parent: 'vd-quy-hoach-chung' } : plan,
    );
    expect(said(at('local-detailed', 'TMX-01', { plans }))).toEqual(['TMX-01 TMD: qhc-64c DKV']);
    const replaced = register.plans.map((plan) =>
      plan.id === 'vd-chi-tiet' ? { ...plan, status: 'replaced' as const } : plan,
    );
    const gone = at('local-detailed', 'TMX-01', { plans: replaced });
    expect(said(gone)).toEqual([]);
    expect(gone.certificate.plan?.id).toBe('vd-phan-khu');
    // a draft is told where it departs, and certifies nothing
    const drafted = register.plans.map((plan) =>
      plan.id === 'vd-chi-tiet' ? { ...plan, status: 'consultation' as const } : plan,
    );
    const draft = at('local-detailed', 'TMX-01', { plans: drafted });
    expect(said(draft)).toEqual(['TMX-01 TMD: qpk-64c DKV']);
    expect(draft.certificate).toMatchObject({ plan: { id: 'vd-phan-khu' }, function: { code: 'DKV' } });
  });

  test('the certificate is of the most detailed plan with a lot here, and of none where only the land fund has a zone', () => {
    const { certificate } = at('local-detailed', 'OCC-03');
    expect(certificate.plan?.id).toBe('vd-chi-tiet');
    expect(certificate.function).toMatchObject({ code: 'ODT', name: 'Lô OCC-03' });
    // 48 m × 86 m
    expect(certificate.areaHa! * 10_000).toBeCloseTo(4128, -2);
    expect(certificate.fields.map(({ id, value, en }) => [id, en ?? value])).toEqual([
      ['density', 40],
      ['floorAreaRatio', 2.8],
      ['storeys', '5–7'],
      ['height', 28],
      ['redLine', 'along the edge of the planned 36 m street'],
      ['buildingLine', '6 m back from the red line'],
      ['baseLevel', 259.8],
    ]);
    expect(at('local-sub-area', 'qpk-53n').certificate).toMatchObject({
      plan: { id: 'vd-phan-khu' },
      function: { code: 'TMD' },
    });
    // the zone of the land fund, far from the example
    const far = at('land-use-planned', 'z00001').certificate;
    expect(far).toMatchObject({ plan: null, function: { code: 'DGT', layer: 'land-use-planned' } });
    expect(far.fields.every(({ value }) => value === null)).toBe(true);
  });

  test('two lots of one plan that say two things over a place are a conflict too', () => {
    const twice = at('local-detailed', 'OLK-01', {}, ['TM-01']);
    expect(twice.disputed.map(({ feature, code }) => `${feature} ${code}`)).toEqual([
      'OLK-01 ODT',
      'TM-01 TMD',
    ]);
    expect(at('local-detailed', 'OLK-01', {}, ['OLK-02']).disputed).toEqual([]);
  });
});
