import { createRequire } from 'node:module';
import { area as turfArea } from '@turf/turf';
import { ellipsoidArea } from '#core/geo/area.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { forward } from '#core/geo/vn2000.ts';
import { AXIS } from '#test/support/funds.ts';
import { benchLayers } from './bench-layers.ts';
import { atLeast, atMost } from './figures.ts';
import { quickest } from './measure.ts';
import { ms, type Section, times } from './section.ts';

// a CommonJS package without names Node could find
const { Geodesic } = createRequire(import.meta.url)(
  'geographiclib-geodesic',
) as typeof import('geographiclib-geodesic');

/** VN-2000 of a whole layer against proj4, a point at a time as it offers. */
export async function benchProjection(): Promise<Section> {
  const { xy } = benchLayers(20_000).lonLat.zones;
  const project = projector(AXIS);
  const ours = (await quickest(5, () => project(xy))).cpu;
  const proj4 = (
    await quickest(2, () => {
      for (let at = 0; at < xy.length; at += 2) forward(AXIS, [xy[at]!, xy[at + 1]!]);
    })
  ).cpu;
  const plane = project(xy);
  let worst = 0;
  for (let at = 0; at < xy.length; at += 2) {
    const { e, n } = forward(AXIS, [xy[at]!, xy[at + 1]!]);
    worst = Math.max(worst, Math.hypot(plane[at]! - e, plane[at + 1]! - n));
  }
  return {
    title: 'VN-2000 of a layer',
    head: ['', 'processor', 'times ours', 'worst difference from proj4'],
    rows: [
      ['projector', ms(ours), '1×', `${(worst * 1000).toFixed(5)} mm`],
      ['proj4', ms(proj4), times(proj4 / ours), '-'],
    ],
    note: `${xy.length / 2} points, some in every tile of the province.`,
    figures: [
      atLeast('VN-2000 of a whole layer against proj4', proj4 / ours, 25),
      atMost('VN-2000 of a whole layer, furthest from proj4', worst * 1000, 0.01, 'mm'),
    ],
  };
}

/** Ellipsoidal areas against Turf's sphere (speed) and Karney's geodesics (truth). */
export async function benchAreas(): Promise<Section> {
  const { zones } = benchLayers(20_000).lonLat;
  const count = featureCount(zones);
  let ourSum = 0;
  const ours = (
    await quickest(5, () => {
      ourSum = 0;
      for (let zone = 0; zone < count; zone++) ourSum += ellipsoidArea(zones, zone);
    })
  ).cpu;
  const shapes = Array.from({ length: count }, (_, zone) => ({
    type: 'MultiPolygon' as const,
    coordinates: multiPolygonOf(zones, zone),
  }));
  let turfSum = 0;
  const turf = (
    await quickest(3, () => {
      turfSum = 0;
      for (const shape of shapes) turfSum += turfArea(shape);
    })
  ).cpu;
  let truth = 0;
  for (let zone = 0; zone < count; zone++) truth += karneyArea(shapes[zone]!.coordinates[0]![0]!);
  const off = (sum: number) => `${((sum / truth - 1) * 1e6).toPrecision(2)} ppm`;
  return {
    title: 'Area on the ellipsoid',
    head: ['', 'processor', 'times ours', 'sum off Karney'],
    rows: [
      ['ellipsoidArea', ms(ours), '1×', off(ourSum)],
      ['turf.area (sphere)', ms(turf), times(turf / ours), off(turfSum)],
    ],
    note: `${count} zones, ${zones.xy.length / 2} vertices.`,
    figures: [
      atLeast('ellipsoidal area of a layer against turf.area', turf / ours, 3),
      atMost('ellipsoidal area of a layer, off Karney', Math.abs(ourSum / truth - 1) * 1e6, 0.001, 'ppm', 2),
    ],
  };
}

function karneyArea(ring: readonly (readonly number[])[]): number {
  const polygon = Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of ring.slice(1)) polygon.AddPoint(lat!, lon!);
  return Math.abs(polygon.Compute(false, true).area!);
}
