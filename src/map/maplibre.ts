import type { MapOptions, MarkerOptions, RequestParameters } from 'maplibre-gl';
import {
  addProtocol,
  GeoJSONSource,
  Map as GlMap,
  GPUInitializationError,
  Marker,
  setWorkerUrl,
} from 'maplibre-gl';
import cssUrl from 'maplibre-gl/dist/maplibre-gl.css?url';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { err, ok, type Result } from '#core/result.ts';

/** Why there is no map: the browser has no WebGL 2, or the graphics card refused. The table twin stands in. */
export interface MapProblem {
  readonly kind: 'no-webgl';
  readonly detail: string;
}

/**
 * Opens a MapLibre map. MapLibre looks for its worker beside itself, and a bundler has moved it: without the address every
 * source stays silent. An address of another origin is fine, MapLibre starts it through a blob that imports it.
 */
export function openMap(options: MapOptions): Result<GlMap, MapProblem> {
  setWorkerUrl(workerAddress());
  try {
    return ok(new GlMap(options));
  } catch (cause) {
    if (cause instanceof GPUInitializationError) return err({ kind: 'no-webgl', detail: cause.message });
    throw cause;
  }
}

/** In a sandboxed frame MapLibre takes the worker's text out of its address: then it is a text that imports it. */
function workerAddress(): string {
  const { href } = new URL(workerUrl, import.meta.url);
  if (self.origin !== 'null') return href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' }));
}

/** A marker made of the caller's own element. */
export const makeMarker = (options: MarkerOptions): Marker => new Marker(options);

/** The GeoJSON source of that id, or null when the map has none. */
export function geoJsonSource(map: GlMap, id: string): GeoJSONSource | null {
  const source = map.getSource(id);
  return source instanceof GeoJSONSource ? source : null;
}

/** Answers every address that starts with `name://`, for all maps of the page. */
export function registerProtocol(
  name: string,
  load: (request: RequestParameters, abort: AbortController) => Promise<{ data: unknown }>,
): void {
  addProtocol(name, load as Parameters<typeof addProtocol>[1]);
}

/** MapLibre's own style sheet, for the shadow root the map stands in. A file of its own: as a string it would be 10 kB of script. */
export async function maplibreCss(): Promise<string> {
  const response = await fetch(new URL(cssUrl, import.meta.url));
  if (!response.ok) throw new Error(`the map's style sheet answers HTTP ${response.status}`);
  return response.text();
}
