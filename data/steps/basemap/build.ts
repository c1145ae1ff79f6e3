import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { basemapLayers } from './layers.ts';
import { pmtilesArchive } from './pmtiles-writer.ts';
import { cutTiles, deepestZoom } from './tiles.ts';

const target = fileURLToPath(new URL('../../../public/data/basemap.pmtiles', import.meta.url));

/** The line the map and every printed sheet carry. */
const attribution =
  'GSHHG 2.3.7 (LGPL-3.0+) · © OpenStreetMap contributors (ODbL) · GeoNames (CC BY 4.0) · Natural Earth';

/** Field names of each tile layer, as TileJSON has them. */
const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  land: { k: 'String' },
  seam: {},
  water: { k: 'String' },
  waterway: { k: 'String' },
  boundary: { level: 'String' },
  border: { level: 'String' },
  road: { ref: 'String', n: 'String', k: 'String', schematic: 'Boolean' },
  province_label: { n: 'String', u: 'String' },
  place: { n: 'String', r: 'Number' },
  label: { n: 'String', en: 'String', k: 'String', z: 'Number' },
};

/** The archive's bytes: the same sources always give the same bytes. About 3 s. */
export function basemapArchive(): Buffer {
  return pmtilesArchive(cutTiles(basemapLayers()), {
    minZoom: 0,
    maxZoom: deepestZoom,
    bounds: [-180, -85, 180, 85],
    center: [107.2, 21.1, 8],
    metadata: {
      name: 'Plan Atlas basemap',
      attribution,
      vector_layers: Object.entries(fields).map(([id, f]) => ({
        id,
        fields: f,
        minzoom: 0,
        maxzoom: deepestZoom,
      })),
    },
  });
}

/** Writes `public/data/basemap.pmtiles`. */
export async function buildBasemap(): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, basemapArchive());
}
