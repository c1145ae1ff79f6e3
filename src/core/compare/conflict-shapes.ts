import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { pieceGeometry } from '#core/fund/piece-features.ts';
import { piecesOf } from '#core/fund/pieces.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { ComparedPlan, ConformityConflict } from './plan-conformity.ts';

/** Name of a conflict among the shapes. */
export const conflictKey = ({ lot, zone }: Pick<ConformityConflict, 'lot' | 'zone'>): string =>
  `${lot}-${zone}`;

/** The land of conflicts as GeoJSON, WGS 84, each with its `conflictKey` as `id`; what could not be built is missing. */
export async function conflictShapes(
  lower: ComparedPlan,
  parent: ComparedPlan,
  conflicts: readonly ConformityConflict[],
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
): Promise<FeatureCollection<MultiPolygon, { readonly id: string }>> {
  const asked = new Set(conflicts.map(conflictKey));
  const cut = await piecesOf(lower.zones.counted.plane, parent.zones.counted.plane, checkpoint, (zone, lot) =>
    asked.has(conflictKey({ lot, zone })),
  );
  const features = cut.pieces.flatMap(
    ({ zone: lot, unit: zone }, place): Feature<MultiPolygon, { readonly id: string }>[] => {
      const geometry = pieceGeometry(cut, place, lower.zones.lonLat, axis);
      return geometry ? [{ type: 'Feature', properties: { id: conflictKey({ lot, zone }) }, geometry }] : [];
    },
  );
  return { type: 'FeatureCollection', features };
}
