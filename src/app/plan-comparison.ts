import type { Result } from '#core/result.ts';
import type { Engine, Following } from '#worker/client.ts';
import type { ConformityAnswer, ConformityRequest } from '#worker/conformity-protocol.ts';
import type { OverlapAnswer, OverlapRequest } from '#worker/overlap-protocol.ts';
import type { EngineProblem } from '#worker/protocol.ts';
import type { App } from './app.ts';
import { causeOf, isAbort } from './desk.ts';
import type { Loadable } from './state.ts';

type Ask<Request, Answer> = (
  engine: Engine,
  request: Request,
  following: Following,
) => Promise<Result<Answer, EngineProblem>>;

/**
 * Plans compared by the engine for one view of them: asked when the question changes, but not again after a person has
 * stopped it.
 */
class PlanComparison<Request, Answer> {
  result: Loadable<Answer> = { status: 'loading', progress: 0 };
  readonly #onChange: () => void;
  readonly #ask: Ask<Request, Answer>;
  #app: App | undefined;
  #request: Request | null = null;
  #key = '';
  #stop: AbortController | null = null;

  /** @param onChange called whenever `result` is another */
  constructor(onChange: () => void, ask: Ask<Request, Answer>) {
    this.#onChange = onChange;
    this.#ask = ask;
  }

  /** The question as it is now; null while there is none. */
  follow(app: App | undefined, request: Request | null): void {
    const key = request ? JSON.stringify(request) : '';
    if (key === this.#key && app === this.#app) return;
    this.#app = app;
    this.#request = request;
    this.#key = key;
    this.compute();
  }

  /** For a view that leaves: nothing is asked any more, and all anew when it comes back. */
  leave(): void {
    this.#stop?.abort();
    this.#key = '';
  }

  readonly compute = (): void => void this.#run();

  readonly cancel = (): void => {
    this.#stop?.abort();
    this.#show({ status: 'idle' });
  };

  async #run(): Promise<void> {
    this.#stop?.abort();
    const [app, request] = [this.#app, this.#request];
    if (!app || request === null) {
      this.#show({ status: 'loading', progress: 0 });
      return;
    }
    const stop = new AbortController();
    this.#stop = stop;
    const { signal } = stop;
    this.#show({ status: 'loading', progress: 0 });
    const onProgress = (progress: number): void => {
      if (!signal.aborted) this.#show({ status: 'loading', progress });
    };
    try {
      const answer = await this.#ask(await app.engine(), request, { signal, onProgress });
      if (signal.aborted) return;
      if (answer.ok) this.#show({ status: 'ready', value: answer.value });
      else this.#fail('fund-failed', answer.error.message);
    } catch (thrown) {
      if (!signal.aborted && !isAbort(thrown)) this.#fail('engine-failed', causeOf(thrown));
    }
  }

  #fail(kind: string, cause: string): void {
    this.#show({ status: 'failed', notice: { id: kind, level: 'error', kind, params: { cause } } });
  }

  #show(result: Loadable<Answer>): void {
    this.result = result;
    this.#onChange();
  }
}

/** A lower plan and its parent. */
export const conformityComparison = (onChange: () => void) =>
  new PlanComparison<ConformityRequest, ConformityAnswer>(onChange, (engine, request, following) =>
    engine.conformity(request, following),
  );

/** The plans of a register. */
export const overlapComparison = (onChange: () => void) =>
  new PlanComparison<OverlapRequest, OverlapAnswer>(onChange, (engine, request, following) =>
    engine.overlap(request, following),
  );

/** What a comparison finds. */
export type Conformity = ConformityAnswer;
export type Overlaps = OverlapAnswer;
