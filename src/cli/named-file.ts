import { err, ok, type Result } from '#core/result.ts';
import { readJson } from './input.ts';
import { UsageError } from './usage-error.ts';

/** What is wrong, and where: the place in the file given, or in one it names, then `file` is its address there. */
export interface Fault {
  readonly file?: string;
  readonly path: string;
  readonly message: string;
}

/** A file the catalogue names at `path`. */
export async function readNamed(file: string, path: string): Promise<Result<unknown, Fault>> {
  try {
    return ok(await readJson(file));
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    return err({ path, message: fault.message });
  }
}
