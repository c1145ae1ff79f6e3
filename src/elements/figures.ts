import { formatNumber } from '#core/format.ts';
import type { Lang } from '#core/scene.ts';
import type { Hectares, SquareMetres } from '#core/units.ts';

/** A count, as `1.234`. */
export const count = (lang: Lang, value: number): string => formatNumber(lang, value, 0);

/** A figure that says `0,00` only of a true zero: what rounds to zero is written `< 0,01`, below zero `≈ 0,00`. */
export function honest(lang: Lang, value: number, digits = 2): string {
  const least = 10 ** -digits;
  if (value === 0 || Math.abs(value) >= least / 2) return formatNumber(lang, value, digits);
  return value > 0 ? `< ${formatNumber(lang, least, digits)}` : `≈ ${formatNumber(lang, 0, digits)}`;
}

/** Part of a whole, 0 … 1, as percent without the sign. */
export const percent = (lang: Lang, share: number, digits = 2): string => honest(lang, share * 100, digits);

/** How far a computation has come, as `45 %`. */
export const progress = (lang: Lang, done: number): string =>
  `${count(lang, Math.floor(Math.min(1, Math.max(0, done)) * 100))} %`;

/** A tiny figure down to a millionth; what is smaller still is called so, with its sign left out. */
export function tiny(lang: Lang, value: number): string {
  if (value === 0 || Math.abs(value) >= 0.01) return formatNumber(lang, value, 2);
  if (Math.abs(value) < 1e-6) return `< ${formatNumber(lang, 1e-6, 6)}`;
  return formatNumber(lang, value, 6);
}

/** Area as `13.303,00 ha`; below one hectare also in `m²`. */
export function hectares(lang: Lang, area: Hectares): string {
  const main = `${honest(lang, area)} ha`;
  return Math.abs(area) < 1 && area !== 0 ? `${main} (${honest(lang, area * 10_000, 1)} m²)` : main;
}

/** Area of what was measured by hand: square metres below a hectare, else hectares. */
export const handArea = (lang: Lang, value: SquareMetres): string =>
  value < 10_000 ? `${formatNumber(lang, value, 1)} m²` : `${formatNumber(lang, value / 10_000, 2)} ha`;
