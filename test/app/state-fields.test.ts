import { expect, test } from 'vitest';
import { findingsOf } from '#app/finding.ts';
import { isStateField } from '#core/plan/state-fields.ts';
import { classFields } from '#worker/opened-fields.ts';
import { makeCatalogue } from './make-catalogue.ts';

/** An island of a world data set with what such sets say of its owner. */
const foreign = {
  name: 'Đảo Phú Lâm',
  SOVEREIGNT: 'X',
  ADM0_A3: 'XXX',
  ADM0_A3_CN: 'XXX',
  FCLASS_VN: 'Admin-0 claim area',
  GID_0: 'XXX',
  NAME_0: 'X',
  ADMIN: 'X',
  country: 'X',
  'is_in:country': 'X',
  'ISO3166-1:alpha2': 'XX',
  shapeGroup: 'XXX',
  disputed_by: 'X',
};
const OWN = ['name', 'owner', 'ma', 'LoaiDat', 'stateful', 'chu_su_dung', 'admin_unit_code', 'status'];

test('what a foreign data set says of the state a place belongs to never reaches the card', () => {
  const catalogue = makeCatalogue();
  const layer = catalogue.layers[0]!.id;
  const bounds = [112.3, 16.8, 112.4, 16.9] as const;
  const [finding] = findingsOf(catalogue, [
    { layer, id: '1', name: 'Đảo Phú Lâm', classValue: '', areaHa: null, properties: foreign, bounds },
  ]);
  expect(finding?.properties).toEqual({ name: 'Đảo Phú Lâm' });
});

test('nor can the areas of a file be classed by it', () => {
  const records = Array.from({ length: 20 }, (_, at) => ({ ...foreign, loai: at % 2 ? 'a' : 'b' }));
  expect(classFields(records).map(({ name }) => name)).toContain('loai');
  expect(classFields(records).filter(({ name }) => isStateField(name))).toEqual([]);
});

test('fields of planning data are let be', () => {
  expect(OWN.filter(isStateField)).toEqual([]);
});
