import { type ComputedBlock, computedBlocks } from '#core/indicator/computed-block.ts';
import type { IndicatorBook } from '#core/indicator/indicator-book.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { App } from './app.ts';
import { catalogueOf, causeOf } from './desk.ts';
import { fundQuestion } from './fund-question.ts';

/** Sums the land fund of the present phase, whatever place the land-fund panel shows, and computes what the book wants. */
export async function computedPage(
  app: App,
  book: IndicatorBook,
  signal: AbortSignal,
): Promise<Result<readonly ComputedBlock[], string>> {
  const state = app.store.peek();
  const catalogue = catalogueOf(state);
  const question =
    catalogue &&
    book.indicators.some(({ computed }) => computed !== undefined) &&
    fundQuestion({ ...state, fund: { ...state.fund, scope: { kind: 'province' } } }, catalogue);
  if (!question) return ok([]);
  try {
    const engine = await app.engine();
    const answer = await engine.landFund(question, { signal });
    if (!answer.ok) return err(answer.error.message);
    const { date: asOf, landFund } = catalogue;
    const of = { phase: state.phase, asOf, populations: landFund?.populations };
    return ok(computedBlocks(book, answer.value, of));
  } catch (thrown) {
    signal.throwIfAborted();
    return err(causeOf(thrown));
  }
}
