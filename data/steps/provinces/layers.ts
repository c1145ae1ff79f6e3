import type { Layer, LayerField, LegendClass, Pattern } from '../../../src/core/plan/layer.ts';
import type { Text } from '../../../src/core/plan/provenance.ts';
import { provinceUnits } from '../basemap/province-names.ts';
import { NOTE, PRINTED_HA } from '../quang-ninh/common-fields.ts';
import { ACCURACY } from '../quang-ninh/words.ts';
import { landUseLayers } from '../sketch/land-use-layers.ts';
import { linkStyle } from '../sketch/link-classes.ts';
import { themeLayers } from '../sketch/theme-layers.ts';
import { formerProvinceLayer } from '../vintages/layers.ts';
import { NO_DISTRICTS, SINCE_2025 } from '../vintages/words.ts';
import type { ProvinceBook } from './book.ts';

const one = (
  value: string,
  vi: string,
  en: string,
  color: string,
  pattern: Pattern = 'none',
): LegendClass => ({ value, title: { vi, en }, color, pattern });

const CENTRE_COLORS: readonly (readonly [string, string])[] = [
  ['I', '#b3123c'],
  ['II', '#e0662a'],
  ['III', '#b08900'],
  ['IV', '#4d7c0f'],
  ['V', '#15527d'],
];

