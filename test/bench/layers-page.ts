import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import glWorkerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { LAND_USE_CODES } from '#core/fund/land-use.ts';
import type { SceneLayer } from '#core/scene.ts';
import { DEEPEST_ZOOM } from '#core/tile/tile-grid.ts';
import { inkOf } from '#map/ink.ts';
import { layerDrawing } from '#map/layers.ts';
import { serveTiles } from '#map/tile-source.ts';
import { openedFiles } from '#worker/opened-files.ts';
import { OPENED_TILES } from '#worker/opened-protocol.ts';

/** Ways a file gets onto the screen: ours; MapLibre's own GeoJSON source given the file's address; given the parsed object. */
export type Way = 'ours' | 'maplibre-address' | 'maplibre-object';

export interface Shown {
  /** from the file's bytes in memory to the last frame, everything drawn */
  readonly ms: number;
  /** when the file was read; 0 where it cannot be told apart */
  readonly readMs: number;
}

const style = {
  kind: 'fill',
  classBy: 'code',
  classes: LAND_USE_CODES.map(({ code, hex, vi, en }) => ({
    value: code,
    title: { vi, en },
    color: hex ?? '#cccccc',
    pattern: 'none' as const,
  })),
} as const;

const layerOf = (data: string, tiles?: SceneLayer['tiles']): SceneLayer => ({
  id: 'zones',
  data,
  idBy: 'id',
  style,
  hiddenClasses: [],
  opacity: 1,
  minZoom: 0,
  maxZoom: 24,
  ...(tiles ? { tiles } : {}),
});

let map: GlMap;
let file: Blob;

/** Opens the map, empty, and takes the file into the page's memory. */
async function prepare(center: [number, number], zoom: number, url: string): Promise<void> {
  setWorkerUrl(new URL(glWorkerUrl, import.meta.url).href);
  file = new Blob([await (await fetch(url)).arrayBuffer()]);
  map = new GlMap({
    container: 'map',
    center,
    zoom,
    fadeDuration: 0,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#ff00ff' } }],
    },
  });
  await map.once('idle');
  // MapLibre's workers are started by the first source
  map.addSource('warm', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  map.addLayer({ id: 'warm', type: 'fill', source: 'warm' });
  await map.once('idle');
}

async function show(way: Way): Promise<Shown> {
  const start = performance.now();
  let readMs = 0;
  const address = URL.createObjectURL(file);
  if (way === 'ours') {
    const files = openedFiles();
    serveTiles(files.tile);
    const opened = await files.open(address, file);
    if (!opened.ok) throw new Error(opened.error.message);
    readMs = performance.now() - start;
    const { bounds } = opened.value;
    draw(layerOf(address, { ...OPENED_TILES, bounds, deepest: DEEPEST_ZOOM }));
  } else if (way === 'maplibre-address') {
    draw(layerOf(address), { type: 'geojson', data: address });
  } else {
    const data = JSON.parse(await file.text()) as GeoJSON.FeatureCollection;
    readMs = performance.now() - start;
    draw(layerOf(address), { type: 'geojson', data });
  }
  await map.once('idle');
  return { ms: performance.now() - start, readMs };
}

/** The same style for all ways; the plain source has every option at MapLibre's default. */
function draw(
  layer: SceneLayer,
  plain?: { type: 'geojson'; data: string | GeoJSON.FeatureCollection },
): void {
  const { sources, shapes } = layerDrawing(layer, inkOf('light'));
  for (const [id, source] of sources) if (!id.startsWith('plan-label')) map.addSource(id, plain ?? source);
  for (const shape of shapes) map.addLayer(shape);
}

window.bench = { prepare, show };

declare global {
  interface Window {
    bench: { readonly prepare: typeof prepare; readonly show: typeof show };
  }
  interface Performance {
    /** Only where the page is isolated. */
    measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
  }
}
