/** A unit of the first level since 1 July 2025 and the names its parts have in the source (63 units before). */
export type ProvinceUnit = {
  /** Name alone, as in "Quảng Ninh". */
  readonly name: string;
  readonly kind: 'tỉnh' | 'thành phố';
  /** Lower-case source names without "province"; their union is the unit. */
  readonly parts: readonly string[];
};

const province = (name: string, ...parts: string[]): ProvinceUnit => ({ name, kind: 'tỉnh', parts });
const city = (name: string, ...parts: string[]): ProvinceUnit => ({ name, kind: 'thành phố', parts });

/**
 * The 34 units: 28 provinces and 6 cities under the central government.
 * Source: Resolution 202/2025/QH15, in force 12 June 2025, units working from 1 July 2025. Đồng Nai is kept as a province,
 * as that resolution has it.
 */
export const provinceUnits: readonly ProvinceUnit[] = [
  city('Hà Nội', 'hanoi'),
  city('Huế', 'thua thien–hue'),
  city('Hải Phòng', 'hai phong', 'hải dương'),
  city('Đà Nẵng', 'da nang city', 'quang nam'),
  city('Hồ Chí Minh', 'ho chi minh city', 'ba ria–vung tau', 'binh duong'),
  city('Cần Thơ', 'can tho city', 'soc trang', 'hau giang'),
  province('Lai Châu', 'lai chau'),
  province('Điện Biên', 'dien bien'),
  province('Sơn La', 'son la'),
  province('Lạng Sơn', 'lang son'),
  province('Quảng Ninh', 'quang ninh'),
  province('Thanh Hóa', 'thanh hoa'),
  province('Nghệ An', 'nghe an'),
  province('Hà Tĩnh', 'ha tinh'),
  province('Cao Bằng', 'cao bang'),
  province('Tuyên Quang', 'tuyen quang', 'ha giang'),
  province('Lào Cai', 'lao cai', 'yen bai'),
  province('Thái Nguyên', 'thai nguyen', 'bac kan'),
  province('Phú Thọ', 'phu tho', 'vinh phuc', 'hoa binh'),
  province('Bắc Ninh', 'bac ninh', 'bac giang'),
  province('Hưng Yên', 'hung yen', 'thai binh'),
  province('Ninh Bình', 'ninh binh', 'nam dinh', 'ha nam'),
  province('Quảng Trị', 'quang tri', 'quang binh'),
  province('Quảng Ngãi', 'quang ngai', 'kon tum'),
  province('Gia Lai', 'gia lai', 'binh dinh'),
  province('Khánh Hòa', 'khanh hoa', 'ninh thuan'),
  province('Lâm Đồng', 'lam dong', 'dak nong', 'binh thuan'),
  province('Đắk Lắk', 'dak lak', 'phu yen'),
  province('Đồng Nai', 'dong nai', 'binh phuoc'),
  province('Tây Ninh', 'tay ninh', 'long an'),
  province('Vĩnh Long', 'vinh long', 'ben tre', 'tra vinh'),
  province('Đồng Tháp', 'dong thap', 'tien giang'),
  province('Cà Mau', 'ca mau', 'bac lieu'),
  province('An Giang', 'an giang', 'kien giang'),
];
