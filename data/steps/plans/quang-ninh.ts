import type { PlanDocument } from '../../../src/core/plan/provenance.ts';
import { decision, ofPrimeMinister, press } from '../provinces/common.ts';
import { DOCUMENTS } from '../quang-ninh/documents.ts';
import { readUnits } from '../quang-ninh/unit-list.ts';
import { approvedBy, oldUnits, partsOf, peoplesCommittee, plan, register, wholeOf } from './shared.ts';

const known = (id: string): PlanDocument => {
  const found = DOCUMENTS.find((document) => document.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
};
const PROVINCE = peoplesCommittee('Quảng Ninh');
const P80 = known('qd-80-2023');
const P942 = known('qd-942-2023');
const P1588 = known('qd-1588-2014');
const P226 = known('qd-226-2020');
const P368 = known('qd-368-2021');
export const ADJUSTING = press(
  'kienthuc-1567414',
  '2025-09-06',
  'kienthuc.net.vn (post1567414)',
  'Điều chỉnh quy hoạch tỉnh Quảng Ninh theo 54 đơn vị cấp xã',
  'Adjusting the plan of Quảng Ninh to its 54 communes',
);
const P72 = ofPrimeMinister(
  'qd-72-2023',
  '72/QĐ-TTg',
  '2023-02-10',
  'Quy hoạch chung thành phố Hạ Long đến năm 2040',
  'General plan of Hạ Long city to 2040',
  'lawnet, vietnammoi.vn',
);
const P702 = ofPrimeMinister(
  'qd-702-2019',
  '702/QĐ-TTg',
  '2019-06-07',
  'Quy hoạch chung thành phố Hạ Long (quyết định trước)',
  'General plan of Hạ Long city (earlier decision)',
  'lawnet',
);
const P1146 = decision(
  'qd-1146-2023',
  '1146/QĐ-UBND',
  '2023-05-05',
  PROVINCE,
  'Quy hoạch xây dựng vùng huyện Bình Liêu',
  'District regional plan of Bình Liêu',
  'thuvienphapluat.vn',
);

/** Present units that came out of an old one, by name (planning-rules 8): the lines of splits are not verified. */
const heirsOf = (old: string): readonly string[] => {
  const codes = readUnits()
    .filter((unit) => unit.old.startsWith(old))
    .map(({ code }) => code);
  if (codes.length === 0) throw new Error(`no unit out of ${old}`);
  return codes;
};

/** Planning-rules 1.1, 1.3, 1.6. */
export const QUANG_NINH_PLANS = register(
  'quang-ninh',
  'Quảng Ninh',
  [P80, P942, P1588, P226, P368, ADJUSTING, P72, P702, P1146],
  [
    plan('province', P80, {
      ...approvedBy(P80),
      areaHa: 620_690,
      status: 'adjusting',
      statusDate: ADJUSTING.date,
      statusDocument: ADJUSTING.id,
      units: oldUnits(
        'Thành phố Hạ Long, Móng Cái, Cẩm Phả, Uông Bí',
        'Thị xã Quảng Yên, Đông Triều',
        'Huyện Bình Liêu, Tiên Yên, Đầm Hà, Hải Hà, Ba Chẽ, Vân Đồn, Cô Tô',
      ),
      extent: wholeOf('units'),
      note: {
        vi: 'Ba văn bản in ba diện tích của tỉnh: 6.102, 6.178,8 và 6.206,9 km²; đây là số của quy hoạch này.',
        en: 'Three documents print three areas of the province: 6,102, 6,178.8 and 6,206.9 km²; this one is the plan’s own.',
      },
    }),
    plan('province', P1588, {
      approvedBy: PROVINCE,
      approvedYear: 2014,
      areaHa: 610_200,
      extent: wholeOf('units'),
      note: {
        vi: 'Quy hoạch xây dựng vùng tỉnh theo luật trước; hiệu lực hiện nay chưa rõ.',
        en: 'A regional construction plan of the earlier law; whether it still holds is not known.',
      },
    }),
    plan('urban-programme', P942, { ...approvedBy(P942), parent: P80.id, extent: wholeOf('units') }),
    plan('district-region', P1146, {
      ...approvedBy(P1146),
      parent: P80.id,
      units: oldUnits('Huyện Bình Liêu'),
      extent: partsOf('units', heirsOf('Bình Liêu'), 'unverified'),
    }),
    plan('general', P72, {
      ...approvedBy(P72),
      parent: P80.id,
      areaHa: 112_132,
      replaces: [P702.id],
      units: oldUnits('Thành phố Hạ Long'),
      extent: partsOf('units', heirsOf('Hạ Long'), 'unverified'),
    }),
    plan('general', P702, {
      ...approvedBy(P702),
      status: 'replaced',
      statusDate: P72.date,
      statusDocument: P72.id,
      units: oldUnits('Thành phố Hạ Long'),
      extent: partsOf('units', heirsOf('Hạ Long'), 'unverified'),
      note: {
        vi: 'Nguồn ghi đây là quyết định trước của cùng đồ án.',
        en: 'The source calls it the earlier decision of the same plan.',
      },
    }),
    plan('general', P226, {
      ...approvedBy(P226),
      parent: P80.id,
      areaHa: 217_133,
      extent: partsOf('economic-zones', ['kkt-van-don'], 'illustrative'),
      note: {
        vi: '58.183 ha đất và 158.950 ha mặt biển.',
        en: '58,183 ha of land and 158,950 ha of sea.',
      },
    }),
    plan('general', P368, {
      ...approvedBy(P368),
      parent: P80.id,
      areaHa: 121_197,
      units: oldUnits('Thành phố Móng Cái', 'Một phần huyện Hải Hà'),
      extent: partsOf('economic-zones', ['kkt-mong-cai'], 'illustrative'),
    }),
  ],
);
