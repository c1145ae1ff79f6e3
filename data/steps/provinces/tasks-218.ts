import type { LayerField } from '../../../src/core/plan/layer.ts';
import type { TaskTags } from './book.ts';

/** The six tasks of plan 218-KH/TU as Kinh tế Việt Nam prints them (31/03/2023); the English is ours. */
const TASKS: readonly (readonly [number: string, vi: string, en: string])[] = [
  [
    '1',
    'Một là, Thực hiện các cơ chế, chính sách về quá trình đô thị hóa, công tác quy hoạch, xây dựng, quản lý và phát triển đô thị bền vững',
    'First: carry out the mechanisms and policies on urbanisation, planning, building, managing and developing sustainable towns',
  ],
  [
    '2',
    'Hai là, Nâng cao chất lượng quy hoạch đô thị đáp ứng yêu cầu xây dựng, quản lý phát triển đô thị bền vững',
    'Second: raise the quality of urban planning to what building and managing sustainable towns demands',
  ],
  [
    '3',
    'Ba là, Tập trung xây dựng, phát triển hệ thống đô thị bền vững và đồng bộ về mạng lưới',
    'Third: build and develop a sustainable urban system, coherent as a network',
  ],
  [
    '4',
    'Bốn là, Đẩy mạnh phát triển nhà ở, hệ thống hạ tầng đô thị đồng bộ, hiện đại, liên kết, thích ứng với biến đổi khí hậu',
    'Fourth: develop housing and an urban infrastructure that is coherent, modern, linked and adapted to climate change',
  ],
  [
    '5',
    'Năm là, Nâng cao hiệu lực, hiệu quả quản lý đô thị và chất lượng cuộc sống đô thị, đảm bảo an sinh và phúc lợi xã hội, an ninh, an toàn và trật tự đô thị',
    'Fifth: make urban management more effective and urban life better, with social welfare, security, safety and order',
  ],
  [
    '6',
    'Sáu là, Phát triển kinh tế khu vực đô thị; đổi mới cơ chế, chính sách tài chính và đầu tư phát triển đô thị',
    'Sixth: develop the urban economy; renew the mechanisms of finance and investment in urban development',
  ],
];

const FIELD: LayerField = {
  property: 'task',
  title: { vi: 'Nhiệm vụ của Kế hoạch 218-KH/TU', en: 'Task of plan 218-KH/TU' },
  kind: 'choice',
  values: TASKS.map(([value, vi, en]) => ({ value, title: { vi, en } })),
  document: 'kh-218-2023',
  verification: 'unverified',
};

/** Which feature serves which task is not printed: the tags are our own reading. */
export const TASKS_218: TaskTags = {
  field: FIELD,
  taskOf: {
    'urban-centres.geojson': ({ role }) => (String(role).includes('cửa khẩu') ? '6' : '3'),
    'links.geojson': ({ kind }) => (kind === 'region' ? '3' : '6'),
    'border-gates.geojson': () => '6',
    'economic-zones.geojson': () => '6',
    'expressways.geojson': () => '4',
    'roads.geojson': () => '4',
  },
};
