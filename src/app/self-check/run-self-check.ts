import type { AppState } from '#app/state.ts';
import type { Engine } from '#worker/client.ts';
import type { CheckLine } from './check-line.ts';
import { areaChecks, functionChecks, overlayChecks, positionChecks } from './known-checks.ts';
import { shippedChecks } from './shipped-checks.ts';
import { fetchVectors } from './vectors.ts';

/** What the self-test works with. */
export interface SelfCheckSetup {
  /** Address of the expected values. */
  readonly vectorsUrl: string;
  /** A viewer's state with the shipped catalogue open. */
  readonly state: AppState;
  readonly start?: () => Promise<Engine>;
}

const startWorker = async (): Promise<Engine> => (await import('#worker/client.ts')).createEngine();

/**
 * Runs the numeric self-test through a real worker, line by line; the worker ends with it.
 *
 * A figure that does not come out is a line that fails; only what stands before all figures rejects: the expected values cannot be
 * fetched, the worker cannot start.
 */
export async function* runSelfCheck({
  vectorsUrl,
  state,
  start = startWorker,
}: SelfCheckSetup): AsyncGenerator<CheckLine> {
  const vectors = await fetchVectors(vectorsUrl);
  const engine = await start();
  try {
    yield* areaChecks(engine, vectors);
    yield* positionChecks(engine, vectors);
    yield* overlayChecks(engine, vectors);
    yield* functionChecks(vectors);
    yield* shippedChecks(engine, state);
  } finally {
    engine.close();
  }
}
