import type { Checkpoint } from './checkpoint.ts';
import type { JobName, Jobs } from './jobs.ts';

/** Jobs of one kind, numbered from 0. */
export interface SharedWork<K extends JobName> {
  readonly name: K;
  readonly count: number;
  readonly common: Jobs[K]['common'];
  readonly kept: Jobs[K]['kept'];
  /** job i as a helper is given it */
  readonly job: (i: number) => Jobs[K]['job'];
  /** does job i on this thread */
  readonly own: (i: number) => Jobs[K]['answer'];
  /** called with each answer, in no order */
  readonly take: (i: number, answer: Jobs[K]['answer']) => void;
  /** what this thread has to do besides, before it joins in */
  readonly first?: () => void | Promise<void>;
}

/** Another thread. */
export interface Helper {
  /** Does jobs `from` … `to`; rejects when the thread cannot be started or fails. */
  run<K extends JobName>(
    work: SharedWork<K>,
    from: number,
    to: number,
  ): Promise<readonly Jobs[K]['answer'][]>;
}

/** The threads beside this one. */
export interface Crew {
  readonly helpers: readonly Helper[];
  /** typed arrays over shared memory are seen by all threads; otherwise what is handed over is copied */
  readonly sharesMemory: boolean;
  /** lets answers of helpers in */
  readonly breathe: () => Promise<void>;
}

/** No other thread. */
export const ALONE: Crew = { helpers: [], sharesMemory: false, breathe: () => Promise.resolve() };

/**
 * Does jobs on this thread and its helpers: each takes the next when it is free, helpers in runs that get shorter.
 *
 * Who does which job is left to chance, so answers must not depend on it. A helper that fails is left out and its jobs are done
 * here.
 *
 * @param checkpoint called between jobs of this thread; what it throws is passed on and stops the helpers after their run
 */
export async function share<K extends JobName>(
  { helpers, breathe }: Crew,
  work: SharedWork<K>,
  checkpoint: Checkpoint,
): Promise<void> {
  const { count, own, take, first } = work;
  const failed: number[] = [];
  let next = 0;
  let done = 0;
  let isStopped = false;
  const follow = async (helper: Helper): Promise<void> => {
    while (next < count && !isStopped) {
      const from = next;
      const to = from + Math.ceil((count - from) / (2 * (helpers.length + 1)));
      next = to;
      try {
        const answers = await helper.run(work, from, to);
        if (isStopped) return;
        answers.forEach((answer, i) => {
          take(from + i, answer);
        });
        done += to - from;
      } catch {
        for (let i = from; i < to; i++) failed.push(i);
        return;
      }
    }
  };
  const lead = async (): Promise<void> => {
    while (next < count || failed.length > 0) {
      const i = failed.pop() ?? next++;
      take(i, own(i));
      done++;
      if (helpers.length > 0) await breathe();
      await checkpoint(done / count);
    }
  };
  try {
    const following = Promise.all(helpers.map(follow));
    await first?.();
    await lead();
    await following;
    await lead();
  } finally {
    isStopped = true;
  }
}
