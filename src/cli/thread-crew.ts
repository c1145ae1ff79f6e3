import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Crew } from '#core/fund/crew.ts';
import { type AnswersMessage, type JobsMessage, PortHelper } from '#core/fund/port-helper.ts';

/** More threads than this wait for the memory rather than for each other. */
const MOST_THREADS = 4;

/** Threads beside the main one; they end with the process, or by hand. */
export interface ThreadCrew extends Crew {
  readonly close: () => Promise<void>;
}

/**
 * Threads that share memory with this one, started when a large layer first asks for them.
 *
 * @param threads in all, this one counted; if not given, as many as the machine has, at most 4
 */
export function threadCrew(threads: number = Math.min(MOST_THREADS, availableParallelism())): ThreadCrew {
  const workers: Worker[] = [];
  let helpers: readonly PortHelper[] | undefined;
  const start = (): PortHelper => {
    const worker = new Worker(new URL('./helper-thread.ts', import.meta.url));
    workers.push(worker);
    return helperOf(worker);
  };
  return {
    get helpers() {
      helpers ??= Array.from({ length: threads - 1 }, start);
      return helpers;
    },
    sharesMemory: threads > 1,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** The process stays alive for a thread that has work, and not for one that waits. */
function helperOf(worker: Worker): PortHelper {
  const post = (message: JobsMessage) => {
    worker.ref();
    worker.postMessage(message);
  };
  const helper = new PortHelper({ post });
  worker.on('message', (message: AnswersMessage) => {
    worker.unref();
    helper.settle(message);
  });
  worker.on('error', (cause) => helper.fail(String(cause)));
  worker.unref();
  return helper;
}
