import type { Feature, Position } from 'geojson';
import { ACCURACY, said } from './words.ts';

/** [id, name, lon, lat, class before 2026, class to 2030, unit now, role]. Planning-rules 1.6, 1.7. */
const CENTRES: readonly (readonly [string, string, number, number, string, string, string, string])[] = [
  ['ha-long', 'Hạ Long', 107.0843, 20.9517, 'I', 'I', '06685', 'tâm'],
  ['cam-pha', 'Cẩm Phả', 107.28, 21.01, 'II', 'I', '06793', 'tuyến phía Đông'],
  ['uong-bi', 'Uông Bí', 106.77, 21.03, 'II', 'I', '06811', 'tuyến phía Tây'],
  ['mong-cai', 'Móng Cái', 107.97, 21.53, 'II', 'I', '06712', 'mũi đột phá, tuyến phía Đông'],
  ['quang-yen', 'Quảng Yên', 106.81, 20.94, 'III', 'II', '07132', 'tuyến phía Tây'],
  ['dong-trieu', 'Đông Triều', 106.51, 21.08, 'III', 'II', '07093', 'tuyến phía Tây'],
  ['van-don', 'Vân Đồn (Cái Rồng)', 107.42, 21.07, 'IV', 'II', '06994', 'mũi đột phá'],
  ['tien-yen', 'Tiên Yên', 107.4, 21.33, 'IV–V', '', '06862', ''],
  ['quang-ha', 'Quảng Hà (Hải Hà)', 107.75, 21.45, 'IV–V', '', '06922', 'tuyến phía Đông'],
  ['dam-ha', 'Đầm Hà', 107.6, 21.35, 'IV–V', '', '06895', ''],
  ['ba-che', 'Ba Chẽ', 107.28, 21.27, 'IV–V', '', '06978', ''],
  ['binh-lieu', 'Bình Liêu', 107.4, 21.53, 'IV–V', '', '06838', ''],
  ['co-to', 'Cô Tô', 107.76, 20.98, 'IV–V', '', '07192', ''],
];

/** Where a centre stands. */
export function positionOf(id: string): Position {
  const found = CENTRES.find(([own]) => own === id);
  if (!found) throw new Error(`no centre ${id}`);
  return [found[2], found[3]];
}

const ROLES_EN: Readonly<Record<string, string>> = {
  tâm: 'centre',
  'tuyến phía Đông': 'eastern line',
  'tuyến phía Tây': 'western line',
  'mũi đột phá': 'breakthrough',
  'mũi đột phá, tuyến phía Đông': 'breakthrough, eastern line',
};

const OPEN = 'Không có số liệu';

/** The 13 urban centres, with a class for each law and how sure each is. */
export const urbanCentres = (): Feature[] =>
  CENTRES.map(([id, name, lon, lat, before, planned, unit, role]) => {
    const split = before === 'IV–V';
    return {
      type: 'Feature',
      properties: {
        id: `do-thi-${id}`,
        name,
        kind: planned === '' ? 'other' : planned,
        unit,
        role,
        ...(ROLES_EN[role] && { role_en: ROLES_EN[role] }),
        class_2022: split ? 'IV hoặc V' : before,
        class_2022_verification: split ? 'unverified' : 'secondary',
        class_2022_source: 'thitruongbiz',
        class_2030: planned === '' ? OPEN : planned,
        class_2030_verification: planned === '' ? 'unverified' : 'secondary',
        class_2030_source: 'qd-891-2024',
        class_2026: split || before === 'IV' ? 'III' : 'II',
        class_2026_verification: 'unverified',
        class_2026_source: 'nq-111-2025',
        class_2026_note: 'Suy ra từ Điều 15 NQ 111/2025/UBTVQH15; chưa kiểm chứng.',
        ...said('qd-891-2024', 'unverified', ACCURACY.town),
        note: `Trước 2026: loại ${split ? 'IV hoặc V (chưa kiểm chứng)' : before}. Quy hoạch đến 2030: ${planned === '' ? 'không có số liệu' : `loại ${planned}`}. Từ 01/01/2026: suy ra loại ${split || before === 'IV' ? 'III' : 'II'} (chưa kiểm chứng). Vị trí chưa kiểm chứng.`,
        note_en: `Before 2026: class ${split ? 'IV or V (not verified)' : before}. Planned to 2030: ${planned === '' ? 'no figure' : `class ${planned}`}. Since 1 January 2026: class ${split || before === 'IV' ? 'III' : 'II'} by inference (not verified). Position not verified.`,
      },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    };
  });
