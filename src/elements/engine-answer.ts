import type { LitElement } from 'lit';
import type { App } from '#app/app.ts';
import { causeOf, isAbort } from '#app/desk.ts';
import type { Loadable } from '#app/state.ts';
import type { Result } from '#core/result.ts';
import type { Engine, Following } from '#worker/client.ts';
import type { EngineProblem } from '#worker/protocol.ts';

/**
 * What the engine answers to a question of an element's own: asked when the question changes, but not again after a person
 * has stopped it.
 */
export class EngineAnswer<Request, Answer> {
  result: Loadable<Answer> = { status: 'loading', progress: 0 };
  readonly #host: LitElement;
  readonly #ask: (
    engine: Engine,
    request: Request,
    following: Following,
  ) => Promise<Result<Answer, EngineProblem>>;
  #app: App | undefined;
  #request: Request | null = null;
  #key = '';
  #stop: AbortController | null = null;

  constructor(
    host: LitElement,
    ask: (engine: Engine, request: Request, following: Following) => Promise<Result<Answer, EngineProblem>>,
  ) {
    this.#host = host;
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

  /** For a host that leaves: nothing is asked any more, and all anew when it comes back. */
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
    this.#host.requestUpdate();
  }
}
