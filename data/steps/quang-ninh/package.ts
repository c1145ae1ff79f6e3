import { mkdirSync, writeFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import type { Catalogue } from '../../../src/core/plan/catalogue.ts';
import type { Layer } from '../../../src/core/plan/layer.ts';
import { RULESETS } from '../rulesets/heads.ts';
import { SIBLINGS } from '../siblings.ts';
import { phasesOf } from '../sketch/phases.ts';
import { THEME_GROUPS } from '../sketch/theme-layers.ts';
import { DOCUMENTS } from './documents.ts';
import { POPULATIONS, QUOTAS } from './land-figures.ts';
import { SPATIAL_MODEL } from './model-elements.ts';
import { SOURCES } from './sources.ts';

const FOLDER = new URL('../../../public/data/quang-ninh/', import.meta.url);

/** Writes a layer, one feature a line, so that a change shows as a small difference. */
export function writeLayer(name: string, features: readonly Feature[]): void {
  mkdirSync(FOLDER, { recursive: true });
  const lines = features.map((f) => JSON.stringify(f)).join(',\n');
  writeFileSync(new URL(name, FOLDER), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}

/** Writes the catalogue that ties the package together. */
export function writeCatalogue(layers: readonly Layer[], bounds: Catalogue['bounds']): void {
  const catalogue: Catalogue = {
    $schema: '../../schema/catalogue.schema.json',
    format: 'plan-atlas/1',
    id: 'quang-ninh',
    province: '22',
    title: { vi: 'Quảng Ninh', en: 'Quảng Ninh' },
    version: '1.0.0',
    date: '2026-11-22',
    axis: { meridian: 107.75, k0: 0.9999 },
    bounds,
    notice: { vi: 'Dữ liệu minh họa, không có giá trị pháp lý', en: 'Illustrative data, of no legal value' },
    phases: phasesOf({ plan: 'qd-80-2023', vision: 'qd-80-2023', visionYear: 2050 }),
    siblings: SIBLINGS,
    documents: DOCUMENTS,
    sources: SOURCES,
    rulesets: RULESETS,
    groups: [
      { id: 'do-thi', title: { vi: 'Đô thị', en: 'Urban centres' } },
      { id: 'giao-thong', title: { vi: 'Giao thông – cửa khẩu', en: 'Transport and border gates' } },
      {
        id: 'kinh-te',
        title: { vi: 'Khu kinh tế – khu công nghiệp', en: 'Economic zones and industrial parks' },
      },
      { id: 'du-an', title: { vi: 'Dự án, công trình', en: 'Projects and works' } },
      ...THEME_GROUPS,
      { id: 'dia-gioi', title: { vi: 'Địa giới', en: 'Administrative units' } },
      { id: 'han-che', title: { vi: 'Lớp hạn chế', en: 'Constraints' } },
      { id: 'dat-dai', title: { vi: 'Quy hoạch sử dụng đất', en: 'Land use' } },
    ],
    layers,
    models: [SPATIAL_MODEL],
    urbanSystem: {
      centres: 'urban-centres',
      links: 'links',
      classes: [
        { property: 'class_2022', when: 'before', title: { vi: 'Năm 2022', en: 'In 2022' } },
        {
          property: 'class_2026',
          when: 'now',
          title: { vi: 'Từ 01/01/2026', en: 'Since 1 January 2026' },
        },
        {
          property: 'class_2030',
          when: 'planned',
          title: { vi: 'Quy hoạch đến 2030', en: 'Planned to 2030' },
        },
      ],
    },
    corridors: [
      {
        id: 'do-thi-bien-dang-dai',
        title: { vi: 'Đô thị biển dạng dải', en: 'Ribbon of seaside towns' },
        note: {
          vi: 'Trục minh họa nối các đô thị ven bờ từ Quảng Yên đến Móng Cái, 5 km mỗi bên; văn bản không vẽ trục nào.',
          en: 'A made-up axis along the towns of the shore from Quảng Yên to Móng Cái, 5 km to each side; the documents draw none.',
        },
        layer: 'links',
        feature: 'chuoi-ven-bien',
        distanceM: 5000,
        verification: 'illustrative',
      },
    ],
    landFund: {
      zones: 'land-use-planned',
      units: 'units',
      unitId: 'code',
      unitName: 'full_name',
      category: { '2025': 'existing', '2030': 'planned', '2050': 'vision' },
      quotas: QUOTAS,
      populations: POPULATIONS,
      constraints: ['flood'],
    },
    indicators: 'indicators.json',
    plans: 'plans.json',
  };
  writeFileSync(new URL('catalogue.json', FOLDER), `${JSON.stringify(catalogue, null, 2)}\n`);
}
