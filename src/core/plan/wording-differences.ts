import type { ModelKind, MottoParts } from './spatial-model.ts';

/** How a part of one motto stands to the same part of another; `spelling` = the same but for how numbers are written. */
export type WordingStanding = 'same' | 'spelling' | 'differs' | 'only-first' | 'only-second';

/** A part of two mottos side by side; null where a motto does not name it. */
export interface WordingRow {
  readonly kind: ModelKind;
  readonly first: string | null;
  readonly second: string | null;
  readonly standing: WordingStanding;
}

/** The kinds in the order mottos name them. */
export const MODEL_KINDS: readonly ModelKind[] = ['centre', 'axis', 'link', 'breakthrough', 'region'];

const NUMERALS: Readonly<Record<string, string>> = { một: '1', hai: '2', ba: '3', bốn: '4', năm: '5' };

/** Numbers in figures, capitals and blanks let go. */
const plain = (part: string): string =>
  part
    .toLowerCase()
    .split(/\s+/)
    .map((word) => NUMERALS[word] ?? word)
    .join(' ');

/** Two mottos part by part; a part neither names is left out. */
export function wordingRows(one: MottoParts, other: MottoParts): readonly WordingRow[] {
  return MODEL_KINDS.flatMap((kind): readonly WordingRow[] => {
    const first = one[kind] ?? null;
    const second = other[kind] ?? null;
    if (first === null && second === null) return [];
    return [{ kind, first, second, standing: standingOf(first, second) }];
  });
}

function standingOf(first: string | null, second: string | null): WordingStanding {
  if (first === null) return 'only-second';
  if (second === null) return 'only-first';
  if (first === second) return 'same';
  return plain(first) === plain(second) ? 'spelling' : 'differs';
}
