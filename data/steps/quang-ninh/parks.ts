import type { Position } from 'geojson';

/** An industrial park: what is printed of it, and how it is drawn. */
export interface Park {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly at: Position;
  /** Printed area, ha, with its document; missing = not found or only from memory. */
  readonly declared?: { readonly ha: number; readonly text: string; readonly document: string };
  /** Area drawn in the illustrative zones, ha: the printed one, else an assumption. */
  readonly drawn: number;
  /** Drawn as built in the present-day layer as well. */
  readonly built: boolean;
  readonly turn: number;
}

const park = (
  id: string,
  name: string,
  place: string,
  lat: number,
  lon: number,
  drawn: number,
  built: boolean,
  turn: number,
  declared?: Park['declared'],
): Park => ({ id, name, place, at: [lon, lat], drawn, built, turn, ...(declared ? { declared } : {}) });

/** Planning-rules 1.4. Areas marked G there are not carried as printed; positions are G (±3 km). */
export const PARKS: readonly Park[] = [
  park('cai-lan', 'Khu công nghiệp Cái Lân', 'Hạ Long', 20.985, 107.035, 305.3, true, 10, {
    ha: 305.3,
    text: '305,3 ha (242,8 ha đất công nghiệp)',
    document: 'halonginvest',
  }),
  park('viet-hung', 'Khu công nghiệp Việt Hưng', 'Hạ Long', 21.0, 106.96, 300.93, true, -15, {
    ha: 300.93,
    text: '300,93 ha',
    document: 'baodauthau-106622',
  }),
  park('hoanh-bo', 'Khu công nghiệp Hoành Bồ', 'Hạ Long (Hoành Bồ cũ)', 21.04, 107.02, 180, false, 20),
  park('dong-mai', 'Khu công nghiệp Đông Mai', 'Quảng Yên', 21.01, 106.84, 164, true, 10),
  park('song-khoai', 'Khu công nghiệp Sông Khoai', 'Quảng Yên', 20.98, 106.81, 700, false, 5),
  park(
    'bac-tien-phong',
    'Khu công nghiệp Bắc Tiền Phong',
    'Quảng Yên (Đầm Nhà Mạc)',
    20.84,
    106.87,
    1192,
    false,
    40,
    { ha: 1192, text: '1.192 ha', document: 'invest-booklet' },
  ),
  park(
    'nam-tien-phong',
    'Khu công nghiệp Nam Tiền Phong',
    'Quảng Yên (Đầm Nhà Mạc)',
    20.82,
    106.86,
    487.4,
    false,
    40,
    { ha: 487.4, text: '487,4 ha (317,2 ha đất công nghiệp)', document: 'invest-web' },
  ),
  park('bach-dang', 'Khu công nghiệp Bạch Đằng', 'Quảng Yên', 20.93, 106.78, 170, false, 75),
  park('hai-ha', 'Khu công nghiệp cảng biển Hải Hà', 'Hải Hà', 21.4, 107.72, 660, true, 40),
  park('hai-yen', 'Khu công nghiệp Hải Yên', 'Móng Cái', 21.51, 107.93, 180, true, 15),
  park('phuong-nam', 'Khu công nghiệp Phương Nam', 'Uông Bí', 21.0, 106.73, 200, false, 20),
  park(
    'bac-san-bay-van-don',
    'Khu công nghiệp Bắc sân bay Vân Đồn',
    'Vân Đồn',
    21.14,
    107.41,
    450,
    false,
    35,
    { ha: 450, text: '450 ha', document: 'vietnamnews-1694337' },
  ),
  park('dong-trieu', 'Khu công nghiệp Đông Triều', 'Đông Triều', 21.07, 106.53, 178.3, false, -5, {
    ha: 178.3,
    text: '178,3 ha',
    document: 'vietnamnews-1694337',
  }),
];
