import type { MeasuredHa } from '#core/fund/reconcile.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Hectares, SquareMetres } from '#core/units.ts';
import type { FeatureSource } from './place-protocol.ts';
import type { LandFundRequest } from './protocol.ts';

/** The question how large the features of some layers are, by each method. */
export interface MeasuresRequest {
  readonly axis: Vn2000Zone;
  readonly layers: readonly FeatureSource[];
  /** Properties handed back with each feature. */
  readonly properties: readonly string[];
}

/** A feature and its area by each method; null for lines and points, and for what is no sound polygon. */
export interface MeasuredFeature {
  readonly layer: string;
  readonly id: string;
  readonly name: string;
  readonly measured: MeasuredHa | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** In the order of the layers asked, and the layers that could not be read, with the cause. */
export interface Measures {
  readonly features: readonly MeasuredFeature[];
  readonly failed: Readonly<Record<string, string>>;
}

/** A question about the units of a land fund, or about one of them. */
export interface ScopeRequest extends LandFundRequest {
  /** Id of the only unit asked; all of them without it. */
  readonly unit?: string;
}

/** A land fund on Turf's sphere, to explain other maps; never a figure of ours. */
export interface SphereFund {
  readonly unitsHa: Hectares;
  /** By category, overlay areas too; hectares. */
  readonly rows: readonly (readonly [category: string, ha: Hectares])[];
}

/** The files of a result, as they were read. */
export interface FingerprintsRequest {
  /** absolute */
  readonly urls: readonly string[];
}

/** The bytes a layer was made of. */
export interface Fingerprint {
  readonly url: string;
  readonly bytes: number;
  /** SHA-256, lower-case hex; null where the page may not compute it (no secure origin) */
  readonly sha256: string | null;
}

/** The question for the polygons a land fund sums. */
export interface PiecesRequest extends ScopeRequest {
  /** Members of the file beside its features: notice, method, source. */
  readonly about: Readonly<Record<string, unknown>>;
  /** Said of every feature, for programs that read nothing else. */
  readonly ofEach: Readonly<Record<string, string>>;
}

/** The pieces as a GeoJSON file, WGS 84. */
export interface PieceFile {
  readonly file: Blob;
  readonly pieces: number;
  /** largest |polygon's area − the area the ledger sums| of a piece */
  readonly largestDifference: SquareMetres;
}
