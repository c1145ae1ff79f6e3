import type { Text } from '#core/plan/provenance.ts';
import type { LandStandard, RulesetFile } from '#core/plan/ruleset.ts';
import { HEADS } from './heads.ts';
import { standard } from './standard.ts';

const SEATS = (seats: string, land: string): Text => ({
  vi: `${seats} chỗ/1.000 dân × ${land} m²/chỗ`,
  en: `${seats} places per 1,000 people × ${land} m² a place`,
});
const where = (vi: string, en: string) => ({ where: { vi, en } });
const unsure = { verification: 'unverified' } as const;
const PER_HEAD = 'm²/người';

const unitLand = (id: string, urbanClasses: LandStandard['urbanClasses'], min: number, max: number) =>
  standard(id, 'unit', 'Đất đơn vị ở bình quân', 'Land of a residential unit per head', PER_HEAD, {
    purpose: 'housing',
    min,
    max,
    urbanClasses: urbanClasses!,
  });
const cityGreen = (id: string, urbanClasses: LandStandard['urbanClasses'], min: number, more = {}) =>
  standard(
    id,
    'urban',
    'Cây xanh công cộng ngoài đơn vị ở',
    'Public green outside residential units',
    PER_HEAD,
    {
      purpose: 'green',
      min,
      urbanClasses: urbanClasses!,
      ...more,
    },
  );
const cityParking = (id: string, min: number, vi: string, en: string) =>
  standard(id, 'urban', 'Bãi đỗ xe toàn đô thị', 'Parking, whole city', PER_HEAD, {
    purpose: 'parking',
    min,
    ...where(vi, en),
  });
const density = (id: string, max: number, vi: string, en: string, level: LandStandard['level'] = 'lot') =>
  standard(id, level, 'Mật độ xây dựng tối đa', 'Building density, at most', '%', {
    purpose: 'density',
    max,
    ...where(vi, en),
  });
const lotGreen = (id: string, min: number, vi: string, en: string) =>
  standard(id, 'lot', 'Tỷ lệ cây xanh trong lô đất', 'Green part of a lot', '%', {
    purpose: 'green',
    min,
    ...where(vi, en),
  });
const transport = (id: string, min: number, vi: string, en: string) =>
  standard(id, 'urban', 'Tỷ lệ đất giao thông', 'Transport land', '%', {
    purpose: 'transport',
    min,
    ...where(vi, en),
    ...unsure,
  });

