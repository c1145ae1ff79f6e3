import type { LitElement } from 'lit';
import { catalogueOf, causeOf } from '#app/desk.ts';
import { scenarioFund, unitFacts } from '#app/scenario-page.ts';
import { unitChoices } from '#app/unit-choices.ts';
import { Watch } from './app-controller.ts';
import type { StoryFund } from './plan-model-story.ts';

/** The land fund of all units in the present phase, asked for when it is first wanted. */
export class StoryFundWatch {
  value: StoryFund = { status: 'loading' };
  readonly #host: LitElement;
  readonly #key: Watch<string>;
  #isWanted = false;
  #stop: AbortController | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    this.#key = new Watch(
      host,
      ({ store: { state } }) =>
        JSON.stringify([state.phase, state.fund.policy, state.fund.repair, state.catalogueUrl]),
      () => {
        if (this.#isWanted) void this.#compute();
      },
    );
    host.addController({ hostDisconnected: () => this.#stop?.abort() });
  }

  /** Begins to compute, once. */
  want(): void {
    if (this.#isWanted || !this.#key.app) return;
    this.#isWanted = true;
    void this.#compute();
  }

  async #compute(): Promise<void> {
    const { app } = this.#key;
    const catalogue = app && catalogueOf(app.store.peek());
    if (!catalogue) return;
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.#set({ status: 'loading' });
    try {
      const state = app.store.peek();
      const [answer, units] = await Promise.all([
        scenarioFund(app, stop.signal),
        unitChoices(state, catalogue, app.fetch),
      ]);
      if (stop.signal.aborted) return;
      if (!answer.ok) return this.#set({ status: 'failed', cause: answer.error });
      const fund = answer.value;
      this.#set(
        fund
          ? {
              status: 'ready',
              fund,
              facts: unitFacts(units, catalogue, state.phase),
              units: named(fund, units),
            }
          : { status: 'none' },
      );
    } catch (thrown) {
      if (!stop.signal.aborted) this.#set({ status: 'failed', cause: causeOf(thrown) });
    }
  }

  #set(value: StoryFund): void {
    this.value = value;
    this.#host.requestUpdate();
  }
}

type Ready = Extract<StoryFund, { status: 'ready' }>;

/** The units of the fund, with what their layer declares of them. */
function named({ units }: Ready['fund'], choices: Ready['units']): Ready['units'] {
  const known = new Map(choices.map((unit) => [unit.id, unit]));
  return units.map(({ id, name }) => known.get(id) ?? { id, name, declaredHa: null, kind: '' });
}
