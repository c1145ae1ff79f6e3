import type { LitElement } from 'lit';
import { causeOf } from '#app/desk.ts';
import { unitAt } from '#app/scenario-map.ts';
import type { LonLat } from '#core/units.ts';
import { Watch } from './app-controller.ts';

/** While it is on, a press on the map asks for no place but for the unit there. */
export class ScenarioPicker {
  isOn = false;
  readonly #host: LitElement;
  readonly #at: Watch<LonLat | null>;
  readonly #onUnit: (unit: string | null) => void;
  readonly #onFailed: (cause: string) => void;

  /** @param onUnit told the code of the unit that was pressed, null where there is none */
  constructor(host: LitElement, onUnit: (unit: string | null) => void, onFailed: (cause: string) => void) {
    this.#host = host;
    this.#onUnit = onUnit;
    this.#onFailed = onFailed;
    this.#at = new Watch(
      host,
      (app) => app.store.state.inspection?.at ?? null,
      (at) => {
        if (at && this.isOn) void this.#pick(at);
      },
    );
  }

  toggle(): void {
    this.isOn = !this.isOn;
    if (this.isOn) this.#at.app?.actions.closeInspection();
    this.#host.requestUpdate();
  }

  async #pick(at: LonLat): Promise<void> {
    const { app } = this.#at;
    if (!app) return;
    // not inside the change that told of the press
    await Promise.resolve();
    app.actions.closeInspection();
    try {
      this.#onUnit(await unitAt(app, at, AbortSignal.timeout(30_000)));
    } catch (thrown) {
      this.#onFailed(causeOf(thrown));
    }
  }
}
