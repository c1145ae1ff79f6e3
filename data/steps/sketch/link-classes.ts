import type { Layer, LegendClass } from '../../../src/core/plan/layer.ts';

/** Themes of links between towns. */
export type LinkTheme = 'region' | 'tourism' | 'border-trade' | 'industry' | 'sea' | 'air';

/** Whether a link leads away from its first town, or both ways. */
export type LinkDirection = 'forward' | 'both';

/** What a link joins: towns in order, and what lies beyond its end. */
export interface LinkEnds {
  /** Ids of centres, without `do-thi-`, in the order of the line. */
  readonly centres: readonly string[];
  readonly toward?: { readonly vi: string; readonly en: string };
  readonly direction?: LinkDirection;
}

/** The ends as properties of a feature. */
export const endsOf = ({ centres, toward, direction }: LinkEnds): Record<string, unknown> => ({
  centres: centres.map((id) => `do-thi-${id}`),
  ...(toward ? { toward: toward.vi, toward_en: toward.en } : {}),
  ...(direction ? { direction } : {}),
});

const CLASSES: readonly (readonly [theme: LinkTheme, vi: string, en: string, color: string])[] = [
  ['region', 'Liên kết vùng', 'Regional link', '#37527a'],
  ['tourism', 'Liên kết du lịch', 'Tourism link', '#0f766e'],
  ['border-trade', 'Liên kết kinh tế cửa khẩu', 'Border trade link', '#9d174d'],
  ['industry', 'Liên kết công nghiệp', 'Industry link', '#7c4a03'],
  ['sea', 'Liên kết biển', 'Sea link', '#1d4ed8'],
  ['air', 'Liên kết hàng không', 'Air link', '#5b21b6'],
];

/** How links are drawn: a class a theme that is used, arrow heads where a direction is meant. */
export const linkStyle = (themes: ReadonlySet<LinkTheme>): Layer['style'] => ({
  kind: 'line',
  classBy: 'kind',
  classes: CLASSES.filter(([value]) => themes.has(value)).map(
    ([value, vi, en, color]): LegendClass => ({ value, title: { vi, en }, color, pattern: 'none' }),
  ),
  width: 2.4,
  dash: [4, 2],
  labelBy: 'name',
  labelFrom: 9,
  arrowBy: 'direction',
});
