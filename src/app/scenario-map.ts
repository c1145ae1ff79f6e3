import { isAtPlace } from '#core/geo/place-in-geometry.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Scenario, ScenarioCut } from '#core/scenario/scenario.ts';
import { WHOLE } from '#core/scenario/scenario-figures.ts';
import type { SceneLayer } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import type { App } from './app.ts';
import { catalogueOf } from './desk.ts';
import { dataUrl } from './layer-data.ts';
import type { DrawnParts } from './scenario-page.ts';
import type { AppState, TableOverlay } from './state.ts';

/** Ours, not official; passes 3:1 on the pale basemap and is hatched besides. */
const COLOR = '#6d28a8';

const unitLayer = ({ layers, landFund }: Catalogue) => layers.find(({ id }) => id === landFund?.units);

const LOOK = {
  kind: 'fill',
  classes: [{ value: '', title: { vi: '' }, color: COLOR, pattern: 'diagonal' }],
  opacity: 0.3,
  width: 2.5,
} as const;

/** An option as the map lights it: its whole units, the parts of others, and what was drawn; null for nothing. */
export function scenarioOverlay(
  state: AppState,
  { units, cut }: Pick<Scenario, 'units' | 'cut'>,
  drawn?: DrawnParts,
): TableOverlay | null {
  const taken = drawn?.defect === null ? drawn : null;
  const inside = new Set(taken?.parts.filter(({ share }) => share >= WHOLE).map(({ id }) => id));
  const isLine = taken !== null && cut?.kind === 'line';
  const whole = isLine ? units.filter((id) => inside.has(id)) : [...new Set([...units, ...inside])];
  const parts = Object.entries(taken?.shapes ?? {}).filter(([id]) => units.includes(id) === isLine);
  const lit = unitsOverlay(state, whole);
  const layers = [...(lit?.layers ?? []), ...(cut ? [partsLayer(parts), drawingLayer(cut)] : [])];
  return layers.length > 0 ? { without: [], layers } : null;
}

const partsLayer = (parts: readonly (readonly [string, number[][][][]])[]): SceneLayer => ({
  ...inline(
    'scenario-parts',
    parts.map(([, coordinates]) => ({ type: 'MultiPolygon', coordinates })),
  ),
  style: LOOK,
});

function drawingLayer({ kind, points }: ScenarioCut): SceneLayer {
  const line = [...points, ...(kind === 'area' ? points.slice(0, 1) : [])].map((at) => [...at]);
  return {
    ...inline('scenario-drawing', [{ type: 'LineString', coordinates: line }]),
    style: { ...LOOK, kind: 'line', dash: [2, 1.5], opacity: 1 },
  };
}

const inline = (id: string, geometries: readonly GeoJSON.Geometry[]): Omit<SceneLayer, 'style'> => ({
  id,
  data: {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  },
  ...{ idBy: 'id', hiddenClasses: [], opacity: 1, minZoom: 0, maxZoom: 24 },
});

function unitsOverlay(state: AppState, units: readonly string[]): TableOverlay | null {
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
        style: LOOK,
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
