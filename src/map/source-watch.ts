import type { Map as GlMap } from 'maplibre-gl';
import type { MapEvents, SceneLayer } from '#core/scene.ts';
import { dataSourceId } from './sources.ts';

type Told = Pick<MapEvents, 'onLayerFailed' | 'onLayerReady' | 'onBasemapFailed'>;

/** The server's answer, e.g. `HTTP 404`; nothing when no server answered; else what MapLibre says. */
function causeOf(error: { readonly message: string; readonly status?: number }): string {
  if (error.status === undefined) return error.message;
  return error.status > 0 ? `HTTP ${error.status}` : '';
}

/** Tells which layers have their data and which never will. One dead source does not stop the others. */
export class SourceWatch {
  readonly #events: Told;
  readonly #outcome = new Map<string, { readonly failed: string | null }>();
  #layers: readonly SceneLayer[] = [];
  #basemap: readonly string[] = [];
  #basemapFailed = false;

  constructor(map: GlMap, events: Told) {
    this.#events = events;
    map.on('error', (event) => {
      // MapLibre adds the id of the source to its errors, but not to their type
      const { sourceId } = event as unknown as { readonly sourceId?: string };
      if (sourceId === undefined) return;
      this.#settle(sourceId, causeOf(event.error));
      // MapLibre repaints when data comes, not when it fails: without a frame the map would never say it is idle
      map.triggerRepaint();
    });
    map.on('sourcedata', ({ sourceId, sourceDataType }) => {
      if (sourceDataType === 'content' && !this.#outcome.has(sourceId)) this.#settle(sourceId, null);
    });
  }

  /** Takes the layers the scene has now; one whose source has settled before is answered at once. */
  show(layers: readonly SceneLayer[], basemap: readonly string[]): void {
    const before = new Set(this.#layers.map((layer) => `${layer.id} ${dataSourceId(layer)}`));
    const used = new Set(layers.map(dataSourceId));
    for (const source of this.#outcome.keys()) if (!used.has(source)) this.#outcome.delete(source);
    this.#layers = layers;
    this.#basemap = basemap;
    for (const layer of layers) {
      const outcome = this.#outcome.get(dataSourceId(layer));
      if (outcome && !before.has(`${layer.id} ${dataSourceId(layer)}`))
        queueMicrotask(() => this.#tell(layer.id, outcome.failed));
    }
  }

  #settle(source: string, failed: string | null): void {
    if (this.#basemap.includes(source)) {
      if (failed !== null && !this.#basemapFailed) this.#events.onBasemapFailed(failed);
      this.#basemapFailed ||= failed !== null;
      return;
    }
    if (failed !== null && this.#outcome.get(source)?.failed === failed) return;
    this.#outcome.set(source, { failed });
    for (const layer of this.#layers) if (dataSourceId(layer) === source) this.#tell(layer.id, failed);
  }

  #tell(layer: string, failed: string | null): void {
    if (failed === null) this.#events.onLayerReady(layer);
    else this.#events.onLayerFailed(layer, failed);
  }
}
