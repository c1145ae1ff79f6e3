import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes files that are dropped on its host; while some hang over it, the host has the attribute `dropping`. */
export class FileDrop implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #take: (files: readonly File[]) => void;

  /** @param take called with the files, and with none when some come near: what reads them can be fetched meanwhile */
  constructor(host: ReactiveControllerHost & HTMLElement, take: (files: readonly File[]) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['dragover', 'dragleave', 'drop'] as const)
      this.#host.addEventListener(type, this.#on);
  }

  hostDisconnected(): void {
    for (const type of ['dragover', 'dragleave', 'drop'] as const)
      this.#host.removeEventListener(type, this.#on);
  }

  #on = (event: DragEvent): void => {
    const { dataTransfer, type } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
    const near = type === 'dragover';
    if (near !== this.#host.hasAttribute('dropping')) {
      this.#host.toggleAttribute('dropping', near);
      if (near) this.#take([]);
    }
    if (type === 'drop') this.#take([...dataTransfer.files]);
  };
}
