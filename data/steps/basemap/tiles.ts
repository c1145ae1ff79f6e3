import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import { marginBox } from './far-land.ts';
import { type Box, collection, region } from './geometry.ts';
import type { Tile } from './pmtiles-writer.ts';

/** One source of a tile layer; two sources may feed one layer at different zooms. */
export type LayerSource = {
  readonly layer: string;
  readonly zooms: readonly [from: number, to: number];
  readonly features: readonly Feature[];
  /** Simplification in tile units (4096 a tile); the last zoom keeps every vertex. */
  readonly tolerance: number;
  /** How far features reach over the tile's edge, in tile units; labels need more. */
  readonly buffer: number;
};

/** Deepest zoom stored; the viewer overzooms from there. */
export const deepestZoom = 10;
/** Below it the whole world is tiled, from it on the region with its margin. */
const regionalZoom = 5;
/** From it on the region alone. */
const detailZoom = 7;
const world: Box = [-180, -85, 179.999, 85];
const extent = 4096;

const columnOf = (lon: number, z: number): number => Math.floor(((lon + 180) / 360) * 2 ** z);
const rowOf = (lat: number, z: number): number => {
  const rad = (lat * Math.PI) / 180;
  return Math.floor(((1 - Math.log(Math.tan(rad) + 1 / Math.cos(rad)) / Math.PI) / 2) * 2 ** z);
};

const boxAt = (z: number): Box => {
  if (z < regionalZoom) return world;
  return z < detailZoom ? marginBox : region;
};

/** Cuts the sources into vector tiles (MVT 2), in order of zoom, column, row. */
export function cutTiles(sources: readonly LayerSource[]): Tile[] {
  const indexes = sources.map((source) => ({
    source,
    index: new GeoJSONVT(collection(source.features), {
      maxZoom: deepestZoom,
      indexMaxZoom: regionalZoom,
      indexMaxPoints: 0,
      tolerance: source.tolerance,
      extent,
      buffer: source.buffer,
    }),
  }));
  const tiles: Tile[] = [];
  for (let z = 0; z <= deepestZoom; z++) {
    const [w, s, e, n] = boxAt(z);
    for (let x = columnOf(w, z); x <= columnOf(e, z); x++) {
      for (let y = rowOf(n, z); y <= rowOf(s, z); y++) {
        const layers: Record<string, GeoJSONVTTile> = {};
        for (const { source, index } of indexes) {
          if (z < source.zooms[0] || z > source.zooms[1]) continue;
          const tile = index.getTile(z, x, y);
          if (tile !== null && tile.features.length > 0) layers[source.layer] = tile;
        }
        if (Object.keys(layers).length > 0)
          tiles.push({ z, x, y, bytes: fromGeojsonVt(layers, { version: 2, extent }) });
      }
    }
  }
  return tiles;
}
