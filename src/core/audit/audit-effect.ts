import type { AuditKind } from './audit-problem.ts';

/**
 * What a problem of a zone layer does to the totals of a land fund: land is missing from all of them; its figures are of another place; the feature is left out;
 * the land is in the row of overlaps, of unzoned land, or partly in each; a figure is uncertain; nothing.
 */
export type AuditEffect =
  | 'partial'
  | 'elsewhere'
  | 'left-out'
  | 'overlap'
  | 'unzoned'
  | 'both'
  | 'uncertain'
  | 'none';

/** The effect of each kind. */
export const AUDIT_EFFECTS: Readonly<Record<AuditKind, AuditEffect>> = {
  'partial-data': 'partial',
  'no-features': 'partial',
  'wrong-crs': 'elsewhere',
  projected: 'elsewhere',
  'swapped-axes': 'elsewhere',
  'outside-vietnam': 'elsewhere',
  'missing-datum-shift': 'elsewhere',
  'double-datum-shift': 'elsewhere',
  'wrong-meridian': 'elsewhere',
  'wrong-scale': 'elsewhere',
  'off-reference': 'elsewhere',
  'no-geometry': 'left-out',
  'not-a-polygon': 'left-out',
  'bad-position': 'left-out',
  'unclosed-ring': 'uncertain',
  'degenerate-ring': 'left-out',
  'self-crossing': 'left-out',
  'small-self-crossing': 'uncertain',
  'duplicate-feature': 'overlap',
  overlap: 'overlap',
  'triple-overlap': 'overlap',
  'not-measured': 'uncertain',
  gap: 'unzoned',
  'near-border': 'both',
  sliver: 'none',
  spike: 'none',
  'duplicate-vertex': 'none',
  'wrong-winding': 'none',
};
