import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Text } from '#core/plan/provenance.ts';
import type { LonLat } from '#core/units.ts';

/** An overlay worked by hand: hectares by category, and what stands beside them. */
export interface OverlayCase {
  readonly id: string;
  readonly title: Text;
  readonly unit: GeoJSON.FeatureCollection;
  readonly zones: GeoJSON.FeatureCollection;
  /** ha: categories by code; `unzoned`, `overlap`, `outside`; `selfCrossing`, the area the audit must name */
  readonly expected: Readonly<Record<string, number>>;
}

/** The expected values that ship with the page, `public/self-check/vectors.json`; who says so stands in the file. */
export interface CheckVectors {
  readonly areas: readonly {
    readonly id: string;
    readonly title: Text;
    readonly geometry: GeoJSON.Geometry;
    readonly ellipsoidM2: number;
  }[];
  readonly positions: readonly {
    readonly name: string;
    /** where a place is tested more than once */
    readonly which?: Text;
    readonly lonLat: LonLat;
    readonly epsg: number;
    readonly axis: Vn2000Zone;
    /** metres */
    readonly northing: number;
    readonly easting: number;
    /** printed by somebody, to a centimetre; else computed with PROJ */
    readonly published: boolean;
  }[];
  readonly overlayAxis: Vn2000Zone;
  readonly overlays: readonly OverlayCase[];
  readonly functions: readonly {
    readonly function: FunctionName;
    readonly argument: number;
    readonly value: number;
  }[];
}

/** The functions of the browser that measuring rests on. */
export type FunctionName =
  | 'sin'
  | 'cos'
  | 'tan'
  | 'atan'
  | 'exp'
  | 'log'
  | 'sqrt'
  | 'sinh'
  | 'asinh'
  | 'atanh';

/** Fetches the expected values; rejects with the cause. */
export async function fetchVectors(url: string): Promise<CheckVectors> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
