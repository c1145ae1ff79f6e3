import { boundsOfFeatures } from '#core/geo/feature-bounds.ts';
import type { Bounds } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import type { App } from './app.ts';
import { catalogueOf } from './desk.ts';
import { dataUrl } from './layer-data.ts';

/** Aims the map at what a report is of, and lights it where it is one unit; without its border the province is shown. */
export async function frameReport(app: App): Promise<void> {
  const state = app.store.peek();
  const catalogue = catalogueOf(state);
  if (!catalogue) return;
  const { scope } = state.fund;
  if (scope.kind === 'area' && catalogue.landFund) {
    // a drawn area is drawn beside its land fund
    app.actions.openPanel('fund');
    app.actions.flyTo(boundsOf(scope.points));
    return;
  }
  app.actions.flyTo(catalogue.bounds);
  const layer = catalogue.layers.find(({ id }) => id === catalogue.landFund?.units);
  if (scope.kind !== 'unit' || !layer) return;
  const response = await app.fetch(dataUrl(state, layer)).catch(() => null);
  if (!response?.ok) return;
  const { features } = (await response.json()) as GeoJSON.FeatureCollection;
  const { unitId = '' } = catalogue.landFund ?? {};
  const own = features.filter(({ properties }) => String(properties?.[unitId]) === scope.id);
  const bounds = boundsOfFeatures(own);
  if (!bounds) return;
  const [west, south, east, north] = bounds;
  const ids = own.map(({ properties }) => String(properties?.[layer.idBy ?? 'id'] ?? ''));
  app.actions.showLayer(layer.id, true);
  app.actions.markPlace({ at: [(west + east) / 2, (south + north) / 2], layer: layer.id, ids });
  app.actions.flyTo(bounds);
}

const boundsOf = (points: readonly LonLat[]): Bounds => {
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
};
