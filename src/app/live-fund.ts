import type { LonLat } from '#core/units.ts';
import type { DrawnFundRequest } from '#worker/drawn-fund-protocol.ts';
import { catalogueOf, causeOf, type Desk } from './desk.ts';
import { fundQuestion } from './fund-question.ts';
import type { LiveFund } from './state.ts';

/** Follows an outline with its land fund. One question is under way at most; of those that came meanwhile the newest is asked next. */
export class LiveFundFollower {
  readonly #desk: Desk;
  #next: readonly LonLat[] | null = null;
  #running = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Asks for an outline; with fewer than three corners the zones are only made ready. */
  follow(points: readonly LonLat[]): void {
    this.#next = points;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    let asked: readonly LonLat[] | null = null;
    while (this.#next) {
      asked = this.#next;
      this.#next = null;
      const live = await this.#ask(asked);
      if (live && this.#isWanted()) this.#show(live);
    }
    this.#running = false;
  }

  async #ask(points: readonly LonLat[]): Promise<LiveFund | null> {
    const request = this.#request(points);
    if (!request) return null;
    try {
      const engine = await this.#desk.engine();
      const answer = await engine.drawnFund(request);
      return { points, outcome: answer.ok ? answer.value.outcome : { failed: answer.error.message } };
    } catch (thrown) {
      return { points, outcome: { failed: causeOf(thrown) } };
    }
  }

  #request(ring: readonly LonLat[]): DrawnFundRequest | null {
    const state = this.#desk.store.peek();
    const catalogue = catalogueOf(state);
    const question = catalogue && fundQuestion(state, catalogue);
    return question && { zones: question.zones, category: question.category, axis: question.axis, ring };
  }

  /** Whether an area is still drawn, or shown as drawn. */
  #isWanted(): boolean {
    const { sketch, fund } = this.#desk.store.peek();
    return sketch?.tool === 'fund' || (sketch === null && fund.scope.kind === 'area');
  }

  #show(live: LiveFund): void {
    const { store } = this.#desk;
    const { drawing } = store.peek();
    store.set({ drawing: { ...drawing, live } });
  }
}
