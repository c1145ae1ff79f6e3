import { formatDate, formatMeridian, formatNumber } from '#core/format.ts';
import { codeRules, fundRuleset } from '#core/fund/code-rules.ts';
import type { LandFundMethod } from '#core/fund/land-fund.ts';
import { ledgerWords } from '#core/fund/ledger-words.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { comparedPhases } from './compared-phases.ts';
import { fundLayers, illustrativeNotice, layerTrust } from './fund-origin.ts';
import type { AppState } from './state.ts';
import { textIn } from './text.ts';

/** Where the figures of a table are from and what they are worth: lines of label and text above a sheet. */
export function tableHead(
  { lang }: Pick<AppState, 'lang'>,
  catalogue: Catalogue,
  {
    title,
    place,
    phases,
    method,
    layers,
  }: {
    readonly title: string;
    readonly place: string;
    readonly phases: string;
    readonly method: LandFundMethod;
    /** Layers the table is made of, where they are not those of the land fund: then it has no codes. */
    readonly layers?: readonly Layer[];
  },
): readonly (readonly [string, string])[] {
  const words = ledgerWords[lang];
  const { axis, engine, version } = method;
  const used = layers ?? fundLayers(catalogue);
  const sources = catalogue.sources.filter(({ id }) => used.some(({ source }) => source === id));
  const notice = illustrativeNotice(lang, catalogue);
  return [
    [title, textIn(lang, catalogue.title)],
    [words.place, place],
    [words.phase, phases],
    [
      words.method,
      words.methodText(formatMeridian(axis.meridianDeg), formatNumber(lang, axis.k0, 4), engine, version),
    ],
    ...(layers ? [] : [codeRules(lang, fundRuleset(catalogue))]),
    [
      words.catalogue,
      `${catalogue.id}, ${words.version(catalogue.version, formatDate(lang, catalogue.date))}`,
    ],
    [words.sources, sources.map((source) => textIn(lang, source.title)).join('; ')],
    [words.trust, layerTrust(lang, used)],
    ...(notice === null ? [] : [[words.notice, notice] as const]),
  ];
}

/** Name of the file of a table that sets two phases side by side: it has both. */
export function comparedFileName(state: AppState, catalogue: Catalogue, kind: string): string {
  const pair = comparedPhases(catalogue, state);
  const phase = pair ? `${pair.from.id}-${pair.to.id}` : state.phase;
  return tableFileName({ fund: state.fund, phase }, catalogue, kind);
}

/** Name of a table's file, without its ending: of plain letters, digits and hyphens. */
export function tableFileName(
  { fund, phase }: Pick<AppState, 'fund' | 'phase'>,
  { id }: Catalogue,
  kind: string,
): string {
  const where = {
    province: 'toan-tinh',
    area: 'vung-ve',
    unit: fund.scope.kind === 'unit' ? fund.scope.id : '',
  };
  return `${kind}-${id}-${where[fund.scope.kind]}-${phase}`.replace(/[^A-Za-z0-9-]+/g, '-');
}
