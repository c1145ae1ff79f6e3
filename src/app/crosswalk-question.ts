import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { CrosswalkRequest, VintageSource } from '#worker/crosswalk-protocol.ts';
import { dataUrl, zoneOf } from './layer-data.ts';
import { isOpened } from './opened.ts';
import type { AppState } from './state.ts';

/** The two vintages set against each other. */
export interface CrosswalkSides {
  readonly from: Layer;
  readonly to: Layer;
}

/** Unit layers of the package, the oldest first. */
const vintageLayers = ({ layers }: Catalogue): readonly Layer[] =>
  layers
    .filter(({ vintage, style }) => vintage !== undefined && style.kind === 'fill')
    .toSorted((a, b) => (a.vintage?.validFrom ?? '').localeCompare(b.vintage?.validFrom ?? ''));

/** What can stand on a side: unit layers, and areas of a file of the person's own. */
export const sideLayers = (catalogue: Catalogue): readonly Layer[] => [
  ...vintageLayers(catalogue),
  ...catalogue.layers.filter(({ id, style }) => isOpened(id) && style.kind === 'fill'),
];

/** A choice of sides as a link carries it. */
export const writeSides = (from: string, to: string): string =>
  `${encodeURIComponent(from)}:${encodeURIComponent(to)}`;

/** The sides chosen, else the oldest and the newest vintage; null where there are no two different layers. */
export function crosswalkSides(state: AppState, catalogue: Catalogue): CrosswalkSides | null {
  const known = sideLayers(catalogue);
  const chosen = (state.tables.sides ?? '').split(':');
  const side = (text: string | undefined): Layer | undefined =>
    known.find(({ id }) => encodeURIComponent(id) === text);
  const vintages = vintageLayers(catalogue);
  const to = side(chosen[1]) ?? vintages.at(-1);
  const from =
    side(chosen[0]) ?? vintages.find((layer) => layer !== to) ?? known.find((layer) => layer !== to);
  return from && to && from !== to ? { from, to } : null;
}

/** What the engine is asked; null while there are no two sides. */
export function crosswalkQuestion(state: AppState, catalogue: Catalogue): CrosswalkRequest | null {
  const sides = crosswalkSides(state, catalogue);
  if (!sides) return null;
  const source = (layer: Layer): VintageSource => ({
    units: { url: dataUrl(state, layer) },
    // a file of the person's own is known by its own numbers
    ...(isOpened(layer.id) ? {} : { unitId: layer.idBy ?? 'id' }),
    ...(layer.nameBy === undefined ? {} : { unitName: layer.nameBy }),
  });
  return { from: source(sides.from), to: source(sides.to), axis: zoneOf(catalogue) };
}
