import type { LitElement } from 'lit';
import type { App } from '#app/app.ts';
import { causeOf } from '#app/desk.ts';
import type { ScenarioList } from '#app/scenario-list.ts';
import { type DrawnParts, drawnParts } from '#app/scenario-page.ts';
import type { DrawnDefect } from '#core/fund/drawn-fund.ts';

type Asked =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly cause: string }
  | { readonly status: 'ready'; readonly value: DrawnParts };

/** What the drawings of options take of the units: each asked once, kept while an option has it. */
export class ScenarioPartsWatch {
  readonly #host: LitElement;
  #asked = new Map<string, Asked>();
  #keys = new Map<string, string>();
  #stop = new AbortController();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Asks for what is not known yet of the list in a phase. */
  follow(app: App, list: ScenarioList, phase: string): void {
    this.#keys = new Map(
      list.flatMap(({ id, cut }) => (cut ? [[id, JSON.stringify([phase, cut])] as const] : [])),
    );
    const wanted = new Set(this.#keys.values());
    this.#asked = new Map([...this.#asked].filter(([key]) => wanted.has(key)));
    for (const { id, cut } of list) {
      const key = this.#keys.get(id);
      if (!cut || key === undefined || this.#asked.has(key)) continue;
      this.#asked.set(key, { status: 'loading' });
      void drawnParts(app, cut, this.#stop.signal).then(
        (answer) =>
          this.#take(
            key,
            answer.ok ? { status: 'ready', value: answer.value } : { status: 'failed', cause: answer.error },
          ),
        (thrown: unknown) => {
          if (!this.#stop.signal.aborted) this.#take(key, { status: 'failed', cause: causeOf(thrown) });
        },
      );
    }
  }

  /** What is known by the id of the option. */
  get ready(): ReadonlyMap<string, DrawnParts> {
    return new Map(
      [...this.#keys].flatMap(([id, key]) => {
        const asked = this.#asked.get(key);
        return asked?.status === 'ready' ? [[id, asked.value] as const] : [];
      }),
    );
  }

  get isLoading(): boolean {
    return [...this.#asked.values()].some(({ status }) => status === 'loading');
  }

  /** Why the drawing of an option takes nothing: a defect of its outline, or a cause; null where it does or has none. */
  faultOf(
    id: string,
  ): { readonly defect: DrawnDefect; readonly cause?: undefined } | { readonly cause: string } | null {
    const asked = this.#asked.get(this.#keys.get(id) ?? '');
    if (asked?.status === 'failed') return { cause: asked.cause };
    return asked?.status === 'ready' && asked.value.defect ? { defect: asked.value.defect } : null;
  }

  stop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#asked.clear();
  }

  #take(key: string, asked: Asked): void {
    if (!this.#asked.has(key)) return;
    this.#asked.set(key, asked);
    this.#host.requestUpdate();
  }
}
