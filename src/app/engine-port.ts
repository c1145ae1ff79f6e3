import type { LandFund } from '#core/fund/land-fund.ts';
import type { LandFundSetup, Layer } from '#core/plan/catalogue.ts';
import type { Result } from '#core/result.ts';
import type { SearchEntry } from '#core/search.ts';
import type { LonLat } from '#core/units.ts';
import type { Finding, FundScope } from './state.ts';

/** How one heavy question is steered. */
export interface Run {
  readonly signal: AbortSignal;
  /** 0 … 1. */
  readonly onProgress?: (done: number) => void;
}

/** A layer as the engine needs it: what it is and where its data is. */
export interface DataLayer {
  readonly layer: Layer;
  /** Absolute. */
  readonly url: string;
}

export interface FundQuestion {
  readonly setup: LandFundSetup;
  readonly zones: DataLayer;
  readonly units: DataLayer;
  readonly phase: string;
  readonly scope: FundScope;
  readonly axis: { readonly meridian: number; readonly k0: number };
  /** Categories that contain the others and are never summed with them. */
  readonly overlays: readonly string[];
}

export interface PlaceQuestion {
  readonly at: LonLat;
  /** Radius within which a line or a point counts as hit. */
  readonly toleranceM: number;
  readonly layers: readonly DataLayer[];
  readonly axis: { readonly meridian: number; readonly k0: number };
}

/** What the features at a place are, and which layers could not be asked. */
export interface PlaceAnswer {
  readonly findings: readonly Finding[];
  readonly failed: Readonly<Record<string, string>>;
}

/** The heavy half of the viewer, off the page's thread. An aborted question rejects with the signal's reason. */
export interface Engine {
  landFund(question: FundQuestion, run: Run): Promise<Result<LandFund, string>>;
  featuresAt(question: PlaceQuestion, run: Run): Promise<Result<PlaceAnswer, string>>;
  searchEntries(layers: readonly DataLayer[], run: Run): Promise<Result<readonly SearchEntry[], string>>;
  dispose(): void;
}
