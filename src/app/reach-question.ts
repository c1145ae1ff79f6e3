import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';
import type { ReachRequest } from '#worker/reach-protocol.ts';
import { fundQuestion } from './fund-question.ts';
import { dataUrl } from './layer-data.ts';
import { isInPhase } from './layer-views.ts';
import { readReach } from './reach-choice.ts';
import type { AppState } from './state.ts';

/** Layers whose features a distance can be measured from: of the phase, and no administrative units. */
export const reachLayers = (catalogue: Catalogue, phase: string): readonly Layer[] =>
  catalogue.layers.filter(
    (layer) => isInPhase(layer, phase) && !layer.vintage && layer.id !== catalogue.landFund?.units,
  );

/** Whether a class must be chosen: all zones together cover the land that is asked about. */
export const needsClass = (catalogue: Catalogue, { data, style }: Layer): boolean =>
  data === zonesLayer(catalogue)?.data && style.onlyListed !== true;

/** What the engine is asked for the reach chosen; null while features or figures are missing. */
export function reachQuestion(state: AppState, catalogue: Catalogue): ReachRequest | null {
  const { layer: id, value, distanceM } = readReach(state.fund.reach);
  const layer = reachLayers(catalogue, state.phase).find((each) => each.id === id);
  const province = { ...state, fund: { ...state.fund, scope: { kind: 'province' as const } } };
  const question = fundQuestion(province, catalogue);
  if (!layer || !question?.units || (value === '' && needsClass(catalogue, layer))) return null;
  const { zones, category, units, unitId, unitName, axis } = question;
  const only = onlyOf(layer, value);
  return {
    ...{ zones, category, units, axis, distanceM },
    ...(unitId === undefined ? {} : { unitId }),
    ...(unitName === undefined ? {} : { unitName }),
    from: { url: dataUrl(state, layer), ...(only ? { only } : {}) },
  };
}

/** The features of a class, or those the layer draws of a file that holds more. */
function onlyOf({ style }: Layer, value: string): ReachRequest['from']['only'] {
  const { classBy: property, classes, onlyListed } = style;
  if (property === undefined) return undefined;
  if (value !== '') return { property, values: [value] };
  return onlyListed ? { property, values: classes.map((each) => each.value) } : undefined;
}
