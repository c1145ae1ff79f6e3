import type { Checkpoint } from '#core/fund/checkpoint.ts';
import type { Result } from '#core/result.ts';
import { LayerCache } from './layer-cache.ts';
import type { EngineProblem, FromWorker, TaskName, Tasks, ToWorker } from './protocol.ts';
import { TASKS, type TaskContext } from './tasks.ts';
import { workerCrew } from './worker-crew.ts';

/** The worker lets messages in after this long, so that a cancellation takes hold at once. */
const LET_IN_EVERY_MS = 30;

const crew = workerCrew();
const cache = new LayerCache(undefined, crew);
const running = new Set<number>();

/** Thrown at a checkpoint when the page no longer wants the answer. */
class Cancelled extends Error {}

const post = (message: FromWorker): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.task === 'cancel') {
    running.delete(data.id);
    return;
  }
  running.add(data.id);
  void answer(data.id, data.task, data.request);
});

async function answer<K extends TaskName>(id: number, task: K, request: Tasks[K]['request']): Promise<void> {
  const run = TASKS[task] as (
    request: Tasks[K]['request'],
    context: TaskContext,
  ) => Promise<Result<Tasks[TaskName]['answer'], EngineProblem>>;
  try {
    const result = await run(request, { cache, crew, checkpoint: checkpointOf(id) });
    if (running.delete(id)) post({ id, result });
  } catch (fault) {
    if (!(fault instanceof Cancelled) && running.delete(id)) post({ id, fault: String(fault) });
  }
}

function checkpointOf(id: number): Checkpoint {
  let last = performance.now();
  return async (progress) => {
    if (performance.now() - last >= LET_IN_EVERY_MS) {
      post({ id, progress });
      await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
    }
    if (!running.has(id)) throw new Cancelled();
  };
}
