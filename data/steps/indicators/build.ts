import { mkdirSync, writeFileSync } from 'node:fs';
import { parseIndicators } from '../../../src/core/indicator/parse-indicators.ts';
import { KHANH_HOA_INDICATORS } from './khanh-hoa.ts';
import { NATIONAL } from './national.ts';
import { PROVINCIAL } from './provinces.ts';

/** Makes `indicators.json` of each package; a book that does not read is not written. */
export function buildIndicators(): void {
  for (const book of [NATIONAL, KHANH_HOA_INDICATORS, ...PROVINCIAL]) {
    const parsed = parseIndicators(book);
    if (!parsed.ok)
      throw new Error(
        `${book.id}: ${parsed.error.map(({ path, message }) => `${path} ${message}`).join('; ')}`,
      );
    const folder = new URL(`../../../public/data/${book.id}/`, import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL('indicators.json', folder), `${JSON.stringify(book, null, 1)}\n`);
  }
}
