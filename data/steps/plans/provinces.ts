import type { PlanRegister } from '../../../src/core/plan/plan-register.ts';
import type { PlanDocument } from '../../../src/core/plan/provenance.ts';
import { LOCAL_PLAN_DOCUMENT, localPlans } from '../local-plans/register.ts';
import { BAC_NINH } from '../provinces/bac-ninh.ts';
import type { ProvinceBook } from '../provinces/book.ts';
import { CAO_BANG } from '../provinces/cao-bang.ts';
import { press } from '../provinces/common.ts';
import { KHANH_HOA } from '../provinces/khanh-hoa.ts';
import { LANG_SON } from '../provinces/lang-son.ts';
import { unitsOf } from '../provinces/units.ts';
import { approvedBy, oldUnits, partsOf, plan, register, wholeOf } from './shared.ts';

const from = ({ documents }: ProvinceBook, id: string): PlanDocument => {
  const found = documents.find((document) => document.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
};

export const P1486 = from(CAO_BANG, 'qd-1486-2023');
export const P236 = from(LANG_SON, 'qd-236-2024');
export const P1589 = from(BAC_NINH, 'qd-1589-2023');
export const P318 = from(KHANH_HOA, 'qd-318-2023');

const CAO_BANG_ZONE = press(
  'baochinhphu-kktck-cao-bang',
  '2022-03-03',
  'en.baochinhphu.vn; asemconnectvietnam 121073',
  'Quy hoạch chung Khu kinh tế cửa khẩu Cao Bằng đến năm 2040',
  'General plan of Cao Bằng border-gate economic zone to 2040',
);
const URBAN_BAC_NINH = from(BAC_NINH, 'quy-hoach-chung-2045');
const TASK_VAN_PHONG = from(KHANH_HOA, 'qd-451-2022');
const SUB_AREAS: PlanDocument = {
  ...press(
    'phan-khu-van-phong',
    '2026',
    'thuongtruong24h.vn',
    'Mười chín phân khu của Khu kinh tế Vân Phong (năm đọc; ngày đăng không rõ)',
    'Nineteen sub-areas of Vân Phong economic zone (year read; date of print unknown)',
  ),
  verification: 'unverified',
};
const CAM_LAM = press(
  'cam-lam-18260',
  '2026',
  'quyhoach.xaydung.gov.vn/vn/quy-hoach/18260; baomoi',
  'Quy hoạch chung đô thị mới Cam Lâm đến năm 2045 (năm đọc; ngày đăng không rõ)',
  'General plan of Cam Lâm new city to 2045 (year read; date of print unknown)',
);

const TU_SON = unitsOf('24')
  .filter(
    ({ name, kind }) => kind === 'phường' && ['Từ Sơn', 'Tam Sơn', 'Phù Khê', 'Đồng Nguyên'].includes(name),
  )
  .map(({ code }) => code);
if (TU_SON.length !== 4) throw new Error(`Từ Sơn has ${TU_SON.length} wards`);

/** Planning-rules 2. */
export const PROVINCIAL_PLANS: readonly PlanRegister[] = [
  register(
    'cao-bang',
    'Cao Bằng',
    [P1486, CAO_BANG_ZONE],
    [
      plan('province', P1486, { ...approvedBy(P1486), areaHa: 670_030, extent: wholeOf('units') }),
      plan('general', CAO_BANG_ZONE, {
        parent: P1486.id,
        areaHa: 30_130,
        units: oldUnits('31 xã và 3 thị trấn ở Sóc Giang, Trà Lĩnh, Lý Vạn, Tà Lùng'),
        extent: partsOf('economic-zones', ['kkt-cao-bang'], 'illustrative'),
        note: {
          vi: 'Số và ngày quyết định không có trong nguồn.',
          en: 'The source has neither number nor date of the decision.',
        },
      }),
    ],
  ),
  register(
    'lang-son',
    'Lạng Sơn',
    [P236, LOCAL_PLAN_DOCUMENT],
    [
      plan('province', P236, { ...approvedBy(P236), areaHa: 831_018, extent: wholeOf('units') }),
      ...localPlans(P236.id),
    ],
  ),
  register(
    'bac-ninh',
    'Bắc Ninh',
    [P1589, URBAN_BAC_NINH],
    [
      plan('province', P1589, {
        ...approvedBy(P1589),
        units: oldUnits('Tỉnh Bắc Ninh trước khi hợp nhất với Bắc Giang'),
        extent: partsOf('old-units', ['27'], 'illustrative'),
        note: {
          vi: 'Lập cho tỉnh Bắc Ninh cũ; phạm vi vẽ theo ranh giới gần đúng của tỉnh cũ, sai lệch 0,3–0,4 km.',
          en: 'Made for former Bắc Ninh; drawn by the approximate limits of the former province, 0.3 to 0.4 km off.',
        },
      }),
      plan('general', URBAN_BAC_NINH, {
        title: {
          vi: 'Quy hoạch chung đô thị Bắc Ninh đến năm 2045',
          en: 'General plan of Bắc Ninh city to 2045',
        },
        parent: P1589.id,
        areaHa: 49_137,
        units: oldUnits('Thành phố Bắc Ninh, Từ Sơn', 'Thị xã Quế Võ', 'Huyện Tiên Du, Yên Phong'),
        extent: { ...partsOf('units', TU_SON, 'unverified'), partial: true },
        note: {
          vi: 'Số và ngày quyết định không có trong nguồn; mới biết bốn phường của Từ Sơn.',
          en: 'The source has neither number nor date of the decision; only the wards of Từ Sơn are known.',
        },
      }),
    ],
  ),
  register(
    'khanh-hoa',
    'Khánh Hòa',
    [P318, TASK_VAN_PHONG, SUB_AREAS, CAM_LAM],
    [
      plan('province', P318, {
        ...approvedBy(P318),
        units: oldUnits('Tỉnh Khánh Hòa trước khi hợp nhất với Ninh Thuận'),
        extent: partsOf('old-units', ['56'], 'illustrative'),
        note: {
          vi: 'Lập cho tỉnh Khánh Hòa cũ; phạm vi vẽ theo ranh giới gần đúng của tỉnh cũ, sai lệch 0,3–0,4 km.',
          en: 'Made for former Khánh Hòa; drawn by the approximate limits of the former province, 0.3 to 0.4 km off.',
        },
      }),
      plan('general', TASK_VAN_PHONG, {
        title: {
          vi: 'Quy hoạch chung Khu kinh tế Vân Phong (điều chỉnh)',
          en: 'General plan of Vân Phong economic zone (adjusted)',
        },
        parent: P318.id,
        areaHa: 150_000,
        verification: 'unverified',
        extent: partsOf('economic-zones', ['kkt-van-phong'], 'illustrative'),
        note: {
          vi: 'Quyết định nêu ở đây là quyết định duyệt nhiệm vụ; đồ án đã duyệt hay chưa thì nguồn không nói.',
          en: 'The decision is that of the task; the source does not say whether the plan itself is approved.',
        },
      }),
      plan('sub-area', SUB_AREAS, {
        title: {
          vi: 'Mười chín quy hoạch phân khu của Khu kinh tế Vân Phong',
          en: 'Nineteen sub-area plans of Vân Phong economic zone',
        },
        parent: TASK_VAN_PHONG.id,
        verification: 'unverified',
        note: {
          vi: 'Nguồn nêu 19 phân khu, không có tên, số quyết định và ranh giới từng đồ án. Có nguồn nói cả 19 được duyệt đến hết năm 2024; tên trang ấy không được ghi lại nên chưa kiểm chứng.',
          en: 'The source speaks of 19 sub-areas, without names, decisions or limits. That all were approved by the end of 2024 was read on a page whose name was not kept: not verified.',
        },
      }),
      plan('general', CAM_LAM, {
        title: {
          vi: 'Quy hoạch chung đô thị mới Cam Lâm đến năm 2045',
          en: 'General plan of Cam Lâm new city to 2045',
        },
        parent: P318.id,
        note: {
          vi: 'Khoảng 770.000 người; số, ngày quyết định và ranh giới không có trong nguồn.',
          en: 'About 770,000 people; the source has no number, date or limits.',
        },
      }),
    ],
  ),
];
