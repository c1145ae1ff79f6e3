import { QD_891 } from '../national/urban-system-plan.ts';
import { DOCUMENTS } from '../quang-ninh/documents.ts';
import { P236, P318, P1486, P1589 } from './provinces.ts';
import { ADJUSTING } from './quang-ninh.ts';
import { approvedBy, partsOf, plan, register, wholeOf } from './shared.ts';

const P80 = DOCUMENTS.find(({ id }) => id === 'qd-80-2023')!;
const MERGED = {
  vi: 'Lập cho tỉnh trước khi hợp nhất; chỉ phủ một phần tỉnh hiện nay.',
  en: 'Made for the province before its merger; it covers a part of the present one.',
};

/** The plan of the urban system and the provincial plans that ship with their own packages. */
export const NATIONAL_PLANS = register(
  'viet-nam',
  'Việt Nam',
  [QD_891, ADJUSTING, P80, P1486, P236, P1589, P318],
  [
    plan('national', QD_891, { ...approvedBy(QD_891), extent: wholeOf('provinces') }),
    ...(
      [
        [P80, 'quang-ninh', 620_690],
        [P1486, 'cao-bang', 670_030],
        [P236, 'lang-son', 831_018],
      ] as const
    ).map(([document, id, areaHa]) =>
      plan('province', document, {
        ...approvedBy(document),
        parent: QD_891.id,
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
        [P1589, '27'],
        [P318, '56'],
      ] as const
    ).map(([document, id]) =>
      plan('province', document, {
        ...approvedBy(document),
        parent: QD_891.id,
        extent: partsOf('old-units', [id], 'illustrative'),
        note: MERGED,
      }),
    ),
  ],
);
