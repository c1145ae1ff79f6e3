import { boundsOfFeatures } from '#core/geo/feature-bounds.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { linksOf, type Town, type TownNetwork, townNetwork } from '#core/plan/town-network.ts';
import type { Bounds } from '#core/scene.ts';
import { dataUrl } from './layer-data.ts';
import { modelLayerIds } from './model-layers.ts';
import type { AppState, TableOverlay } from './state.ts';

/** A network with the lines it is drawn by. */
export interface LoadedNetwork {
  readonly network: TownNetwork;
  readonly lines: readonly GeoJSON.Feature[];
}

const layerOf = ({ layers }: Catalogue, id: string | undefined): Layer | undefined =>
  layers.find((layer) => layer.id === id);

/** Reads the towns of a package; null where it has none. Rejects when a file cannot be read. */
export async function loadNetwork(
  state: AppState,
  catalogue: Catalogue,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<LoadedNetwork | null> {
  const { urbanSystem } = catalogue;
  const centres = layerOf(catalogue, urbanSystem?.centres);
  const links = layerOf(catalogue, urbanSystem?.links);
  if (!urbanSystem || !centres || !links) return null;
  const read = async (layer: Layer): Promise<readonly GeoJSON.Feature[]> => {
    const response = await fetch(dataUrl(state, layer), { signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return ((await response.json()) as GeoJSON.FeatureCollection).features;
  };
  const [points, lines] = await Promise.all([read(centres), read(links)]);
  return { network: townNetwork(urbanSystem, points, lines), lines };
}

/** What is chosen in a network: a centre with its links, or one link with its centres. */
export interface NetworkChoice {
  readonly centre: Town | null;
  readonly links: TownNetwork['links'];
}

/** The centre or the link of an id; null for another. */
export function networkChoice(network: TownNetwork, id: string): NetworkChoice | null {
  const centre = network.centres.find((each) => each.id === id);
  if (centre) return { centre, links: linksOf(network, id) };
  const link = network.links.find((each) => each.id === id);
  return link ? { centre: null, links: [link] } : null;
}

/** Towns of a choice, each once, in the order of the first chain. */
const townsOf = ({ centres }: TownNetwork, { centre, links }: NetworkChoice): readonly Town[] =>
  [...new Set([...links.flatMap((link) => link.centres), ...(centre ? [centre.id] : [])])].flatMap(
    (id) => centres.find((each) => each.id === id) ?? [],
  );

/** A choice as the map lights it: its links thick, its towns above; those of one link numbered in order. */
export function networkOverlay(
  state: AppState,
  catalogue: Catalogue,
  network: TownNetwork,
  choice: NetworkChoice | null,
): TableOverlay | null {
  const links = layerOf(catalogue, catalogue.urbanSystem?.links);
  if (!choice || !links) return null;
  const order = townsOf(network, choice).map(({ id }) => id);
  const isChain = choice.centre === null && order.length > 1;
  const base = { idBy: 'id', hiddenClasses: [], opacity: 1, minZoom: 0, maxZoom: 24 };
  return {
    // one name a town, and no lines of the model that would be taken for links
    without: [
      ...(catalogue.urbanSystem ? [catalogue.urbanSystem.centres] : []),
      ...catalogue.models.flatMap(modelLayerIds),
    ],
    layers: [
      {
        ...base,
        id: 'network-links',
        data: dataUrl(state, links),
        style: { ...links.style, width: 5, dash: [1, 0], labelFrom: 24 },
        only: [{ property: 'id', values: choice.links.map(({ id }) => id) }],
      },
      {
        ...base,
        id: 'network-towns',
        data: {
          type: 'FeatureCollection',
          features: network.centres.map(({ id, name, at }) => {
            const place = order.indexOf(id) + 1;
            return {
              type: 'Feature',
              properties: {
                id,
                label: isChain && place > 0 ? `${place}. ${name}` : name,
                kind: id === choice.centre?.id ? 'chosen' : place > 0 ? 'joined' : 'other',
              },
              geometry: { type: 'Point', coordinates: at },
            };
          }),
        },
        style: {
          kind: 'symbol',
          symbol: 'circle',
          classBy: 'kind',
          classes: [
            { value: 'joined', title: links.title, color: '#6d28a8' },
            { value: 'chosen', title: links.title, color: '#b4232c' },
            { value: 'other', title: links.title, color: '#6b6b6b' },
          ],
          labelBy: 'label',
          labelFrom: 0,
          replacesNames: network.centres.map(({ name }) => name),
        },
      },
    ],
  };
}

/** Where a choice lies; null where it has no place. */
export function networkBounds({ network, lines }: LoadedNetwork, choice: NetworkChoice): Bounds | null {
  const ids = new Set(choice.links.map(({ id }) => id));
  const points = townsOf(network, choice).map(
    ({ at }): GeoJSON.Feature => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: at },
    }),
  );
  return boundsOfFeatures([...lines.filter(({ properties }) => ids.has(properties?.id)), ...points]);
}
