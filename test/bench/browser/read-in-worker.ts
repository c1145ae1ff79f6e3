import type { ReadingAnswer, ReadingTask } from './reading-protocol.ts';

/** Asks a fresh worker, which ends with its answer. */
export function readInWorker(task: ReadingTask): Promise<ReadingAnswer> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => {
      worker.terminate();
      done(data);
    };
    worker.onerror = ({ message }) => fail(new Error(message));
    worker.postMessage(task);
  });
}
