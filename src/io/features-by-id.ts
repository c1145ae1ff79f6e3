import type { GeoJsonLayer } from './geojson.ts';
import { unitLabels } from './unit-labels.ts';

/** Numbers of the features with one of some ids; all without ids. Ids that no feature has are told. */
export function featuresById(
  file: GeoJsonLayer,
  idBy: string,
  ids: readonly string[] | undefined,
): { readonly features: readonly number[]; readonly missing: readonly string[] } {
  const all = file.ids.map((_, feature) => feature);
  if (ids === undefined) return { features: all, missing: [] };
  const wanted = new Set(ids);
  const own = unitLabels(file, idBy).ids;
  const there = new Set(own);
  return {
    features: all.filter((feature) => wanted.has(own[feature]!)),
    missing: ids.filter((id) => !there.has(id)),
  };
}
