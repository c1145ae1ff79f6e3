import { TT_08_2024, TT_27_2018 } from '#core/fund/land-use-code.ts';
import type { Ruleset } from '#core/plan/catalogue.ts';

type Head = Omit<Ruleset, 'data'>;

const landCodes = ({ id, documentNo, validFrom, validTo, status }: typeof TT_08_2024) => ({
  id,
  documentNo,
  validFrom,
  ...(validTo ? { validTo } : {}),
  status,
  subject: 'codes' as const,
});

/**
 * The rulesets, in the order they are listed.
 *
 * Source: planning-rules 0. A year alone stands where the day is not known to us.
 */
export const HEADS = {
  'tt-08-2024': {
    ...landCodes(TT_08_2024),
    title: {
      vi: 'Mã loại đất theo TT 08/2024 (màu theo bản sao thứ cấp)',
      en: 'Land codes of Circular 08/2024 (colours from secondary copies)',
    },
    replaces: 'tt-27-2018',
  },
  'tt-27-2018': {
    ...landCodes(TT_27_2018),
    title: { vi: 'Mã loại đất theo TT 27/2018', en: 'Land codes of Circular 27/2018' },
  },
  'tt-16-2025': {
    id: 'tt-16-2025',
    title: {
      vi: 'Loại đất trên bản vẽ quy hoạch đô thị và nông thôn theo TT 16/2025',
      en: 'Land types of urban and rural planning drawings of Circular 16/2025',
    },
    documentNo: '16/2025/TT-BXD',
    validFrom: '2025',
    status: 'secondary',
    subject: 'codes',
  },
  'qcvn-01-2026': {
    id: 'qcvn-01-2026',
    title: {
      vi: 'Quy chuẩn về quy hoạch xây dựng QCVN 01:2026',
      en: 'Planning code QCVN 01:2026',
    },
    documentNo: 'QCVN 01:2026/BXD (46/2026/TT-BXD)',
    validFrom: '2027-01-01',
    status: 'secondary',
    subject: 'standards',
    replaces: 'qcvn-01-2021',
  },
  'qcvn-01-2021': {
    id: 'qcvn-01-2021',
    title: {
      vi: 'Quy chuẩn về quy hoạch xây dựng QCVN 01:2021',
      en: 'Planning code QCVN 01:2021',
    },
    documentNo: 'QCVN 01:2021/BXD',
    validFrom: '2021',
    validTo: '2026-12-31',
    status: 'secondary',
    subject: 'standards',
  },
  'nq-111-2025': {
    id: 'nq-111-2025',
    title: { vi: 'Phân loại đô thị theo NQ 111/2025', en: 'Urban classes of Resolution 111/2025' },
    documentNo: '111/2025/UBTVQH15',
    validFrom: '2026-01-01',
    status: 'secondary',
    subject: 'classes',
    replaces: 'nq-1210-2016',
  },
  'nq-1210-2016': {
    id: 'nq-1210-2016',
    title: { vi: 'Phân loại đô thị theo NQ 1210/2016', en: 'Urban classes of Resolution 1210/2016' },
    documentNo: '1210/2016/UBTVQH13',
    validFrom: '2016',
    validTo: '2025-12-31',
    status: 'unverified',
    subject: 'classes',
  },
  'nq-06-2022': {
    id: 'nq-06-2022',
    title: {
      vi: 'Mục tiêu phát triển đô thị của Nghị quyết 06-NQ/TW',
      en: 'Urban targets of Resolution 06-NQ/TW',
    },
    documentNo: '06-NQ/TW',
    validFrom: '2022-01-24',
    status: 'secondary',
    subject: 'targets',
  },
} as const satisfies Record<string, Head>;

/** The rulesets as every package names them, with the file beside the packages. */
export const RULESETS: readonly Ruleset[] = Object.values(HEADS).map((head) => ({
  ...head,
  data: `../rulesets/${head.id}.json`,
}));
