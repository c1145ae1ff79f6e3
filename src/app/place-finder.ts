import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { Finder, SearchEntry } from '#core/search.ts';
import { coordinateHits } from './coordinates.ts';
import type { Desk } from './desk.ts';
import { featureSource } from './layer-data.ts';
import { isInPhase } from './layer-views.ts';
import type { AppState, SearchHit } from './state.ts';
import './search-text.ts';
import { textIn, textsOf } from './text.ts';

/** Zones of one code are many: the nearest are enough to go on with. */
const MOST_ZONES = 30;

/** Layers whose features have names. */
const namedLayers = (catalogue: Catalogue): readonly Layer[] =>
  catalogue.layers.filter(({ searchable }) => searchable);

/** Zones have no names: they are found by the code of their class or by their own id, in the phase of now. */
const zoneLayers = (catalogue: Catalogue, phase: string): readonly Layer[] =>
  catalogue.layers.filter(
    (layer) =>
      !layer.searchable &&
      // the same zones once more
      !layer.style.onlyListed &&
      layer.style.kind === 'fill' &&
      layer.style.classBy !== undefined &&
      isInPhase(layer, phase),
  );

/** Whether a query is a land code of the layers or looks like the id of a zone. */
function isCode(query: string, layers: readonly Layer[]): boolean {
  const wanted = query.toLowerCase();
  const codes = layers.flatMap(({ style }) =>
    style.classes.flatMap(({ value, code = value }) => [value, code]),
  );
  return codes.some((code) => code.toLowerCase() === wanted) || /^\p{L}{0,4}[-_]?\d{3,}$/u.test(query);
}

function hitOf(catalogue: Catalogue, { lang }: AppState, entry: SearchEntry): SearchHit {
  const { search } = textsOf(lang);
  const layer = catalogue.layers.find(({ id }) => id === entry.layer);
  const found = layer?.style.classes.find(({ value }) => value === entry.classValue);
  // a zone has no name of its own: it is called by its class, and told from the others by its id
  const isNameless = found !== undefined && entry.name === `${entry.classValue} ${entry.id}`;
  const parts = [
    found && !isNameless && textIn(lang, found.title),
    isNameless && entry.id,
    layer && textIn(lang, layer.title),
    entry.near,
    entry.former && search.formerly(entry.former),
  ];
  return {
    kind: 'feature',
    title: isNameless
      ? `${found.code ?? found.value} ${textIn(lang, found.title)}`
      : lang === 'en'
        ? entry.nameEn
        : entry.name,
    detail: [...new Set(parts.filter((part) => part))].join(' · '),
    at: entry.at,
    bounds: entry.bounds,
    layer: entry.layer,
    feature: entry.id,
  };
}

/** Finds places and names; fetched with the first search. */
export interface PlaceFinder {
  find(wanted: string, state: AppState, catalogue: Catalogue): Promise<readonly SearchHit[]>;
  /** The catalogue is another. */
  forget(): void;
}

export function createPlaceFinder(desk: Desk): PlaceFinder {
  const { store } = desk;
  /** Finders by what they hold, each built on its first search; a failed one is built again the next time. */
  let finders = new Map<string, Promise<Finder>>();

  function finderOf(state: AppState, layers: readonly Layer[]): Promise<Finder> {
    const key = layers.map(({ id }) => id).join(' ');
    const build = async (): Promise<Finder> => {
      const engine = await desk.engine();
      const request = { layers: layers.map((layer) => featureSource(state, layer)) };
      const [{ makeFinder }, answer] = await Promise.all([
        import('#core/search.ts'),
        engine.searchEntries(request, { signal: desk.newest(`index ${key}`) }),
      ]);
      if (!answer.ok) throw new Error(answer.error.message);
      // a dead layer does not stop the others, but the next search asks for it again
      if (Object.keys(answer.value.failed).length > 0) finders.delete(key);
      return makeFinder(answer.value.entries);
    };
    const finder = finders.get(key) ?? build();
    finders.set(key, finder);
    finder.catch(() => finders.delete(key));
    return finder;
  }

  /** Zones are many alike: those in view come first. */
  function nearest(entries: readonly SearchEntry[]): readonly SearchEntry[] {
    const [lon, lat] = store.peek().camera.center;
    const far = ({ at }: SearchEntry): number => Math.hypot(at[0] - lon, at[1] - lat);
    return entries.toSorted((a, b) => far(a) - far(b));
  }

  return {
    async find(wanted, state, catalogue) {
      if (/\d/.test(wanted)) {
        const places = coordinateHits(wanted, catalogue.axis, state.lang);
        if (places.length > 0) return places;
      }
      const zones = zoneLayers(catalogue, state.phase);
      const [named, coded] = await Promise.all([
        finderOf(state, namedLayers(catalogue)),
        isCode(wanted, zones) ? finderOf(state, zones) : null,
      ]);
      const entries = [
        ...named(wanted),
        ...(coded ? nearest(coded(wanted, Number.POSITIVE_INFINITY)).slice(0, MOST_ZONES) : []),
      ];
      return entries.map((entry) => hitOf(catalogue, state, entry));
    },
    forget() {
      finders = new Map();
    },
  };
}
