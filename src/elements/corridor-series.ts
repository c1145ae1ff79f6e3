import type { CorridorContent } from '#app/corridor-choice.ts';
import type { Texts } from '#app/text.ts';
import type { CorridorProfile } from '#core/corridor/corridor-profile.ts';
import type { Development } from '#core/corridor/new-development.ts';
import type { FundRow } from '#core/fund/land-fund.ts';
import { LAND_GROUPS, type LandGroup, landGroupOf } from '#core/fund/land-group.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Pattern } from '#core/plan/layer.ts';
import type { Hectares } from '#core/units.ts';
import { count } from './figures.ts';
import { groupLooks, type LandLook, landLooks } from './land-looks.ts';

/** One kind of land along the corridor: a part of every column, a row of the table. */
export interface CorridorSeries extends LandLook {
  readonly key: string;
  /** land code, where it is one category */
  readonly code: string;
  readonly totalHa: Hectares;
  /** of each stretch */
  readonly ha: readonly Hectares[];
}

/** Categories that stand alone; the others are gathered. */
const MOST_CATEGORIES = 8;
const REST = 'rest';

/** Groups share no hatch, so that none is told by colour alone. */
const GROUP_PATTERNS: Readonly<Partial<Record<LandGroup, Pattern>>> = {
  'non-agri': 'diagonal',
  unused: 'dots',
  coastal: 'waves',
  overlay: 'grid',
  other: 'cross',
};

/** Ours: no ruleset colours what becomes of land. */
const DEVELOPMENT_LOOKS: Readonly<Record<Development, Omit<LandLook, 'title'>>> = {
  'new-development': { color: '#e07b39', pattern: 'diagonal' },
  developed: { color: '#9aa5ad', pattern: 'none' },
  open: { color: '#b7d7a8', pattern: 'sparse-dots' },
};
const DEVELOPMENTS = ['new-development', 'developed', 'open'] as const;

/** The kinds of land of a profile, in the order they are stacked, the first at the bottom. */
export function corridorSeries(
  profile: CorridorProfile,
  content: CorridorContent,
  catalogue: Catalogue,
  texts: Texts,
): readonly CorridorSeries[] {
  const look = landLooks(catalogue, texts);
  const make = (key: string, looks: LandLook, isOf: (category: string) => boolean): CorridorSeries => {
    const sum = (rows: readonly FundRow[]): Hectares =>
      rows.reduce((all, { category, planeHa }) => (isOf(category) ? all + planeHa : all), 0);
    const ha = profile.strips.map(({ rows }) => sum(rows));
    return { key, code: '', ...looks, totalHa: sum(profile.totals), ha };
  };
  if (content === 'development')
    return DEVELOPMENTS.map((each) =>
      make(
        each,
        { ...DEVELOPMENT_LOOKS[each], title: texts.corridor.development[each] },
        (category) => category === each,
      ),
    );
  if (content === 'group') {
    const cells = profile.totals.map(({ category, planeHa, ellipsoidHa }) => ({
      ...{ from: category, to: category, planeHa, ellipsoidHa },
    }));
    const groupLook = groupLooks({ cells }, look, texts);
    return LAND_GROUPS.map((group) =>
      make(
        group,
        { ...groupLook(group), pattern: GROUP_PATTERNS[group] ?? 'none' },
        (category) => landGroupOf(category) === group,
      ),
    ).filter(({ totalHa }) => totalHa > 0);
  }
  const codes = profile.totals.toSorted((a, b) => b.planeHa - a.planeHa).map(({ category }) => category);
  const shown = new Set(codes.length > MOST_CATEGORIES + 1 ? codes.slice(0, MOST_CATEGORIES) : codes);
  const alone = [...shown].map((code) => ({
    ...make(code, look(code), (category) => category === code),
    code,
  }));
  if (shown.size === codes.length) return alone;
  const rest = texts.corridor.rest(count(texts.lang, codes.length - shown.size));
  return [
    ...alone,
    make(REST, { title: rest, color: '#8d949a', pattern: 'cross' }, (category) => !shown.has(category)),
  ];
}
