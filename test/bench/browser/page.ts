import type { LandFund } from '#core/fund/land-fund.ts';
import { createEngine, type Engine } from '#worker/client.ts';
import type { FromWorker, LandFundRequest } from '#worker/protocol.ts';
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
  /** what the worker itself said of it after that: `progress` or `result`, in order */
  readonly saidAfter: readonly string[];
  /** the same worker's answer to the next question, metres */
  readonly nextAnswerM: number;
}

/** What tests and test/bench/browser.ts call in the page. */
export interface BrowserBench {
  read(task: ReadingTask): Promise<ReadingAnswer>;
  idle(milliseconds: number): Promise<FrameLog>;
  engine(request: LandFundRequest): Promise<EngineRun>;
  /** @param listenMs how long the worker is listened to afterwards */
  stopped(request: LandFundRequest, listenMs: number): Promise<StoppedRun>;
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

/** The engine, and what its worker says, also what the engine keeps to itself. */
function overheardEngine(): { readonly engine: Engine; readonly said: FromWorker[] } {
  const said: FromWorker[] = [];
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    constructor(...args: ConstructorParameters<typeof Plain>) {
      super(...args);
      this.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => said.push(data));
    }
  };
  const engine = createEngine();
  globalThis.Worker = Plain;
  return { engine, said };
}

async function stoppedRun(request: LandFundRequest, listenMs: number): Promise<StoppedRun> {
  const { engine, said } = overheardEngine();
  const stop = new AbortController();
  const onProgress = () => stop.abort(new Error('no longer wanted'));
  const reason = await engine.landFund(request, { signal: stop.signal, onProgress }).then(
    () => 'it was answered all the same',
    (fault: Error) => fault.message,
  );
  const before = said.length;
  const { id } = said[0]!;
  const line = [[107, 21] as const, [108, 21] as const];
  const next = await engine.lineLength({ line, axis: request.axis });
  await new Promise((done) => setTimeout(done, listenMs));
  engine.close();
  const after = said.slice(before).filter((message) => message.id === id);
  return {
    reason,
    saidAfter: after.map((message) => ('progress' in message ? 'progress' : 'result')),
    nextAnswerM: next.ok ? next.value.ellipsoidM : Number.NaN,
  };
}

const bench: BrowserBench = {
  read: readInWorker,
  idle: async (milliseconds) =>
    (await watchFrames(() => new Promise((done) => setTimeout(done, milliseconds)))).log,
  engine: engineRun,
  stopped: stoppedRun,
};

Object.assign(globalThis, { bench });
