import { mkdirSync, writeFileSync } from 'node:fs';
import { parsePlanRegister } from '../../../src/core/plan/parse-plan-register.ts';
import { NATIONAL_PLANS } from './national.ts';
import { PROVINCIAL_PLANS } from './provinces.ts';
import { QUANG_NINH_PLANS } from './quang-ninh.ts';

/** Makes `plans.json` of each package; a register that does not read is not written. */
export function buildPlans(): void {
  for (const book of [NATIONAL_PLANS, QUANG_NINH_PLANS, ...PROVINCIAL_PLANS]) {
    const parsed = parsePlanRegister(book);
    if (!parsed.ok)
      throw new Error(
        `${book.id}: ${parsed.error.map(({ path, message }) => `${path} ${message}`).join('; ')}`,
      );
    const folder = new URL(`../../../public/data/${book.id}/`, import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL('plans.json', folder), `${JSON.stringify(book, null, 1)}\n`);
  }
}
