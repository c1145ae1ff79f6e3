import { mkdirSync, writeFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import type { Catalogue } from '../../../src/core/plan/catalogue.ts';
import type { Layer } from '../../../src/core/plan/layer.ts';
import type { SpatialModel } from '../../../src/core/plan/spatial-model.ts';
import { SOURCES } from '../quang-ninh/sources.ts';
import { RULESETS } from '../rulesets/heads.ts';
import { SIBLINGS } from '../siblings.ts';
import { phasesOf } from '../sketch/phases.ts';
import { THEME_GROUPS } from '../sketch/theme-layers.ts';
import type { Model, ProvinceBook } from './book.ts';

/** Writes the files of one province's package. */
export function packageWriter(book: ProvinceBook): {
  readonly layer: (name: string, features: readonly Feature[]) => void;
  readonly catalogue: (layers: readonly Layer[], bounds: Catalogue['bounds']) => void;
} {
  const folder = new URL(`../../../public/data/${book.id}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  return {
    layer: (name, features) => {
      const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
      writeFileSync(new URL(name, folder), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
    },
    catalogue: (layers, bounds) =>
      writeFileSync(
        new URL('catalogue.json', folder),
        `${JSON.stringify(catalogueOf(book, layers, bounds), null, 2)}\n`,
      ),
  };
}

const catalogueOf = (
  book: ProvinceBook,
  layers: readonly Layer[],
  bounds: Catalogue['bounds'],
): Catalogue => ({
  $schema: '../../schema/catalogue.schema.json',
  format: 'plan-atlas/1',
  id: book.id,
  province: book.code,
  title: { vi: book.name, en: book.name },
  version: '1.0.0',
  date: '2026-11-22',
  axis: { meridian: book.meridian, k0: 0.9999 },
  bounds,
  ...(book.insets ? { insets: book.insets } : {}),
  notice: { vi: 'Dữ liệu minh họa, không có giá trị pháp lý', en: 'Illustrative data, of no legal value' },
  phases: phasesOf(book.states),
  siblings: SIBLINGS,
  documents: book.documents,
  sources: SOURCES,
  rulesets: RULESETS,
  groups: [
    ...(book.groups ?? []).map(({ layers: _, ...group }) => group),
    { id: 'do-thi', title: { vi: 'Đô thị', en: 'Urban centres' } },
    { id: 'lien-ket', title: { vi: 'Liên kết', en: 'Links' } },
    { id: 'giao-thong', title: { vi: 'Giao thông – cửa khẩu', en: 'Transport and border gates' } },
    {
      id: 'kinh-te',
      title: { vi: 'Khu kinh tế – khu công nghiệp', en: 'Economic zones and industrial parks' },
    },
    ...THEME_GROUPS,
    ...(book.localPlans?.groups ?? []),
    { id: 'dia-gioi', title: { vi: 'Địa giới', en: 'Administrative units' } },
    { id: 'dat-dai', title: { vi: 'Quy hoạch sử dụng đất', en: 'Land use' } },
  ].filter(
    (group, at, all) =>
      all.findIndex(({ id }) => id === group.id) === at &&
      ('note' in group || layers.some((layer) => layer.group === group.id)),
  ),
  layers,
  models: book.models.map(modelOf),
  urbanSystem: {
    centres: 'urban-centres',
    links: 'links',
    classes: [
      { property: 'class_before_2026', when: 'before', title: { vi: 'Trước 2026', en: 'Before 2026' } },
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
  ...(book.corridors && { corridors: book.corridors }),
  landFund: {
    zones: 'land-use-planned',
    units: 'units',
    unitId: 'code',
    unitName: 'full_name',
    category: { '2025': 'existing', '2030': 'planned', [book.states.visionYear]: 'vision' },
  },
  indicators: 'indicators.json',
  plans: 'plans.json',
  ...(book.scenarios === undefined ? {} : { scenarios: book.scenarios }),
});

const modelOf = (model: Model): SpatialModel => ({
  ...model,
  data: `model-${model.id}.geojson`,
  elements: model.elements.map(({ shape, ...element }) => ({
    ...element,
    ...('units' in shape && { units: shape.units }),
  })),
});
