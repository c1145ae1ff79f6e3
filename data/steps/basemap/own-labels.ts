import type { Feature, Point } from 'geojson';
import { feature } from './geometry.ts';

/** A name on the basemap: Vietnamese `n`, English `en` where it differs, and the zoom it appears at. */
export type LabelProperties = {
  readonly n: string;
  readonly en?: string;
  readonly k: string;
  readonly z: number;
};

type Row = readonly [name: string, lon: number, lat: number, zoom: number, english?: string];

const label =
  (k: string) =>
  ([n, lon, lat, z, en]: Row): Feature<Point, LabelProperties> =>
    feature({ type: 'Point', coordinates: [lon, lat] }, en === undefined ? { n, k, z } : { n, en, k, z });

const countries: readonly Row[] = [
  ['VIỆT NAM', 104.7, 21.95, 3, 'VIỆT NAM'],
  ['LÀO', 102.6, 19.4, 3, 'LAOS'],
  ['CAM-PU-CHIA', 104.9, 12.7, 3, 'CAMBODIA'],
  ['TRUNG QUỐC', 108.2, 23.9, 3, 'CHINA'],
  ['THÁI LAN', 101.4, 15.6, 3, 'THAILAND'],
  ['MI-AN-MA', 98.6, 21.3, 5, 'MYANMAR'],
  ['PHI-LÍP-PIN', 121.2, 16.4, 4, 'PHILIPPINES'],
  ['MA-LAI-XI-A', 114.3, 4.0, 4, 'MALAYSIA'],
];

const seas: readonly Row[] = [
  ['BIỂN ĐÔNG', 113.3, 12.6, 3, 'EAST SEA'],
  ['VỊNH BẮC BỘ', 107.75, 19.7, 5, 'GULF OF TONKIN'],
  ['VỊNH THÁI LAN', 102.3, 9.3, 5, 'GULF OF THAILAND'],
  ['Vịnh Hạ Long', 107.1, 20.885, 9, 'Hạ Long Bay'],
  ['Vịnh Bái Tử Long', 107.31, 20.925, 9, 'Bái Tử Long Bay'],
  ['Vịnh Lan Hạ', 107.1, 20.735, 10, 'Lan Hạ Bay'],
  ['Vịnh Cửa Lục', 107.066, 20.984, 11, 'Cửa Lục Bay'],
  ['Vịnh Vân Phong', 109.3, 12.6, 8, 'Vân Phong Bay'],
  ['Vịnh Nha Trang', 109.27, 12.2, 9, 'Nha Trang Bay'],
  ['Vịnh Cam Ranh', 109.17, 11.88, 9, 'Cam Ranh Bay'],
  ['Vịnh Đà Nẵng', 108.19, 16.14, 9, 'Đà Nẵng Bay'],
];

const islands: readonly Row[] = [
  ['Đ. Bạch Long Vĩ', 107.727, 20.132, 7],
  ['Đ. Phú Quốc', 104.0, 10.25, 7],
  ['Côn Đảo', 106.61, 8.69, 6],
  ['Đ. Thổ Chu', 103.47, 9.3, 7],
  ['Đ. Phú Quý', 108.94, 10.52, 7],
  ['Đ. Lý Sơn', 109.12, 15.38, 7],
  ['Đ. Cồn Cỏ', 107.34, 17.16, 8],
  ['Đ. Cát Bà', 107.0, 20.79, 9],
  ['Đ. Cái Bầu', 107.5, 21.13, 9],
  ['Đ. Vĩnh Thực', 107.92, 21.37, 9],
  ['Đ. Cái Chiên', 107.74, 21.315, 10],
  ['Đ. Cô Tô Lớn', 107.765, 20.99, 10],
  ['Đ. Thanh Lân', 107.82, 21.005, 10],
  ['Đ. Trần', 107.965, 21.235, 9],
  ['Đ. Trà Bản', 107.52, 20.96, 10],
  ['Đ. Quan Lạn', 107.5, 20.87, 10],
  ['Đ. Ngọc Vừng', 107.365, 20.82, 10],
  ['Đ. Tuần Châu', 106.99, 20.925, 11],
  ['Đ. Hạ Mai', 107.44, 20.72, 11],
];

/** Country, sea and island names, authored. The archipelagos are not among them: the application draws those itself. */
export const ownLabels: readonly Feature<Point, LabelProperties>[] = [
  ...countries.map(label('country')),
  ...seas.map(label('sea')),
  ...islands.map(label('island')),
];
