import type { Text } from '#core/plan/catalogue.ts';
import type { CatalogueProblem } from '#core/plan/catalogue-problem.ts';
import type { Lang } from '#core/scene.ts';
import type { Notice } from './state.ts';
import { card } from './texts/card.ts';
import { common } from './texts/common.ts';
import { fund } from './texts/fund.ts';
import { layers } from './texts/layers.ts';
import { model } from './texts/model.ts';
import { more } from './texts/more.ts';
import { notice } from './texts/notice.ts';
import { search } from './texts/search.ts';
import { shell } from './texts/shell.ts';

const rooms = { common, shell, layers, model, fund, card, search, more, notice };
type Rooms = typeof rooms;

/** Every sentence of the interface in one language, by panel. */
export type Texts = { readonly lang: Lang } & { readonly [Room in keyof Rooms]: Rooms[Room]['vi'] };

/** The sentences of one language; Vietnamese is the source, English is written beside it. */
export function textsOf(lang: Lang): Texts {
  const chosen = Object.fromEntries(Object.entries(rooms).map(([room, text]) => [room, text[lang]]));
  return { lang, ...chosen } as unknown as Texts;
}

/** Text of the data in the reader's language, Vietnamese where no English exists. */
export const textIn = (lang: Lang, text: Text): string => (lang === 'en' ? (text.en ?? text.vi) : text.vi);

/** The sentence of a notice; a kind without a sentence gets a general one with its cause. */
export const noticeText = (texts: Texts, { kind, params }: Notice): string =>
  (Object.hasOwn(texts.notice.sentences, kind) ? texts.notice.sentences[kind] : undefined)?.(params) ??
  texts.notice.unknown(params);

/** One fault of a catalogue as a sentence: where, what, what is wanted. */
export const problemText = (texts: Texts, { path, kind, params }: CatalogueProblem): string =>
  `${path} ${texts.notice.problems[kind](params)}`;
