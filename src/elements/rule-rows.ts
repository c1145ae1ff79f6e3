import { type Texts, textIn } from '#app/text.ts';
import { formatNumber } from '#core/format.ts';
import type { Text } from '#core/plan/provenance.ts';
import type { RulesetFile, RuleTrust, UrbanClass } from '#core/plan/ruleset.ts';
import type { Lang } from '#core/scene.ts';
import { asPrinted, goalText } from './indicator-words.ts';

/** A line of a table of rules. */
export interface RuleRow {
  /** Code beside the swatch, for codes alone. */
  readonly code?: string;
  readonly swatch?: { readonly color: string; readonly pattern: string };
  readonly title: string;
  /** What stands under the title, one line each. */
  readonly under: readonly string[];
  readonly verification: RuleTrust;
  readonly figures: readonly string[];
  /** Heading it stands under; rows of one heading follow each other. */
  readonly group: string;
}

/** One list of a ruleset, ready to be drawn. */
export interface RuleTable {
  readonly list: string;
  readonly heading: string;
  readonly figures: readonly string[];
  readonly rows: readonly RuleRow[];
}

/** A bound as it is printed: in full, whatever its decimals. */
const figure = (lang: Lang, value: number): string =>
  Number.isInteger(value) ? formatNumber(lang, value, 0) : asPrinted(lang, value);

/** `≥ 2`, `≤ 25`, `15–28`, or nothing. */
const span = (lang: Lang, min: number | undefined, max: number | undefined): string => {
  if (min !== undefined && max !== undefined) return `${figure(lang, min)}–${figure(lang, max)}`;
  if (min !== undefined) return `≥ ${figure(lang, min)}`;
  return max === undefined ? '' : `≤ ${figure(lang, max)}`;
};

/** The lists of a ruleset file as tables, those without a value left out. */
export function ruleTables(file: RulesetFile, texts: Texts): readonly RuleTable[] {
  const { lang, rules: t } = texts;
  const say = (text: Text | undefined): readonly string[] => (text ? [textIn(lang, text)] : []);
  const bound = (value: number | undefined): string => (value === undefined ? '–' : figure(lang, value));
  const classWord = (name: UrbanClass): string => (name === 'special' ? t.special : name);
  const hasIndex = file.codes?.some(({ aci }) => aci !== undefined);
  const all: readonly RuleTable[] = [
    {
      list: 'codes',
      heading: t.column.code,
      figures: hasIndex ? [t.column.aci] : [],
      rows: (file.codes ?? []).map((each) => ({
        code: each.code,
        ...(each.color ? { swatch: { color: each.color, pattern: each.pattern ?? 'none' } } : {}),
        title: textIn(lang, each.title),
        under: [
          ...(each.hatch ? [t.hatch(textIn(lang, each.hatch))] : []),
          ...(each.overlay ? [t.overlay] : say(each.note)),
        ],
        verification: each.verification,
        figures: hasIndex ? [bound(each.aci)] : [],
        group: say(each.group).join(),
      })),
    },
    {
      list: 'standards',
      heading: t.column.standard,
      figures: [t.column.amount, t.column.radius],
      rows: (file.standards ?? []).map((each) => {
        const amount = span(lang, each.min, each.max);
        return {
          title: textIn(lang, each.title),
          under: [
            ...say(each.where),
            ...(each.urbanClasses ? [t.urbanClasses(each.urbanClasses.map(classWord).join(', '))] : []),
            ...say(each.note),
            ...(each.reference ? [each.reference] : []),
          ],
          verification: each.verification,
          figures: [amount ? `${amount} ${each.unit}` : '–', bound(each.radiusM)],
          group: t.levels[each.level],
        };
      }),
    },
    {
      list: 'classes',
      heading: t.column.criterion,
      figures: [t.column.low, t.column.high, t.column.points],
      rows: (file.classes ?? []).map((each) => ({
        title: `${textIn(lang, each.title)} (${each.unit})`,
        under: say(each.note),
        verification: each.verification,
        figures: [
          bound(each.low),
          bound(each.high),
          each.points ? `${figure(lang, each.points.low)}–${figure(lang, each.points.high)}` : '–',
        ],
        group: t.urbanClass(classWord(each.urbanClass)),
      })),
    },
    {
      list: 'targets',
      heading: t.column.target,
      figures: [t.column.year, t.column.goal],
      rows: (file.targets ?? []).map((each) => ({
        title: textIn(lang, each.title),
        under: say(each.note),
        verification: each.verification,
        figures: [
          String(each.year),
          goalText(texts, each.goal, { id: '', title: each.title, unit: each.unit, better: 'none' }, null),
        ],
        group: '',
      })),
    },
  ];
  return all.filter(({ rows }) => rows.length > 0).map((table) => ({ ...table, rows: inGroups(table.rows) }));
}

/** Rows of one heading together, headings in the order of their first row. */
const inGroups = (rows: readonly RuleRow[]): readonly RuleRow[] => {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.flatMap((group) => rows.filter((row) => row.group === group));
};
