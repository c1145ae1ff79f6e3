import type { Feature, Position } from 'geojson';
import { PARKS } from './parks.ts';
import { ACCURACY, said } from './words.ts';

const point = (at: Position, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...at] },
});

/** Industrial parks whose position is known roughly; Quán Triều and Tiên Yên have none and are named in the layer's summary. */
export const industrialParks = (): Feature[] =>
  PARKS.map((p) =>
    point(p.at, {
      id: `kcn-${p.id}`,
      name: p.name,
      name_en: p.name.replace('Khu công nghiệp', 'Industrial park'),
      kind: 'SKK',
      place: p.place,
      ...(p.declared
        ? {
            declared_ha: p.declared.ha,
            declared_text: p.declared.text,
            declared_source: p.declared.document,
            declared_verification: 'secondary',
          }
        : { declared_text: 'Không có số liệu đã kiểm chứng', declared_text_en: 'No verified figure' }),
      ...said(p.declared?.document ?? 'iipvietnam', 'unverified', ACCURACY.point, 'none'),
      note: 'Vị trí chưa kiểm chứng.',
      note_en: 'Position not verified.',
    }),
  );

/** Border gates: named in planning-rules 1.3, 1.5, 1.7; positions G. */
export const borderGates = (): Feature[] =>
  (
    [
      [
        'cua-khau-mong-cai',
        'Cửa khẩu Móng Cái',
        'Móng Cái gate',
        107.967,
        21.536,
        'qd-19-2012',
        'Tên theo khu kinh tế cửa khẩu Móng Cái.',
      ],
      [
        'cau-bac-luan-2',
        'Cầu Bắc Luân II',
        'Bắc Luân II bridge',
        108.018,
        21.543,
        'ttxvn-2022',
        'Điểm cuối cao tốc Vân Đồn – Móng Cái, phường Hải Hòa cũ.',
      ],
      [
        'cua-khau-hoanh-mo',
        'Cửa khẩu Hoành Mô',
        'Hoành Mô gate',
        107.519,
        21.593,
        'asemconnect-36413',
        'Thuộc KKTCK Hoành Mô – Đồng Văn.',
      ],
      [
        'cua-khau-bac-phong-sinh',
        'Cửa khẩu Bắc Phong Sinh',
        'Bắc Phong Sinh gate',
        107.73,
        21.62,
        'qd-115-2002',
        'Thuộc KKTCK Bắc Phong Sinh.',
      ],
    ] as const
  ).map(([id, name, name_en, lon, lat, document, note]) =>
    point([lon, lat], {
      id,
      name,
      name_en,
      kind: 'gate',
      ...said(document, 'unverified', ACCURACY.point, 'none'),
      note: `${note} Vị trí chưa kiểm chứng.`,
      note_en: 'Position not verified.',
    }),
  );

/** Ports and the airport: names S (planning-rules 1.5), positions G. */
export const ports = (): Feature[] =>
  (
    [
      ['cang-cai-lan', 'Cảng Cái Lân', 'Cái Lân port', 'port', 107.045, 20.978],
      ['cang-con-ong-hon-net', 'Cảng Con Ong – Hòn Nét', 'Con Ong – Hòn Nét port', 'port', 107.31, 20.95],
      ['cang-yen-hung', 'Cảng Yên Hưng', 'Yên Hưng port', 'port', 106.86, 20.83],
      ['cang-hai-ha', 'Cảng Hải Hà', 'Hải Hà port', 'port', 107.745, 21.375],
      [
        'san-bay-van-don',
        'Cảng hàng không quốc tế Vân Đồn',
        'Vân Đồn international airport',
        'airport',
        107.414,
        21.118,
      ],
    ] as const
  ).map(([id, name, name_en, kind, lon, lat]) =>
    point([lon, lat], {
      id,
      name,
      name_en,
      kind,
      ...said('duan24h', 'unverified', ACCURACY.point, 'none'),
      note: 'Tên từ nguồn thứ cấp; vị trí chưa kiểm chứng.',
      note_en: 'Name from a secondary source; position not verified.',
    }),
  );
