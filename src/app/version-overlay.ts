import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';
import type { SceneLayer } from '#core/scene.ts';
import { comparedPhases } from './compared-phases.ts';
import { dataUrl } from './layer-data.ts';
import type { AppState, FundTables, TableOverlay } from './state.ts';
import { PHASES } from './version-phases.ts';
import { otherVersions } from './version-question.ts';

type Diff = FundTables['versions'];

/**
 * The zones that differ and no others: as they are after, and over them those that are gone. The zones themselves step aside.
 *
 * @returns null where zones cannot be known by their ids on the map
 */
export function versionOverlay(state: AppState, catalogue: Catalogue, diff: Diff): TableOverlay | null {
  const zones = zonesLayer(catalogue);
  const { other } = state.tables;
  const after =
    other === PHASES ? afterLayer(state, catalogue) : otherVersions(catalogue).find(({ id }) => id === other);
  if (!zones || !after || !diff.hasIds) return null;
  const property = zones.idBy ?? 'id';
  const part = (id: string, layer: Layer, changes: Diff['added']): SceneLayer => ({
    id: `table:version-${id}`,
    data: dataUrl(state, layer),
    idBy: property,
    style: layer.style,
    hiddenClasses: [],
    opacity: 1,
    minZoom: 0,
    maxZoom: 24,
    only: [{ property, values: changes.map((change) => change.id) }],
  });
  const same = new Set([zones.data, after.data]);
  return {
    layers: [
      part('after', after, [...diff.added, ...diff.reclassed, ...diff.reshaped]),
      ...(diff.removed.length > 0 ? [part('removed', zones, diff.removed)] : []),
    ],
    without: catalogue.layers.filter(({ data }) => same.has(data)).map(({ id }) => id),
  };
}

/** The layer that draws the zones in the second of the phases compared, or the zones' own. */
function afterLayer(state: AppState, catalogue: Catalogue): Layer | undefined {
  const zones = zonesLayer(catalogue);
  const after = comparedPhases(catalogue, state)?.to.id ?? '';
  return (
    catalogue.layers.find(({ data, phases }) => data === zones?.data && phases?.includes(after)) ?? zones
  );
}
