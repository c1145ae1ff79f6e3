import type { Actions } from './actions.ts';
import { catalogueOf, causeOf, type Desk, fly, isAbort } from './desk.ts';
import type { PlaceFinder } from './place-finder.ts';
import type { AppState, Notice } from './state.ts';

type SearchVerbs = 'search' | 'goTo';

/** Zoom at which a single place is looked at. */
const PLACE_ZOOM = 14;

/** Verbs of finding places. */
export function searchActions(
  desk: Desk,
  verbs: Pick<Actions, 'inspect' | 'selectFinding' | 'showLayer'>,
): Pick<Actions, SearchVerbs> & { readonly searchAgain: () => void; readonly forgetIndex: () => void } {
  const { store } = desk;
  /** Fetched with the first search; a failed fetch is tried again. */
  let finder: PlaceFinder | undefined;

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
      const { createPlaceFinder } = await import('./place-finder.ts');
      finder ??= createPlaceFinder(desk);
      const value = await finder.find(wanted, state, catalogue);
      if (!signal.aborted) setHits({ status: 'ready', value });
    } catch (thrown) {
      if (signal.aborted || isAbort(thrown)) return;
      const params = { cause: causeOf(thrown) };
      const notice: Notice = { id: 'search-failed', level: 'error', kind: 'search-failed', params };
      setHits({ status: 'failed', notice });
    }
  }

  return {
    search,
    goTo(hit) {
      const { layers, camera } = store.peek();
      const { bearing } = camera;
      const layer = catalogueOf(store.peek())?.layers.find(({ id }) => id === hit.layer);
      const hidden = layers.some(({ id, shown }) => id === hit.layer && !shown);
      // a point or a line that is not drawn would not be there; areas are asked and lit all the same
      if (layer && hidden && layer.style.kind !== 'fill') verbs.showLayer(layer.id, true);
      const [west, south, east, north] = hit.bounds ?? [0, 0, 0, 0];
      const wide = hit.bounds && (east - west > 1e-4 || north - south > 1e-4);
      fly(store, wide && hit.bounds ? hit.bounds : { center: hit.at, zoom: PLACE_ZOOM, bearing });
      void verbs.inspect(hit.at, 20).then(() => {
        const { inspection } = store.peek();
        if (inspection?.at !== hit.at || inspection.findings.status !== 'ready') return;
        const { value } = inspection.findings;
        verbs.selectFinding(value.findIndex(({ layer, id }) => layer === hit.layer && id === hit.feature));
      });
    },
    searchAgain() {
      const { query } = store.peek().search;
      if (query.trim()) void search(query);
    },
    forgetIndex() {
      finder?.forget();
      desk.cancel('search');
      store.set({ search: { query: '', hits: { status: 'idle' } } });
    },
  };
}
