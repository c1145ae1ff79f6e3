import type { LayerStyle, LegendClass } from '#core/plan/layer.ts';
import type { ModelElement, ModelKind, SpatialModel } from '#core/plan/spatial-model.ts';
import type { Highlight, SceneLayer } from '#core/scene.ts';

/** Parts a model is drawn in, the last on top: which features of its data file, by their `kind`, and how. */
const PARTS: readonly {
  readonly id: string;
  readonly features: readonly string[];
  readonly look: Pick<LayerStyle, 'kind'> & Partial<LayerStyle>;
}[] = [
  { id: 'fill', features: ['area', 'core'], look: { kind: 'fill', opacity: 0.22, width: 1.5 } },
  {
    id: 'link',
    features: ['link'],
    look: { kind: 'line', width: 2, dash: [2, 1.5], opacity: 0.9, arrowBy: 'direction' },
  },
  { id: 'line', features: ['line'], look: { kind: 'line', width: 5, opacity: 0.9 } },
  { id: 'symbol', features: ['point'], look: { kind: 'symbol', symbol: 'star' } },
];

/** Ours, not official: no ruleset colours the elements of a spatial model. Each passes 3:1 on the pale basemap. */
const COLORS: Readonly<Record<ModelKind, readonly string[]>> = {
  centre: ['#b4232c'],
  axis: ['#6d28a8', '#1d4fb8', '#0f6e8c'],
  link: ['#4c5a9e', '#7a4a8f'],
  breakthrough: ['#b34700', '#9a5b00'],
  region: ['#2f7d32', '#0f766e', '#8a6d00', '#6b4f9e'],
};

/** Colour of an element, the same on the map, in the panel and on paper. */
export function elementColor(model: SpatialModel, element: ModelElement): string {
  const alike = model.elements.filter(({ kind }) => kind === element.kind);
  const shades = COLORS[element.kind];
  return shades[alike.indexOf(element) % shades.length] ?? '#444444';
}

/** The one name of a model's data file, which several scene layers draw. */
export const modelFile = ({ id }: SpatialModel): string => `model:${id}`;

/** Ids of the scene layers a model is drawn in. */
export const modelLayerIds = (model: SpatialModel): readonly string[] =>
  PARTS.map(({ id }) => `${modelFile(model)}:${id}`);

/** Whose file a scene layer draws: a failed file is one failure, however many layers it feeds. */
export const fileOwner = (sceneLayer: string): string =>
  sceneLayer.replace(/^(model:.+):(?:fill|link|line|symbol)$/, '$1');

/** The model as the map draws it, without the elements that are hidden. */
export function modelLayers(
  model: SpatialModel,
  url: string,
  hidden: readonly string[],
): readonly SceneLayer[] {
  const classes: readonly LegendClass[] = model.elements.map((element) => ({
    value: element.id,
    title: element.label,
    color: elementColor(model, element),
  }));
  return PARTS.map(({ id, features, look }) => ({
    id: `${modelFile(model)}:${id}`,
    data: url,
    idBy: 'id',
    style: { classBy: 'element', classes, ...look },
    hiddenClasses: hidden,
    opacity: 1,
    minZoom: 0,
    maxZoom: 24,
    only: [{ property: 'kind', values: features }],
  }));
}

/** The chosen element stands out in whatever shape it has. */
export const elementHighlights = (model: SpatialModel, element: string): readonly Highlight[] =>
  PARTS.map(({ id }) => ({
    layer: `${modelFile(model)}:${id}`,
    property: 'element',
    values: [element],
  }));
