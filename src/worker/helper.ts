import { JobRunner, type JobsMessage } from '#core/fund/port-helper.ts';

/* A worker that shares the work of the engine's, see worker-crew.ts. */

const runner = new JobRunner();

self.addEventListener('message', ({ data }: MessageEvent<JobsMessage>) => {
  const { message, moved } = runner.answer(data);
  self.postMessage(message, { transfer: moved });
});
