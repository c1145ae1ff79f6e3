import uFuzzy from '@leeoniya/ufuzzy';
import { foldText } from './fold-text.ts';
import type { Bounds } from './scene.ts';
import type { LonLat } from './units.ts';

/** Something the search can find. */
export interface SearchEntry {
  readonly layer: string;
  readonly id: string;
  readonly name: string;
  /** The name for English readers; the same where there is none. */
  readonly nameEn: string;
  /** Other names it is found by: code, old district, former name. */
  readonly aliases: readonly string[];
  /** Legend value, e.g. the land code; empty when there is none. */
  readonly classValue: string;
  /** What it belonged to before the mergers of 2025; may be empty. */
  readonly former: string;
  /** Where it is, in a word; may be empty. */
  readonly near: string;
  /** A point inside it. */
  readonly at: LonLat;
  readonly bounds: Bounds;
}

/** Answers a query with entries, best first. */
export type Finder = (query: string, limit?: number) => readonly SearchEntry[];

/** A list longer than this is not read. */
const MOST_HITS = 40;

/** The kind of a unit before its name, folded: who types "ha long" means the phường of that name too. */
const KIND = /^(phuong|xa|dac khu|thi tran|thi xa|thanh pho|tp|tx|huyen) (?=.)/;

/** How well a folded name answers a folded query; smaller is better. */
function distance(full: string, query: string): number {
  const name = full.replace(KIND, '');
  if (full === query || name === query) return 0;
  if (name.startsWith(`${query} `)) return 1;
  if (name.endsWith(` ${query}`)) return 2;
  if (name.startsWith(query)) return 3;
  if (name.includes(` ${query} `)) return 4;
  return full.includes(query) ? 5 : 6;
}

/** Whether the person's own diacritics are in the name: "dương" prefers Dương to Đường. */
const accents = (text: string): string => text.normalize('NFC').toLowerCase();

/**
 * Prepares entries for finding by name, code or old name, with or without diacritics, with one slip a word.
 *
 * @param limit of the finder's answer; 40 unless told
 * @returns best first; exact names, then names that begin with the query, then the rest
 */
export function makeFinder(entries: readonly SearchEntry[]): Finder {
  const fuzzy = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  const words = entries.flatMap((entry, index) =>
    [entry.name, ...entry.aliases].map((text, place) => ({
      index,
      alias: place > 0,
      text,
      folded: foldText(text),
    })),
  );
  const haystack = words.map(({ folded }) => folded);

  return (query, limit = MOST_HITS) => {
    const needle = foldText(query);
    if (!needle) return [];
    const plain = haystack.flatMap((text, at) => (text.includes(needle) ? [at] : []));
    const [found, , order] = plain.length > 0 ? [plain, null, null] : fuzzy.search(haystack, needle, 1, 1e4);
    const ranked = order ? order.map((place) => found?.[place] ?? 0) : [...(found ?? [])];
    const typed = accents(query.trim());
    const best = new Map<number, { readonly score: number; readonly entry: SearchEntry }>();
    for (const [place, at] of ranked.entries()) {
      const word = words[at];
      const entry = word && entries[word.index];
      if (!word || !entry) continue;
      const score =
        distance(word.folded, needle) * 10 +
        (word.alias ? 4 : 0) +
        (accents(word.text).includes(typed) ? 0 : 2) +
        (order ? place / ranked.length : 0);
      if (score < (best.get(word.index)?.score ?? Infinity)) best.set(word.index, { score, entry });
    }
    return [...best.values()]
      .sort((a, b) => a.score - b.score || a.entry.name.length - b.entry.name.length)
      .slice(0, limit)
      .map(({ entry }) => entry);
  };
}
