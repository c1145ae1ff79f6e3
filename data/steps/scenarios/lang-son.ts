import type { ScenarioBook } from '../../../src/core/scenario/scenario.ts';
import { BUILT } from '../indicators/shared.ts';
import { LANG_SON } from '../provinces/lang-son.ts';

const WARDS = ['05977', '05983', '05986', '06187'];

/**
 * The city of Lạng Sơn and its enlargement, planning-rules 2.2. Which units lie in the former district Cao Lộc is read off the
 * order of the codes (06184 … 06250 were its communes), not off a text.
 */
export const LANG_SON_SCENARIOS: ScenarioBook = {
  $schema: '../../schema/scenarios.schema.json',
  format: 'plan-atlas-scenarios/1',
  id: 'lang-son',
  documents: LANG_SON.documents.filter(({ id }) => ['qd-19-2025', 'nq-40-2021'].includes(id)),
  urbanLand: { codes: [...BUILT], source: 'Plan Atlas, chưa kiểm chứng' },
  scenarios: [
    {
      id: 'hien-nay',
      title: { vi: 'Bốn phường hiện nay', en: 'The four wards of today' },
      units: WARDS,
      verification: 'secondary',
      document: 'qd-19-2025',
    },
    {
      id: 'cao-loc',
      title: { vi: 'Thêm huyện Cao Lộc cũ', en: 'With the former district Cao Lộc' },
      units: [...WARDS, '06184', '06196', '06211', '06220'],
      verification: 'unverified',
      document: 'nq-40-2021',
      note: {
        vi: 'Phỏng theo đề án nhập huyện Cao Lộc (643 km²) vào thành phố Lạng Sơn (78 km²) thành 721 km², nay đã bị việc sắp xếp năm 2025 thay thế. Danh sách xã suy từ thứ tự mã đơn vị, chưa kiểm chứng; xã mới không trùng huyện cũ nên diện tích không bằng 721 km².',
        en: 'After the scheme to merge the district Cao Lộc (643 km²) into the city of Lạng Sơn (78 km²), 721 km² together, since overtaken by the reform of 2025. The list of communes is inferred from the order of their codes and not verified; new communes do not follow the old district, so the area is not 721 km².',
      },
    },
    {
      id: 'dong-dang',
      title: { vi: 'Thêm Đồng Đăng và Cao Lộc', en: 'With Đồng Đăng and Cao Lộc' },
      units: [...WARDS, '06184', '06211'],
      verification: 'illustrative',
      note: {
        vi: 'Ví dụ minh họa để so sánh, không theo văn bản nào.',
        en: 'An illustration to compare with, after no document.',
      },
    },
  ],
};
