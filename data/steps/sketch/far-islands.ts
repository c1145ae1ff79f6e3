import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Text } from '../../../src/core/plan/provenance.ts';
import { type SovereigntyProperties, sovereigntyFeatures } from '../../../src/core/plan/sovereignty.ts';
import { readShore } from '../basemap/shore.ts';
import { type Area, simpler, unite } from './shapes.ts';

type ArchipelagoId = SovereigntyProperties['archipelago'];

/** The units the archipelagos belong to, by the name of the present province, and by the code of the one until 30 June 2025. */
export const FAR_ISLANDS: readonly {
  readonly id: ArchipelagoId;
  readonly province: string;
  readonly former: string;
}[] = [
  { id: 'hoang-sa', province: 'Đà Nẵng', former: '48' },
  { id: 'truong-sa', province: 'Khánh Hòa', former: '56' },
];

/** A disc round each named island, km: the places are up to 1 km off the shapes of GSHHG. */
const DISC = 0.5;

/** What a unit says of its archipelago. */
export const FAR_ISLANDS_ACCURACY: Readonly<Record<ArchipelagoId, Text>> = {
  'hoang-sa': {
    vi: 'gồm các đảo thuộc quần đảo Hoàng Sa theo GSHHG 2.3.7 và hình tròn minh họa bán kính 0,5 km quanh đảo, đá có tên: diện tích đo được có cả các hình này',
    en: 'with the islands of the Hoàng Sa archipelago by GSHHG 2.3.7 and illustrative discs of 0.5 km radius round the named ones: the measured area includes them',
  },
  'truong-sa': {
    vi: 'gồm các đảo thuộc quần đảo Trường Sa theo GSHHG 2.3.7 và hình tròn minh họa bán kính 0,5 km quanh đảo, đá có tên: diện tích đo được có cả các hình này',
    en: 'with the islands of the Trường Sa archipelago by GSHHG 2.3.7 and illustrative discs of 0.5 km radius round the named ones: the measured area includes them',
  },
};

/** Islands of an archipelago to find and to click on, no boundary. */
export function farIslands(id: ArchipelagoId): Area {
  const own = sovereigntyFeatures().features.filter(({ properties }) => properties.archipelago === id);
  const outline = outlineOf(id);
  const shore: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: readShore()
      .land.filter((ring) => ring.every((at) => booleanPointInPolygon(at, outline)))
      .map((ring) => [ring]),
  };
  const discs = own
    .filter(({ properties }) => properties.kind === 'island')
    .map(({ geometry }) => disc(geometry.coordinates as [number, number]));
  return unite([simpler(shore, 0.002), ...discs]);
}

/** Ten corners of a circle round a place. */
function disc([lon, lat]: readonly [number, number]): Polygon {
  const across = DISC / 111.3 / Math.cos((lat * Math.PI) / 180);
  const ring = Array.from({ length: 11 }, (_, corner) => {
    const turn = ((corner % 10) * Math.PI) / 5;
    return [round4(lon + across * Math.cos(turn)), round4(lat + (DISC / 111.3) * Math.sin(turn))];
  });
  return { type: 'Polygon', coordinates: [ring] };
}

const round4 = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** The parts of an area that lie within the outline of an archipelago, and the others. */
export function withoutFarIslands(
  area: Area,
  id: ArchipelagoId,
): { readonly rest: Area; readonly far: Area } {
  const outline = outlineOf(id);
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const isFar = ([ring]: Polygon['coordinates']): boolean =>
    booleanPointInPolygon(ring?.[0] ?? [0, 0], outline);
  const of = (coordinates: Polygon['coordinates'][]): Area => ({ type: 'MultiPolygon', coordinates });
  return { rest: of(polygons.filter((each) => !isFar(each))), far: of(polygons.filter(isFar)) };
}

/** Two areas that do not touch as one. */
export function together(a: Area, b: Area): Area {
  const polygons = [a, b].flatMap((each) =>
    each.type === 'Polygon' ? [each.coordinates] : each.coordinates,
  );
  return { type: 'MultiPolygon', coordinates: polygons };
}

function outlineOf(id: ArchipelagoId): Polygon {
  const outline = sovereigntyFeatures().features.find(
    ({ properties }) => properties.archipelago === id && properties.kind === 'outline',
  );
  if (outline?.geometry.type !== 'Polygon') throw new Error(`no outline of ${id}`);
  return outline.geometry;
}
