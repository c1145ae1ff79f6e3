import { parentPort } from 'node:worker_threads';
import { JobRunner, type JobsMessage } from '#core/fund/port-helper.ts';

/* A thread that shares the work of the terminal's, see thread-crew.ts. */

const runner = new JobRunner();

parentPort!.on('message', (asked: JobsMessage) => {
  const { message, moved } = runner.answer(asked);
  parentPort!.postMessage(message, moved);
});
