import type { OverlapPolicyId } from '#core/fund/overlap-policy.ts';
import type { PrintRounding } from '#core/fund/print-rounding.ts';
import type { LayerFilter } from '#core/plan/layer-filter.ts';
import type { Camera, Lang } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import type { FundScope, FundSort, FundViewId, PanelId, PlansViewId, Sketch, ThemeChoice } from './state.ts';

/** How a link sets one layer; what is missing stays at the catalogue's default. */
export interface LayerChange {
  readonly id: string;
  readonly shown?: boolean;
  /** 0 … 1, whole percents. */
  readonly opacity?: number;
  readonly hidden?: readonly string[];
  readonly filter?: LayerFilter;
}

/** What a link says of a view. `null` = not said: the default holds. */
export interface Link {
  /** Id of the catalogue it was made for. */
  readonly catalogue: string | null;
  readonly camera: Camera | null;
  readonly phase: string | null;
  /** See `compared-choice.ts`. */
  readonly compared: string | null;
  readonly lang: Lang | null;
  readonly theme: ThemeChoice | null;
  readonly layers: readonly LayerChange[];
  /** All layers top to bottom, where that differs from the catalogue. */
  readonly order: readonly string[] | null;
  readonly panel: PanelId | null;
  /** Layer whose features are listed. */
  readonly listed: string | null;
  readonly model: {
    readonly id: string | null;
    readonly shown: boolean | null;
    readonly hidden: readonly string[];
    readonly selected: string | null;
  };
  /** See `model-choice.ts`. */
  readonly modelChoice: string | null;
  /** See `scenario-text.ts`. */
  readonly scenarios: string | null;
  /** The place asked about. */
  readonly place: LonLat | null;
  readonly plansView: PlansViewId | null;
  /** Plan of the register pointed at. */
  readonly plan: string | null;
  /** See `crosswalk-question.ts`. */
  readonly sides: string | null;
  /** See `conformity-question.ts`. */
  readonly pair: string | null;
  /** What the zones are compared with; see `version-question.ts`. */
  readonly other: string | null;
  readonly fundView: FundViewId | null;
  readonly scope: FundScope | null;
  readonly sort: FundSort | null;
  readonly rounding: PrintRounding | null;
  readonly policy: OverlapPolicyId | null;
  readonly repair: boolean | null;
  /** See `corridor-choice.ts`. */
  readonly corridor: string | null;
  /** See `reach-choice.ts`. */
  readonly reach: string | null;
  /** Layer land is held against. */
  readonly constraint: string | null;
  /** See `review-choice.ts`. */
  readonly review: string | null;
  /** Digest of a receipt; see `receipt-digest.ts`. */
  readonly claim: string | null;
  readonly sketch: Sketch | null;
  /** Step of the guide. */
  readonly guide: number | null;
  /** See `saved-views.ts`. */
  readonly views: string | null;
  /** Number of the view that is shown to a room. */
  readonly showing: number | null;
}

/** The link that says nothing. */
export const EMPTY_LINK: Link = {
  catalogue: null,
  camera: null,
  phase: null,
  compared: null,
  lang: null,
  theme: null,
  layers: [],
  order: null,
  panel: null,
  listed: null,
  model: { id: null, shown: null, hidden: [], selected: null },
  modelChoice: null,
  scenarios: null,
  place: null,
  plansView: null,
  plan: null,
  sides: null,
  pair: null,
  other: null,
  fundView: null,
  scope: null,
  sort: null,
  rounding: null,
  policy: null,
  repair: null,
  corridor: null,
  reach: null,
  constraint: null,
  review: null,
  claim: null,
  sketch: null,
  guide: null,
  views: null,
  showing: null,
};
