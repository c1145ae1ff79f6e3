import { bboxClip } from '@turf/turf';
import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature as topoFeature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { type Box, feature, lonLatOf, region } from './geometry.ts';
import { readRaw } from './raw.ts';

type Land = Feature<Polygon | MultiPolygon, { k: 'far' }>;

/** Land of the whole world, for the zooms at which nothing more is to be seen. */
export function worldLand(): Land[] {
  const topo: Topology<{ land: GeometryObject }> = JSON.parse(readRaw('world.json'));
  const land = topoFeature(topo, topo.objects.land) as unknown as { features?: Land[] } & Land;
  return (land.features ?? [land]).map((f) => feature(f.geometry, { k: 'far' }));
}

/** How far around the region the middle zooms still show land, so that a wide screen meets no false coast. */
export const marginBox: Box = [80, -12, 142, 42];

/** World land around the region, not in it: four strips. */
export function landAround(land: readonly Land[]): Land[] {
  const [w, s, e, n] = region;
  const [outerW, outerS, outerE, outerN] = marginBox;
  const strips: Box[] = [
    [outerW, outerS, w, outerN],
    [e, outerS, outerE, outerN],
    [w, n, e, outerN],
    [w, outerS, e, s],
  ];
  return strips.flatMap((strip) =>
    land
      .map((f) => feature(bboxClip(f, [...strip]).geometry as Polygon | MultiPolygon, { k: 'far' as const }))
      .filter((f) => f.geometry.coordinates.length > 0),
  );
}

/** Where rings run along the region's edge: no coast, and the style paints it over. */
export function seams(rings: readonly Position[][]): Feature<LineString, object>[] {
  const edgeOf = (p: Position): number => {
    const [lon, lat] = lonLatOf(p);
    const [w, s, e, n] = region;
    return [lon - w, lat - s, lon - e, lat - n].findIndex((d) => Math.abs(d) < 1e-3);
  };
  return rings.flatMap((ring) =>
    ring.slice(1).flatMap((to, i) => {
      const from = ring[i] as Position;
      const isSeam = edgeOf(from) >= 0 && edgeOf(from) === edgeOf(to);
      return isSeam ? [feature<LineString, object>({ type: 'LineString', coordinates: [from, to] }, {})] : [];
    }),
  );
}
