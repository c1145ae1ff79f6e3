import type { Catalogue } from '#core/plan/catalogue.ts';
import type { SearchEntry } from '#core/search.ts';
import type { Actions } from './actions.ts';
import { catalogueOf, causeOf, type Desk, fly, isAbort } from './desk.ts';
import { dataLayer } from './layer-data.ts';
import type { AppState, SearchHit } from './state.ts';
import { textIn } from './text.ts';

type SearchVerbs = 'search' | 'goTo';
type Find = (query: string) => readonly SearchEntry[];

/** Zoom at which a single place is looked at. */
const PLACE_ZOOM = 14;

/** Verbs of finding places. */
export function searchActions(
  desk: Desk,
  inspect: Pick<Actions, 'inspect' | 'selectFinding'>,
): Pick<Actions, SearchVerbs> & { readonly searchAgain: () => void; readonly forgetIndex: () => void } {
  const { store } = desk;
  let index: Promise<Find> | null = null;

  /** Built once for a catalogue, on the first search. A failure is forgotten so that the next search tries again. */
  function indexOf(state: AppState, catalogue: Catalogue): Promise<Find> {
    const build = async (): Promise<Find> => {
      const engine = await desk.engine();
      const layers = catalogue.layers
        .filter((layer) => layer.searchable)
        .map((layer) => dataLayer(state, catalogue, layer));
      const [{ makeFinder }, entries] = await Promise.all([
        import('#core/search.ts'),
        engine.searchEntries(layers, { signal: desk.newest('search-index') }),
      ]);
      if (!entries.ok) throw new Error(entries.error);
      return makeFinder(entries.value);
    };
    index ??= build().catch((thrown: unknown) => {
      index = null;
      throw thrown;
    });
    return index;
  }

  const hitOf = (catalogue: Catalogue, { lang }: AppState, entry: SearchEntry): SearchHit => {
    const layer = catalogue.layers.find(({ id }) => id === entry.layer);
    const found = layer?.style.classes.find(({ value }) => value === entry.classValue);
    const parts = [found && textIn(lang, found.title), layer && textIn(lang, layer.title), entry.detail];
    return {
      kind: 'feature',
      title: entry.name,
      detail: [...new Set(parts.filter((part) => part))].join(' · '),
      at: entry.at,
      bounds: entry.bounds,
      layer: entry.layer,
      feature: entry.id,
    };
  };

  const setHits = (hits: AppState['search']['hits']): void =>
    store.set({ search: { ...store.peek().search, hits } });

  async function search(query: string): Promise<void> {
    const signal = desk.newest('search');
    const wanted = query.trim();
    store.set({ search: { query, hits: wanted ? { status: 'loading', progress: 0 } : { status: 'idle' } } });
    const state = store.peek();
    const catalogue = catalogueOf(state);
    if (!wanted || !catalogue) return;
    try {
      const places = /\d/.test(wanted)
        ? await import('./coordinates.ts').then(({ coordinateHits }) =>
            coordinateHits(wanted, catalogue.axis, state.lang),
          )
        : [];
      if (signal.aborted) return;
      if (places.length > 0) return setHits({ status: 'ready', value: places });
      const find = await indexOf(state, catalogue);
      if (signal.aborted) return;
      setHits({ status: 'ready', value: find(wanted).map((entry) => hitOf(catalogue, state, entry)) });
    } catch (thrown) {
      if (signal.aborted || isAbort(thrown)) return;
      const notice = {
        id: 'search-failed',
        level: 'error',
        kind: 'search-failed',
        params: { cause: causeOf(thrown) },
      } as const;
      setHits({ status: 'failed', notice });
    }
  }

  return {
    search,
    goTo(hit) {
      const { bearing } = store.peek().camera;
      const [west, south, east, north] = hit.bounds ?? [0, 0, 0, 0];
      const wide = hit.bounds && (east - west > 1e-4 || north - south > 1e-4);
      fly(store, wide && hit.bounds ? hit.bounds : { center: hit.at, zoom: PLACE_ZOOM, bearing });
      void inspect.inspect(hit.at, 20).then(() => {
        const { inspection } = store.peek();
        if (inspection?.at !== hit.at || inspection.findings.status !== 'ready') return;
        const { value } = inspection.findings;
        inspect.selectFinding(value.findIndex(({ layer, id }) => layer === hit.layer && id === hit.feature));
      });
    },
    searchAgain() {
      const { query } = store.peek().search;
      if (query.trim()) void search(query);
    },
    forgetIndex() {
      index = null;
      desk.cancel('search');
      store.set({ search: { query: '', hits: { status: 'idle' } } });
    },
  };
}
