import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Text } from '#core/plan/provenance.ts';
import { dataUrl } from './layer-data.ts';
import { isOpened } from './opened.ts';
import type { AppState } from './state.ts';

/** A line that a corridor can follow. */
export interface CorridorRoute {
  /** id of its layer, or `model:` and the id of a spatial model */
  readonly layer: string;
  readonly id: string;
  readonly title: Text;
}

/** Lines under one heading. */
export interface RouteGroup {
  readonly title: Text;
  readonly routes: readonly CorridorRoute[];
}

const known = new WeakMap<Catalogue, Promise<readonly RouteGroup[]>>();

/**
 * The lines of a catalogue, of its layers and then of its spatial models; a file that cannot be read has none. Links that
 * point from a town to somewhere are no routes.
 */
export function corridorRoutes(state: AppState, catalogue: Catalogue): Promise<readonly RouteGroup[]> {
  const groups = known.get(catalogue) ?? read(state, catalogue);
  known.set(catalogue, groups);
  return groups;
}

async function read(
  state: AppState,
  { models, layers, urbanSystem }: Catalogue,
): Promise<readonly RouteGroup[]> {
  const files = [
    ...layers
      .filter(({ style, id }) => style.kind === 'line' && !isOpened(id))
      .map((layer) => ({ ...layer, layer: layer.id, url: dataUrl(state, layer) })),
    ...models.map((model) => ({
      ...{ layer: `model:${model.id}`, title: model.motto, url: dataUrl(state, model) },
      ...{ idBy: 'id', nameBy: 'name' },
    })),
  ];
  const groups = await Promise.all(
    files.map(async ({ layer, title, url, idBy = 'id', nameBy = 'name' }) => {
      const lines = await linesOf(url);
      const isArrow = ({ properties }: GeoJSON.Feature): boolean =>
        layer === urbanSystem?.links
          ? Array.isArray(properties?.centres) && properties.centres.length < 2
          : layer.startsWith('model:') && properties?.kind === 'link';
      const routes = lines.flatMap((line) => {
        if (isArrow(line)) return [];
        const { id: own, properties } = line;
        const id = String(properties?.[idBy] ?? own ?? '');
        return id === '' ? [] : { layer, id, title: titleOf(properties ?? {}, nameBy, id) };
      });
      return { title, routes };
    }),
  );
  return groups.filter(({ routes }) => routes.length > 0);
}

async function linesOf(url: string): Promise<readonly GeoJSON.Feature[]> {
  try {
    const response = await fetch(url);
    const { features } = (await response.json()) as GeoJSON.FeatureCollection;
    return response.ok ? features.filter(({ geometry }) => geometry?.type === 'LineString') : [];
  } catch {
    return [];
  }
}

function titleOf(properties: Readonly<Record<string, unknown>>, nameBy: string, id: string): Text {
  const [vi, en] = [properties[nameBy], properties[`${nameBy}_en`]];
  if (typeof vi !== 'string' || vi === '') return { vi: id };
  return { vi, ...(typeof en === 'string' && en !== '' && { en }) };
}
