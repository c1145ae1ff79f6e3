import { ofPrimeMinister } from '../provinces/common.ts';
import { DOCUMENTS } from '../quang-ninh/documents.ts';
import { P236, P318, P1486, P1589 } from './provinces.ts';
import { ADJUSTING } from './quang-ninh.ts';
import { approvedBy, partsOf, plan, register, wholeOf } from './shared.ts';

const P80 = DOCUMENTS.find(({ id }) => id === 'qd-80-2023')!;
const P891 = ofPrimeMinister(
  'qd-891-2024',
  '891/QĐ-TTg',
  '2024-08-22',
  'Quy hoạch hệ thống đô thị và nông thôn thời kỳ 2021–2030, tầm nhìn đến năm 2050',
  'Plan of the urban and rural system 2021–2030, vision to 2050',
  'congly.vn 469882',
);
const MERGED = {
  vi: 'Lập cho tỉnh trước khi hợp nhất; chỉ phủ một phần tỉnh hiện nay.',
  en: 'Made for the province before its merger; it covers a part of the present one.',
};

/** The plan of the urban system and the provincial plans that ship with their own packages. */
export const NATIONAL_PLANS = register(
  'viet-nam',
  'Việt Nam',
  [P891, ADJUSTING, P80, P1486, P236, P1589, P318],
  [
    plan('national', P891, { ...approvedBy(P891), extent: wholeOf('provinces') }),
    ...(
      [
        [P80, 'quang-ninh', 620_690],
        [P1486, 'cao-bang', 670_030],
        [P236, 'lang-son', 831_018],
      ] as const
    ).map(([document, id, areaHa]) =>
      plan('province', document, {
        ...approvedBy(document),
        parent: P891.id,
        areaHa,
        ...(document === P80 && {
          status: 'adjusting' as const,
          statusDate: ADJUSTING.date,
          statusDocument: ADJUSTING.id,
        }),
        extent: partsOf('provinces', [id], 'secondary'),
      }),
    ),
    ...(
      [
        [P1589, 'bac-ninh'],
        [P318, 'khanh-hoa'],
      ] as const
    ).map(([document, id]) =>
      plan('province', document, {
        ...approvedBy(document),
        parent: P891.id,
        extent: { ...partsOf('provinces', [id], 'secondary'), partial: true },
        note: MERGED,
      }),
    ),
  ],
);
