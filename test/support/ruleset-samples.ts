import type { Ruleset } from '#core/plan/catalogue.ts';
import type { RulesetFile } from '#core/plan/ruleset.ts';

/** Four rulesets: two of one subject, one to come, one without a file. */
export const makeRulesets = (): readonly Ruleset[] => [
  {
    id: 'codes-2024',
    title: { vi: 'Mã loại đất theo TT 08/2024', en: 'Land codes of Circular 08/2024' },
    documentNo: '08/2024/TT-BTNMT',
    validFrom: '2024-08-01',
    status: 'secondary',
    replaces: 'codes-2018',
    data: 'rules.json',
  },
  {
    id: 'codes-2018',
    title: { vi: 'Mã loại đất theo TT 27/2018' },
    documentNo: '27/2018/TT-BTNMT',
    validFrom: '2018',
    validTo: '2024-07-31',
    status: 'unverified',
    data: 'none.json',
  },
  {
    id: 'code-2099',
    title: { vi: 'Quy chuẩn sắp tới', en: 'A code to come' },
    documentNo: 'QCVN 01:2099/BXD',
    validFrom: '2099-01-01',
    status: 'secondary',
  },
];

/** A ruleset with a value in every list, twenty codes among them. */
export const makeRulesetFile = (): RulesetFile => {
  const { data: _, ...head } = makeRulesets()[0]!;
  const base = { verification: 'secondary' } as const;
  return {
    ...head,
    format: 'plan-atlas-ruleset/1',
    via: 'bản sao của phụ lục',
    note: { vi: 'Chưa đọc phụ lục gốc.', en: 'The annex itself was not read.' },
    codes: [
      {
        ...base,
        code: 'DAT_O_Honhop_Nhomo',
        title: { vi: 'Hỗn hợp nhóm nhà ở và dịch vụ', en: 'Mixed housing and services' },
        color: '#CC3200',
        aci: 22,
        pattern: 'vertical',
        hatch: { vi: 'nét dọc và gạch chéo ngắn', en: 'vertical lines and short slashes' },
        group: { vi: 'Quy hoạch phân khu', en: 'Sub-area plan' },
      },
      {
        code: 'DDD',
        title: { vi: 'Đất có di tích', en: 'Relics' },
        verification: 'unverified',
        note: { vi: 'các nguồn không có màu', en: 'no source gives a colour' },
      },
      { ...base, code: 'KKT', title: { vi: 'Đất khu kinh tế', en: 'Economic zone' }, overlay: true },
      ...Array.from({ length: 17 }, (_each, i) => ({
        ...base,
        code: `M${String(i).padStart(2, '0')}`,
        title: { vi: `Đất thử ${i}`, en: `Test land ${i}` },
        color: '#FFA0FF',
      })),
    ],
    standards: [
      {
        ...base,
        id: 'cay-xanh',
        title: { vi: 'Cây xanh công cộng', en: 'Public green' },
        level: 'urban',
        unit: 'm²/người',
        min: 5,
        radiusM: 2000,
        urbanClasses: ['special', 'I'],
        reference: 'Bảng 5',
      },
    ],
    classes: [
      {
        ...base,
        id: 'density',
        title: { vi: 'Mật độ dân số', en: 'Population density' },
        unit: 'người/km²',
        urbanClass: 'II',
        low: 1000,
        high: 1500,
        points: { low: 4.5, high: 6 },
      },
    ],
    targets: [
      {
        id: 'san-nha-o-2030',
        title: { vi: 'Diện tích sàn nhà ở', en: 'Housing floor area' },
        unit: 'm² sàn/người',
        year: 2030,
        goal: { op: '>=', value: 32 },
        verification: 'verified',
      },
    ],
  };
};
