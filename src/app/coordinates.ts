import type { Lang } from '#core/scene.ts';
import type { SearchHit } from './state.ts';

/** Reads what was typed as a place; loaded on the first digits, since it brings the projection. */
export function coordinateHits(
  _query: string,
  _axis: { readonly meridian: number; readonly k0: number },
  _lang: Lang,
): readonly SearchHit[] {
  return [];
}
