import type { Layer, LayerField, LayerGroup } from '../../../src/core/plan/layer.ts';
import type { Text } from '../../../src/core/plan/provenance.ts';
import { CLEARANCE } from '../quang-ninh/common-fields.ts';
import { landClasses } from '../sketch/land-codes.ts';
import { LOTS } from './detailed.ts';
import { GENERAL_ZONES } from './general.ts';
import { PROGRAMMES } from './programmes.ts';
import { LOCAL_PLANS } from './register.ts';
import { SUB_AREA_ZONES } from './sub-area.ts';

/** One group a level, from the most detailed. */
export const LOCAL_PLAN_GROUPS: readonly LayerGroup[] = [
  { id: 'quy-hoach-chi-tiet', title: { vi: 'Quy hoạch chi tiết (ví dụ)', en: 'Detailed plans (example)' } },
  { id: 'quy-hoach-phan-khu', title: { vi: 'Quy hoạch phân khu (ví dụ)', en: 'Sub-area plans (example)' } },
  { id: 'quy-hoach-chung', title: { vi: 'Quy hoạch chung (ví dụ)', en: 'General plans (example)' } },
  {
    id: 'chuong-trinh',
    title: { vi: 'Chương trình phát triển (ví dụ)', en: 'Development programmes (example)' },
  },
];

const MADE_UP = {
  document: 'minh-hoa',
  source: 'authored',
  status: 'none',
  verification: 'illustrative',
  accuracy: { vi: 'minh họa, không có giá trị pháp lý', en: 'illustrative, of no legal value' },
  date: '2026-11-22',
} as const;

const number = (property: string, vi: string, en: string, unit?: string): LayerField => ({
  property,
  title: { vi, en },
  kind: 'number',
  ...(unit ? { unit } : {}),
});

const FIGURES: readonly LayerField[] = [
  number('building_density_percent', 'Mật độ xây dựng', 'Building density', '%'),
  number('floor_area_ratio', 'Hệ số sử dụng đất', 'Floor-area ratio'),
  number('storeys_min', 'Số tầng thấp nhất', 'Fewest storeys'),
  number('storeys_max', 'Số tầng cao nhất', 'Most storeys'),
  number('building_height_m', 'Chiều cao', 'Height', 'm'),
];

const LOT_FIELDS: readonly LayerField[] = [
  {
    property: 'lot_kind',
    title: { vi: 'Loại lô', en: 'Kind of lot' },
    kind: 'choice',
    values: [
      { value: 'building', title: { vi: 'Xây dựng công trình', en: 'For building' } },
      { value: 'green', title: { vi: 'Cây xanh', en: 'Green' } },
      { value: 'street', title: { vi: 'Giao thông', en: 'Street' } },
    ],
  },
  CLEARANCE,
  ...FIGURES,
  { property: 'red_line', title: { vi: 'Chỉ giới đường đỏ', en: 'Red line' }, kind: 'text' },
  { property: 'building_line', title: { vi: 'Chỉ giới xây dựng', en: 'Building line' }, kind: 'text' },
  number('base_level_m', 'Cốt xây dựng', 'Base level', 'm'),
];

interface Level {
  readonly id: string;
  readonly group: string;
  readonly plan: string;
  readonly title: Text;
  readonly what: Text;
  readonly zones: readonly { readonly code: string }[];
  readonly minZoom: number;
  readonly labelBy: string;
  readonly fields: readonly LayerField[];
}

const LEVELS: readonly Level[] = [
  {
    id: 'local-detailed',
    group: 'quy-hoach-chi-tiet',
    plan: LOCAL_PLANS.detailed,
    title: { vi: 'Ví dụ: các lô của quy hoạch chi tiết', en: 'Example: lots of the detailed plan' },
    what: { vi: 'Hiện từ tỷ lệ lớn nhất.', en: 'Drawn at the largest scales.' },
    zones: LOTS,
    minZoom: 14,
    labelBy: 'id',
    fields: LOT_FIELDS,
  },
  {
    id: 'local-sub-area',
    group: 'quy-hoach-phan-khu',
    plan: LOCAL_PLANS.subArea,
    title: { vi: 'Ví dụ: sử dụng đất của quy hoạch phân khu', en: 'Example: land use of the sub-area plan' },
    what: { vi: 'Hiện khi phóng tới khu phố.', en: 'Drawn from the scale of a quarter.' },
    zones: SUB_AREA_ZONES,
    minZoom: 12.5,
    labelBy: 'name',
    fields: FIGURES,
  },
  {
    id: 'local-general',
    group: 'quy-hoach-chung',
    plan: LOCAL_PLANS.general,
    title: { vi: 'Ví dụ: sử dụng đất của quy hoạch chung', en: 'Example: land use of the general plan' },
    what: { vi: 'Hiện khi phóng tới đô thị.', en: 'Drawn from the scale of a town.' },
    zones: GENERAL_ZONES,
    minZoom: 10.5,
    labelBy: 'function',
    fields: [],
  },
];

const legalNote: Text = {
  vi: 'Minh họa, không có giá trị pháp lý: đồ án do Plan Atlas đặt ra, không phải đồ án có thật.',
  en: 'Illustrative, of no legal value: made up for Plan Atlas, no real plan.',
};
const withNote = ({ vi, en }: Text): Text => ({ vi: `${legalNote.vi} ${vi}`, en: `${legalNote.en} ${en}` });

/** Layers of the example plans, the most detailed on top, then the programmes; drawn in the phases of the plan. */
export const localPlanLayers = (phases: readonly string[]): readonly Layer[] => [
  ...LEVELS.map(({ id, group, plan, title, what, zones, minZoom, labelBy, fields }): Layer => {
    const codes = new Set(['DGT', ...zones.map(({ code }) => code)]);
    return {
      ...MADE_UP,
      id,
      group,
      plan,
      title,
      summary: withNote(what),
      data: `${id}.geojson`,
      style: {
        kind: 'fill',
        classBy: 'function',
        classes: landClasses().filter(({ value }) => codes.has(value)),
        labelBy,
        labelFrom: Math.ceil(minZoom) + 1,
        opacity: 0.95,
      },
      phases,
      shown: true,
      minZoom,
      ...(fields.length > 0 ? { fields } : {}),
      ruleset: 'tt-08-2024',
    };
  }),
  ...PROGRAMMES.map(
    ({ id, layer, file, title, color }): Layer => ({
      ...MADE_UP,
      id: layer,
      group: 'chuong-trinh',
      plan: id,
      title,
      summary: withNote({
        vi: 'Phạm vi là các xã, phường trọn vẹn.',
        en: 'It covers whole communes.',
      }),
      data: file,
      style: { kind: 'fill', outlineOnly: true, classes: [{ value: id, title, color }], width: 2.6 },
      phases,
      shown: false,
    }),
  ),
];
