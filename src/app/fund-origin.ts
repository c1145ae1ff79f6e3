import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';
import type { Lang } from '#core/scene.ts';
import type { App } from './app.ts';
import { catalogueOf } from './desk.ts';
import { isOpened } from './opened.ts';
import { phaseName } from './phase-name.ts';
import { textIn, textsOf } from './text.ts';
import { openedWords } from './texts/opened.ts';

/** The layers a land fund is made of: zones and units. */
export const fundLayers = ({ landFund, layers }: Catalogue): readonly Layer[] =>
  layers.filter(({ id }) => id === landFund?.zones || id === landFund?.units);

/** The person's own file a land fund sums, if it does. */
const ownZones = ({ layers, landFund }: Catalogue): Layer | undefined =>
  layers.find(({ id }) => id === landFund?.zones && isOpened(id));

/** What the land fund of a viewer is headed by: what its data is worth, or null. */
export function fundNotice({ store, legalNotice }: Pick<App, 'store' | 'legalNotice'>): string | null {
  const { state } = store;
  const catalogue = catalogueOf(state);
  if (!catalogue) return legalNotice.value;
  const { lang, fund } = state;
  if (!ownZones(catalogue)) return legalNotice.value ?? unverifiedNotice(lang, catalogue);
  // a drawn area is cut out of the zones alone
  const ofUnits = fund.scope.kind === 'area' ? null : illustrativeNotice(lang, catalogue);
  return [openedWords(lang).notVerified, ...(ofUnits ? [ofUnits] : [])].join('. ');
}

/** That nobody has verified the zones of a catalogue, where that is so. */
function unverifiedNotice(lang: Lang, catalogue: Catalogue): string | null {
  const zones = zonesLayer(catalogue);
  return zones?.verification === 'unverified' ? layerTrust(lang, [zones]) : null;
}

/** How far the layers of a table can be trusted, each by its name. */
export const layerTrust = (lang: Lang, layers: readonly Layer[]): string =>
  layers
    .map(
      ({ title, verification }) =>
        `${textIn(lang, title)}: ${textsOf(lang).common.verification[verification]}`,
    )
    .join('; ');

/** What a land fund is of: a phase of the plan and what it is worth, or a person's own file, which is of none. */
export function fundPhaseText(lang: Lang, catalogue: Catalogue, phase: string): string {
  const file = ownZones(catalogue);
  if (file) return `${textIn(lang, file.title)} (${textsOf(lang).common.verification[file.verification]})`;
  const known = catalogue.phases.find(({ id }) => id === phase);
  return known ? phaseName(textsOf(lang), known) : phase;
}

/** What the data of a land fund is worth, where any of it is illustrative; null where none is. */
export function illustrativeNotice(lang: Lang, catalogue: Catalogue): string | null {
  const isIllustrative = fundLayers(catalogue).some(({ verification }) => verification === 'illustrative');
  if (!isIllustrative) return null;
  if (ownZones(catalogue)) return openedWords(lang).unitsIllustrative;
  return catalogue.notice ? textIn(lang, catalogue.notice) : textsOf(lang).notice.legal;
}
