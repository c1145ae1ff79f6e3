import { fromLinkWord, linkWord } from './link-word.ts';

/** Which two phases a person compares, and where the divider of their two pictures stands. */
export interface ComparedChoice {
  /** ids of phases; null: as the phase shown has it */
  readonly pair: { readonly from: string; readonly to: string } | null;
  /** percent of the map's width from its left, 0 … 100; null while the pictures are not side by side */
  readonly split: number | null;
}

/** The choice as it stands in the state and in a link: from, to, divider; null where all is as usual. */
export function writeCompared({ pair, split }: ComparedChoice): string | null {
  if (pair === null && split === null) return null;
  const phases = pair ? `${linkWord(pair.from)}:${linkWord(pair.to)}` : ':';
  return split === null ? phases : `${phases}:${Math.round(split)}`;
}

/** Reads what `writeCompared` wrote; what it cannot read is as usual. */
export function readCompared(text: string | null): ComparedChoice {
  const [from = '', to = '', split] = (text ?? '').split(':');
  const pair = { from: fromLinkWord(from), to: fromLinkWord(to) };
  return {
    pair: pair.from && pair.to && pair.from !== pair.to ? pair : null,
    split: /^\d{1,3}$/.test(split ?? '') ? Math.min(100, Number(split)) : null,
  };
}
