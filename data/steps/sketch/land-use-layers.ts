import type { Layer } from '../../../src/core/plan/layer.ts';
import type { Text } from '../../../src/core/plan/provenance.ts';
import { landClasses } from './land-codes.ts';

const landUse = (id: string, phase: string, classBy: string, title: Text, shown: boolean): Layer => ({
  id,
  group: 'dat-dai',
  title,
  summary: {
    vi: 'Dữ liệu minh họa, không có giá trị pháp lý: ranh giới và loại đất do Plan Atlas dựng, không lấy từ bản đồ quy hoạch đã duyệt.',
    en: 'Illustrative data of no legal value: limits and codes were drawn up for Plan Atlas, not taken from an approved map.',
  },
  data: 'zones.geojson',
  nameBy: classBy,
  style: { kind: 'fill', classBy, classes: landClasses(), labelBy: classBy, labelFrom: 11, opacity: 0.75 },
  phases: [phase],
  shown,
  pickable: true,
  document: 'minh-hoa',
  source: 'authored',
  status: 'none',
  verification: 'illustrative',
  accuracy: { vi: 'minh họa, không có giá trị pháp lý', en: 'illustrative, of no legal value' },
  date: '2026-11-22',
  ruleset: 'tt-08-2024',
});

/**
 * The illustrative zones as three layers: the vision above planned above existing use.
 *
 * @param visionYear the year the province's vision looks to
 */
export const landUseLayers = (visionYear: number): readonly Layer[] => [
  landUse(
    'land-use-vision',
    String(visionYear),
    'vision',
    { vi: `Tầm nhìn sử dụng đất ${visionYear}`, en: `Land-use vision ${visionYear}` },
    false,
  ),
  landUse(
    'land-use-planned',
    '2030',
    'planned',
    { vi: 'Quy hoạch sử dụng đất đến 2030', en: 'Planned land use to 2030' },
    true,
  ),
  landUse(
    'land-use-existing',
    '2025',
    'existing',
    { vi: 'Hiện trạng sử dụng đất 2025', en: 'Existing land use 2025' },
    false,
  ),
];
