import type { Layer, LayerStyle } from '#core/plan/layer.ts';
import type { SceneLayer } from '#core/scene.ts';
import type { ConformityAnswer } from '#worker/conformity-protocol.ts';
import type { ConformitySides } from './conformity-question.ts';
import { dataUrl } from './layer-data.ts';
import { isOpened } from './opened.ts';
import type { AppState, TableOverlay } from './state.ts';

/** Ours; each passes 3:1 on the pale basemap, and they are told apart by line and hatch too. */
export const CONFLICT_COLOR = '#b3261e';
export const LOWER_COLOR = '#1b4965';
export const PARENT_COLOR = '#5b3fa0';

/** A lot, and the zone of the parent over it where they are in conflict. */
export interface ConformityPick {
  readonly lot: string;
  readonly zone: string | null;
}

/** The lots of the lower plan in outline, the land in conflict hatched; of the row picked the lot thick, the zone dashed. */
export function conformityOverlay(
  state: AppState,
  { lower, parent }: ConformitySides,
  { shapes }: Pick<ConformityAnswer, 'shapes'>,
  pick: ConformityPick | null,
): TableOverlay {
  const outline = (
    layer: Layer,
    id: string,
    look: Pick<LayerStyle, 'width' | 'dash'> & { readonly color: string },
    only?: string,
  ): readonly SceneLayer[] => {
    const { color, ...rest } = look;
    if (isOpened(layer.id)) return [];
    const idBy = layer.idBy ?? 'id';
    return [
      {
        ...drawn(id, dataUrl(state, layer), idBy, layer, color),
        style: { ...styleOf(layer, color), ...rest, outlineOnly: true },
        ...(only === undefined ? {} : { only: [{ property: idBy, values: [only] }] }),
      },
    ];
  };
  const conflicts: SceneLayer = {
    ...drawn('conflict', shapes, 'id', lower, CONFLICT_COLOR),
    style: { ...styleOf(lower, CONFLICT_COLOR, 'diagonal'), width: 2, opacity: 0.35 },
  };
  return {
    without: [],
    layers: [
      ...outline(lower, 'lots', { color: LOWER_COLOR, width: 1 }),
      conflicts,
      ...(pick?.zone
        ? outline(parent, 'zone', { color: PARENT_COLOR, width: 3, dash: [4, 2] }, pick.zone)
        : []),
      ...(pick ? outline(lower, 'lot', { color: LOWER_COLOR, width: 4 }, pick.lot) : []),
    ],
  };
}

const styleOf = ({ title }: Layer, color: string, pattern: 'none' | 'diagonal' = 'none'): LayerStyle => ({
  kind: 'fill',
  classes: [{ value: '', title, color, pattern }],
});

const drawn = (
  id: string,
  data: SceneLayer['data'],
  idBy: string,
  layer: Layer,
  color: string,
): SceneLayer => ({
  ...{ id: `table:conformity-${id}`, data, idBy, style: styleOf(layer, color) },
  ...{ hiddenClasses: [], opacity: 1, minZoom: 0, maxZoom: 24 },
});
