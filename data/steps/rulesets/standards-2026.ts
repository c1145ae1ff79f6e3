import type { LandStandard, RulesetFile } from '#core/plan/ruleset.ts';
import { HEADS } from './heads.ts';
import { standard } from './standard.ts';

const PER_HEAD = 'm²/người';
const where = (vi: string, en: string) => ({ where: { vi, en } });

const perHead = (
  id: string,
  level: LandStandard['level'],
  purpose: string,
  vi: string,
  en: string,
  min: number,
  rest: Partial<LandStandard> = {},
) => standard(id, level, vi, en, PER_HEAD, { purpose, min, ...rest });
const distance = (
  id: string,
  level: LandStandard['level'],
  purpose: string,
  vi: string,
  en: string,
  rest: Partial<LandStandard>,
) => standard(id, level, vi, en, 'm', { purpose, ...rest });
const site = (
  id: string,
  level: LandStandard['level'],
  purpose: string,
  vi: string,
  en: string,
  min: number,
  rest: Partial<LandStandard> = {},
) => standard(id, level, vi, en, 'm²', { purpose, min, ...rest });
const cemetery = (id: string, min: number, vi: string, en: string) =>
  distance(id, 'urban', 'cemetery', 'Khoảng cách an toàn đến nhà ở', 'Safety distance from houses', {
    min,
    ...where(vi, en),
    reference: 'Bảng 23',
  });

const b5 = { radiusM: 2000, reference: 'Bảng 5' };
const b6 = { radiusM: 1000, reference: 'Bảng 6' };
const rural = { radiusM: 2000, reference: 'Bảng 28–30' };

