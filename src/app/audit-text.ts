import { AUDIT_EFFECTS, type AuditEffect } from '#core/audit/audit-effect.ts';
import type { AuditKind, AuditProblem } from '#core/audit/audit-problem.ts';
import { formatNumber } from '#core/format.ts';
import type { Lang } from '#core/scene.ts';
import type { SquareMetres } from '#core/units.ts';
import { type AuditFigures, auditWords as vi } from './texts/audit-sentences.ts';
import { auditWords as en } from './texts/en/audit-sentences.ts';

const words = { vi, en } as const;

/** Decimals a value needs, `most` at most. */
function decimals(value: number, most: number): number {
  for (let digits = 0; digits < most; digits++)
    if (Number(value.toFixed(digits)) === Number(value.toFixed(most))) return digits;
  return most;
}

/** Decimals for three meaning digits of what is small, none beyond a thousand. */
const digitsOf = (value: number): number =>
  value === 0 ? 0 : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));

/** An area as a person reads it: square metres below a thousand, else hectares. */
export const areaText = (lang: Lang, area: SquareMetres): string =>
  area < 1000
    ? `${formatNumber(lang, area, digitsOf(area))} m²`
    : `${formatNumber(lang, area / 10_000, 2)} ha`;

const figures = (lang: Lang): AuditFigures => ({
  area: (area) => areaText(lang, area),
  length: (metres) =>
    metres < 1000
      ? `${formatNumber(lang, metres, digitsOf(metres))} m`
      : `${formatNumber(lang, metres / 1000, 2)} km`,
  count: (value) => formatNumber(lang, value, 0),
  share: (value) => `${formatNumber(lang, 100 * value, 0)} %`,
  plain: (value) => formatNumber(lang, value, decimals(value, 6)),
});

/** What a kind of problem is called. */
export const problemTitle = (lang: Lang, kind: AuditKind): string => words[lang].titles[kind];

/** One problem in a sentence, or two. */
export function problemSentence(lang: Lang, { kind, params }: AuditProblem): string {
  const say = words[lang].sentences[kind] as (params: AuditProblem['params'], by: AuditFigures) => string;
  return say(params, figures(lang));
}

/** The effects of kinds on totals, each once. */
export const effectsOf = (kinds: readonly AuditKind[]): readonly AuditEffect[] => [
  ...new Set(kinds.map((kind) => AUDIT_EFFECTS[kind])),
];
