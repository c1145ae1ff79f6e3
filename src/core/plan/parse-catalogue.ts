import { ok, type Result } from '#core/result.ts';
import type { Catalogue } from './catalogue.ts';

/** One fault of a catalogue, where it is and what is wrong. */
export interface CatalogueProblem {
  readonly path: string;
  readonly message: string;
  readonly kind: string;
}

export const parseCatalogue = (value: unknown): Result<Catalogue, readonly CatalogueProblem[]> =>
  ok(value as Catalogue);
