import { ofPrimeMinister } from '../provinces/common.ts';

/** The national plan of towns and villages; the same words in the catalogue and in the register of the country. */
export const QD_891 = ofPrimeMinister(
  'qd-891-2024',
  '891/QĐ-TTg',
  '2024-08-22',
  'Quy hoạch hệ thống đô thị và nông thôn thời kỳ 2021–2030, tầm nhìn đến năm 2050',
  'Plan of the urban and rural system 2021–2030, vision to 2050',
  'congly.vn 469882',
);
