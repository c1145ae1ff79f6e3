import { landUseOf } from './land-use.ts';
import { NOT_MAPPED } from './transition.ts';

/** Groups that codes are gathered under in matrices and figures; `other` for unknown codes. */
export type LandGroup = 'agricultural' | 'non-agri' | 'unused' | 'coastal' | 'overlay' | 'other' | '—';

/** The groups in the order of the land-use tables. */
export const LAND_GROUPS: readonly LandGroup[] = [
  'agricultural',
  'non-agri',
  'unused',
  'coastal',
  'overlay',
  'other',
  NOT_MAPPED,
];

/** The group of a code, in capitals or not. */
export const landGroupOf = (code: string): LandGroup =>
  code === NOT_MAPPED ? NOT_MAPPED : (landUseOf(code)?.group ?? 'other');
