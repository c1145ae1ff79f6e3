import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

const pathOf = (name: string): string => fileURLToPath(new URL(`../../raw/${name}.gz`, import.meta.url));

/** Text of one source extract in `data/raw`, unpacked; `name` without `.gz`. Throws when the file is missing. */
export function readRaw(name: string): string {
  return gunzipSync(readFileSync(pathOf(name))).toString('utf8');
}

/** Writes one extract: Node's gzip header carries no date, so the same text is always the same bytes. */
export function writeRaw(name: string, text: string): void {
  writeFileSync(pathOf(name), gzipSync(text, { level: 9 }));
}
