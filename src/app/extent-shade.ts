import { boundsOfFeatures } from '#core/geo/feature-bounds.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { PlanExtent } from '#core/plan/plan-register.ts';
import type { Bounds } from '#core/scene.ts';
import type { App } from './app.ts';
import { catalogueOf } from './desk.ts';
import { dataUrl } from './layer-data.ts';
import type { MapShade } from './state.ts';

const LOOK = { title: { vi: '' }, color: '#b59ad6', pattern: 'diagonal', overlay: true } as const;

/** A plan's extent as the map fills it; null where the catalogue has no such layer or it cannot be read. */
export async function extentShade(app: App, extent: PlanExtent): Promise<MapShade | null> {
  const of = layerOf(app, extent);
  if (!of) return null;
  const ids = extent.ids ?? (await coveredFeatures(app, of, extent))?.map(({ id }) => id);
  return ids ? { layer: of.id, classes: ids.map((value) => ({ ...LOOK, value })) } : null;
}

/** The box around a plan's extent; null where nothing of it can be read. */
export async function extentBounds(app: App, extent: PlanExtent): Promise<Bounds | null> {
  const of = layerOf(app, extent);
  const features = of ? await coveredFeatures(app, of, extent) : null;
  return features ? boundsOfFeatures(features.map(({ feature }) => feature)) : null;
}

const layerOf = (app: App, { layer }: PlanExtent): Layer | undefined =>
  catalogueOf(app.store.peek())?.layers.find(({ id }) => id === layer);

interface Covered {
  readonly id: string;
  readonly feature: GeoJSON.Feature;
}

async function coveredFeatures(app: App, of: Layer, { ids }: PlanExtent): Promise<readonly Covered[] | null> {
  const response = await app.fetch(dataUrl(app.store.peek(), of)).catch(() => null);
  if (!response?.ok) return null;
  const { features } = (await response.json()) as GeoJSON.FeatureCollection;
  return features
    .map((feature) => ({ id: String(feature.properties?.[of.idBy ?? 'id'] ?? ''), feature }))
    .filter(({ id }) => ids === undefined || ids.includes(id));
}
