import { type LandUseCode, landUseOf } from './land-use.ts';

/** The headings a land fund is read under; the sea stands apart and is in no sum of land. */
export type RowGroup = 'agricultural' | 'non-agricultural' | 'unused' | 'other' | 'sea';

/** In the order of the tables. */
export const ROW_GROUPS: readonly RowGroup[] = ['agricultural', 'non-agricultural', 'unused', 'other', 'sea'];

const groupOf: Readonly<Record<LandUseCode['group'], RowGroup>> = {
  agricultural: 'agricultural',
  'non-agri': 'non-agricultural',
  unused: 'unused',
  coastal: 'sea',
  overlay: 'other',
};

/** The heading of a category; codes nobody knows are `other`. */
export function rowGroupOf(category: string): RowGroup {
  const code = landUseOf(category);
  return code ? groupOf[code.group] : 'other';
}
