import type { Vintage } from '../../../src/core/plan/layer.ts';
import type { Text } from '../../../src/core/plan/provenance.ts';

/** Units since 1 July 2025. */
export const SINCE_2025: Vintage = {
  id: '2025-07',
  title: { vi: 'Từ 01/07/2025', en: 'Since 1 July 2025' },
  validFrom: '2025-07-01',
};

/** Districts of Quảng Ninh since Đông Triều became a city. */
export const DISTRICTS_TO_2025: Vintage = {
  id: '2024-11',
  title: { vi: 'Đến 30/06/2025', en: 'Until 30 June 2025' },
  level: 'district',
  validFrom: '2024-11-01',
  validTo: '2025-06-30',
};

/** The 63 provinces since Huế became a city. */
export const PROVINCES_TO_2025: Vintage = {
  id: '2025-01',
  title: { vi: 'Đến 30/06/2025', en: 'Until 30 June 2025' },
  level: 'province',
  validFrom: '2025-01-01',
  validTo: '2025-06-30',
};

/** What a district made of present units says of itself. */
export const MERGED: Text = {
  vi: 'gộp từ ranh giới gần đúng của đơn vị mới, không phải ranh giới cũ chính thức; thành phần suy từ tên, chưa kiểm chứng',
  en: 'merged from the approximate limits of present units, not the official old boundary; members inferred from names, not verified',
};

/** What the two districts with the drawn line between them say besides. */
export const CUT: Text = {
  vi: 'Kỳ Thượng và Lương Minh nằm trên cả hai bên ranh giới cũ Hạ Long – Ba Chẽ: đường cắt theo vĩ tuyến qua tâm công bố chỉ để minh họa',
  en: 'Kỳ Thượng and Lương Minh lie on both sides of the old line between Hạ Long and Ba Chẽ: the cut along the parallel through the published centroid is an illustration only',
};

/** What a former province says of itself. */
export const OUTLINE: Text = {
  vi: 'ranh giới gần đúng 0,3–0,4 km, không phải ranh giới cũ chính thức',
  en: 'approximate limits, 0.3 to 0.4 km off, not the official old boundary',
};

/** Said where no former districts ship. */
export const NO_DISTRICTS: Text = {
  vi: 'Ranh giới cấp huyện trước 01/07/2025 không có dữ liệu mở nên không vẽ.',
  en: 'District boundaries before 1 July 2025 are not open data and are not drawn.',
};