const STANDARDS: readonly LandStandard[] = [
  standard('dan-so-don-vi-o', 'unit', 'Dân số một đơn vị ở', 'People of a residential unit', 'người', {
    purpose: 'people',
    min: 4000,
    max: 20_000,
    note: { vi: 'miền núi từ 2.800 người', en: 'from 2,800 in mountains' },
  }),
  unitLand('dat-don-vi-o-1-2', ['I', 'II'], 15, 28),
  unitLand('dat-don-vi-o-3-4', ['III', 'IV'], 28, 45),
  unitLand('dat-don-vi-o-5', ['V'], 45, 55),
  standard(
    'cay-xanh-don-vi-o',
    'unit',
    'Cây xanh công cộng trong đơn vị ở',
    'Public green in a residential unit',
    PER_HEAD,
    {
      purpose: 'green',
      min: 2,
      note: {
        vi: 'dự án dưới 4.000 người: từ 1 m²/người',
        en: 'projects below 4,000 people: from 1 m² per head',
      },
    },
  ),
  cityGreen('cay-xanh-do-thi-dac-biet', ['special'], 7, unsure),
  cityGreen('cay-xanh-do-thi-1-2', ['I', 'II'], 6, unsure),
  cityGreen('cay-xanh-do-thi-3-4', ['III', 'IV'], 5, unsure),
  cityGreen('cay-xanh-do-thi-5', ['V'], 4),
  standard('vuon-hoa', 'unit', 'Vườn hoa nhóm nhà ở', 'Garden of a housing group', 'm', {
    purpose: 'green',
    radiusM: 300,
  }),
  standard(
    'cong-vien-don-vi-o',
    'unit',
    'Công viên, mỗi đơn vị ở ít nhất một',
    'Park, at least one a unit',
    'm²',
    {
      purpose: 'green',
      min: 5000,
      ...unsure,
    },
  ),
  standard('dich-vu-don-vi-o', 'unit', 'Công trình dịch vụ của đơn vị ở', 'Services of a unit', 'm', {
    purpose: 'public-services',
    radiusM: 500,
    note: { vi: 'địa hình khó khăn: đến 1 km', en: 'difficult ground: up to 1 km' },
  }),
  cityParking('bai-do-xe-lon', 4, 'trên 150.000 dân', 'above 150,000 people'),
  cityParking('bai-do-xe-vua', 3.5, '50.000–150.000 dân', '50,000–150,000 people'),
  cityParking('bai-do-xe-nho', 2.5, 'dưới 50.000 dân', 'below 50,000 people'),
  standard('mam-non', 'unit', 'Trường mầm non', 'Kindergarten', PER_HEAD, {
    purpose: 'education',
    min: 0.6,
    radiusM: 500,
    ...unsure,
    note: SEATS('50', '12'),
  }),
  standard('tieu-hoc', 'unit', 'Trường tiểu học', 'Primary school', PER_HEAD, {
    purpose: 'education',
    min: 0.65,
    radiusM: 500,
    ...unsure,
    note: SEATS('65', '10'),
  }),
  standard('thcs', 'unit', 'Trường THCS', 'Lower secondary school', PER_HEAD, {
    purpose: 'education',
    min: 0.55,
    radiusM: 1000,
    ...unsure,
    note: SEATS('55', '10'),
  }),
  standard('thpt', 'urban', 'Trường THPT', 'Upper secondary school', PER_HEAD, {
    purpose: 'education',
    min: 0.4,
    ...unsure,
    note: SEATS('40', '10'),
  }),
  standard('tram-y-te', 'unit', 'Trạm y tế, mỗi trạm', 'Health post, each', 'm²', {
    purpose: 'health',
    min: 500,
    ...unsure,
  }),
  standard('benh-vien', 'urban', 'Bệnh viện', 'Hospital', PER_HEAD, {
    purpose: 'health',
    min: 0.4,
    ...unsure,
    note: { vi: '4 giường/1.000 dân × 100 m²/giường', en: '4 beds per 1,000 people × 100 m² a bed' },
  }),
  standard(
    'van-hoa-don-vi-o',
    'unit',
    'Trung tâm văn hóa – thể thao, mỗi đơn vị ở',
    'Culture and sport centre, each unit',
    'm²',
    {
      purpose: 'culture-sport',
      min: 5000,
      ...unsure,
    },
  ),
  standard('cho-don-vi-o', 'unit', 'Chợ, mỗi đơn vị ở', 'Market, each unit', 'm²', {
    purpose: 'market',
    min: 2000,
    ...unsure,
  }),
  standard('san-the-thao', 'urban', 'Sân thể thao cơ bản', 'Basic sports ground', PER_HEAD, {
    purpose: 'sport',
    min: 0.6,
    ...unsure,
  }),
  standard('san-van-dong', 'urban', 'Sân vận động', 'Stadium', PER_HEAD, {
    purpose: 'sport',
    min: 0.8,
    ...unsure,
  }),
  standard('van-hoa-do-thi', 'urban', 'Trung tâm văn hóa – thể thao', 'Culture and sport centre', PER_HEAD, {
    purpose: 'culture-sport',
    min: 0.8,
    ...unsure,
  }),
  standard(
    'cach-ly-cong-nghiep',
    'urban',
    'Dải cây xanh cách ly khu công nghiệp',
    'Green buffer of industry',
    'm',
    {
      purpose: 'green',
      min: 10,
    },
  ),
  density('mat-do-moi', 40, 'đơn vị ở mới, mật độ thuần', 'new units, net'),
  density('mat-do-hien-huu', 60, 'khu hiện hữu, mật độ thuần', 'existing areas, net'),
  density('mat-do-gop', 60, 'đơn vị ở, mật độ gộp', 'residential unit, gross', 'unit'),
  density('mat-do-nghi-duong', 25, 'khu du lịch nghỉ dưỡng, mật độ gộp', 'resorts, gross'),
  density('mat-do-vui-choi', 25, 'công viên chuyên đề, mật độ gộp', 'theme parks, gross'),
  density('mat-do-cong-vien', 5, 'công viên công cộng, mật độ gộp', 'public parks, gross'),
  lotGreen('cay-xanh-chung-cu', 20, 'chung cư', 'apartment buildings'),
  lotGreen('cay-xanh-cong-cong', 30, 'giáo dục, y tế, văn hóa', 'education, health, culture'),
  lotGreen('cay-xanh-nha-may', 20, 'nhà máy', 'factories'),
  standard('dat-o-nong-thon', 'rural', 'Đất lô ở nông thôn', 'Rural residential lots', PER_HEAD, {
    purpose: 'housing',
    min: 25,
  }),
  standard(
    'khu-cai-tao',
    'urban',
    'Khu cải tạo: phần tối thiểu của chỉ tiêu',
    'Renewal areas: least part of the norms',
    '%',
    {
      min: 50,
    },
  ),
  transport('giao-thong-lien-khu-vuc', 6, 'đến đường liên khu vực', 'to inter-area roads'),
  transport('giao-thong-khu-vuc', 13, 'đến đường khu vực', 'to area roads'),
  transport('giao-thong-phan-khu', 18, 'đến đường phân khu vực', 'to sub-area roads'),
];

/** QCVN 01:2021. Source: planning-rules 5.1; what rests on general knowledge alone is unverified. */
export const QCVN_2021: Omit<RulesetFile, '$schema' | 'format'> = {
  ...HEADS['qcvn-01-2021'],
  via: 'ngân hàng câu hỏi sát hạch',
  note: {
    vi: 'Chưa đọc toàn văn. Đồ án đã phê duyệt hoặc đã thẩm định tiếp tục theo quy chuẩn này; lần điều chỉnh sau theo QCVN 01:2026 (điều khoản chuyển tiếp 5.4).',
    en: 'The full text was not read. Approved or appraised plans continue under this code; later adjustments follow QCVN 01:2026 (transition clause 5.4).',
  },
  standards: STANDARDS,
};
