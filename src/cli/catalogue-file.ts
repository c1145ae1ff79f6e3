import type { Catalogue } from '#core/plan/catalogue.ts';
import { readJson } from './input.ts';
import { UsageError } from './usage-error.ts';

/** The catalogue in a file. */
export async function readCatalogue(path: string): Promise<Catalogue> {
  const { parseCatalogue } = await import('#core/plan/parse-catalogue.ts');
  const parsed = parseCatalogue(await readJson(path));
  if (!parsed.ok) throw new UsageError(`${path}: not a valid catalogue (see atlas validate)`);
  return parsed.value;
}
