import type { Helper, SharedWork } from './crew.ts';
import { JOBS, type JobName, type Jobs } from './jobs.ts';

/** To a helper: do these jobs. `kept` is there when it was not sent before; `forget` need not be kept any more. */
export interface JobsMessage {
  readonly id: number;
  readonly name: JobName;
  readonly common: unknown;
  readonly jobs: readonly unknown[];
  readonly keptId: number;
  readonly kept?: unknown;
  readonly forget?: number;
}

/** From a helper: the answers, or its fault. */
export type AnswersMessage =
  | { readonly id: number; readonly answers: readonly unknown[] }
  | { readonly id: number; readonly fault: string };

/** The way to a thread; the host's own kind of worker stands behind it. */
export interface Port {
  readonly post: (message: JobsMessage) => void;
}

/** Large things a helper remembers. */
const KEPT = 2;

interface Waiting {
  readonly resolve: (answers: readonly never[]) => void;
  readonly reject: (cause: Error) => void;
}

/** A helper behind a port. The host hands on what comes back, by `settle` and `fail`. */
export class PortHelper implements Helper {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  readonly #sent: { readonly id: number; readonly kept: object }[] = [];
  #lastId = 0;
  #lastKept = 0;

  constructor(port: Port) {
    this.#port = port;
  }

  run<K extends JobName>(
    { name, common, kept, job }: SharedWork<K>,
    from: number,
    to: number,
  ): Promise<readonly Jobs[K]['answer'][]> {
    const id = ++this.#lastId;
    const jobs = Array.from({ length: to - from }, (_, i) => job(from + i));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#port.post({ id, name, common, jobs, ...this.#keeping(kept) });
    });
  }

  settle(message: AnswersMessage): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('fault' in message) waiting?.reject(new Error(message.fault));
    else waiting?.resolve(message.answers as readonly never[]);
  }

  /** Nothing more will come. */
  fail(cause: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(cause));
    this.#waiting.clear();
  }

  #keeping(kept: object | null): Pick<JobsMessage, 'keptId' | 'kept' | 'forget'> {
    if (!kept) return { keptId: 0 };
    const known = this.#sent.find((entry) => entry.kept === kept);
    if (known) return { keptId: known.id };
    const keptId = ++this.#lastKept;
    this.#sent.push({ id: keptId, kept });
    const forgotten = this.#sent.length > KEPT ? this.#sent.shift() : undefined;
    return { keptId, kept, ...(forgotten && { forget: forgotten.id }) };
  }
}

/** The other end of the port: does what is asked, and says which buffers may be moved to the asker. */
export class JobRunner {
  readonly #kept = new Map<number, unknown>();

  answer({ id, name, common, jobs, keptId, kept, forget }: JobsMessage): {
    readonly message: AnswersMessage;
    readonly moved: ArrayBuffer[];
  } {
    if (kept !== undefined) this.#kept.set(keptId, kept);
    if (forget !== undefined) this.#kept.delete(forget);
    const run = JOBS[name] as (kept: unknown, common: unknown, job: unknown) => object | null;
    try {
      const answers = jobs.map((job) => run(this.#kept.get(keptId), common, job));
      const moved = answers
        .flatMap((answer) => Object.values(answer ?? {}))
        .map(({ buffer }: Float64Array) => buffer)
        .filter((buffer) => buffer instanceof ArrayBuffer);
      return { message: { id, answers }, moved };
    } catch (fault) {
      return { message: { id, fault: String(fault) }, moved: [] };
    }
  }
}
