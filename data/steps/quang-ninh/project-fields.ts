import type { Layer, LayerField } from '../../../src/core/plan/layer.ts';
import type { Text } from '../../../src/core/plan/provenance.ts';
import { CLEARANCE } from './common-fields.ts';

/** A kind of made-up project: how it is drawn, on what land, who would see to it and pay. */
export interface ProjectKind {
  readonly value: string;
  readonly title: Text;
  readonly color: string;
  readonly codes: readonly string[];
  readonly agencies: readonly string[];
  readonly funding: readonly string[];
}

const kind = (
  value: string,
  vi: string,
  en: string,
  color: string,
  codes: readonly string[],
  agencies: readonly string[],
  funding: readonly string[],
): ProjectKind => ({ value, title: { vi, en }, color, codes, agencies, funding });

const PUBLIC = ['nsnn', 'nsnn', 'oda'];
const PRIVATE = ['ngoai-nsnn', 'ngoai-nsnn', 'ppp'];

/** Kinds that the source documents name (2.5, 2.13, 2.17, 4.22 of the requirements). */
export const KINDS: readonly ProjectKind[] = [
  kind(
    'khu-do-thi-moi',
    'Khu đô thị mới',
    'New urban area',
    '#b3123c',
    ['ODT'],
    ['so-xay-dung', 'ubnd-tinh'],
    PRIVATE,
  ),
  kind('nha-o-xa-hoi', 'Nhà ở xã hội', 'Social housing', '#c2410c', ['ODT'], ['so-xay-dung'], PRIVATE),
  kind(
    'nha-o-cong-nhan',
    'Nhà ở công nhân',
    'Workers’ housing',
    '#a16207',
    ['ODT', 'ONT'],
    ['bql-kkt', 'so-xay-dung'],
    PRIVATE,
  ),
  kind(
    'tai-dinh-cu',
    'Khu tái định cư',
    'Resettlement area',
    '#7c5a2a',
    ['ONT', 'ODT'],
    ['ubnd-xa', 'so-xay-dung'],
    PUBLIC,
  ),
  kind(
    'thuong-mai',
    'Thương mại, dịch vụ',
    'Commerce and services',
    '#9d174d',
    ['TMD'],
    ['so-cong-thuong', 'ubnd-tinh'],
    PRIVATE,
  ),
  kind(
    'giao-thong',
    'Giao thông trọng điểm',
    'Key transport work',
    '#1d4ed8',
    ['DGT'],
    ['so-xay-dung', 'ubnd-tinh'],
    ['nsnn', 'ppp', 'nsnn'],
  ),
  kind(
    'chat-thai-ran',
    'Xử lý chất thải rắn',
    'Solid-waste treatment',
    '#4d5b1e',
    ['DRA'],
    ['so-nnmt'],
    ['ppp', 'ngoai-nsnn', 'nsnn'],
  ),
  kind(
    'nuoc-thai',
    'Xử lý nước thải',
    'Waste-water treatment',
    '#0f766e',
    ['DTL', 'DRA'],
    ['so-xay-dung', 'so-nnmt'],
    ['oda', 'nsnn', 'ppp'],
  ),
  kind('y-te', 'Cơ sở y tế', 'Health facility', '#be123c', ['DYT'], ['so-y-te'], PUBLIC),
  kind('giao-duc', 'Trường học', 'School', '#6d28d9', ['DGD'], ['so-gddt'], PUBLIC),
];

const choice = (
  property: string,
  vi: string,
  en: string,
  values: readonly (readonly [string, string, string])[],
): LayerField => ({
  property,
  title: { vi, en },
  kind: 'choice',
  values: values.map(([value, wordsVi, wordsEn]) => ({ value, title: { vi: wordsVi, en: wordsEn } })),
});

/** What can be said of a project; agencies are offices by their general names. */
const FIELDS: readonly LayerField[] = [
  choice('progress', 'Tình trạng', 'Progress', [
    ['chuan-bi', 'Chuẩn bị đầu tư', 'In preparation'],
    ['lua-chon', 'Lựa chọn nhà đầu tư', 'Choosing an investor'],
    ['thi-cong', 'Đang thi công', 'Being built'],
    ['hoan-thanh', 'Hoàn thành', 'Finished'],
  ]),
  CLEARANCE,
  choice('stage', 'Giai đoạn đầu tư', 'Investment phase', [
    ['2021-2025', '2021–2025', '2021–2025'],
    ['2026-2030', '2026–2030', '2026–2030'],
    ['2031-2035', '2031–2035', '2031–2035'],
  ]),
  choice('priority', 'Mức ưu tiên', 'Priority', [
    ['1', 'Ưu tiên', 'Priority'],
    ['2', 'Thông thường', 'Ordinary'],
  ]),
  choice('funding', 'Nguồn vốn', 'Source of money', [
    ['nsnn', 'Ngân sách nhà nước', 'State budget'],
    ['ngoai-nsnn', 'Vốn ngoài ngân sách', 'Outside the budget'],
    ['ppp', 'Đối tác công tư', 'Public–private partnership'],
    ['oda', 'Vốn vay nước ngoài', 'Foreign loan'],
  ]),
  choice('agency', 'Cơ quan chịu trách nhiệm', 'Responsible agency', [
    ['ubnd-tinh', 'UBND tỉnh', 'Provincial People’s Committee'],
    ['ubnd-xa', 'UBND xã, phường', 'Commune People’s Committee'],
    ['so-xay-dung', 'Sở Xây dựng', 'Department of Construction'],
    ['so-nnmt', 'Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment'],
    ['so-cong-thuong', 'Sở Công Thương', 'Department of Industry and Trade'],
    ['so-y-te', 'Sở Y tế', 'Department of Health'],
    ['so-gddt', 'Sở Giáo dục và Đào tạo', 'Department of Education'],
    ['bql-kkt', 'Ban Quản lý Khu kinh tế', 'Economic Zone Authority'],
  ]),
  { property: 'deadline', title: { vi: 'Thời hạn', en: 'Deadline' }, kind: 'date' },
  { property: 'area_ha', title: { vi: 'Quy mô', en: 'Size' }, kind: 'number', unit: 'ha' },
  { property: 'note', title: { vi: 'Ghi chú', en: 'Note' }, kind: 'text' },
];

/** The layer of made-up projects. */
export const projectLayer = (): Layer => ({
  id: 'projects',
  group: 'du-an',
  title: { vi: 'Dự án, công trình (minh họa)', en: 'Projects and works (illustrative)' },
  summary: {
    vi: 'Minh họa, không có giá trị pháp lý, không phải dự án có thật: dựng để thử trường dữ liệu, bộ lọc và bảng.',
    en: 'Illustrative, of no legal value, no real projects: made up to try fields, filters and lists.',
  },
  data: 'projects.geojson',
  style: {
    kind: 'symbol',
    symbol: 'square',
    classBy: 'kind',
    classes: KINDS.map(({ value, title, color }) => ({ value, title, color })),
    labelBy: 'name',
    labelFrom: 11,
  },
  minZoom: 7,
  shown: false,
  searchable: true,
  fields: FIELDS,
  document: 'minh-hoa',
  source: 'authored',
  status: 'none',
  verification: 'illustrative',
  accuracy: { vi: 'minh họa, không có giá trị pháp lý', en: 'illustrative, of no legal value' },
  date: '2026-11-22',
});
