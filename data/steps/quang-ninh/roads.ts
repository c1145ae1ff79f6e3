import type { Position } from 'geojson';

/** A road as authored: its course through towns (schematic), and the width of its strip of land in the zone layer. */
export interface Road {
  readonly id: string;
  readonly name: string;
  readonly name_en: string;
  readonly kind: 'expressway' | 'national';
  /** Width of the transport-land strip, km. Vân Đồn–Móng Cái: 456.2 ha over 80.2 km = 57 m (planning-rules 1.5). */
  readonly width: number;
  readonly note: string;
  readonly note_en: string;
  readonly date?: string;
  readonly points: readonly Position[];
}

/** Routes named in planning-rules 1.5; points are towns of 1.7 and bends drawn by eye between them (±1–3 km). */
export const ROADS: readonly Road[] = [
  {
    id: 'ct-ha-long-hai-phong',
    name: 'Cao tốc Hạ Long – Hải Phòng (đoạn trong tỉnh)',
    name_en: 'Hạ Long – Hải Phòng expressway (part inside the province)',
    kind: 'expressway',
    width: 0.06,
    note: 'Thông xe ngày 01/09/2018.',
    note_en: 'Opened on 1 September 2018.',
    date: '2018-09-01',
    points: [
      [106.768, 20.848],
      [106.805, 20.862],
      [106.85, 20.881],
      [106.887, 20.915],
      [106.917, 20.952],
      [106.945, 20.985],
    ],
  },
  {
    id: 'ct-ha-long-van-don',
    name: 'Cao tốc Hạ Long – Vân Đồn',
    name_en: 'Hạ Long – Vân Đồn expressway',
    kind: 'expressway',
    width: 0.06,
    note: 'Thông xe ngày 30/12/2018; 4 làn, 100 km/h.',
    note_en: 'Opened on 30 December 2018; four lanes, 100 km/h.',
    date: '2018-12-30',
    points: [
      [106.945, 20.985],
      [106.962, 21.018],
      [106.998, 21.05],
      [107.06, 21.062],
      [107.14, 21.074],
      [107.215, 21.088],
      [107.285, 21.103],
      [107.34, 21.112],
      [107.372, 21.12],
      [107.405, 21.127],
    ],
  },
  {
    id: 'ct-van-don-mong-cai',
    name: 'Cao tốc Vân Đồn – Móng Cái',
    name_en: 'Vân Đồn – Móng Cái expressway',
    kind: 'expressway',
    width: 0.057,
    note: 'Dài 80,2 km, chiếm 456,2 ha đất; 4 làn, 100 km/h; điểm cuối ở đường dẫn cầu Bắc Luân II. Ngày thông xe 01/09/2022 chưa kiểm chứng.',
    note_en:
      '80.2 km long, 456.2 ha of land; four lanes, 100 km/h; ends at the Bắc Luân II bridge road. Opening date 1 September 2022: not verified.',
    points: [
      [107.34, 21.112],
      [107.348, 21.165],
      [107.362, 21.225],
      [107.378, 21.285],
      [107.42, 21.345],
      [107.49, 21.377],
      [107.575, 21.383],
      [107.655, 21.42],
      [107.715, 21.463],
      [107.79, 21.507],
      [107.845, 21.54],
      [107.9, 21.548],
      [107.95, 21.537],
      [108.012, 21.535],
    ],
  },
  {
    id: 'ql18',
    name: 'Quốc lộ 18',
    name_en: 'National road 18',
    kind: 'national',
    width: 0.042,
    note: 'Trục dọc hai tuyến, từ Đông Triều đến Móng Cái.',
    note_en: 'Runs along both lines, from Đông Triều to Móng Cái.',
    points: [
      [106.444, 21.084],
      [106.51, 21.08],
      [106.6, 21.06],
      [106.68, 21.04],
      [106.77, 21.03],
      [106.85, 21.017],
      [106.93, 20.996],
      [106.99, 20.984],
      [107.03, 20.97],
      [107.068, 20.96],
      [107.1, 20.963],
      [107.16, 20.978],
      [107.22, 20.998],
      [107.28, 21.012],
      [107.335, 21.033],
      [107.335, 21.08],
      [107.35, 21.14],
      [107.372, 21.22],
      [107.402, 21.328],
      [107.47, 21.352],
      [107.54, 21.355],
      [107.6, 21.358],
      [107.68, 21.412],
      [107.75, 21.452],
      [107.81, 21.497],
      [107.852, 21.53],
      [107.9, 21.534],
      [107.937, 21.522],
      [107.968, 21.53],
    ],
  },
  {
    id: 'ql18c',
    name: 'Quốc lộ 18C',
    name_en: 'National road 18C',
    kind: 'national',
    width: 0.032,
    note: 'Tiên Yên – Bình Liêu – cửa khẩu Hoành Mô.',
    note_en: 'Tiên Yên – Bình Liêu – Hoành Mô gate.',
    points: [
      [107.402, 21.328],
      [107.385, 21.38],
      [107.362, 21.43],
      [107.375, 21.49],
      [107.4, 21.53],
      [107.455, 21.565],
      [107.515, 21.592],
    ],
  },
  {
    id: 'ql4b',
    name: 'Quốc lộ 4B',
    name_en: 'National road 4B',
    kind: 'national',
    width: 0.03,
    note: 'Tiên Yên đi Lạng Sơn.',
    note_en: 'Tiên Yên to Lạng Sơn.',
    points: [
      [107.402, 21.328],
      [107.36, 21.362],
      [107.315, 21.405],
      [107.255, 21.447],
      [107.222, 21.475],
    ],
  },
  {
    id: 'ql10',
    name: 'Quốc lộ 10',
    name_en: 'National road 10',
    kind: 'national',
    width: 0.036,
    note: 'Uông Bí đi Hải Phòng.',
    note_en: 'Uông Bí to Hải Phòng.',
    points: [
      [106.762, 21.031],
      [106.738, 21.012],
      [106.716, 20.995],
    ],
  },
  {
    id: 'ql279',
    name: 'Quốc lộ 279',
    name_en: 'National road 279',
    kind: 'national',
    width: 0.03,
    note: 'Hạ Long – Hoành Bồ, lên phía tây bắc.',
    note_en: 'Hạ Long – Hoành Bồ, to the north-west.',
    points: [
      [107.0, 20.983],
      [106.99, 21.03],
      [106.945, 21.075],
      [106.89, 21.11],
      [106.86, 21.15],
      [106.838, 21.195],
    ],
  },
];

