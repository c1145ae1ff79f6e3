import type { Layer } from '../../../src/core/plan/layer.ts';
import type { Text } from '../../../src/core/plan/provenance.ts';
import { DISTRICTS_TO_2025, MERGED, OUTLINE, PROVINCES_TO_2025 } from './words.ts';

const look = (title: Text, dash: readonly number[]): Layer['style'] => ({
  kind: 'fill',
  outlineOnly: true,
  classes: [{ value: 'unit', title, color: '#a3470f', pattern: 'none' }],
  width: 2,
  dash,
  labelBy: 'name',
  labelFrom: 8,
});

const common = {
  group: 'dia-gioi',
  idBy: 'code',
  nameBy: 'full_name',
  status: 'replaced',
  verification: 'illustrative',
  shown: false,
} as const;

/** The thirteen districts of Quảng Ninh as they were. */
export const districtLayer = (): Layer => ({
  ...common,
  pickable: false,
  id: 'old-units',
  title: { vi: 'Đơn vị cấp huyện cũ (13 đơn vị)', en: 'Former districts (13 units)' },
  summary: {
    vi: '5 thành phố, 1 thị xã, 7 huyện đến hết 30/06/2025. Gộp từ ranh giới gần đúng của đơn vị mới, không phải ranh giới cũ chính thức.',
    en: '5 cities, 1 town, 7 districts until 30 June 2025. Merged from the approximate limits of present units, not the official old boundaries.',
  },
  data: 'old-units.geojson',
  featureCount: 13,
  style: look({ vi: 'Đơn vị cũ (gần đúng)', en: 'Former unit (approximate)' }, [6, 3]),
  document: 'nq-1679-2025',
  source: 'units-table',
  accuracy: MERGED,
  date: '2024-11-01',
  vintage: DISTRICTS_TO_2025,
});

/** Former provinces: all 63, or those a province of today was made of. */
export const formerProvinceLayer = (count: number): Layer => ({
  ...common,
  id: 'old-units',
  title: { vi: `Tỉnh, thành phố cũ (${count} đơn vị)`, en: `Former provinces (${count} units)` },
  summary: {
    vi: 'Đơn vị cấp tỉnh đến hết 30/06/2025 (trước NQ 202/2025/QH15). Ranh giới gần đúng, không phải ranh giới cũ chính thức.',
    en: 'Provincial units until 30 June 2025 (before Resolution 202/2025/QH15). Approximate limits, not the official old boundaries.',
  },
  data: 'old-units.geojson',
  featureCount: count,
  style: look({ vi: 'Tỉnh, thành phố cũ (gần đúng)', en: 'Former province (approximate)' }, [6, 3]),
  document: 'nq-202-2025',
  source: 'osm-provinces',
  accuracy: OUTLINE,
  date: '2025-01-01',
  vintage: PROVINCES_TO_2025,
});
