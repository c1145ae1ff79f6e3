/** A unit of the first level since 1 July 2025 and the names its parts have in the source (63 units before). */
export type ProvinceUnit = {
  /** Name alone, as in "Quảng Ninh": the map prints no "tỉnh" or "thành phố". */
  readonly name: string;
  /** Lower-case source names without "province"; their union is the unit. */
  readonly parts: readonly string[];
};

const unit = (name: string, ...parts: string[]): ProvinceUnit => ({ name, parts });

/** The 34 units. Source: Resolution 202/2025/QH15 (12 June 2025), units working from 1 July 2025. */
export const provinceUnits: readonly ProvinceUnit[] = [
  unit('Hà Nội', 'hanoi'),
  unit('Huế', 'thua thien–hue'),
  unit('Hải Phòng', 'hai phong', 'hải dương'),
  unit('Đà Nẵng', 'da nang city', 'quang nam'),
  unit('Hồ Chí Minh', 'ho chi minh city', 'ba ria–vung tau', 'binh duong'),
  unit('Cần Thơ', 'can tho city', 'soc trang', 'hau giang'),
  unit('Lai Châu', 'lai chau'),
  unit('Điện Biên', 'dien bien'),
  unit('Sơn La', 'son la'),
  unit('Lạng Sơn', 'lang son'),
  unit('Quảng Ninh', 'quang ninh'),
  unit('Thanh Hóa', 'thanh hoa'),
  unit('Nghệ An', 'nghe an'),
  unit('Hà Tĩnh', 'ha tinh'),
  unit('Cao Bằng', 'cao bang'),
  unit('Tuyên Quang', 'tuyen quang', 'ha giang'),
  unit('Lào Cai', 'lao cai', 'yen bai'),
  unit('Thái Nguyên', 'thai nguyen', 'bac kan'),
  unit('Phú Thọ', 'phu tho', 'vinh phuc', 'hoa binh'),
  unit('Bắc Ninh', 'bac ninh', 'bac giang'),
  unit('Hưng Yên', 'hung yen', 'thai binh'),
  unit('Ninh Bình', 'ninh binh', 'nam dinh', 'ha nam'),
  unit('Quảng Trị', 'quang tri', 'quang binh'),
  unit('Quảng Ngãi', 'quang ngai', 'kon tum'),
  unit('Gia Lai', 'gia lai', 'binh dinh'),
  unit('Khánh Hòa', 'khanh hoa', 'ninh thuan'),
  unit('Lâm Đồng', 'lam dong', 'dak nong', 'binh thuan'),
  unit('Đắk Lắk', 'dak lak', 'phu yen'),
  unit('Đồng Nai', 'dong nai', 'binh phuoc'),
  unit('Tây Ninh', 'tay ninh', 'long an'),
  unit('Vĩnh Long', 'vinh long', 'ben tre', 'tra vinh'),
  unit('Đồng Tháp', 'dong thap', 'tien giang'),
  unit('Cà Mau', 'ca mau', 'bac lieu'),
  unit('An Giang', 'an giang', 'kien giang'),
];
