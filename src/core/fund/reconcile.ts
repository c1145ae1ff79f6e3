import { ellipsoidArea, planeArea } from '#core/geo/area.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { sphereArea } from '#core/geo/sphere-area.ts';
import { type Hectares, toHectares } from '#core/units.ts';

/** The same land by three measures. */
export interface MeasuredHa {
  /** on the declared VN-2000 plane, comparable with approved CAD tables */
  readonly plane: Hectares;
  /** on the ellipsoid, the true one */
  readonly ellipsoid: Hectares;
  /** on Turf's sphere: what other web maps print */
  readonly sphere: Hectares;
}

/** A figure as a document prints it. */
export interface PrintedArea {
  readonly ha: Hectares;
  /** the document or publication it is from */
  readonly source: string;
  /** the parts the same document gives, if any */
  readonly parts?: readonly { readonly name: string; readonly ha: Hectares }[];
}

/** One figure against another. */
interface Difference {
  readonly ha: Hectares;
  /** of the printed figure; null where it is 0 */
  readonly percent: number | null;
}

/** Printed and measured areas of one thing side by side; neither replaces the other. */
export interface Reconciliation {
  readonly id: string;
  readonly name: string;
  readonly printed: PrintedArea | null;
  readonly measured: MeasuredHa | null;
  /** measured − printed; null where one of the two is missing */
  readonly differences: {
    readonly plane: Difference;
    readonly ellipsoid: Difference;
    readonly sphere: Difference;
  } | null;
  /** sum of the printed parts − the printed whole; null without parts */
  readonly parts: SumCheck | null;
}

/** A published total beside the sum of what it is made of: never forced equal. */
export interface SumCheck {
  readonly totalHa: Hectares;
  readonly sumHa: Hectares;
  /** sum − total */
  readonly difference: Difference;
  /** whether they are equal to the last decimal that any of the figures is printed with */
  readonly ties: boolean;
}

/**
 * Measures one feature of a layer in three ways.
 *
 * @param lonLat degrees, WGS 84
 * @param plane the same layer on the declared VN-2000 axis, metres
 */
export const measuredArea = (lonLat: LayerBuffer, plane: LayerBuffer, feature: number): MeasuredHa => ({
  plane: toHectares(planeArea(plane, feature)),
  ellipsoid: toHectares(ellipsoidArea(lonLat, feature)),
  sphere: toHectares(sphereArea(lonLat, feature)),
});

/** Sets what is printed about a thing beside what is measured of it. Errors: none. */
export function reconcile(
  { id, name }: { readonly id: string; readonly name: string },
  printed: PrintedArea | null,
  measured: MeasuredHa | null,
): Reconciliation {
  const against = (ha: Hectares) => differenceOf(ha, printed!.ha);
  return {
    id,
    name,
    printed,
    measured,
    differences:
      printed && measured
        ? {
            plane: against(measured.plane),
            ellipsoid: against(measured.ellipsoid),
            sphere: against(measured.sphere),
          }
        : null,
    parts: printed?.parts
      ? sumCheck(
          printed.ha,
          printed.parts.map(({ ha }) => ha),
        )
      : null,
  };
}

/**
 * Holds a published total against the sum of its parts.
 *
 * @param totalHa as printed
 * @param parts as printed
 * @example sumCheck(13_303, [2551, 3852.7, 6899.3]).ties // true
 */
export function sumCheck(totalHa: Hectares, parts: readonly Hectares[]): SumCheck {
  const digits = Math.max(...[totalHa, ...parts].map(decimalsOf));
  // printed figures are whole numbers of their last decimal: summed as such they are exact
  const unit = 10 ** digits;
  const sum = parts.reduce((all, ha) => all + Math.round(ha * unit), 0);
  const sumHa = sum / unit;
  return {
    totalHa,
    sumHa,
    difference: {
      ha: (sum - Math.round(totalHa * unit)) / unit,
      percent: totalHa === 0 ? null : (100 * (sum - Math.round(totalHa * unit))) / unit / totalHa,
    },
    ties: sum === Math.round(totalHa * unit),
  };
}

/** One figure less another, and as a percentage of the other. */
const differenceOf = (ha: Hectares, from: Hectares): Difference => ({
  ha: ha - from,
  percent: from === 0 ? null : (100 * (ha - from)) / from,
});

const decimalsOf = (value: number): number => Math.min(9, String(value).split('.')[1]?.length ?? 0);
