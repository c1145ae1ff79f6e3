import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { SpatialModel } from '#core/plan/spatial-model.ts';
import type { FeatureSource } from '#worker/place-protocol.ts';
import type { AppState } from './state.ts';

/** An address made absolute; returned as written where that is impossible. */
export function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

/** Absolute address of a layer's or model's data. */
export const dataUrl = (state: Pick<AppState, 'catalogueUrl'>, of: Layer | SpatialModel): string =>
  absolute(of.data, state.catalogueUrl);

/** The layer as the engine asks its features. */
export function featureSource(state: Pick<AppState, 'catalogueUrl'>, layer: Layer): FeatureSource {
  const { id, idBy = 'id', nameBy = 'name', style } = layer;
  const source = { layer: id, url: dataUrl(state, layer), idBy, nameBy };
  return style.classBy === undefined ? source : { ...source, classBy: style.classBy };
}

/** The VN-2000 axis of a catalogue as the engine wants it. */
export const zoneOf = ({ axis }: Catalogue): { readonly meridianDeg: number; readonly k0: number } => ({
  meridianDeg: axis.meridian,
  k0: axis.k0,
});
