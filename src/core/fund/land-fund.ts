import type { FeatureProblem } from '#core/geo/feature-problem.ts';
import type { Hectares } from '#core/units.ts';
import type { FeatureRepair } from './feature-repair.ts';
import type { OverlapPolicyId } from './overlap-policy.ts';
import type { OverlapReport } from './overlap-report.ts';

/** How the figures were made: printed under every table. */
export interface LandFundMethod {
  readonly engine: 'kernel' | 'turf';
  /** version of the program */
  readonly version: string;
  /** the VN-2000 axis of the plane figures */
  readonly axis: { readonly meridianDeg: number; readonly k0: number; readonly datum: 'VN-2000' };
  readonly ellipsoid: 'WGS 84';
  readonly edges: { readonly plane: string; readonly ellipsoid: string };
  /** which plane the figures without a pair are of */
  readonly planeFigures: readonly string[];
  /** what was done with land that several zones cover */
  readonly overlaps: { readonly policy: OverlapPolicyId; readonly approvedBy: string | null };
  /** how features were repaired; null where none was */
  readonly repair: string | null;
  /** the same in one sentence, English */
  readonly summary: string;
}

/** The same land measured twice. */
export interface AreaHa {
  /** on the declared VN-2000 plane, comparable with approved CAD tables */
  readonly plane: Hectares;
  /** on the ellipsoid, the true one */
  readonly ellipsoid: Hectares;
}

/** One row of a land fund. */
export interface FundRow {
  /** the code as in the data, `?` for zones without one */
  readonly category: string;
  readonly planeHa: Hectares;
  readonly ellipsoidHa: Hectares;
  /** how many zones contribute 100 cm² or more */
  readonly zones: number;
}

/** The land fund of one unit. unit = Σ rows + unzoned − overlap + residual, on the plane; never rounded. */
export interface UnitFund {
  readonly id: string;
  readonly name: string;
  readonly areaHa: AreaHa;
  readonly rows: readonly FundRow[];
  /** overlay areas (economic zone, urban area …): part of no sum */
  readonly overlays: readonly FundRow[];
  /** Σ rows by domain; sea = coastal water codes */
  readonly landHa: AreaHa;
  readonly seaHa: AreaHa;
  /** land no zone covers, plane */
  readonly unzonedHa: Hectares;
  /** land counted more than once: Σ areas − area of the union, plane */
  readonly overlapHa: Hectares;
  /** what is left over of unit − (Σ rows + unzoned − overlap), measured along two different ways */
  readonly residualHa: AreaHa;
  /** size of the plane residual */
  readonly closureHa: Hectares;
}

/** A land-fund ledger: the answer to "how many hectares of what, where". Plain data. */
export interface LandFund {
  readonly method: LandFundMethod;
  readonly units: readonly UnitFund[];
  readonly totals: readonly FundRow[];
  readonly overlays: readonly FundRow[];
  readonly landHa: AreaHa;
  readonly seaHa: AreaHa;
  /** zone land in no unit, land covered twice counted once, plane */
  readonly outsideHa: Hectares;
  /** the largest residual of all units, without sign, on either plane */
  readonly residualHa: AreaHa;
  /** the largest plane residual: the figure that says whether the ledger closes */
  readonly closureHa: Hectares;
  /** what the zones cover more than once, and how it was settled */
  readonly overlaps: OverlapReport;
  /** features summed in a repaired shape, as asked for */
  readonly repairs: readonly LandFundRepair[];
  readonly problems: readonly LandFundProblem[];
}

/** A repair and the layer it was made in. */
export interface LandFundRepair extends FeatureRepair {
  readonly layer: 'zones' | 'units';
}

/** A problem and the layer it was found in. */
export interface LandFundProblem extends FeatureProblem {
  readonly layer: 'zones' | 'units';
}
