import type { Catalogue, Layer } from '#core/plan/catalogue.ts';
import type { Lang } from '#core/scene.ts';
import { isOpened } from './opened.ts';
import { textIn, textsOf } from './text.ts';

/** The layers a land fund is made of: zones and units. */
export const fundLayers = ({ landFund, layers }: Catalogue): readonly Layer[] =>
  layers.filter(({ id }) => id === landFund?.zones || id === landFund?.units);

/** What a land fund is of: a phase of the plan, or a person's own file, which is of none. */
export function fundPhaseText(lang: Lang, catalogue: Catalogue, phase: string): string {
  const file = fundLayers(catalogue).find(({ id }) => isOpened(id));
  if (file) return `${textIn(lang, file.title)} (${textsOf(lang).common.verification[file.verification]})`;
  const title = catalogue.phases.find(({ id }) => id === phase)?.title;
  return title ? textIn(lang, title) : phase;
}

/** What the data of a land fund is worth, where any of it is illustrative; null where none is. */
export function illustrativeNotice(lang: Lang, catalogue: Catalogue): string | null {
  const isIllustrative = fundLayers(catalogue).some(({ verification }) => verification === 'illustrative');
  if (!isIllustrative) return null;
  return catalogue.notice ? textIn(lang, catalogue.notice) : textsOf(lang).notice.legal;
}
