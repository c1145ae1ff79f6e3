import type { Engine } from './engine-port.ts';

/** Starts the worker and speaks to it through the engine's port. */
export async function startWorkerEngine(): Promise<Engine> {
  throw new Error('the engine is not built yet');
}
