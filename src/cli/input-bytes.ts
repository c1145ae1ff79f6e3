import { readFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/** The bytes of a file. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? `${path}: no such file` : `${path}: cannot be read (${code})`);
  }
}
