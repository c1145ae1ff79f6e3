/** Central meridian of each province, degrees and minutes: TT 24/2025/TT-BNNMT by two public copies that agree (planning-rules 7.4). */
const TABLE = `
Hà Nội 105°00′; Cao Bằng 105°45′; Tuyên Quang 106°00′; Điện Biên 103°00′; Lai Châu 104°45′; Sơn La 104°00′;
Lào Cai 104°45′; Thái Nguyên 106°30′; Lạng Sơn 107°15′; Quảng Ninh 107°45′; Bắc Ninh 107°00′; Phú Thọ 104°45′;
Hải Phòng 105°45′; Hưng Yên 105°30′; Ninh Bình 105°00′; Thanh Hóa 105°00′; Nghệ An 104°45′; Hà Tĩnh 105°30′;
Quảng Trị 106°00′; Huế 107°00′; Đà Nẵng 107°45′; Quảng Ngãi 108°00′; Gia Lai 108°15′; Đắk Lắk 108°30′;
Khánh Hòa 108°15′; Lâm Đồng 107°45′; Đồng Nai 107°45′; Hồ Chí Minh 105°45′; Tây Ninh 105°45′; Đồng Tháp 105°00′;
Vĩnh Long 105°30′; Cần Thơ 105°00′; An Giang 104°45′; Cà Mau 104°30′`;

/** Province -> meridian as printed. */
export const MERIDIANS: ReadonlyMap<string, string> = new Map(
  TABLE.split(';').map((entry) => {
    const [, name, meridian] = entry.trim().match(/^(.+) (\S+)$/) as [string, string, string];
    return [name, meridian] as const;
  }),
);
