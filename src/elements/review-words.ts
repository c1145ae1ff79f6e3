import { html, nothing, type TemplateResult } from 'lit';
import { type Texts, textIn } from '#app/text.ts';
import { formatNumber, formatSigned } from '#core/format.ts';
import type { LandStandard } from '#core/plan/ruleset.ts';
import type { PurposeFigures, ReviewedPurpose, ReviewVerdict } from '#core/review/land-review.ts';
import { hasOnlyUnverified, type ReviewLevel, trustOf } from '#core/review/purpose-standard.ts';
import { count, honest } from './figures.ts';
import { type IconName, icon } from './icons.ts';
import './plan-badge.ts';

const icons: Readonly<Record<ReviewVerdict, IconName>> = {
  met: 'circle-check',
  short: 'triangle-alert',
  'no-data': 'circle-question-mark',
};
/** Classes of `verdict-styles.ts`. */
const looks: Readonly<Record<ReviewVerdict, string>> = {
  met: 'met',
  short: 'not-met',
  'no-data': 'no-data',
};

/** A figure, or that there is none. */
export const figureOf = (texts: Texts, value: number | null, digits = 2): string =>
  value === null ? texts.review.verdicts['no-data'] : honest(texts.lang, value, digits);

/** A difference with its sign, or that there is none. */
export const changeOf = (texts: Texts, value: number | null): string =>
  value === null ? texts.review.verdicts['no-data'] : formatSigned(texts.lang, value, 2);

/** A verdict by icon and word, with what lacks. */
export const verdictOf = (texts: Texts, { verdict, missing }: PurposeFigures): TemplateResult =>
  html`<span class="verdict ${looks[verdict]}">${icon(icons[verdict])}<span>${texts.review.verdicts[verdict]}${
    verdict === 'short' && missing
      ? html`<br />${texts.review.short(count(texts.lang, Math.ceil(missing)))}`
      : nothing
  }</span></span>`;

/** What a purpose is held against: the figure, of what it is the sum, and its trust; or why there is none. */
export function standardOf(
  texts: Texts,
  { id, standard }: ReviewedPurpose,
  standards: readonly LandStandard[],
  level: ReviewLevel,
): TemplateResult {
  const { lang, review: t } = texts;
  if (!standard) return html`${hasOnlyUnverified(standards, id, level) ? t.standardHidden : t.standardNone}`;
  return html`${t.atLeast(formatNumber(lang, standard.squareMetresPerPerson, 2))} m²/${t.person},
    ${standardTitles(texts, standard.of)} <plan-badge quiet .verification=${trustOf(standard)} .texts=${texts}></plan-badge>`;
}

/** The rules a standard is made of, with the conditions they hold under. */
const standardTitles = ({ lang, review: t }: Texts, of: readonly LandStandard[]): string => {
  const titles = of
    .map(({ title, where, urbanClasses }) =>
      [
        textIn(lang, title),
        [where && textIn(lang, where), urbanClasses?.map((each) => t.className(each)).join(', ')]
          .filter(Boolean)
          .join('; '),
      ]
        .filter(Boolean)
        .join(' – '),
    )
    .join(' + ');
  return of.length > 1 ? t.sumOf(titles) : titles;
};

/** A kind of unit as the tables head it. */
export const kindTitle = ({ review: t }: Texts, kind: string): string => t.kinds[kind] ?? kind;
