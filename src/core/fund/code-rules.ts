import { formatDate } from '#core/format.ts';
import type { Catalogue, Ruleset } from '#core/plan/catalogue.ts';
import type { Verification } from '#core/plan/provenance.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';
import type { Lang } from '#core/scene.ts';
import { landUseOf } from './land-use.ts';
import { type LandUseCode, TT_08_2024, TT_27_2018 } from './land-use-code.ts';

const LAND_CODES: ReadonlySet<string> = new Set([TT_08_2024.id, TT_27_2018.id]);

/** The ruleset the codes of the summed zones are by; undefined where none is named. */
export function fundRuleset(catalogue: Catalogue): Ruleset | undefined {
  const zones = zonesLayer(catalogue);
  return catalogue.rulesets.find(({ id }) => id === zones?.ruleset);
}

/** What a code is by a ruleset of land-use codes; undefined by any other, or by none: then a code is but a word. */
export const landUseBy = (ruleset: Pick<Ruleset, 'id'> | undefined, code: string): LandUseCode | undefined =>
  ruleset && LAND_CODES.has(ruleset.id) ? landUseOf(code) : undefined;

interface RuleWords {
  readonly label: string;
  readonly by: (documentNo: string, days: string, trust: string) => string;
  readonly from: (day: string) => string;
  readonly until: (from: string, to: string) => string;
  readonly unknown: string;
  readonly sums: (documentNo: string) => string;
  readonly trust: Readonly<Record<Verification, string>>;
}

const words: Readonly<Record<Lang, RuleWords>> = {
  vi: {
    label: 'Quy định mã loại đất',
    by: (documentNo, days, trust) => `Mã loại đất theo ${documentNo} (${days}; ${trust})`,
    from: (day) => `hiệu lực từ ${day}`,
    until: (from, to) => `hiệu lực ${from} – ${to}`,
    unknown: 'Không rõ mã loại đất theo quy định nào',
    sums: (documentNo) => `nhóm đất và khu chồng phủ đọc theo ${documentNo}`,
    trust: {
      verified: 'đã đối chiếu văn bản gốc',
      secondary: 'theo nguồn thứ cấp',
      unverified: 'chưa kiểm chứng',
      illustrative: 'minh họa',
    },
  },
  en: {
    label: 'Rules of the land codes',
    by: (documentNo, days, trust) => `Land codes by ${documentNo} (${days}; ${trust})`,
    from: (day) => `in force from ${day}`,
    until: (from, to) => `in force ${from} – ${to}`,
    unknown: 'Unknown by which rules the land codes are (vintage unknown)',
    sums: (documentNo) => `groups of land and overlay areas are read by ${documentNo}`,
    trust: {
      verified: 'checked against the official text',
      secondary: 'secondary source',
      unverified: 'unverified',
      illustrative: 'illustrative',
    },
  },
};

/** How far something is known, in a word within a sentence. */
export const trustWord = (lang: Lang, verification: Verification): string => words[lang].trust[verification];

/** When a ruleset is in force, in words. */
export function rulesetDays(
  lang: Lang,
  { validFrom, validTo }: Pick<Ruleset, 'validFrom' | 'validTo'>,
): string {
  const say = words[lang];
  const from = formatDate(lang, validFrom);
  return validTo === undefined ? say.from(from) : say.until(from, formatDate(lang, validTo));
}

/** By which rules the codes of a land fund are, and by which its sums read them: a line for method, tables and files. */
export function codeRules(lang: Lang, ruleset: Ruleset | undefined): readonly [label: string, text: string] {
  const say = words[lang];
  const by = ruleset
    ? say.by(ruleset.documentNo, rulesetDays(lang, ruleset), trustWord(lang, ruleset.status))
    : say.unknown;
  const isOfSums = ruleset?.id === TT_08_2024.id;
  return [say.label, `${by}${isOfSums ? '' : `; ${say.sums(TT_08_2024.documentNo)}`}`];
}
