import type { LitElement } from 'lit';
import type { AppState, FundTableId, FundTables, Loadable } from '#app/state.ts';
import { tableKey } from '#app/table-question.ts';
import { Watch } from './app-controller.ts';

/**
 * A table of the land fund for an element that shows it: asks for it when the element stands in a viewer and whenever the
 * question changes (scope, phase, catalogue), but not again after a person has stopped it.
 */
export class FundTableWatch<Id extends FundTableId> {
  readonly #id: Id;
  readonly #slot: Watch<AppState['tables']['results'][Id]>;
  readonly #key: Watch<string>;

  constructor(host: LitElement, id: Id) {
    this.#id = id;
    this.#slot = new Watch(host, (app) => app.store.state.tables.results[id]);
    this.#key = new Watch(
      host,
      (app) => tableKey(app.store.state, id),
      (key) => {
        const slot = this.#key.app?.store.peek().tables.results[id];
        if (key !== '' && slot?.of !== key) this.compute();
      },
    );
  }

  /** What came of the present question. */
  get result(): Loadable<FundTables[Id]> {
    const slot = this.#slot.value;
    const isPresent = slot !== undefined && slot.of === this.#key.value;
    return isPresent ? (slot.result as Loadable<FundTables[Id]>) : { status: 'loading', progress: 0 };
  }

  /** Whether there is anything to ask. */
  get hasQuestion(): boolean {
    return Boolean(this.#key.value);
  }

  readonly compute = (): void => void this.#key.app?.actions.computeTable(this.#id);
  readonly cancel = (): void => void this.#key.app?.actions.cancelTable(this.#id);
}
