import type { Catalogue, Layer } from '#core/plan/catalogue.ts';
import type { Finder, SearchEntry } from '#core/search.ts';
import type { Actions } from './actions.ts';
import { catalogueOf, causeOf, type Desk, fly, isAbort } from './desk.ts';
import { featureSource } from './layer-data.ts';
import { isInPhase } from './layer-views.ts';
import type { AppState, Notice, SearchHit } from './state.ts';
import { textIn, textsOf } from './text.ts';

type SearchVerbs = 'search' | 'goTo';

/** Zoom at which a single place is looked at. */
const PLACE_ZOOM = 14;

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

/** Verbs of finding places. */
export function searchActions(
  desk: Desk,
  verbs: Pick<Actions, 'inspect' | 'selectFinding' | 'showLayer'>,
): Pick<Actions, SearchVerbs> & { readonly searchAgain: () => void; readonly forgetIndex: () => void } {
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

  const setHits = (hits: AppState['search']['hits']): void =>
    store.set({ search: { ...store.peek().search, hits } });

  async function placesAndNames(
    wanted: string,
    state: AppState,
    catalogue: Catalogue,
  ): Promise<readonly SearchHit[]> {
    if (/\d/.test(wanted)) {
      const { coordinateHits } = await import('./coordinates.ts');
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
  }

  async function search(query: string): Promise<void> {
    const signal = desk.newest('search');
    const wanted = query.trim();
    store.set({ search: { query, hits: wanted ? { status: 'loading', progress: 0 } : { status: 'idle' } } });
    const state = store.peek();
    const catalogue = catalogueOf(state);
    if (!wanted || !catalogue) return;
    try {
      const value = await placesAndNames(wanted, state, catalogue);
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
      finders = new Map();
      desk.cancel('search');
      store.set({ search: { query: '', hits: { status: 'idle' } } });
    },
  };
}
