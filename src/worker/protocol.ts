import type { LandFund } from '#core/fund/land-fund.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Result } from '#core/result.ts';
import type { LonLat, Metres, SquareMetres } from '#core/units.ts';
import type { AuditRequest, LayerAudit } from './audit-protocol.ts';
import type { ConformityAnswer, ConformityRequest } from './conformity-protocol.ts';
import type { ConstraintAnswer, ConstraintRequest } from './constraint-protocol.ts';
import type { CorridorAnswer, CorridorRequest } from './corridor-protocol.ts';
import type { CrosswalkAnswer, CrosswalkRequest } from './crosswalk-protocol.ts';
import type { DrawnFundAnswer, DrawnFundRequest } from './drawn-fund-protocol.ts';
import type {
  AmountsAnswer,
  AmountsRequest,
  TransitionAnswer,
  TransitionRequest,
} from './fund-tables-protocol.ts';
import type { OverlapAnswer, OverlapRequest } from './overlap-protocol.ts';
import type {
  FeaturesAt,
  FeaturesAtRequest,
  LayerFeaturesRequest,
  ListedFeature,
  SearchEntries,
  SearchEntriesRequest,
} from './place-protocol.ts';
import type { PlanePositions, PlanePositionsRequest } from './position-protocol.ts';
import type {
  Fingerprint,
  FingerprintsRequest,
  Measures,
  MeasuresRequest,
  PieceFile,
  PiecesRequest,
  ScopeRequest,
  SphereFund,
} from './proof-protocol.ts';
import type { ReachAnswer, ReachRequest } from './reach-protocol.ts';
import type { ScenarioPartsAnswer, ScenarioPartsRequest } from './scenario-protocol.ts';
import type { VersionDiffAnswer, VersionDiffRequest } from './version-protocol.ts';

/** Where a layer comes from: a URL, whose content and meshes are kept for the next question, or GeoJSON, text or parsed. */
export type LayerSource =
  | {
      readonly url: string;
      /** how many features there should be; fewer are told as partial data */
      readonly features?: number;
    }
  | { readonly geojson: unknown };

/** A polygon somebody drew: GeoJSON Polygon, lon, lat in degrees, WGS 84. */
export interface DrawnPolygon {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly (readonly number[])[])[];
}

/** The question for a land fund. Of `units` and `clip` one must be given; `clip` wins and becomes the only unit. */
export interface LandFundRequest {
  readonly zones: LayerSource;
  /** property of the zones that holds the land-use code */
  readonly category: string;
  readonly units?: LayerSource;
  readonly unitId?: string;
  readonly unitName?: string;
  readonly clip?: DrawnPolygon;
  readonly axis: Vn2000Zone;
  readonly engine?: 'kernel' | 'turf';
  /** what is done with land under several zones; both counted and reported if not given */
  readonly overlaps?: {
    readonly policy: 'later-plan';
    /** property of the zones that holds the day of approval */
    readonly approvedBy: string;
  };
  /** mend features that cross themselves, with GEOS; left out if not given */
  readonly repair?: boolean;
}

/** A polygon geometry or feature to be measured. */
export interface AreasRequest {
  readonly geojson: unknown;
  readonly axis: Vn2000Zone;
}

/** The area of all polygons given, together. */
export interface Areas {
  readonly planeM2: SquareMetres;
  readonly ellipsoidM2: SquareMetres;
}

/** A line to be measured, WGS 84. */
export interface LengthRequest {
  readonly line: readonly LonLat[];
  readonly axis: Vn2000Zone;
}

/** The length of the line: on the plane between projected points, on the ellipsoid along geodesics. */
export interface Length {
  readonly planeM: Metres;
  readonly ellipsoidM: Metres;
}

/** Why a task has no answer. `at` is a place in the data (`features[3].geometry`) or the URL. */
export interface EngineProblem {
  readonly kind:
    | 'unreachable'
    | 'bad-json'
    | 'bad-geojson'
    | 'wrong-crs'
    | 'projected'
    | 'no-property'
    | 'not-cut'
    | 'no-unit';
  readonly at: string;
  readonly message: string;
}

/** The tasks a worker knows, by name. */
export interface Tasks {
  readonly landFund: { readonly request: LandFundRequest; readonly answer: LandFund };
  readonly drawnFund: { readonly request: DrawnFundRequest; readonly answer: DrawnFundAnswer };
  readonly transition: { readonly request: TransitionRequest; readonly answer: TransitionAnswer };
  readonly constraint: { readonly request: ConstraintRequest; readonly answer: ConstraintAnswer };
  readonly scenarioParts: { readonly request: ScenarioPartsRequest; readonly answer: ScenarioPartsAnswer };
  readonly corridor: { readonly request: CorridorRequest; readonly answer: CorridorAnswer };
  readonly reach: { readonly request: ReachRequest; readonly answer: ReachAnswer };
  readonly versionDiff: { readonly request: VersionDiffRequest; readonly answer: VersionDiffAnswer };
  readonly crosswalk: { readonly request: CrosswalkRequest; readonly answer: CrosswalkAnswer };
  readonly conformity: { readonly request: ConformityRequest; readonly answer: ConformityAnswer };
  readonly overlap: { readonly request: OverlapRequest; readonly answer: OverlapAnswer };
  readonly amounts: { readonly request: AmountsRequest; readonly answer: AmountsAnswer };
  readonly areas: { readonly request: AreasRequest; readonly answer: Areas };
  readonly lineLength: { readonly request: LengthRequest; readonly answer: Length };
  readonly featuresAt: { readonly request: FeaturesAtRequest; readonly answer: FeaturesAt };
  readonly layerFeatures: {
    readonly request: LayerFeaturesRequest;
    readonly answer: readonly ListedFeature[];
  };
  readonly audit: { readonly request: AuditRequest; readonly answer: LayerAudit };
  readonly planePositions: { readonly request: PlanePositionsRequest; readonly answer: PlanePositions };
  readonly searchEntries: { readonly request: SearchEntriesRequest; readonly answer: SearchEntries };
  readonly measures: { readonly request: MeasuresRequest; readonly answer: Measures };
  readonly sphereFund: { readonly request: ScopeRequest; readonly answer: SphereFund };
  readonly fingerprints: { readonly request: FingerprintsRequest; readonly answer: readonly Fingerprint[] };
  readonly pieces: { readonly request: PiecesRequest; readonly answer: PieceFile };
}

export type TaskName = keyof Tasks;

/** Page to worker: do this, or stop doing it. */
export type ToWorker =
  | {
      [K in TaskName]: { readonly id: number; readonly task: K; readonly request: Tasks[K]['request'] };
    }[TaskName]
  | { readonly id: number; readonly task: 'cancel' };

/** Worker to page: so much done (0 … 1), the answer, or a fault of ours. After `cancel` nothing more comes for that id. */
export type FromWorker =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly result: Result<Tasks[TaskName]['answer'], EngineProblem> }
  | { readonly id: number; readonly fault: string };
