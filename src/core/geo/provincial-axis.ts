/** The meridian on which a province draws its cadastral and planning maps. */
export interface ProvincialAxis {
  /** name as in QĐ 19/2025/QĐ-TTg */
  readonly province: string;
  readonly meridianDeg: number;
  /** axes before the mergers of 2025: legacy data keeps its old axis */
  readonly old: readonly { readonly territory: string; readonly meridianDeg: number }[];
}

const axis = (
  province: string,
  meridianDeg: number,
  ...old: (readonly [territory: string, meridianDeg: number])[]
): ProvincialAxis => ({
  province,
  meridianDeg,
  old: old.map(([territory, deg]) => ({ territory, meridianDeg: deg })),
});

/**
 * Central meridians of the 34 provinces, and the old ones where known.
 *
 * Hà Nam and Nam Định are left without an old axis: the copies disagree (105°00′, 105°30′).
 * Source, secondary: TT 24/2025/TT-BNNMT in two code copies that agree; old axes partly checked with PROJ (planning-rules 7.4).
 */
export const PROVINCIAL_AXES: readonly ProvincialAxis[] = [
  axis('Hà Nội', 105),
  axis('Cao Bằng', 105.75),
  axis('Tuyên Quang', 106),
  axis('Điện Biên', 103),
  axis('Lai Châu', 104.75, ['Lai Châu', 103]),
  axis('Sơn La', 104),
  axis('Lào Cai', 104.75),
  axis('Thái Nguyên', 106.5),
  axis('Lạng Sơn', 107.25),
  axis('Quảng Ninh', 107.75),
  axis('Bắc Ninh', 107, ['Bắc Ninh', 105.5], ['Bắc Giang', 107]),
  axis('Phú Thọ', 104.75, ['Vĩnh Phúc', 105], ['Hòa Bình', 106]),
  axis('Hải Phòng', 105.75, ['Hải Dương', 105.5]),
  axis('Hưng Yên', 105.5),
  axis('Ninh Bình', 105),
  axis('Thanh Hóa', 105),
  axis('Nghệ An', 104.75),
  axis('Hà Tĩnh', 105.5),
  axis('Quảng Trị', 106),
  axis('Huế', 107),
  axis('Đà Nẵng', 107.75),
  axis('Quảng Ngãi', 108, ['Kon Tum', 107.5]),
  axis('Gia Lai', 108.25),
  axis('Đắk Lắk', 108.5),
  axis('Khánh Hòa', 108.25, ['Ninh Thuận', 108.25]),
  axis('Lâm Đồng', 107.75),
  axis('Đồng Nai', 107.75, ['Bình Phước', 106.25]),
  axis('TP Hồ Chí Minh', 105.75, ['Bà Rịa–Vũng Tàu', 107.75]),
  axis('Tây Ninh', 105.75, ['Long An', 105.75]),
  axis('Đồng Tháp', 105, ['Tiền Giang', 105.75]),
  axis('Vĩnh Long', 105.5, ['Bến Tre', 105.75]),
  axis('Cần Thơ', 105, ['Sóc Trăng', 105.5]),
  axis('An Giang', 104.75, ['Kiên Giang', 104.5]),
  axis('Cà Mau', 104.5, ['Bạc Liêu', 105]),
];

/** Official codes (QĐ 19/2025/QĐ-TTg) of the five provinces this atlas holds; the other provinces go by name. */
const PROVINCE_OF_CODE: Readonly<Record<string, string>> = {
  '04': 'Cao Bằng',
  '20': 'Lạng Sơn',
  '22': 'Quảng Ninh',
  '24': 'Bắc Ninh',
  '56': 'Khánh Hòa',
};

/** The axis of a province by official code (the five provinces of the atlas) or by name; undefined if unknown. */
export function provincialAxis(codeOrName: string): ProvincialAxis | undefined {
  const name = PROVINCE_OF_CODE[codeOrName] ?? codeOrName;
  return PROVINCIAL_AXES.find((entry) => entry.province === name);
}
