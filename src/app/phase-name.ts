import type { Catalogue, Phase } from '#core/plan/catalogue.ts';
import { type Texts, textIn } from './text.ts';

/** A phase with what it is worth, where that is not verified: “Tầm nhìn 2050 – minh họa”. */
export function phaseName({ lang, common, phases }: Texts, { title, verification }: Phase): string {
  const name = textIn(lang, title);
  if (verification === undefined || verification === 'verified') return name;
  return phases.stated(name, common.verification[verification].toLowerCase());
}

/** What a phase is: its note, where its drawing stands, and the plan it is a state of. */
export function phaseOrigin(texts: Texts, { documents }: Catalogue, phase: Phase): string {
  const { lang, phases } = texts;
  const document = documents.find(({ id }) => id === phase.document);
  const named = document && [document.number, textIn(lang, document.title)].filter(Boolean).join(', ');
  return [phase.note && textIn(lang, phase.note), named && `${phases.ofPlan(named)}.`]
    .filter(Boolean)
    .join(' ');
}
