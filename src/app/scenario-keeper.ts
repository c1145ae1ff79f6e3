import type { PlanDocument } from '#core/plan/provenance.ts';
import { err, ok, type Result } from '#core/result.ts';
import { parseScenarios } from '#core/scenario/parse-scenarios.ts';
import type { ScenarioBook } from '#core/scenario/scenario.ts';
import type { Memory } from './desk.ts';
import type { ScenarioList } from './scenario-list.ts';

const key = (catalogue: string): string => `plan-atlas/scenarios/${catalogue}`;

/** A list as a book of its own, with the documents it names. */
export function bookOf(
  catalogue: string,
  scenarios: ScenarioList,
  shipped: ScenarioBook | null,
): ScenarioBook {
  const documents: readonly PlanDocument[] = (shipped?.documents ?? []).filter(({ id }) =>
    scenarios.some(({ document }) => document === id),
  );
  return {
    format: 'plan-atlas-scenarios/1',
    id: catalogue,
    documents,
    ...(shipped?.urbanLand ? { urbanLand: shipped.urbanLand } : {}),
    scenarios,
  };
}

/** Keeps a book for the next visit, where that is possible. */
export function keepScenarios(memory: Memory | null, book: ScenarioBook): void {
  try {
    memory?.setItem(key(book.id), JSON.stringify(book));
  } catch {
    // storage is full or forbidden: the options hold for this visit only
  }
}

/** The book kept of a package; null where there is none that can be read. */
export function keptScenarios(memory: Memory | null, catalogue: string): ScenarioBook | null {
  try {
    const read = bookFrom(memory?.getItem(key(catalogue)) ?? '');
    return read.ok && read.value.id === catalogue && read.value.scenarios.length > 0 ? read.value : null;
  } catch {
    return null;
  }
}

/** Reads a book from text of anywhere, or says in a sentence why not. */
export function bookFrom(text: string): Result<ScenarioBook, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    return err((thrown as Error).message);
  }
  const parsed = parseScenarios(value);
  if (parsed.ok) return ok(parsed.value);
  const [first] = parsed.error;
  return err(`${first?.path} ${first?.message}`);
}
