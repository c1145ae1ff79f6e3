import { DEEPEST_ZOOM } from '#core/tile/tile-grid.ts';
import { type OpenedFiles, openedFiles } from '#worker/opened-files.ts';
import { OPENED_TILES, type OpenedFile } from '#worker/opened-protocol.ts';
import type { Actions } from './actions.ts';
import { catalogueOf, type Desk, fly, keepChoice, untell } from './desk.ts';
import { forgetFile, type KeptFile, keepFile, keptFiles, MOST_KEPT_BYTES } from './kept-files.ts';
import { zoneOf } from './layer-data.ts';
import type { FileShelf } from './open-actions.ts';
import { isOpened, type Opened } from './opened.ts';
import { withOpened, withoutOpened } from './opened-catalogue.ts';
import { tellFailed, tellOpened, tellOpening, tellUnruled, untellOpened } from './opened-notices.ts';
import { readRuleset } from './ruleset-file.ts';
import type { AppState } from './state.ts';

/** The opened files of one viewer: read, drawn, asked, kept and closed. */
export function fileShelf(desk: Desk, next: Pick<Actions, 'computeFund' | 'cancelFund'>): FileShelf {
  const { store } = desk;
  const files: OpenedFiles = openedFiles();

  /** Puts a change of the opened files into the state, and with it into the catalogue that all panels read. */
  function change(patch: Partial<Pick<AppState, 'opened' | 'zonesFrom'>>): void {
    const state = { ...store.peek(), ...patch };
    const catalogue = catalogueOf(store.peek());
    if (!catalogue) {
      store.set(patch);
      return;
    }
    const plain = withoutOpened(catalogue, store.peek().zonesFrom);
    const value = withOpened(plain, state.opened, state.zonesFrom, state.phase);
    const standing = new Set(state.layers.map(({ id }) => id));
    const coming = Object.keys(state.opened).filter((id) => !standing.has(id));
    store.set({
      opened: state.opened,
      zonesFrom: state.zonesFrom,
      catalogue: { status: 'ready', value },
      layers: [
        ...coming.map((id) => ({ id, shown: true, opacity: 1, hidden: [] })),
        ...state.layers.filter(({ id }) => !isOpened(id) || id in state.opened),
      ],
    });
  }

  function amend(id: string, patch: Partial<Opened>): Opened | undefined {
    const { opened } = store.peek();
    if (!opened[id]) return undefined;
    const entry = { ...opened[id], ...patch };
    change({ opened: { ...opened, [id]: entry } });
    return entry;
  }

  /** Looks for shapes that cross themselves once the file is drawn, and says of a file just opened that there are. */
  async function judge(id: string, saysSo: boolean): Promise<void> {
    const catalogue = catalogueOf(store.peek());
    const entry = store.peek().opened[id];
    if (!catalogue || !entry?.tiles) return;
    try {
      const unsound = await files.unsound(entry.address, zoneOf(catalogue));
      const judged = amend(id, { unsound });
      if (judged && unsound > 0 && saysSo) tellOpened(store, id, judged);
    } catch {
      // the file was closed meanwhile
    }
  }

  async function take(
    id: string,
    {
      name,
      file,
      classBy: wanted,
      approvedBy = null,
      ruleset = null,
    }: Pick<KeptFile, 'name' | 'file'> & Partial<KeptFile>,
  ): Promise<Opened | null> {
    const address = URL.createObjectURL(file);
    const opened = await files.open(address, file);
    if (!opened.ok) {
      URL.revokeObjectURL(address);
      tellFailed(store, id, name, opened.error);
      return null;
    }
    const described = await withClasses(files, address, opened.value, wanted);
    const isTiled = described.kind === 'fill';
    const entry: Opened = {
      name,
      bytes: file.size,
      address,
      file: described,
      classBy: described.classBy,
      approvedBy: approvedBy !== null && described.dayFields.includes(approvedBy) ? approvedBy : null,
      rules: null,
      unsound: null,
      kept: false,
      ...(isTiled
        ? {
            tiles: {
              layer: OPENED_TILES.layer,
              labels: OPENED_TILES.labels,
              bounds: described.bounds,
              deepest: DEEPEST_ZOOM,
            },
          }
        : {}),
    };
    change({ opened: { [id]: entry, ...store.peek().opened } });
    if (ruleset !== null) await rule(id, ruleset);
    return store.peek().opened[id] ?? entry;
  }

  async function keep(id: string, file: Blob): Promise<void> {
    const entry = store.peek().opened[id];
    if (!entry || !desk.memory || file.size > MOST_KEPT_BYTES) return;
    if (!(await keepFile(id, keptOf(entry, file)))) return;
    keepChoice(desk, 'files', '1');
    if (!amend(id, { kept: true })) await forgetFile(id);
  }

  /** Keeps what was chosen for a file that is kept. */
  async function keepChoices(id: string): Promise<void> {
    const entry = store.peek().opened[id];
    if (!entry?.kept) return;
    const file = await fetch(entry.address).then((answer) => answer.blob());
    await keepFile(id, keptOf(entry, file));
  }

  /** Takes a ruleset of the catalogue for the file's codes; one that cannot be read is told and not taken. */
  async function rule(id: string, ruleset: string | null): Promise<boolean> {
    const entry = store.peek().opened[id];
    if (!entry || (entry.rules?.id ?? null) === ruleset) return false;
    const head = catalogueOf(store.peek())?.rulesets.find((each) => each.id === ruleset);
    if (ruleset !== null && !head) return false;
    const read =
      head && (await readRuleset({ store, fetch: desk.fetch }, head, new AbortController().signal));
    if (read && !read.ok) {
      tellUnruled(store, id, entry.name, head.documentNo, read.error);
      return false;
    }
    const rules = ruleset === null ? null : { id: ruleset, codes: read?.value?.codes ?? [] };
    return amend(id, { rules }) !== undefined;
  }

  const shelf: FileShelf = {
    tile: (address, place, signal) => files.tile(plainAddress(address), place, signal),

    async open(list) {
      untellOpened(store);
      for (const file of list) {
        const id = `file:${crypto.randomUUID().slice(0, 8)}`;
        tellOpening(store, id, file.name);
        const entry = await take(id, { name: file.name, file });
        if (!entry) continue;
        tellOpened(store, id, entry);
        fly(store, entry.file.bounds);
        void judge(id, true);
        await keep(id, file);
      }
    },

    async restore() {
      for (const [id, keptFile] of await keptFiles()) {
        if (id in store.peek().opened || !(await take(id, keptFile))) continue;
        amend(id, { kept: true });
        void judge(id, false);
      }
    },

    close(id) {
      const { opened, zonesFrom } = store.peek();
      const entry = opened[id];
      if (!entry) return;
      if (zonesFrom?.id === id) shelf.sum(null);
      const { [id]: _gone, ...others } = opened;
      change({ opened: others });
      files.close(entry.address);
      URL.revokeObjectURL(entry.address);
      untell(store, id);
      void forgetFile(id);
    },

    async classify(id, classBy) {
      const entry = store.peek().opened[id];
      if (!entry?.tiles || entry.classBy === classBy) return;
      const classes = await files.classify(entry.address, classBy);
      if (!amend(id, { classBy, file: { ...entry.file, classBy, classes } })) return;
      if (store.peek().zonesFrom?.id === id) {
        if (classBy === null) shelf.sum(null);
        else recompute();
      }
      await keepChoices(id);
    },

    async approve(id, approvedBy) {
      if (store.peek().opened[id]?.approvedBy === approvedBy || !amend(id, { approvedBy })) return;
      if (store.peek().zonesFrom?.id === id) recompute();
      await keepChoices(id);
    },

    async rule(id, ruleset) {
      if (await rule(id, ruleset)) await keepChoices(id);
    },

    sum(id) {
      const { zonesFrom, opened } = store.peek();
      const instead = zonesFrom?.instead ?? catalogueOf(store.peek())?.landFund;
      untellOpened(store);
      if ((zonesFrom?.id ?? null) === id || !instead || (id !== null && !opened[id]?.classBy)) return;
      change({ zonesFrom: id === null ? null : { id, instead } });
      recompute();
    },

    refresh: () => change({}),

    welcome: (catalogue) => {
      const { opened, phase } = store.peek();
      store.set({ zonesFrom: null });
      return withOpened(catalogue, opened, null, phase);
    },

    async featuresAt({ at, toleranceM, axis }) {
      const { opened, layers } = store.peek();
      const shown = new Set(layers.filter((view) => view.shown).map(({ id }) => id));
      const found = Object.entries(opened).map(([layer, { address, tiles }]) =>
        tiles && shown.has(layer) ? files.featuresAt(address, { at, toleranceM, axis, layer }) : [],
      );
      return (await Promise.all(found)).flat();
    },

    dispose() {
      files.closeAll();
      for (const { address } of Object.values(store.peek().opened)) URL.revokeObjectURL(address);
    },
  };
  return shelf;

  function recompute(): void {
    const asked = store.peek().fund.result.status !== 'idle';
    next.cancelFund();
    if (asked) void next.computeFund();
  }
}

const keptOf = ({ name, classBy, approvedBy, rules }: Opened, file: Blob): KeptFile => ({
  name,
  file,
  classBy,
  approvedBy,
  ruleset: rules?.id ?? null,
});

/** The tiles' address without its fragment, which only makes it another one. */
const plainAddress = (address: string): string => address.split('#')[0]!;

/** The file as it was classified at an earlier visit, where that still makes sense. */
async function withClasses(
  files: OpenedFiles,
  address: string,
  file: OpenedFile,
  wanted: string | null | undefined,
): Promise<OpenedFile> {
  const isKnown = wanted === null || file.fields.some(({ name }) => name === wanted);
  if (wanted === undefined || wanted === file.classBy || !isKnown || file.kind !== 'fill') return file;
  return { ...file, classBy: wanted, classes: await files.classify(address, wanted) };
}