const STANDARDS: readonly LandStandard[] = [
  perHead('thpt', 'urban', 'education', 'Trường THPT', 'Upper secondary school', 0.6, {
    radiusM: 2000,
    ...where('trên 20.000 dân', 'above 20,000 people'),
    reference: 'Bảng 5, 29',
  }),
  perHead('y-te-do-thi', 'urban', 'health', 'Y tế', 'Health', 0.4, b5),
  perHead('van-hoa-do-thi', 'urban', 'culture-sport', 'Văn hóa – thể thao', 'Culture and sport', 1.6, b5),
  perHead('cho-do-thi', 'urban', 'market', 'Chợ – thương mại dịch vụ', 'Markets and commerce', 0.4, b5),
  perHead('cay-xanh-do-thi', 'urban', 'green', 'Cây xanh đô thị', 'Urban green', 5, {
    reference: 'Bảng 18',
    note: { vi: 'bán kính theo cấp công viên', en: 'radius by tier of park' },
  }),
  perHead('bai-do-xe-do-thi', 'urban', 'parking', 'Bãi đỗ xe', 'Parking', 1.5, { radiusM: 2000 }),
  perHead('mam-non', 'unit', 'education', 'Trường mầm non', 'Kindergarten', 0.6, b6),
  perHead('tieu-hoc', 'unit', 'education', 'Trường tiểu học', 'Primary school', 0.65, b6),
  perHead('thcs', 'unit', 'education', 'Trường THCS', 'Lower secondary school', 0.55, b6),
  perHead(
    'dich-vu-khac-don-vi-o',
    'unit',
    'public-services',
    'Dịch vụ công cộng khác (trạm y tế, văn hóa, chợ) cộng lại',
    'Other public services (health post, culture, market) together',
    0.2,
    b6,
  ),
  perHead(
    'dich-vu-don-vi-o',
    'unit',
    'public-services',
    'Toàn bộ dịch vụ công cộng, gồm trường học',
    'All public services, schools included',
    2,
    { reference: 'Bảng 6, 28' },
  ),
  perHead('vuon-hoa-don-vi-o', 'unit', 'green', 'Vườn hoa', 'Gardens', 2, { radiusM: 400 }),
  perHead('bai-do-xe-don-vi-o', 'unit', 'parking', 'Bãi đỗ xe', 'Parking', 2.5, { radiusM: 500 }),
  perHead('y-te-xa', 'rural', 'health', 'Y tế', 'Health', 0.2, rural),
  perHead('van-hoa-xa', 'rural', 'culture', 'Văn hóa', 'Culture', 1, rural),
  perHead('thuong-mai-xa', 'rural', 'market', 'Thương mại', 'Commerce', 0.2, rural),
  perHead('cay-xanh-xa', 'rural', 'green', 'Cây xanh', 'Green', 3.5, {
    ...where('xã định hướng thành đô thị', 'communes that are to become urban'),
    note: {
      vi: 'xã khác: không có chỉ tiêu cây xanh và bãi đỗ xe',
      en: 'other communes: no norm for green or parking',
    },
  }),
  site('cong-vien-do-thi', 'urban', 'green', 'Công viên cấp đô thị', 'City park', 50_000, { radiusM: 2000 }),
  site('cong-vien-khu-vuc', 'urban', 'green', 'Công viên cấp khu vực', 'Area park', 10_000, { radiusM: 800 }),
  distance('vuon-hoa', 'unit', 'green', 'Vườn hoa', 'Garden', { radiusM: 400 }),
  site('cong-vien-don-vi-o', 'unit', 'green', 'Công viên, mỗi đơn vị ở mới', 'Park, each new unit', 5000, {
    reference: '2.2.3.2',
    note: { vi: 'hoặc hai công viên 2.500 m²', en: 'or two of 2,500 m²' },
  }),
  standard('dan-so-don-vi-o', 'unit', 'Dân số một đơn vị ở', 'People of a residential unit', 'người', {
    purpose: 'people',
    max: 20_000,
    reference: '2.2.2.2',
    note: { vi: 'số đơn vị ở = ⌈dân số/20.000⌉', en: 'number of units = ⌈people/20,000⌉' },
  }),
  distance(
    'di-bo-den-ben-xe-buyt',
    'urban',
    'transport',
    'Đi bộ đến điểm dừng xe buýt',
    'Walk to a bus stop',
    {
      radiusM: 500,
      reference: '2.8.3.3',
    },
  ),
  distance(
    'diem-dung-xe-buyt',
    'urban',
    'transport',
    'Khoảng cách giữa hai điểm dừng xe buýt',
    'Bus stops apart',
    {
      max: 600,
      ...where('khu trung tâm', 'in centres'),
      reference: '2.8.3.3',
    },
  ),
  distance('chua-chay-trung-tam', 'urban', 'fire', 'Đội cảnh sát phòng cháy, chữa cháy', 'Fire station', {
    radiusM: 3000,
    ...where('khu trung tâm', 'in the centre'),
    reference: '2.5.13.1',
  }),
  distance('chua-chay-khu-khac', 'urban', 'fire', 'Đội cảnh sát phòng cháy, chữa cháy', 'Fire station', {
    radiusM: 5000,
    ...where('khu khác', 'elsewhere'),
    reference: '2.5.13.1',
  }),
  standard('nha-tang-le', 'urban', 'Dân số cho một nhà tang lễ', 'People for one funeral home', 'người', {
    purpose: 'cemetery',
    max: 250_000,
  }),
  standard('nghia-trang', 'urban', 'Nghĩa trang', 'Cemetery', 'ha/1.000 người', {
    purpose: 'cemetery',
    min: 0.04,
  }),
  cemetery('cach-nghia-trang-cat-tang', 100, 'cát táng', 'reburial (cát táng)'),
  cemetery('cach-nghia-trang-mot-lan', 500, 'chôn một lần; cơ sở hỏa táng', 'burial once; crematorium'),
  cemetery('cach-nghia-trang-hung-tang', 1000, 'hung táng', 'first burial (hung táng)'),
  site('tram-y-te-xa', 'rural', 'health', 'Trạm y tế', 'Health post', 500, { reference: 'Bảng 30' }),
  site('nha-van-hoa-xa', 'rural', 'culture', 'Nhà văn hóa', 'House of culture', 1000, {
    reference: 'Bảng 30',
  }),
  site('cum-van-hoa-xa', 'rural', 'culture', 'Cụm văn hóa', 'Culture cluster', 5000, {
    reference: 'Bảng 30',
  }),
  site('cho-xa', 'rural', 'market', 'Chợ', 'Market', 1500, { reference: 'Bảng 30' }),
];

/** QCVN 01:2026. Source: planning-rules 5.2, one public code base that cites table numbers. */
export const QCVN_2026: Omit<RulesetFile, '$schema' | 'format'> = {
  ...HEADS['qcvn-01-2026'],
  via: 'một kho mã công khai có dẫn số bảng; chưa đối chiếu công báo',
  note: {
    vi: 'Đồ án đã phê duyệt hoặc đã thẩm định trước ngày hiệu lực tiếp tục theo QCVN 01:2021; lần điều chỉnh sau theo quy chuẩn này (5.4).',
    en: 'Plans approved or appraised before it takes effect continue under QCVN 01:2021; later adjustments follow this code (5.4).',
  },
  standards: STANDARDS,
};
