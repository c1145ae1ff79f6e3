import type { LitElement } from 'lit';
import { catalogueOf, causeOf } from '#app/desk.ts';
import { classRuleset, scenarioFund } from '#app/scenario-page.ts';
import { type UnitChoice, unitChoices } from '#app/unit-choices.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { RulesetFile } from '#core/plan/ruleset.ts';
import { Watch } from './app-controller.ts';

type Fund =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly cause: string }
  | {
      readonly status: 'ready';
      readonly fund: LandFund | null;
      readonly units: readonly UnitChoice[];
      readonly ruleset: RulesetFile | null;
    };

/** What boundary options are computed from in the present phase: the land fund of all units, their names, the class standards. */
export class ScenarioFundWatch {
  state: Fund = { status: 'loading' };
  readonly #host: LitElement;
  readonly #phase: Watch<string>;
  #stop: AbortController | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    this.#phase = new Watch(
      host,
      (app) => app.store.state.phase,
      () => void this.compute(),
    );
  }

  get phase(): string {
    return this.#phase.value ?? '';
  }

  get units(): readonly UnitChoice[] {
    return this.state.status === 'ready' ? this.state.units : [];
  }

  stop(): void {
    this.#stop?.abort();
  }

  readonly compute = async (): Promise<void> => {
    const { app } = this.#phase;
    const catalogue = app && catalogueOf(app.store.peek());
    if (!app || !catalogue) return;
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.#show({ status: 'loading' });
    try {
      const [answer, units, ruleset] = await Promise.all([
        scenarioFund(app, stop.signal),
        unitChoices(app.store.peek(), catalogue, app.fetch),
        classRuleset(app, catalogue, stop.signal),
      ]);
      if (stop.signal.aborted) return;
      if (!answer.ok) {
        this.#show({ status: 'failed', cause: answer.error });
        return;
      }
      const known = new Map(units.map((unit) => [unit.id, unit]));
      const named = (answer.value?.units ?? []).map(
        ({ id, name }) => known.get(id) ?? { id, name, declaredHa: null, kind: '' },
      );
      this.#show({ status: 'ready', fund: answer.value, units: named, ruleset });
    } catch (thrown) {
      if (!stop.signal.aborted) this.#show({ status: 'failed', cause: causeOf(thrown) });
    }
  };

  #show(state: Fund): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
