import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Width in em under which panels become sheets; the same as in the styles. */
const narrowEm = 45;
/** Height in em under which what can be said in a line is. */
const lowEm = 30;

/** How much room an element has, in CSS pixels; the element is drawn anew when that changes. */
export class RoomWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #size: ResizeObserver;
  #em = 16;
  width = 1280;
  height = 720;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#size = new ResizeObserver(([entry]) => {
      if (!entry) return;
      ({ width: this.width, height: this.height } = entry.contentRect);
      this.#em = Number.parseFloat(getComputedStyle(host).fontSize);
      host.requestUpdate();
    });
    host.addController(this);
  }

  get isNarrow(): boolean {
    return this.width < narrowEm * this.#em;
  }

  get isLow(): boolean {
    return this.height < lowEm * this.#em;
  }

  hostConnected(): void {
    this.#size.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#size.disconnect();
  }
}
