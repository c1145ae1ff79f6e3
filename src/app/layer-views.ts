import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { LayerView } from './state.ts';

/** How the layers stand before a person touched them, top to bottom. */
export const defaultViews = (catalogue: Catalogue): readonly LayerView[] =>
  catalogue.layers.map(({ id, shown }) => ({ id, shown: shown ?? false, opacity: 1, hidden: [] }));

/** Whether a layer belongs to a phase. */
export const isInPhase = (layer: Layer, phase: string): boolean =>
  !layer.phases || layer.phases.includes(phase);

/** The phase a catalogue opens with: the one in which most of the layers it shows can be drawn, the earliest of several. */
export function firstPhase({ phases, layers }: Catalogue): string {
  const drawn = (phase: string): number =>
    layers.filter((layer) => layer.shown && isInPhase(layer, phase)).length;
  const [best] = phases.toSorted((a, b) => drawn(b.id) - drawn(a.id));
  return best?.id ?? '';
}

/** How the layers stand in a phase before a person touched them: as at first, carried over to it. */
export const usualViews = (catalogue: Catalogue, phase: string): readonly LayerView[] =>
  followPhase(catalogue, defaultViews(catalogue), firstPhase(catalogue), phase);

/**
 * The layers as a person set them, carried over to another phase: a layer that stays behind hands its visibility, opacity
 * and hidden classes to its counterpart, so that what was shown stays shown and what was hidden stays hidden.
 */
export function followPhase(
  catalogue: Catalogue,
  views: readonly LayerView[],
  from: string,
  to: string,
): readonly LayerView[] {
  const viewOf = new Map(views.map((view) => [view.id, view]));
  const heir = new Map<string, LayerView>();
  const leaving = catalogue.layers.filter((layer) => isInPhase(layer, from) && !isInPhase(layer, to));
  const coming = catalogue.layers.filter((layer) => !isInPhase(layer, from) && isInPhase(layer, to));
  for (const layer of coming) {
    const like = (other: Layer): boolean =>
      other.group === layer.group &&
      other.style.kind === layer.style.kind &&
      !other.style.outlineOnly === !layer.style.outlineOnly;
    // several of a kind in one group pair off in the order of the catalogue
    const match = leaving.filter(like)[coming.filter(like).indexOf(layer)];
    const view = match && viewOf.get(match.id);
    if (view) heir.set(layer.id, view);
  }
  return views.map((view) => {
    const source = heir.get(view.id);
    return source ? { ...source, id: view.id } : view;
  });
}
