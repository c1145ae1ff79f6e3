import type { LandPopulation, LandQuota } from '../../../src/core/plan/land-fund-setup.ts';

const NOTE = {
  vi: 'Số minh họa để thử phép so sánh. Chưa có trong tay văn bản nào cho chỉ tiêu sử dụng đất thật của tỉnh.',
  en: 'An illustrative figure, to try the comparison. No text with the province’s own land quotas is at hand.',
};

/** Round figures, made up near the illustrative zones. */
const quota = (category: string, phase: string, ha: number): LandQuota => ({
  ...{ category, phase, ha, document: 'minh-hoa', verification: 'illustrative', note: NOTE },
});

/** No quota of the province was read in any text; these are illustrative, as the zones are. */
export const QUOTAS: readonly LandQuota[] = [
  quota('NNP', '2025', 512_000),
  quota('LUC', '2025', 51_000),
  quota('PNN', '2025', 53_500),
  quota('SKK', '2025', 1_800),
  quota('NNP', '2030', 487_000),
  quota('LUC', '2030', 46_000),
  quota('RPH', '2030', 136_500),
  quota('PNN', '2030', 82_000),
  quota('SKK', '2030', 5_200),
  quota('ODT', '2030', 19_500),
];

/** Source: planning-rules 1.6 (2030, secondary); the average of 2022 from a page that names no source. */
export const POPULATIONS: readonly LandPopulation[] = [
  {
    phase: '2025',
    people: 1_362_880,
    year: 2022,
    kind: { vi: 'Dân số trung bình', en: 'Average population' },
    document: 'dan-so-2022',
    verification: 'unverified',
    note: {
      vi: 'Dân số trung bình năm 2022, chia cho đất hiện trạng 2025: hai năm khác nhau.',
      en: 'Average population of 2022 over existing land of 2025: the years differ.',
    },
  },
  {
    phase: '2030',
    people: 2_640_000,
    year: 2030,
    kind: { vi: 'Dân số dự báo, gồm cả dân số quy đổi', en: 'Forecast, converted population included' },
    document: 'vietnamplus-dan-so',
    verification: 'secondary',
    note: {
      vi: '2,64 triệu người, gồm cả dân số quy đổi; theo quy hoạch tỉnh (Quyết định 80/QĐ-TTg).',
      en: '2.64 million, converted population included; by the provincial plan (Decision 80/QĐ-TTg).',
    },
  },
];
