import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/** Finds the input files of a receipt by name. */
export interface InputFinder {
  /** the path; throws a UsageError that names --data where there is no such file */
  readonly required: (name: string) => string;
  readonly optional: (name: string) => string | undefined;
}

/**
 * Where the inputs of a receipt are: in `data` where it is given, else beside the receipt, else in the working directory.
 * In `data` a file is found by its name even where the receipt gives a path.
 */
export function inputFinder(receiptPath: string, data: string | undefined): InputFinder {
  const folders = data === undefined ? [dirname(receiptPath), '.'] : [data];
  const optional = (name: string): string | undefined =>
    folders
      .flatMap((folder) => [
        resolve(folder, name),
        ...(data === undefined ? [] : [resolve(folder, basename(name))]),
      ])
      .find((path) => existsSync(path));
  const where = data === undefined ? 'beside the receipt or in the working directory' : `in ${data}`;
  const required = (name: string): string => {
    const path = optional(name);
    if (path === undefined)
      throw new UsageError(
        `${name}: no such file ${where}; --data DIR names the folder of a receipt's input files`,
      );
    return path;
  };
  return { required, optional };
}
