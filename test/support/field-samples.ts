import type { Layer } from '#core/plan/layer.ts';
import type { ListedFeature } from '#worker/place-protocol.ts';

const KINDS = ['Khu đô thị mới', 'Nhà ở xã hội', 'Giao thông trọng điểm'];
const choice = (property: string, vi: string, en: string, values: readonly string[]) => ({
  property,
  title: { vi, en },
  kind: 'choice' as const,
  values: values.map((title, place) => ({ value: String(place + 1), title: { vi: title } })),
});

/** A layer with fields of every kind. */
export const makeWorks = (group: string): Layer => ({
  id: 'works',
  group,
  title: { vi: 'Dự án, công trình (minh họa)', en: 'Projects and works (illustrative)' },
  summary: { vi: 'Không phải dự án có thật.', en: 'No real projects.' },
  data: 'works.geojson',
  verification: 'illustrative',
  status: 'none',
  date: '2026',
  shown: true,
  style: {
    kind: 'symbol',
    symbol: 'square',
    classBy: 'kind',
    classes: KINDS.map((title, place) => ({
      value: String(place + 1),
      title: { vi: title },
      color: ['#b3123c', '#c2410c', '#1d4ed8'][place]!,
    })),
  },
  fields: [
    choice('progress', 'Tình trạng', 'Progress', ['Chuẩn bị đầu tư', 'Đang thi công', 'Hoàn thành']),
    choice('agency', 'Cơ quan chịu trách nhiệm', 'Responsible agency', [
      'Sở Xây dựng',
      'Ban Quản lý Khu kinh tế tỉnh và các khu công nghiệp ven biển',
    ]),
    {
      ...choice('task', 'Nhiệm vụ của Kế hoạch 218-KH/TU', 'Task of plan 218-KH/TU', [
        'Một là, Thực hiện các cơ chế, chính sách về quá trình đô thị hóa, công tác quy hoạch',
      ]),
      document: 'qd80',
      verification: 'unverified',
    },
    { property: 'due', title: { vi: 'Thời hạn', en: 'Deadline' }, kind: 'date' },
    { property: 'size', title: { vi: 'Quy mô', en: 'Size' }, kind: 'number', unit: 'ha' },
  ],
});

/** Thirty features of it, some without a value. */
export const makeWorkFeatures = (many = 30): readonly ListedFeature[] =>
  Array.from({ length: many }, (_, place) => {
    const at = [107 + place / 100, 21] as const;
    return {
      layer: 'works',
      id: `w${place + 1}`,
      name: `${KINDS[place % 3]} – ví dụ ${place + 1}`,
      classValue: String((place % 3) + 1),
      areaHa: null,
      properties: {
        kind: String((place % 3) + 1),
        progress: String((place % 3) + 1),
        ...(place % 5 ? { agency: String((place % 2) + 1) } : {}),
        task: '1',
        due: `20${27 + (place % 5)}-12`,
        size: 2.5 * (place + 1),
      },
      bounds: [at[0], at[1], at[0], at[1]],
      at,
    };
  });
