import type { CategoryRow } from '#app/reconcile-scope.ts';
import { formatNumber, formatSigned } from '#core/format.ts';
import type { MeasuredHa } from '#core/fund/reconcile.ts';
import type { Lang } from '#core/scene.ts';
import type { Hectares } from '#core/units.ts';

/** One way to a figure: measured by a method, or printed. */
export interface MethodLine {
  readonly method: 'printed' | keyof MeasuredHa;
  /** null where nobody has the figure */
  readonly ha: Hectares | null;
  /** decimals it is shown with: a printed figure keeps those it is printed with */
  readonly digits: number;
  /** this figure less the one compared with; null where one is missing, and for that one itself */
  readonly difference: { readonly ha: Hectares; readonly percent: number | null } | null;
  /** whether the others are compared with this one */
  readonly isBase: boolean;
}

const METHODS = ['plane', 'ellipsoid', 'sphere'] as const;
const MEASURED_DIGITS = 2;

/** Lines of one thing: what is printed first, the plane first where nothing is printed; all others against the first. */
export function methodLines(printedHa: Hectares | null, measured: MeasuredHa | null): readonly MethodLine[] {
  const base = printedHa ?? measured?.plane ?? null;
  const line = (method: MethodLine['method'], ha: Hectares | null, digits: number): MethodLine => {
    const isBase = method === (printedHa === null ? 'plane' : 'printed');
    const difference = isBase || ha === null || base === null ? null : less(ha, base);
    return { method, ha, digits, difference, isBase };
  };
  return [
    ...(printedHa === null ? [] : [line('printed', printedHa, decimalsOf(printedHa))]),
    ...METHODS.map((method) => line(method, measured?.[method] ?? null, MEASURED_DIGITS)),
  ];
}

/** A category's figures beside each other, with what they are more than the plane's, or the plane more than the quota. */
export interface CategoryLine {
  readonly code: string;
  readonly plane: Hectares;
  readonly ellipsoid: Compared;
  readonly sphere: Compared;
  readonly quota: Compared | null;
}

/** A figure and a difference. */
export interface Compared {
  readonly ha: Hectares;
  readonly difference: { readonly ha: Hectares; readonly percent: number | null };
}

/** Reads a category of the scope for its table. */
export function categoryLine({ category, measured, quota }: CategoryRow): CategoryLine {
  const { plane, ellipsoid, sphere } = measured;
  return {
    code: category,
    plane,
    ellipsoid: { ha: ellipsoid, difference: less(ellipsoid, plane) },
    sphere: { ha: sphere, difference: less(sphere, plane) },
    quota: quota && { ha: quota.ha, difference: less(plane, quota.ha) },
  };
}

const less = (ha: Hectares, base: Hectares): { readonly ha: Hectares; readonly percent: number | null } => ({
  ha: ha - base,
  percent: base === 0 ? null : (100 * (ha - base)) / base,
});

/** A difference in percent with three decimals; what rounds to zero and is none is called so: `≈ 0,000`. */
export function signedPercent(lang: Lang, percent: number): string {
  if (percent === 0 || Math.abs(percent) >= 0.0005) return formatSigned(lang, percent, 3);
  return `≈ ${formatNumber(lang, 0, 3)}`;
}

/** Decimals a figure is written with, at most four. */
export const decimalsOf = (value: number): number => Math.min(4, String(value).split('.')[1]?.length ?? 0);
