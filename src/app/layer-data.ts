import type { Catalogue, Layer, SpatialModel } from '#core/plan/catalogue.ts';
import type { DataLayer } from './engine-port.ts';
import type { AppState } from './state.ts';

/** The layer as it is drawn and asked in a phase: the zones of the land fund take their class from the phase's own property. */
export function layerInPhase(catalogue: Catalogue, layer: Layer, phase: string): Layer {
  const { landFund } = catalogue;
  const classBy = landFund && layer.id === landFund.zones ? landFund.category[phase] : undefined;
  return classBy && layer.style.classBy ? { ...layer, style: { ...layer.style, classBy } } : layer;
}

/** Absolute address of a layer's or model's data. */
export const dataUrl = (state: AppState, of: Layer | SpatialModel): string =>
  absolute(of.data, state.catalogueUrl);

/** An address made absolute; returned as written where that is impossible. */
export function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

/** The layer with its address, as the engine wants it. */
export const dataLayer = (state: AppState, catalogue: Catalogue, layer: Layer): DataLayer => ({
  layer: layerInPhase(catalogue, layer, state.phase),
  url: dataUrl(state, layer),
});
