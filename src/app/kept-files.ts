import { createStore, del, entries, set } from 'idb-keyval';

/** A file as the browser keeps it between visits, under the id of its layer. */
export interface KeptFile {
  readonly name: string;
  readonly file: Blob;
  readonly classBy: string | null;
  /** Not in what earlier releases kept. */
  readonly approvedBy?: string | null;
  /** Id of the ruleset chosen for its codes; not in what earlier releases kept. */
  readonly ruleset?: string | null;
}

/** Larger files are not kept, bytes. */
export const MOST_KEPT_BYTES = 50e6;

const store = () => createStore('plan-atlas', 'files');

/** Keeps a file for the next visit; false where the browser does not let us. */
export const keepFile = (id: string, kept: KeptFile): Promise<boolean> =>
  set(id, kept, store()).then(
    () => true,
    () => false,
  );

export const forgetFile = (id: string): Promise<void> => del(id, store()).catch(() => undefined);

/** The files kept, in the order of their ids; none where the browser does not let us look. */
export const keptFiles = (): Promise<readonly (readonly [id: string, kept: KeptFile])[]> =>
  entries<string, KeptFile>(store()).catch(() => []);
