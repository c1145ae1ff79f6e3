import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';
import type { ConstraintAnswer, ConstraintRequest, PlacedZone } from '#worker/constraint-protocol.ts';
import { fundQuestion } from './fund-question.ts';
import { dataUrl } from './layer-data.ts';
import { isOpened } from './opened.ts';
import type { AppState } from './state.ts';

/** What came of it, and a zone of it. */
export type ConstraintSplit = ConstraintAnswer;
export type ZoneInConstraint = PlacedZone;

/** What land can be held against: layers of areas with classes that a catalogue offers, and areas of the reader's own. */
export const constraintLayers = ({ landFund, layers }: Catalogue): readonly Layer[] =>
  layers.filter(({ id, style }) =>
    isOpened(id)
      ? style.kind === 'fill' && id !== landFund?.zones
      : landFund?.constraints?.includes(id) && style.classBy !== undefined,
  );

/** What the engine is asked of a constraint for all units of the phase; null where there is nothing to ask. */
export function constraintQuestion(
  state: AppState,
  catalogue: Catalogue,
  constraint: string,
): ConstraintRequest | null {
  const layer = constraintLayers(catalogue).find(({ id }) => id === constraint);
  const question = fundQuestion(
    { ...state, fund: { ...state.fund, scope: { kind: 'province' } } },
    catalogue,
  );
  if (!layer || !question?.units) return null;
  const { zones, category, units, unitId, unitName, axis } = question;
  const { idBy: zoneId = 'id', nameBy: zoneName = 'name' } = zonesLayer(catalogue) ?? {};
  return {
    ...{ zones, category, zoneId, zoneName, units, axis },
    ...(unitId === undefined ? {} : { unitId }),
    ...(unitName === undefined ? {} : { unitName }),
    constraint: { url: dataUrl(state, layer) },
    ...(layer.style.classBy === undefined ? {} : { classBy: layer.style.classBy }),
  };
}
