import type { Crew } from '#core/fund/crew.ts';
import { type AnswersMessage, PortHelper } from '#core/fund/port-helper.ts';
import helperUrl from './helper.ts?worker&url';
import { startWorker } from './start-worker.ts';

/** More threads than this wait for the memory rather than for each other. */
const MOST_THREADS = 4;

/**
 * Workers beside this one, started when a large layer first asks for them.
 *
 * Memory is shared where the page is isolated; elsewhere each is handed a copy of what it works on.
 *
 * @param threads in all, this one counted; if not given, as many as the machine has, at most 4
 */
export function workerCrew(
  threads: number = Math.min(MOST_THREADS, navigator.hardwareConcurrency || 1),
): Crew {
  let helpers: readonly PortHelper[] | undefined;
  return {
    get helpers() {
      helpers ??= Array.from({ length: threads - 1 }, startHelper);
      return helpers;
    },
    sharesMemory: threads > 1 && globalThis.crossOriginIsolated === true,
    breathe,
  };
}

function startHelper(): PortHelper {
  const worker = startWorker(helperUrl);
  const helper = new PortHelper({ post: (message) => worker.postMessage(message) });
  worker.addEventListener('message', ({ data }: MessageEvent<AnswersMessage>) => helper.settle(data));
  worker.addEventListener('error', (event) => helper.fail(event.message));
  return helper;
}

/** A message to oneself comes after those of others, and sooner than a timer. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
