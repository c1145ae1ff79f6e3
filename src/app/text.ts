import { signal } from '@preact/signals-core';
import type { Text } from '#core/plan/provenance.ts';
import type { Lang } from '#core/scene.ts';
import type { Notice } from './state.ts';
import type { audit } from './texts/audit.ts';
import type { balance } from './texts/balance.ts';
import type { card } from './texts/card.ts';
import { common } from './texts/common.ts';
import type { conformity } from './texts/conformity.ts';
import type { constraint } from './texts/constraint.ts';
import type { corridor } from './texts/corridor.ts';
import type { documents } from './texts/documents.ts';
import type { fields } from './texts/fields.ts';
import type { fund } from './texts/fund.ts';
import type { indicators } from './texts/indicators.ts';
import type { layers } from './texts/layers.ts';
import type { mapTable } from './texts/map-table.ts';
import type { model } from './texts/model.ts';
import type { more } from './texts/more.ts';
import type { network } from './texts/network.ts';
import { notice } from './texts/notice.ts';
import type { noticeSentences } from './texts/notice-sentences.ts';
import type { overlap } from './texts/overlap.ts';
import type { phases } from './texts/phases.ts';
import type { plans } from './texts/plans.ts';
import type { reach } from './texts/reach.ts';
import type { reconcile } from './texts/reconcile.ts';
import type { review } from './texts/review.ts';
import type { rules } from './texts/rules.ts';
import type { scenarios } from './texts/scenarios.ts';
import type { search } from './texts/search.ts';
import type { sheet } from './texts/sheet.ts';
import { shell } from './texts/shell.ts';
import type { sketch } from './texts/sketch.ts';
import type { transition } from './texts/transition.ts';
import type { trust } from './texts/trust.ts';
import type { units } from './texts/units.ts';
import type { versions } from './texts/versions.ts';

const shellRooms = { common, shell, notice };

/** Sentences that arrive later: those of the tasks with the first panel (`task-text.ts`), of notices with the first notice (`notice-text.ts`), of hits with the first search (`search-text.ts`). */
interface LaterRooms {
  readonly audit: typeof audit;
  readonly balance: typeof balance;
  readonly card: typeof card;
  readonly conformity: typeof conformity;
  readonly constraint: typeof constraint;
  readonly corridor: typeof corridor;
  readonly documents: typeof documents;
  readonly fields: typeof fields;
  readonly fund: typeof fund;
  readonly indicators: typeof indicators;
  readonly layers: typeof layers;
  readonly mapTable: typeof mapTable;
  readonly model: typeof model;
  readonly more: typeof more;
  readonly network: typeof network;
  readonly noticeSentences: typeof noticeSentences;
  readonly overlap: typeof overlap;
  readonly phases: typeof phases;
  readonly plans: typeof plans;
  readonly reach: typeof reach;
  readonly reconcile: typeof reconcile;
  readonly review: typeof review;
  readonly rules: typeof rules;
  readonly scenarios: typeof scenarios;
  readonly search: typeof search;
  readonly sketch: typeof sketch;
  readonly sheet: typeof sheet;
  readonly transition: typeof transition;
  readonly trust: typeof trust;
  readonly units: typeof units;
  readonly versions: typeof versions;
}
type Rooms = typeof shellRooms & LaterRooms;
type Vietnamese<Of> = {
  readonly [Room in keyof Of]: Of[Room] extends { readonly vi: infer Words } ? Words : never;
};

/** Every sentence of the interface in one language, by panel. */
export type Texts = { readonly lang: Lang } & Vietnamese<Rooms>;

/** Sentences that have arrived, the same for every viewer on the page. */
const arrived: Readonly<Record<Lang, Record<string, unknown>>> = { vi: {}, en: {} };
for (const [room, { vi }] of Object.entries(shellRooms)) arrived.vi[room] = vi;
const arrivals = signal(0);

/** Brings sentences that were not there from the beginning. */
export function addTexts(rooms: Partial<LaterRooms>): void {
  for (const [room, { vi, en }] of Object.entries(rooms)) {
    arrived.vi[room] = vi;
    arrived.en[room] = en;
  }
  arrivals.value++;
}

/** Brings the English of the shell. */
export function addEnglish(rooms: Vietnamese<typeof shellRooms>): void {
  Object.assign(arrived.en, rooms);
  arrivals.value++;
}

/** The sentences of one language, Vietnamese where the other has not arrived. Read in a `computed`, it follows what arrives. */
export function textsOf(lang: Lang): Texts {
  void arrivals.value;
  return { lang, ...arrived.vi, ...arrived[lang] } as unknown as Texts;
}

/** Text of the data in the reader's language, Vietnamese where no English exists. */
export const textIn = (lang: Lang, text: Text): string => (lang === 'en' ? (text.en ?? text.vi) : text.vi);

/** The sentence of a notice; a kind without a sentence, or whose sentence has not arrived, gets a general one with its cause. */
export function noticeText(
  { notice, noticeSentences }: Partial<Texts> & Pick<Texts, 'notice'>,
  { kind, params }: Notice,
): string {
  const sentence = Object.hasOwn(noticeSentences ?? {}, kind) ? noticeSentences?.[kind] : undefined;
  return sentence?.(params) ?? notice.unknown(params);
}