/** Rivers and lakes drawn by eye, for the illustrative land use only: [course, width km]. */
export const RIVERS: readonly { readonly width: number; readonly points: readonly Position[] }[] = [
  {
    width: 0.09,
    points: [
      [107.425, 21.588],
      [107.402, 21.55],
      [107.388, 21.52],
      [107.365, 21.475],
      [107.352, 21.43],
      [107.372, 21.385],
      [107.395, 21.34],
      [107.415, 21.318],
    ],
  },
  {
    width: 0.1,
    points: [
      [107.02, 21.218],
      [107.09, 21.237],
      [107.16, 21.252],
      [107.22, 21.262],
      [107.282, 21.268],
      [107.33, 21.26],
      [107.36, 21.238],
    ],
  },
  {
    width: 0.07,
    points: [
      [107.55, 21.455],
      [107.575, 21.41],
      [107.598, 21.375],
      [107.62, 21.335],
    ],
  },
  {
    width: 0.07,
    points: [
      [107.68, 21.56],
      [107.705, 21.51],
      [107.735, 21.47],
      [107.765, 21.44],
    ],
  },
  {
    width: 0.08,
    points: [
      [107.78, 21.59],
      [107.84, 21.575],
      [107.9, 21.565],
      [107.94, 21.558],
    ],
  },
  {
    width: 0.06,
    points: [
      [106.83, 21.12],
      [106.87, 21.085],
      [106.905, 21.06],
      [106.955, 21.045],
      [107.005, 21.02],
    ],
  },
  {
    width: 0.06,
    points: [
      [106.71, 21.12],
      [106.735, 21.08],
      [106.765, 21.045],
      [106.78, 21.01],
    ],
  },
];

/** Reservoirs: centre, half axes in km, turn in degrees. Positions by eye. */
export const LAKES: readonly {
  readonly at: Position;
  readonly a: number;
  readonly b: number;
  readonly turn: number;
}[] = [
  { at: [106.878, 21.057], a: 3.2, b: 0.95, turn: 35 },
  { at: [106.575, 21.137], a: 1.3, b: 0.55, turn: 60 },
  { at: [106.5, 21.135], a: 1.0, b: 0.45, turn: 20 },
  { at: [107.235, 21.065], a: 1.6, b: 0.5, turn: 70 },
  { at: [107.535, 21.44], a: 1.3, b: 0.6, turn: 100 },
  { at: [107.835, 21.555], a: 1.5, b: 0.65, turn: 30 },
  { at: [107.86, 21.53], a: 1.0, b: 0.5, turn: 10 },
];
