import type { Feature, Position } from 'geojson';
import type { Verification } from '../../../src/core/plan/provenance.ts';
import { asLonLat, courseOf } from '../sketch/courses.ts';
import { endsOf, type LinkEnds, type LinkTheme } from '../sketch/link-classes.ts';
import { positionOf } from './centres.ts';
import { LINKS } from './model.ts';
import { ACCURACY, said } from './words.ts';

interface Chain extends LinkEnds {
  readonly id: string;
  readonly name: string;
  readonly name_en: string;
  readonly theme: LinkTheme;
  readonly document: string;
  readonly verification: Verification;
  readonly note: { readonly vi: string; readonly en: string };
}

/** Chains of towns in order (planning-rules 1.2): the lines of the model, and the coast, which is made up. */
const CHAINS: readonly Chain[] = [
  {
    id: 'chuoi-tay',
    name: 'Chuỗi đô thị phía Tây: Hạ Long – Quảng Yên – Uông Bí – Đông Triều',
    name_en: 'Western chain: Hạ Long – Quảng Yên – Uông Bí – Đông Triều',
    theme: 'industry',
    centres: ['ha-long', 'quang-yen', 'uong-bi', 'dong-trieu'],
    toward: { vi: 'đồng bằng sông Hồng, Hà Nội', en: 'Red River Delta, Hà Nội' },
    direction: 'forward',
    document: 'bao-dai-hoi-15',
    verification: 'unverified',
    note: {
      vi: 'Chuỗi đô thị – công nghiệp xanh, công nghiệp sạch, công nghệ cao và du lịch văn hóa, tâm linh.',
      en: 'A chain of green and clean industry, high technology, cultural and spiritual tourism.',
    },
  },
  {
    id: 'chuoi-dong',
    name: 'Chuỗi đô thị phía Đông: Hạ Long – Cẩm Phả – Vân Đồn – Tiên Yên – Đầm Hà – Hải Hà – Móng Cái',
    name_en: 'Eastern chain: Hạ Long – Cẩm Phả – Vân Đồn – Tiên Yên – Đầm Hà – Hải Hà – Móng Cái',
    theme: 'tourism',
    centres: ['ha-long', 'cam-pha', 'van-don', 'tien-yen', 'dam-ha', 'quang-ha', 'mong-cai'],
    toward: { vi: 'Đông Bắc Á', en: 'North-East Asia' },
    direction: 'forward',
    document: 'bao-dai-hoi-15',
    verification: 'unverified',
    note: {
      vi: 'Chuỗi đô thị sinh thái, dịch vụ, du lịch, thương mại cửa khẩu, kinh tế biển; các đô thị ở giữa chưa kiểm chứng.',
      en: 'A chain of ecological services, tourism, border trade and the sea; the towns between are not verified.',
    },
  },
  {
    id: 'chuoi-ven-bien',
    name: 'Đô thị biển dạng dải: Quảng Yên – Hạ Long – Cẩm Phả – Tiên Yên – Đầm Hà – Hải Hà – Móng Cái (minh họa)',
    name_en:
      'Ribbon of seaside towns: Quảng Yên – Hạ Long – Cẩm Phả – Tiên Yên – Đầm Hà – Hải Hà – Móng Cái (illustrative)',
    theme: 'sea',
    centres: ['quang-yen', 'ha-long', 'cam-pha', 'tien-yen', 'dam-ha', 'quang-ha', 'mong-cai'],
    document: 'minh-hoa',
    verification: 'illustrative',
    note: {
      vi: 'Hội nghị ngày 25/11/2022 nêu “đô thị biển dạng dải” mà không vẽ trục nào: tuyến nối các đô thị ven bờ này do Plan Atlas dựng để minh họa.',
      en: 'The meeting of 25 November 2022 speaks of “đô thị biển dạng dải” and draws no axis: this line along the towns of the shore is made up for illustration.',
    },
  },
];

const MANY_DIRECTIONS = {
  vi: 'Minh họa cho hai chữ “đa chiều” của Chương trình phát triển đô thị (942/QĐ-UBND); nguồn không kể hướng nào.',
  en: 'Illustrates the words “đa chiều” of the urban programme (Decision 942/QĐ-UBND); the source names no direction.',
};

/** Links between towns: the chains, then the model's links out of the province. */
export const townLinks = (): Feature[] => [
  ...CHAINS.map(({ id, name, name_en, theme, document, verification, note, ...ends }) =>
    drawn(
      { id, name, name_en, kind: theme, note: note.vi, note_en: note.en, ...endsOf(ends) },
      said(document, verification, ACCURACY.line, 'none'),
      ends.centres.map(positionOf),
    ),
  ),
  ...LINKS.map(({ name, name_en, theme, toward, to }, index) =>
    drawn(
      {
        id: `lk-da-chieu-${index + 1}`,
        ...{ name: `${name} (minh họa)`, name_en: `${name_en} (illustrative)`, kind: theme },
        ...{ note: MANY_DIRECTIONS.vi, note_en: MANY_DIRECTIONS.en },
        ...endsOf({ centres: ['ha-long'], toward, direction: 'forward' }),
      },
      said('minh-hoa', 'illustrative', ACCURACY.line, 'none'),
      [positionOf('ha-long'), ...to],
    ),
  ),
];

const drawn = (
  own: Record<string, unknown>,
  origin: Record<string, string>,
  points: readonly Position[],
): Feature => ({
  type: 'Feature',
  properties: { ...own, ...origin },
  geometry: { type: 'LineString', coordinates: asLonLat(courseOf(points, 0.8)) },
});
