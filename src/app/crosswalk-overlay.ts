import type { Layer } from '#core/plan/layer.ts';
import type { SceneLayer } from '#core/scene.ts';
import type { CrosswalkSides } from './crosswalk-question.ts';
import { dataUrl } from './layer-data.ts';
import { isOpened } from './opened.ts';
import type { AppState, TableOverlay } from './state.ts';

/** Ours; each passes 3:1 on the pale basemap, and they are told apart by line and hatch too. */
const OLD = '#a3470f';
const NEW = '#5b3fa0';

/** An old and a new unit, or one of them with all its counterparts. */
export interface CrosswalkPick {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The old borders over the map, and of the units picked the old with a thick border, the new hatched. */
export function crosswalkOverlay(
  state: AppState,
  { from, to }: CrosswalkSides,
  pick: CrosswalkPick | null,
): TableOverlay {
  const old = (id: string, width: number, only?: readonly string[]): readonly SceneLayer[] =>
    drawn(state, from, id, { color: OLD, width, dash: only ? undefined : [6, 3] }, only);
  return {
    without: [],
    layers: [
      ...(pick ? drawn(state, to, 'new', { color: NEW, width: 2, isHatched: true }, pick.to) : []),
      ...old('old', 1.6),
      ...(pick ? old('old-picked', 4, pick.from) : []),
    ],
  };
}

interface Look {
  readonly color: string;
  readonly width: number;
  readonly dash?: readonly number[] | undefined;
  readonly isHatched?: boolean;
}

/** Nothing for a person's own file: its units have no codes on the map. */
function drawn(
  state: AppState,
  layer: Layer,
  id: string,
  { color, width, dash, isHatched = false }: Look,
  only?: readonly string[],
): readonly SceneLayer[] {
  if (isOpened(layer.id)) return [];
  const property = layer.idBy ?? 'id';
  return [
    {
      id: `table:crosswalk-${id}`,
      data: dataUrl(state, layer),
      idBy: property,
      style: {
        kind: 'fill',
        ...(isHatched ? {} : { outlineOnly: true }),
        classes: [{ value: '', title: layer.title, color, pattern: isHatched ? 'diagonal' : 'none' }],
        opacity: 0.3,
        width,
        ...(dash ? { dash } : {}),
      },
      hiddenClasses: [],
      opacity: 1,
      minZoom: 0,
      maxZoom: 24,
      ...(only ? { only: [{ property, values: only }] } : {}),
    },
  ];
}
