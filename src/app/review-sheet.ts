import type { Cell } from '#core/fund/ledger-csv.ts';
import type { ReviewLine } from '#core/review/land-review.ts';
import { PURPOSE_SOURCE } from '#core/review/purpose.ts';
import { trustOf } from '#core/review/purpose-standard.ts';
import type { ReviewPage } from './review-page.ts';
import { type Texts, textIn } from './text.ts';

/** What else a sheet says. */
export interface ReviewSheet {
  readonly head: readonly (readonly [string, string])[];
  /** What the scope is called. */
  readonly place: string;
  /** Where the scope's people are from. */
  readonly people: string;
  readonly texts: Texts;
}

/** The review as rows of cells: origin, rules, one row a place and purpose, and the standards of the class. */
export function reviewRows(page: ReviewPage, sheet: ReviewSheet): readonly (readonly Cell[])[] {
  const { head, place, people, texts } = sheet;
  const { lang, review: t, common } = texts;
  const { review, line, ruleset, choice, before } = page;
  const none = t.verdicts['no-data'];
  const cell = (value: number | null, digits: number): Cell => (value === null ? none : { value, digits });
  const linesOf = (of: ReviewLine, name: string): readonly (readonly Cell[])[] =>
    review.purposes.map((purpose, at) => {
      const figures = of.figures[at]!;
      const { standard } = purpose;
      return [
        ...[name, of.units === 1 ? of.id : '', of.kind ? (t.kinds[of.kind] ?? of.kind) : ''],
        ...[cell(of.people, 0), t.purposes[purpose.id], purpose.codes.join(', ') || t.noCode],
        ...[cell(figures.ha, 4), cell(figures.percent, 4), cell(figures.squareMetresPerPerson, 2)],
        standard ? { value: standard.squareMetresPerPerson, digits: 2 } : t.standardNone,
        standard ? common.verification[trustOf(standard)] : '',
        ...[t.verdicts[figures.verdict], cell(figures.missing, 0)],
        ...(before ? [cell(figures.changeHa, 4)] : []),
      ];
    });
  const isWhole = review.units.length > 0 && line === review.total;
  return [
    ...head,
    ...(ruleset
      ? ([
          [t.sheetRules, `${ruleset.documentNo}, ${textIn(lang, ruleset.title)}`],
          [t.sheetRulesSource, [common.verification[ruleset.status], ruleset.via].filter(Boolean).join(', ')],
          [t.level, t.levels[choice.level]],
          [t.urbanClass, choice.urbanClass ? t.className(choice.urbanClass) : t.leastClass],
          ...(choice.unverified ? [[t.unverified, common.verification.unverified]] : []),
        ] as const)
      : [[t.sheetRules, t.noRules]]),
    [t.purposeSource, textIn(lang, PURPOSE_SOURCE)],
    [t.sheetPeople, people],
    [],
    [
      ...[t.sheetLine, t.sheetCode, t.sheetKind, t.population, t.purpose, t.sheetCodes],
      ...[t.hectares, t.percent, t.perHead, t.standard, t.sheetTrust, t.verdict, t.missing],
      ...(before ? [t.change(textIn(lang, before.title))] : []),
    ],
    ...linesOf(line, place),
    ...(isWhole
      ? [
          ...review.kinds.flatMap((each) => linesOf(each, t.kinds[each.kind] ?? each.kind)),
          ...review.units.flatMap((each) => linesOf(each, each.name)),
          [],
          [t.residual(''), { value: review.residualHa, digits: 9 }],
        ]
      : []),
    ...classRows(page, texts),
  ];
}

function classRows(
  { classes }: ReviewPage,
  { lang, review: t, common }: Texts,
): readonly (readonly Cell[])[] {
  if (!classes) return [];
  const towns = classes.scope ? [{ id: '', name: '', standing: classes.scope }] : classes.towns;
  return [
    [],
    [t.classes(t.className(classes.urbanClass)), classes.ruleset.documentNo],
    [t.classNote],
    [t.unit, '', t.criterion, '', t.value, t.lowHigh, '', t.verdict, t.points, t.sheetTrust],
    ...towns.flatMap(({ id, name, standing }) =>
      standing.lines.map(({ standard, value, verdict, points }): readonly Cell[] => [
        ...[name, id, textIn(lang, standard.title), standard.unit],
        value === null ? t.verdicts['no-data'] : { value, digits: 2 },
        standard.low === undefined ? '' : { value: standard.low, digits: 2 },
        standard.high === undefined ? '' : { value: standard.high, digits: 2 },
        t.classVerdicts[verdict],
        points === null ? '' : { value: points, digits: 2 },
        common.verification[standard.verification],
      ]),
    ),
  ];
}
