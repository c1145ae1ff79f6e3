import type { Catalogue, Layer } from '#core/plan/catalogue.ts';
import type { Lang } from '#core/scene.ts';
import { textIn, textsOf } from './text.ts';

/** The layers a land fund is made of: zones and units. */
export const fundLayers = ({ landFund, layers }: Catalogue): readonly Layer[] =>
  layers.filter(({ id }) => id === landFund?.zones || id === landFund?.units);

/** What the data of a land fund is worth, where any of it is illustrative; null where none is. */
export function illustrativeNotice(lang: Lang, catalogue: Catalogue): string | null {
  const isIllustrative = fundLayers(catalogue).some(({ verification }) => verification === 'illustrative');
  if (!isIllustrative) return null;
  return catalogue.notice ? textIn(lang, catalogue.notice) : textsOf(lang).notice.legal;
}
