import type { Catalogue } from '#core/plan/catalogue.ts';
import type { TileServer } from '#core/scene.ts';
import type { FeaturesAtRequest, FoundFeature } from '#worker/place-protocol.ts';
import type { Actions } from './actions.ts';
import { causeOf, type Desk, tell } from './desk.ts';

/** Where opened files stand; made when the first is opened. */
export interface FileShelf {
  readonly tile: TileServer;
  open(files: readonly File[]): Promise<void>;
  close(id: string): void;
  classify(id: string, classBy: string | null): Promise<void>;
  approve(id: string, approvedBy: string | null): Promise<void>;
  /** Reads and draws the file's codes by a ruleset of the catalogue; null = by none. */
  rule(id: string, ruleset: string | null): Promise<void>;
  /** Opens what the browser kept from an earlier visit. */
  restore(): Promise<void>;
  /** Sums the file's areas in place of the catalogue's zones; null = the catalogue's again. */
  sum(id: string | null): void;
  /** A freshly read catalogue with the opened files as its top layers. */
  welcome(catalogue: Catalogue): Catalogue;
  /** The phase changed. */
  refresh(): void;
  featuresAt(request: Omit<FeaturesAtRequest, 'layers'>): Promise<readonly FoundFeature[]>;
  dispose(): void;
}

type OpenVerbs = 'openFiles' | 'closeFile' | 'classifyFile' | 'approveFile' | 'ruleFile' | 'sumFile';

/** Verbs of a person's own files; what they need is fetched when the first is opened. */
export function openActions(
  desk: Desk,
  next: Pick<Actions, 'computeFund' | 'cancelFund'>,
): Pick<Actions, OpenVerbs> & { readonly restoreFiles: () => void } {
  const { store } = desk;
  const shelf = async (): Promise<FileShelf> => {
    desk.shelf.current ??= (await import('./file-shelf.ts')).fileShelf(desk, next);
    return desk.shelf.current;
  };
  const withShelf = async (verb: (shelf: FileShelf) => unknown): Promise<void> => {
    try {
      await verb(await shelf());
    } catch (thrown) {
      tell(store, 'error', 'engine-failed', { cause: causeOf(thrown) });
    }
  };
  return {
    openFiles: (files) => withShelf((it) => it.open(files)),
    closeFile: (id) => withShelf((it) => it.close(id)),
    classifyFile: (id, classBy) => withShelf((it) => it.classify(id, classBy)),
    approveFile: (id, approvedBy) => withShelf((it) => it.approve(id, approvedBy)),
    ruleFile: (id, ruleset) => withShelf((it) => it.rule(id, ruleset)),
    sumFile: (id) => withShelf((it) => it.sum(id)),
    restoreFiles() {
      if (desk.memory?.getItem('plan-atlas/files')) void withShelf((it) => it.restore());
    },
  };
}
