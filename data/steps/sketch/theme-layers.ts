import type { Layer, LayerGroup } from '../../../src/core/plan/layer.ts';
import type { Text } from '../../../src/core/plan/provenance.ts';

/** Groups of themes as the documents name them; a package lists those it has layers of. */
export const THEME_GROUPS: readonly LayerGroup[] = [
  { id: 'nha-o', title: { vi: 'Nhà ở', en: 'Housing' } },
  { id: 'ha-tang-xa-hoi', title: { vi: 'Hạ tầng xã hội', en: 'Social infrastructure' } },
  { id: 'moi-truong', title: { vi: 'Môi trường', en: 'Environment' } },
  { id: 'khoang-san', title: { vi: 'Năng lượng – khoáng sản', en: 'Energy and minerals' } },
];

interface Theme {
  readonly id: string;
  readonly group: string;
  readonly title: Text;
  readonly codes: readonly string[];
}

const theme = (id: string, group: string, vi: string, en: string, codes: readonly string[]): Theme => ({
  id,
  group,
  title: { vi, en },
  codes,
});

const THEMES: readonly Theme[] = [
  theme('housing', 'nha-o', 'Đất ở', 'Housing land', ['ODT', 'ONT']),
  theme('health', 'ha-tang-xa-hoi', 'Y tế', 'Health', ['DYT']),
  theme('education', 'ha-tang-xa-hoi', 'Giáo dục', 'Education', ['DGD']),
  theme('culture', 'ha-tang-xa-hoi', 'Văn hóa, thể thao', 'Culture and sport', ['DVH', 'DTT']),
  theme('waste', 'moi-truong', 'Chất thải, nghĩa trang', 'Waste and cemeteries', ['DRA', 'NTD']),
  theme('energy', 'khoang-san', 'Năng lượng', 'Energy', ['DNL']),
  theme('minerals', 'khoang-san', 'Khoáng sản', 'Minerals', ['SKS']),
];

const SUMMARY: Text = {
  vi: 'Trích từ lớp quy hoạch sử dụng đất theo mã loại đất, cùng một dữ liệu; minh họa, không có giá trị pháp lý.',
  en: 'Taken out of the land-use layer by land code, from the same data; illustrative, of no legal value.',
};

/**
 * Themes taken out of the land-use layers by code: the same file, other classes of it. A theme without land is left out.
 *
 * @param codes land codes that the zones have
 */
export const themeLayers = (landUse: readonly Layer[], codes: ReadonlySet<string>): readonly Layer[] =>
  landUse.flatMap((layer) =>
    THEMES.map((each): Layer => {
      const classes = layer.style.classes.filter(
        ({ value }) => each.codes.includes(value) && codes.has(value),
      );
      const [vi, en] = [phaseWords(layer.title.vi), phaseWords(layer.title.en ?? layer.title.vi)];
      return {
        ...layer,
        id: layer.id.replace('land-use', each.id),
        group: each.group,
        title: { vi: `${each.title.vi} (${vi})`, en: `${each.title.en} (${en})` },
        summary: SUMMARY,
        style: { ...layer.style, classes, onlyListed: true },
        shown: false,
        // a click is answered by the land-use layer, which holds the same zones
        pickable: false,
      };
    }).filter(({ style }) => style.classes.length > 0),
  );

/** What a title says of its phase: `hiện trạng 2025`. */
const phaseWords = (title: string): string => {
  const short = title.replace(/ ?sử dụng đất|land[- ]use ?/gi, '').trim();
  return `${short[0]?.toLowerCase()}${short.slice(1)}`;
};

/** The land codes of zones, in any phase. */
export const codesOf = (
  zones: readonly { readonly properties: Readonly<Record<string, unknown>> | null }[],
): ReadonlySet<string> =>
  new Set(
    zones.flatMap(({ properties }) =>
      Object.entries(properties ?? {})
        .filter(([name]) => name !== 'id' && name !== 'unit')
        .map(([, value]) => String(value)),
    ),
  );
