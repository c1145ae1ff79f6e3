import { type Texts, textIn } from '#app/text.ts';
import { formatNumber } from '#core/format.ts';
import type { Goal, Indicator, IndicatorValue, Place } from '#core/indicator/indicator-book.ts';
import type { Finding, Verdict } from '#core/indicator/verdict.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import type { Lang } from '#core/scene.ts';
import type { IconName } from './icons.ts';

export const verdictIcons: Readonly<Record<Verdict, IconName>> = {
  met: 'circle-check',
  exceeded: 'arrow-up',
  within: 'check',
  'not-met': 'triangle-alert',
  'not-due': 'ellipsis',
  'old-figure': 'history',
  'no-level': 'minus',
  words: 'scroll-text',
  'no-data': 'circle-question-mark',
};

/** A printed figure with as many decimals as it has, up to two. */
export function asPrinted(lang: Lang, value: number, decimals?: number): string {
  const needed = [0, 1].find((digits) => Number(value.toFixed(digits)) === value) ?? 2;
  return formatNumber(lang, value, decimals ?? needed);
}

/** A figure with the indicator's unit. */
const withUnit = (lang: Lang, value: number, { unit, decimals }: Indicator): string =>
  `${asPrinted(lang, value, decimals)}${unit ? ` ${unit}` : ''}`;

/** What should be reached, in words: "≥ 28 m² sàn/người", "11–16 %", "khoảng 75 %". */
export function goalText(
  { lang, indicators: t }: Texts,
  goal: Goal,
  of: Indicator,
  reference: Place | null,
): string {
  const unit = of.unit ? ` ${of.unit}` : '';
  const figure = (value: number): string => asPrinted(lang, value, of.decimals);
  switch (goal.op) {
    case '>=':
      return `≥ ${figure(goal.value)}${unit}`;
    case '<=':
      return `≤ ${figure(goal.value)}${unit}`;
    case '>':
      return `> ${figure(goal.value)}${unit}`;
    case 'range':
      return `${figure(goal.min)}–${figure(goal.max)}${unit}`;
    case 'approx':
      return t.approx(`${figure(goal.value)}${unit}`);
    case 'reference':
      return goal.place === 'viet-nam'
        ? t.national
        : t.reference(reference ? textIn(lang, reference.name) : goal.place);
    case 'words':
      return textIn(lang, goal.words);
  }
}

/** A value as it stands in a table: the figure, or the document's own words. */
export function valueText(
  { lang, indicators: t }: Texts,
  value: IndicatorValue | undefined,
  of: Indicator,
): string {
  if (!value) return t.noValue;
  if (value.value !== undefined) return withUnit(lang, value.value, of);
  return value.words ? textIn(lang, value.words) : value.said ? t.said[value.said] : t.noValue;
}

/** How far a figure is from its goal: "thiếu 1,5", "hơn 0,7". */
export const gapText = ({ lang, indicators: t }: Texts, gap: number, { decimals }: Indicator): string =>
  (gap < 0 ? t.short : t.over)(asPrinted(lang, Math.abs(gap), decimals));

/** Whether a document itself says the result, where no number does. */
export const isByWords = ({ verdict, value }: Finding): boolean =>
  value !== undefined && value.value === undefined && verdict !== 'words';

/** How a document is called where a figure cites it. */
export const documentName = (lang: Lang, { number, via, title }: PlanDocument): string =>
  number || via || textIn(lang, title);
