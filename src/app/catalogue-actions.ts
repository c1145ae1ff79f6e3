import { batch } from '@preact/signals-core';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Bounds, Camera, Lang } from '#core/scene.ts';
import type { Actions } from './actions.ts';
import { catalogueOf, causeOf, type Desk, fly, isAbort, tell, untell } from './desk.ts';
import { absolute } from './layer-data.ts';
import { EMPTY_LINK, type Link } from './link.ts';
import { defaultState, stateFromLink, strangersOf } from './link-state.ts';
import type { AppState, Notice } from './state.ts';
import { linkFaults, readLink } from './url-codec.ts';

/** Radius of a fingertip at the zoom of a link, unknown by then: lines and points are asked within it. */
const LINKED_TOLERANCE_M = 50;
/** A notice names the first few; the terminal names all. */
const TOLD_PROBLEMS = 5;

/** Roughly the camera that sees the bounds; the map reports the exact one when it is there. */
const cameraOver = ([west, south, east, north]: Bounds): Camera => ({
  center: [(west + east) / 2, (south + north) / 2],
  zoom: Math.max(0, Math.log2(360 / (east - west)) + 0.5),
  bearing: 0,
});

const hasPhase = ({ phase }: Link, { phases }: Catalogue): boolean =>
  phase === null || phases.some(({ id }) => id === phase);

/** Verbs of opening: a catalogue, and a link into it. */
export function catalogueActions(
  desk: Desk,
  initialHash: string,
  next: Pick<Actions, 'inspect' | 'computeFund'> & {
    readonly catalogueOpened: () => void;
    readonly restoreFiles: () => void;
  },
): Pick<Actions, 'openCatalogue' | 'openLink'> {
  const { store } = desk;
  let pending: string | null = initialHash;
  /** The link last followed to another package: followed once, so that two packages cannot send a reader to and fro. */
  let followed = '';

  const fail = (kind: string, params: Notice['params']): void =>
    store.set({ catalogue: { status: 'failed', notice: { id: kind, level: 'error', kind, params } } });

  /** Address of the sibling package a link was made for. */
  function siblingOf({ id, siblings = [] }: Catalogue, hash: string): string | null {
    const wanted = readLink(hash).catalogue;
    if (wanted === null || wanted === id || followed === hash) return null;
    const sibling = siblings.find((each) => each.id === wanted);
    return sibling ? absolute(sibling.catalogue, store.peek().catalogueUrl) : null;
  }

  function show(catalogue: Catalogue, hash: string): void {
    const link = readLink(hash);
    const other = link.catalogue !== null && link.catalogue !== catalogue.id;
    const used: Link = other ? { ...EMPTY_LINK, lang: link.lang, theme: link.theme } : link;
    desk.cancel('inspect');
    desk.cancel('fund');
    store.set(stateFromLink(store.peek(), catalogue, used));
    fly(store, used.camera ?? catalogue.bounds);
    store.set({ camera: used.camera ?? cameraOver(catalogue.bounds) });
    for (const { id, kind } of store.peek().notices) if (kind.startsWith('link-')) untell(store, id);
    if (other) tell(store, 'warning', 'link-other-catalogue', { catalogue: link.catalogue ?? '' });
    const faults = [...linkFaults(hash), ...(hasPhase(used, catalogue) ? [] : ['p'])];
    if (faults.length > 0) tell(store, 'warning', 'link-unreadable', { parts: faults.join(', ') });
    const strangers = strangersOf(used, catalogue);
    if (strangers.length > 0) tell(store, 'warning', 'link-unknown-layers', { layers: strangers.join(', ') });
    if (used.place) void next.inspect(used.place, LINKED_TOLERANCE_M);
    if (used.scope || used.panel === 'fund') void next.computeFund();
  }

  async function read(address: string, signal: AbortSignal): Promise<unknown> {
    const response = await desk.fetch(address, { signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json();
  }

  async function open(url: string): Promise<void> {
    const signal = desk.newest('catalogue');
    const catalogueUrl = absolute(url, desk.baseUrl);
    store.set({ catalogue: { status: 'loading', progress: 0 }, catalogueUrl });
    try {
      const [{ parseCatalogue }, { withNeutralCodes }, value] = await Promise.all([
        import('#core/plan/parse-catalogue.ts'),
        import('#core/plan/neutral-codes.ts'),
        read(catalogueUrl, signal),
      ]);
      if (signal.aborted) return;
      const parsed = parseCatalogue(value);
      if (!parsed.ok) {
        const { faultText } = await import('./catalogue-fault-text.ts');
        const list = (lang: Lang): string =>
          parsed.error
            .slice(0, TOLD_PROBLEMS)
            .map((each) => faultText(lang, each))
            .join('; ');
        const count = String(parsed.error.length);
        fail('catalogue-invalid', {
          url: catalogueUrl,
          count,
          problemsVi: list('vi'),
          problemsEn: list('en'),
        });
        return;
      }
      const elsewhere = siblingOf(parsed.value, pending ?? '');
      if (elsewhere !== null) {
        followed = pending ?? '';
        await open(elsewhere);
        return;
      }
      const catalogue =
        desk.shelf.current?.welcome(withNeutralCodes(parsed.value)) ?? withNeutralCodes(parsed.value);
      const cleared: Partial<AppState> = { failedLayers: {}, readyLayers: [], retries: {}, notices: [] };
      // one change, so that the map never begins to fetch what the link then hides
      batch(() => {
        store.set({
          ...cleared,
          ...defaultState(store.peek(), catalogue),
          catalogue: { status: 'ready', value: catalogue },
        });
        next.catalogueOpened();
        show(catalogue, pending ?? '');
      });
      pending = null;
      next.restoreFiles();
    } catch (thrown) {
      if (!signal.aborted && !isAbort(thrown))
        fail('catalogue-failed', { url: catalogueUrl, cause: causeOf(thrown) });
    }
  }

  return {
    openCatalogue: open,

    openLink(hash) {
      const catalogue = catalogueOf(store.peek());
      const elsewhere = catalogue && siblingOf(catalogue, hash);
      if (elsewhere) {
        followed = hash;
        pending = hash;
        void open(elsewhere);
      } else if (catalogue) show(catalogue, hash);
      else pending = hash;
    },
  };
}
