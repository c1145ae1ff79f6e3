import type { AuditProblem } from './audit-problem.ts';

/** The problems as points to open in any GIS: one feature a problem, without geometry where it has no place. */
export const auditGeoJson = (
  problems: readonly AuditProblem[],
): GeoJSON.FeatureCollection<GeoJSON.Point | null> => ({
  type: 'FeatureCollection',
  features: problems.map(({ kind, level, features, areaM2, at, message, params }) => ({
    type: 'Feature',
    geometry: at && { type: 'Point', coordinates: [...at] },
    properties: {
      kind,
      level,
      areaM2,
      message,
      features: features.join(','),
      params: JSON.stringify(params),
    },
  })),
});
