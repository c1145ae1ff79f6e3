import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Result } from '#core/result.ts';
import type { StopSignal, TileServer } from '#core/scene.ts';
import type {
  FromOpened,
  OpenedAtRequest,
  OpenedClass,
  OpenedFile,
  OpenedTask,
  OpenedTasks,
  ToOpened,
} from './opened-protocol.ts';
import workerUrl from './opened-worker.ts?worker&url';
import type { FoundFeature } from './place-protocol.ts';
import type { EngineProblem } from './protocol.ts';
import { startWorker } from './start-worker.ts';

/** Files a person opened, each in a worker of its own: what is closed gives all its memory back. */
export interface OpenedFiles {
  /** Reads a file; it is known by the address from then on, until it is closed. */
  open(address: string, file: Blob): Promise<Result<OpenedFile, EngineProblem>>;
  /** Whether the address is one of an opened file. */
  has(address: string): boolean;
  classify(address: string, classBy: string | null): Promise<readonly OpenedClass[]>;
  /** Null for an address that is not open. */
  readonly tile: TileServer;
  /** How many features cross or overlap themselves, on a plane. */
  unsound(address: string, zone: Vn2000Zone): Promise<number>;
  featuresAt(address: string, request: OpenedAtRequest): Promise<readonly FoundFeature[]>;
  close(address: string): void;
  closeAll(): void;
}

/** The files of one viewer. */
export function openedFiles(): OpenedFiles {
  const desks = new Map<string, Desk>();
  const deskOf = (address: string): Desk => {
    const desk = desks.get(address);
    if (!desk) throw new Error(`no file is open at ${address}`);
    return desk;
  };
  const close = (address: string): void => {
    desks.get(address)?.close();
    desks.delete(address);
  };
  return {
    async open(address, file) {
      close(address);
      const desk = new Desk(startWorker(workerUrl));
      desks.set(address, desk);
      const opened = await desk.ask('open', file).catch((thrown: unknown) => {
        close(address);
        throw thrown;
      });
      // lines and points are drawn and asked from the file itself
      if (!opened.ok || opened.value.kind !== 'fill') close(address);
      return opened;
    },
    has: (address) => desks.has(address),
    classify: async (address, classBy) => deskOf(address).ask('classify', classBy),
    tile: (address, place, signal) => desks.get(address)?.ask('tile', place, signal) ?? null,
    unsound: async (address, zone) => deskOf(address).ask('unsound', zone),
    featuresAt: async (address, request) => deskOf(address).ask('featuresAt', request),
    close,
    closeAll: () => {
      for (const address of [...desks.keys()]) close(address);
    },
  };
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** One worker and what it was asked. */
class Desk {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<FromOpened>) => {
      const question = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('fault' in data) question?.reject(new Error(data.fault));
      else question?.resolve(data.answer as never);
    });
    worker.addEventListener('error', (event) =>
      this.#fail(new Error(`the reader stopped: ${event.message}`)),
    );
  }

  ask<K extends OpenedTask>(
    task: K,
    request: OpenedTasks[K]['request'],
    signal?: StopSignal,
  ): Promise<OpenedTasks[K]['answer']> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, task, request } as ToOpened);
      const stop = (): void => {
        if (!this.#waiting.delete(id)) return;
        this.#worker.postMessage({ id, task: 'cancel' } satisfies ToOpened);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', stop, { once: true });
    });
  }

  close(): void {
    this.#worker.terminate();
    this.#fail(new Error('the file was closed'));
  }

  #fail(reason: Error): void {
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}
