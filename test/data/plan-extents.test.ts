import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import { plansAt, unsurePlans } from '#core/plan/plans-at.ts';
import { unitsOf } from '#data/provinces/units.ts';

const read = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;

/** Ids of the plans that cover a place of a package by Turf, and of those nobody knows it of; layers that are not asked at a place count for nothing. */
function at(id: string, place: readonly number[]) {
  const { layers } = read<Catalogue>(`${id}/catalogue.json`);
  const { plans } = read<PlanRegister>(`${id}/plans.json`);
  const extents = new Set(plans.flatMap(({ extent }) => extent?.layer ?? []));
  const covering = layers
    .filter((layer) => extents.has(layer.id) && layer.pickable !== false)
    .flatMap(({ id: layer, data, idBy = 'id' }) =>
      read<FeatureCollection<Polygon | MultiPolygon>>(`${id}/${data}`)
        .features.filter((each) => booleanPointInPolygon(place as [number, number], each))
        .map(({ properties }) => ({ layer, id: String(properties?.[idBy]) })),
    );
  const here = plansAt(plans, covering);
  const ids = (list: readonly { readonly id: string }[]) => list.map((each) => each.id).toSorted();
  return { here: ids(here), unsure: ids(unsurePlans(plans, here)) };
}

test('the middle of Bắc Ninh city is covered by its provincial plan, and by the general plan for all that is known', () => {
  expect(at('bac-ninh', [106.065, 21.183])).toEqual({
    here: ['qd-1589-2023'],
    unsure: ['quy-hoach-chung-2045'],
  });
});

test('a ward of Từ Sơn is known to be covered by both', () => {
  expect(at('bac-ninh', [105.9573, 21.1189])).toEqual({
    here: ['qd-1589-2023', 'quy-hoach-chung-2045'],
    unsure: [],
  });
});

test('former Bắc Giang is under neither: a plan lies within the one it stands under', () => {
  expect(at('bac-ninh', [106.2, 21.28])).toEqual({ here: [], unsure: [] });
});

test('the plan of 318/QĐ-TTg covers former Khánh Hòa and nothing of former Ninh Thuận', () => {
  // published centroids of units far inside either
  const centroidOf = (code: string) => unitsOf('56').find((unit) => unit.code === code)!.centroid;
  for (const code of ['22390', '22453', '22528', '22489'])
    expect(at('khanh-hoa', centroidOf(code)).here, code).toContain('qd-318-2023');
  expect(at('khanh-hoa', [108.79, 11.77])).toEqual({ here: [], unsure: [] });
  // the general plan of Cam Lâm has no limits at hand; the sub-areas lie in Vân Phong, which is not there
  expect(at('khanh-hoa', centroidOf('22453')).unsure).toEqual(['cam-lam-18260']);
});

test('the country’s register has the two plans on the former provinces they were made for', () => {
  expect(at('viet-nam', [106.065, 21.183]).here).toContain('qd-1589-2023');
  expect(at('viet-nam', [106.2, 21.28]).here).not.toContain('qd-1589-2023');
  expect(at('viet-nam', [109.1, 12.25]).here).toContain('qd-318-2023');
  expect(at('viet-nam', [108.79, 11.77]).here).not.toContain('qd-318-2023');
});
