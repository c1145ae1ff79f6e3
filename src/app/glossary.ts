import { foldText } from '#core/fold-text.ts';
import type { Verification } from '#core/plan/provenance.ts';
import type { Lang } from '#core/scene.ts';
import { glossaryEntries, type TermId } from './texts/glossary.ts';

/** A word with what it means, in one language. */
export interface GlossaryWord {
  readonly id: TermId;
  readonly term: string;
  readonly text: string;
  /** The law that says it, as read; null where it is a word of this map. */
  readonly source: { readonly name: string; readonly verification: Verification } | null;
}

const collator = new Intl.Collator('vi');

const wordIn = (lang: Lang, { id, term, text, source }: (typeof glossaryEntries)[number]): GlossaryWord => ({
  id,
  term: term[lang],
  text: text[lang],
  source: source ?? null,
});

/** Every word, by the alphabet. */
export const glossary = (lang: Lang): readonly GlossaryWord[] =>
  glossaryEntries.map((entry) => wordIn(lang, entry)).toSorted((a, b) => collator.compare(a.term, b.term));

/** Words that hold what was typed, without its accents: those whose name holds it first. */
export function findWords(words: readonly GlossaryWord[], query: string): readonly GlossaryWord[] {
  const needle = foldText(query);
  if (needle === '') return words;
  const inName = words.filter(({ term }) => foldText(term).includes(needle));
  return [
    ...inName,
    ...words.filter((word) => !inName.includes(word) && foldText(word.text).includes(needle)),
  ];
}

/** One word; undefined for an id that is none. */
export function glossaryWord(lang: Lang, id: TermId): GlossaryWord | undefined {
  const entry = glossaryEntries.find((each) => each.id === id);
  return entry && wordIn(lang, entry);
}
