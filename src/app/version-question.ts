import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';
import type { VersionDiffRequest, VersionSource } from '#worker/version-protocol.ts';
import { comparedCategories, shownCategory } from './compared-phases.ts';
import { dataUrl, zoneOf } from './layer-data.ts';
import { isOpened } from './opened.ts';
import type { AppState } from './state.ts';
import { PHASES } from './version-phases.ts';

/** Layers that can be another version of the zones: areas of a person's own with classes, or with a class in common. */
export function otherVersions(catalogue: Catalogue): readonly Layer[] {
  const zones = zonesLayer(catalogue);
  if (!zones) return [];
  const codes = new Set(zones.style.classes.map(({ value }) => value));
  return catalogue.layers.filter(
    ({ id, data, style }) =>
      data !== zones.data &&
      style.kind === 'fill' &&
      style.classBy !== undefined &&
      (isOpened(id) || style.classes.some(({ value }) => codes.has(value))),
  );
}

/** What the engine is asked for the difference; null while nothing is chosen to compare with. */
export function versionQuestion(state: AppState, catalogue: Catalogue): VersionDiffRequest | null {
  const { other } = state.tables;
  const zones = zonesLayer(catalogue);
  if (!zones || other === null) return null;
  const source = (layer: Layer, category: string): VersionSource => ({
    zones: { url: dataUrl(state, layer) },
    category,
    idBy: zones.idBy ?? 'id',
  });
  const axis = zoneOf(catalogue);
  if (other === PHASES) {
    const compared = comparedCategories(catalogue, state);
    return compared && { before: source(zones, compared.from), after: source(zones, compared.to), axis };
  }
  const layer = otherVersions(catalogue).find(({ id }) => id === other);
  const category = shownCategory(catalogue, state.phase);
  if (!layer?.style.classBy || category === undefined) return null;
  return { before: source(zones, category), after: source(layer, layer.style.classBy), axis };
}
