import { writeFileSync } from 'node:fs';
import { parseScenarios } from '../../../src/core/scenario/parse-scenarios.ts';
import { LANG_SON_SCENARIOS } from './lang-son.ts';

/** Makes `scenarios.json` of each package that has boundary options; a book that does not read is not written. */
export function buildScenarios(): void {
  for (const book of [LANG_SON_SCENARIOS]) {
    const parsed = parseScenarios(book);
    if (!parsed.ok)
      throw new Error(
        `${book.id}: ${parsed.error.map(({ path, message }) => `${path} ${message}`).join('; ')}`,
      );
    const folder = new URL(`../../../public/data/${book.id}/`, import.meta.url);
    writeFileSync(new URL('scenarios.json', folder), `${JSON.stringify(book, null, 1)}\n`);
  }
}
