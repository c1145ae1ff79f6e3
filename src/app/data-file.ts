import type { CatalogueProblem } from '#core/plan/catalogue-problem.ts';
import { err, ok, type Result } from '#core/result.ts';
import { causeOf } from './desk.ts';
import { absolute } from './layer-data.ts';
import type { Store } from './store.ts';

/** What reads a file of the open catalogue: the app, or a part of it that can fetch. */
export interface Reader {
  readonly store: Pick<Store, 'peek'>;
  readonly fetch: typeof fetch;
}

/** Reads a JSON value into what it should be; every parser of `core` is one. */
export type Parse<T> = (value: unknown) => Result<T, readonly CatalogueProblem[]>;

/**
 * Fetches a file that the open catalogue names and reads it.
 *
 * @param address as the catalogue has it
 * @returns what it holds, or why not in one sentence; rejects only when aborted
 */
export async function readDataFile<T>(
  app: Reader,
  address: string,
  parse: () => Promise<Parse<T>>,
  signal: AbortSignal,
): Promise<Result<T, string>> {
  try {
    const [read, response] = await Promise.all([
      parse(),
      app.fetch(absolute(address, app.store.peek().catalogueUrl), { signal }),
    ]);
    if (!response.ok) return err(`HTTP ${response.status}`);
    const parsed = read(await response.json());
    if (parsed.ok) return ok(parsed.value);
    const [first] = parsed.error;
    const { faultText } = await import('./catalogue-fault-text.ts');
    return err(first ? faultText(app.store.peek().lang, first) : '');
  } catch (thrown) {
    signal.throwIfAborted();
    return err(causeOf(thrown));
  }
}
