import { isAtPlace } from '#core/geo/place-in-geometry.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { LonLat } from '#core/units.ts';
import type { App } from './app.ts';
import { catalogueOf } from './desk.ts';
import { dataUrl } from './layer-data.ts';
import type { AppState, TableOverlay } from './state.ts';

/** Ours, not official; passes 3:1 on the pale basemap and is hatched besides. */
const COLOR = '#6d28a8';

const unitLayer = ({ layers, landFund }: Catalogue) => layers.find(({ id }) => id === landFund?.units);

/** The units of an option as the map lights them; null for none. */
export function scenarioOverlay(state: AppState, units: readonly string[]): TableOverlay | null {
  const catalogue = catalogueOf(state);
  const layer = catalogue && unitLayer(catalogue);
  const property = catalogue?.landFund?.unitId;
  if (!layer || property === undefined || units.length === 0) return null;
  return {
    without: [],
    layers: [
      {
        id: 'scenario',
        data: dataUrl(state, layer),
        idBy: property,
        style: {
          kind: 'fill',
          classes: [{ value: '', title: layer.title, color: COLOR, pattern: 'diagonal' }],
          opacity: 0.3,
          width: 2.5,
        },
        hiddenClasses: [],
        opacity: 1,
        minZoom: 0,
        maxZoom: 24,
        only: [{ property, values: units }],
      },
    ],
  };
}

/** The code of the unit at a place; null where none is. Rejects when the units cannot be read. */
export async function unitAt(app: App, at: LonLat, signal: AbortSignal): Promise<string | null> {
  const state = app.store.peek();
  const catalogue = catalogueOf(state);
  const layer = catalogue && unitLayer(catalogue);
  if (!catalogue?.landFund || !layer) return null;
  const response = await app.fetch(dataUrl(state, layer), { signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { features } = (await response.json()) as GeoJSON.FeatureCollection;
  const found = features.find(({ geometry }) => isAtPlace(at, geometry, 0));
  const code = found?.properties?.[catalogue.landFund.unitId];
  return code === undefined || code === null ? null : String(code);
}
