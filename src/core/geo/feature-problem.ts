/** Something wrong with one feature of a layer, found while reading or measuring it. Plain data. */
export interface FeatureProblem {
  readonly kind: FeatureProblemKind;
  /** number of the feature in its layer, from 0 */
  readonly feature: number;
  /** one sentence: what is wrong, where, and what was done about it */
  readonly message: string;
}

type FeatureProblemKind =
  | 'no-geometry'
  | 'not-a-polygon'
  | 'degenerate'
  | 'self-crossing'
  | 'small-self-crossing'
  | 'no-category'
  | 'category-case'
  | 'duplicate-zone'
  | 'duplicate-unit'
  | 'duplicate-id'
  | 'no-id'
  | 'units-overlap'
  | 'overlap-uncertain'
  | 'bad-geometry'
  | 'repaired'
  | 'not-repaired'
  | 'approval-missing'
  | 'approval-same-day'
  | 'partial-data';
