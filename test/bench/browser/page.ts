import type { LandFund } from '#core/fund/land-fund.ts';
import { createEngine } from '#worker/client.ts';
import type { LandFundRequest } from '#worker/protocol.ts';
import { type FrameLog, watchFrames } from './frames.ts';
import { readInWorker } from './read-in-worker.ts';
import type { ReadingAnswer, ReadingTask } from './reading-protocol.ts';

/** A land fund through the product's own worker, and how the page fared meanwhile. */
export interface EngineRun {
  readonly log: FrameLog;
  /** what was heard of it, 0 … 1 */
  readonly progress: readonly number[];
  readonly fund: LandFund | null;
  readonly fault: string | null;
}

/** A land fund stopped when its first progress was heard. */
export interface StoppedRun {
  /** of the rejection */
  readonly reason: string;
  /** messages of progress that came after the stop */
  readonly heardAfter: number;
  /** until the same worker had answered the next, small question, ms */
  readonly nextAnswerMs: number;
}

/** What tests and test/bench/browser.ts call in the page. */
export interface BrowserBench {
  read(task: ReadingTask): Promise<ReadingAnswer>;
  idle(milliseconds: number): Promise<FrameLog>;
  engine(request: LandFundRequest): Promise<EngineRun>;
  stopped(request: LandFundRequest): Promise<StoppedRun>;
}

async function engineRun(request: LandFundRequest): Promise<EngineRun> {
  const engine = createEngine();
  const progress: number[] = [];
  const { log, value } = await watchFrames(() =>
    engine.landFund(request, { onProgress: (done) => progress.push(done) }),
  );
  engine.close();
  return {
    log,
    progress,
    fund: value.ok ? value.value : null,
    fault: value.ok ? null : value.error.message,
  };
}

async function stoppedRun(request: LandFundRequest): Promise<StoppedRun> {
  const engine = createEngine();
  const stop = new AbortController();
  let heardAfter = 0;
  const onProgress = () => {
    if (stop.signal.aborted) heardAfter++;
    stop.abort(new Error('no longer wanted'));
  };
  const reason = await engine.landFund(request, { signal: stop.signal, onProgress }).then(
    () => 'it was answered all the same',
    (fault: Error) => fault.message,
  );
  const start = performance.now();
  await engine.lineLength({
    line: [
      [107, 21],
      [108, 21],
    ],
    axis: request.axis,
  });
  const nextAnswerMs = performance.now() - start;
  await new Promise((done) => setTimeout(done, 200));
  engine.close();
  return { reason, heardAfter, nextAnswerMs };
}

const bench: BrowserBench = {
  read: readInWorker,
  idle: async (milliseconds) =>
    (await watchFrames(() => new Promise((done) => setTimeout(done, milliseconds)))).log,
  engine: engineRun,
  stopped: stoppedRun,
};

Object.assign(globalThis, { bench });
