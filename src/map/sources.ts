import type { SourceSpecification } from 'maplibre-gl';
import type { SceneLayer } from '#core/scene.ts';
import { labelPoints } from './label-points.ts';

/** First part of an address whose answer is the label points of the polygons behind it. */
export const labelProtocol = 'plan-label';

/** The address is packed whole: MapLibre normalises what looks like a host, and `http:` would lose its colon. */
const labelAddress = (url: string): string => `${labelProtocol}://of/${encodeURIComponent(url)}`;

/** The address of the polygons again. */
export const polygonAddress = (address: string): string =>
  decodeURIComponent(address.slice(address.lastIndexOf('/') + 1));

/** Source of a layer's data; layers with the same address share one, so that a file is fetched and cut once. */
export const dataSourceId = ({ id, data }: SceneLayer): string =>
  typeof data === 'string' ? `plan-data:${data}` : `plan-data#${id}`;

/** Source of the points a layer's polygons are labelled at. */
export const labelSourceId = ({ id, data, tiles }: SceneLayer): string =>
  tiles ? `plan-data:${data}` : typeof data === 'string' ? `plan-label:${data}` : `plan-label#${id}`;

/** First part of an address whose answer is a tile cut by the page itself. */
export const tileProtocol = 'plan-tile';

/** Half of MapLibre's own tolerance, so that neighbouring zones keep meeting when drawn small. */
export const dataSource = ({ data, tiles }: SceneLayer): SourceSpecification =>
  tiles
    ? {
        type: 'vector',
        tiles: [`${tileProtocol}://of/${encodeURIComponent(String(data))}/{z}/{x}/{y}`],
        bounds: [...tiles.bounds],
        maxzoom: tiles.deepest,
      }
    : { type: 'geojson', data, tolerance: 0.2, buffer: 64, maxzoom: 16 };

/** Which layer of its source a style layer draws; nothing for a source that has only one. */
export const sourceLayer = ({ tiles }: SceneLayer) => (tiles ? { 'source-layer': tiles.layer } : {});

const measured = new WeakMap<GeoJSON.FeatureCollection, GeoJSON.FeatureCollection>();

/** What a person drew is small and measured at once; a file is measured by the label worker. */
export function labelSource({ data }: SceneLayer): SourceSpecification {
  if (typeof data === 'string') return { type: 'geojson', data: labelAddress(data), maxzoom: 16 };
  const points = measured.get(data) ?? labelPoints(data);
  measured.set(data, points);
  return { type: 'geojson', data: points, maxzoom: 16 };
}
