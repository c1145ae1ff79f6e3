import type { PlanExtent } from '#core/plan/plan-register.ts';
import type { App } from './app.ts';
import { catalogueOf } from './desk.ts';
import { absolute } from './layer-data.ts';
import type { MapShade } from './state.ts';

const LOOK = { title: { vi: '' }, color: '#b59ad6', pattern: 'diagonal', overlay: true } as const;

/** A plan's extent as the map fills it; null where the catalogue has no such layer or it cannot be read. */
export async function extentShade(app: App, { layer, ids }: PlanExtent): Promise<MapShade | null> {
  const state = app.store.peek();
  const of = catalogueOf(state)?.layers.find(({ id }) => id === layer);
  if (!of) return null;
  if (ids) return { layer, classes: ids.map((value) => ({ ...LOOK, value })) };
  const response = await app.fetch(absolute(of.data, state.catalogueUrl)).catch(() => null);
  if (!response?.ok) return null;
  const { features } = (await response.json()) as GeoJSON.FeatureCollection;
  const all = features.map(({ properties }) => String(properties?.[of.idBy ?? 'id'] ?? ''));
  return { layer, classes: all.map((value) => ({ ...LOOK, value })) };
}