/** Layers of a province, the top one first; a layer without features is left out. */
export function layersOf(
  book: ProvinceBook,
  unitCount: number,
  unitAccuracy: Text,
  filled: ReadonlySet<string>,
  codes: ReadonlySet<string>,
): Layer[] {
  const points = {
    source: 'authored',
    verification: 'unverified',
    status: 'in-force',
    searchable: true,
  } as const;
  const formerProvinces = provinceUnits.find(({ name }) => name === book.name)?.parts.length ?? 0;
  const classes = new Set(book.centres.map(({ planned2030 }) => planned2030));
  const all: Layer[] = [
    {
      ...points,
      id: 'urban-centres',
      group: 'do-thi',
      title: { vi: 'Đô thị và loại đô thị', en: 'Urban centres and classes' },
      summary: {
        vi: 'Màu theo loại quy hoạch đến 2030 (trước NQ 111/2025); loại suy ra từ 01/01/2026 ghi trong thẻ.',
        en: 'Coloured by the class planned for 2030 (before Resolution 111/2025); the class inferred since 2026 is on the card.',
      },
      data: 'urban-centres.geojson',
      style: {
        kind: 'symbol',
        symbol: 'circle',
        classBy: 'kind',
        classes: [
          ...CENTRE_COLORS.filter(([value]) => classes.has(value)).map(([value, color]) =>
            one(value, `Loại ${value} đến 2030`, `Class ${value} to 2030`, color),
          ),
          one('other', 'Không có số liệu loại 2030', 'No class given for 2030', '#6b6b6b'),
        ],
        labelBy: 'name',
        labelFrom: 8,
        replacesNames: book.centres.map(({ name }) => name),
      },
      minZoom: 6,
      shown: true,
      document: book.founding.document,
      accuracy: ACCURACY.town,
      date: '2026',
    },
    {
      ...points,
      id: 'border-gates',
      group: 'giao-thong',
      title: { vi: 'Cửa khẩu', en: 'Border gates' },
      summary: {
        vi: 'Loại cửa khẩu theo nguồn thứ cấp; nơi không nguồn nào nêu thì để là chưa rõ.',
        en: 'Classes by secondary sources; where no source gives one, it is not known.',
      },
      data: 'border-gates.geojson',
      style: {
        kind: 'symbol',
        symbol: 'gate',
        classBy: 'kind',
        classes: [
          one('international', 'Cửa khẩu quốc tế', 'International gate', '#7a1f6b'),
          one('bilateral', 'Cửa khẩu song phương', 'Bilateral gate', '#8a4b00'),
          one('secondary', 'Cửa khẩu phụ', 'Secondary gate', '#15527d'),
          one('opening', 'Lối mở', 'Border opening', '#4d7c0f'),
          one('unknown', 'Chưa rõ loại', 'Class not known', '#6b6b6b'),
        ],
        labelBy: 'name',
        labelFrom: 9,
      },
      minZoom: 7,
      shown: true,
      document: 'tong-hop',
      accuracy: ACCURACY.point,
      date: '2026',
    },
    {
      ...points,
      id: 'industrial-parks',
      group: 'kinh-te',
      title: { vi: 'Khu, cụm công nghiệp (ví dụ)', en: 'Industrial parks and clusters (examples)' },
      summary: {
        vi: 'Ví dụ minh họa: chưa có nguồn nào cho tên và vị trí từng khu.',
        en: 'Examples: no source at hand gives names and places.',
      },
      data: 'industrial-parks.geojson',
      style: {
        kind: 'symbol',
        symbol: 'factory',
        classBy: 'kind',
        classes: [
          one('park', 'Khu công nghiệp', 'Industrial park', '#5a4636'),
          one('cluster', 'Cụm công nghiệp', 'Industrial cluster', '#8f7a68'),
        ],
        labelBy: 'name',
        labelFrom: 10,
      },
      minZoom: 7,
      document: 'tong-hop',
      accuracy: ACCURACY.point,
      date: '2026',
    },
    {
      id: 'links',
      group: 'lien-ket',
      title: { vi: 'Liên kết phát triển', en: 'Development links' },
      summary: {
        vi: `Đường nối minh họa, không phải tuyến do văn kiện vẽ. ${book.linkIdea.vi}`,
        en: `Lines drawn for illustration, no courses of a document. ${book.linkIdea.en}`,
      },
      data: 'links.geojson',
      style: linkStyle(new Set(book.links.map(({ theme }) => theme))),
      shown: true,
      searchable: true,
      document: 'tong-hop',
      source: 'authored',
      status: 'none',
      verification: 'unverified',
      accuracy: ACCURACY.drawn,
      date: '2026',
    },
    ...(['expressway', 'national'] as const).map(
      (kind): Layer => ({
        id: kind === 'expressway' ? 'expressways' : 'roads',
        group: 'giao-thong',
        title:
          kind === 'expressway'
            ? { vi: 'Đường cao tốc', en: 'Expressways' }
            : { vi: 'Quốc lộ', en: 'National roads' },
        summary: { vi: 'Tuyến sơ đồ, vẽ qua các đô thị.', en: 'Schematic courses drawn through the towns.' },
        data: kind === 'expressway' ? 'expressways.geojson' : 'roads.geojson',
        style: {
          kind: 'line',
          classes: [
            kind === 'expressway'
              ? one(kind, 'Đường cao tốc', 'Expressway', '#d9480f')
              : one(kind, 'Quốc lộ', 'National road', '#b08900'),
          ],
          width: kind === 'expressway' ? 3 : 1.8,
          labelBy: 'name',
          labelFrom: 10,
        },
        shown: kind === 'expressway',
        searchable: true,
        document: 'tong-hop',
        source: 'authored',
        status: 'none',
        verification: 'unverified',
        accuracy: ACCURACY.line,
        date: '2026',
      }),
    ),
    ...(book.localPlans?.layersIn(['2030', String(book.states.visionYear)]) ?? []),
    {
      id: 'units',
      group: 'dia-gioi',
      title: { vi: `Phường, xã, đặc khu (${unitCount} đơn vị)`, en: `Communes (${unitCount} units)` },
      summary: {
        vi: `Đơn vị hành chính từ 01/07/2025. Ranh giới gần đúng dựng từ tâm và diện tích công bố, không phải địa giới. ${NO_DISTRICTS.vi}`,
        en: `Units since 1 July 2025. Approximate limits made from centroids and declared areas, not boundaries. ${NO_DISTRICTS.en}`,
      },
      data: 'units.geojson',
      idBy: 'code',
      nameBy: 'full_name',
      style: {
        kind: 'fill',
        outlineOnly: true,
        classes: [one('unit', 'Đơn vị hành chính (gần đúng)', 'Commune (approximate)', '#5b4b8a')],
        width: 1.2,
        dash: [3, 2],
        labelBy: 'name',
        labelFrom: 9,
      },
      shown: true,
      searchable: true,
      document: book.founding.document,
      source: 'units-table',
      status: 'in-force',
      verification: 'illustrative',
      accuracy: unitAccuracy,
      date: book.founding.date,
      vintage: SINCE_2025,
    },
    ...(formerProvinces > 1 ? [formerProvinceLayer(formerProvinces)] : []),
    {
      id: 'economic-zones',
      group: 'kinh-te',
      title: { vi: 'Khu kinh tế', en: 'Economic zones' },
      summary: {
        vi: 'Diện tích là số công bố; hình vẽ minh họa trên phần đất liền. Khu kinh tế trùm lên các loại đất khác, không cộng chung.',
        en: 'Areas are the printed ones; shapes are drawn on the land part. The zones overlie all other land and are never summed with it.',
      },
      data: 'economic-zones.geojson',
      style: {
        kind: 'fill',
        outlineOnly: true,
        classBy: 'kind',
        classes: [
          {
            ...one('coastal', 'Khu kinh tế ven biển', 'Coastal economic zone', '#b5179e'),
            code: 'KKT',
            overlay: true,
          },
          {
            ...one('border', 'Khu kinh tế cửa khẩu', 'Border-gate economic zone', '#c1121f'),
            code: 'KKT',
            overlay: true,
          },
        ],
        width: 2.4,
        labelBy: 'name',
        labelFrom: 8,
      },
      shown: true,
      searchable: true,
      document: 'tong-hop',
      source: 'authored',
      status: 'in-force',
      verification: 'secondary',
      accuracy: ACCURACY.drawn,
      date: '2026',
    },
    ...themeLayers(landUseLayers(book.states.visionYear), codes),
    ...landUseLayers(book.states.visionYear),
  ];
  return all
    .filter(({ data, id }) => filled.has(data) || id === 'old-units')
    .map((layer) => {
      const fields = [...(layer.fields ?? FIELDS[layer.id] ?? []), ...taskFields(book, layer)];
      const group = book.groups?.find(({ layers }) => layers.includes(layer.id))?.id ?? layer.group;
      return { ...layer, group, ...(fields.length > 0 && { fields }) };
    });
}

/** What features of some layers have beside their names. */
const FIELDS: Readonly<Record<string, readonly LayerField[]>> = {
  'industrial-parks': [NOTE],
  links: [NOTE],
  'economic-zones': [PRINTED_HA, NOTE],
  expressways: [NOTE],
};

const taskFields = ({ tasks }: ProvinceBook, { data }: Layer): readonly LayerField[] =>
  tasks?.taskOf[data] ? [tasks.field] : [];
