import type { Catalogue, Ruleset } from '#core/plan/catalogue.ts';
import type { ClassStandard, LandStandard, RulesetFile } from '#core/plan/ruleset.ts';
import type { AmountsAnswer, ScopeAmounts } from '#worker/fund-tables-protocol.ts';
import { makeAmounts } from './fund-table-samples.ts';
import { SAMPLE_UNITS } from './sample-units.ts';

const head = (id: string, validFrom: string, validTo?: string): Ruleset => ({
  ...{ id, validFrom, title: { vi: `Quy chuẩn ${id}`, en: `Code ${id}` }, documentNo: id.toUpperCase() },
  status: 'secondary',
  ...(validTo && { validTo }),
});
const rule = (id: string, purpose: string, min: number, more: Partial<LandStandard> = {}): LandStandard => ({
  ...{ id, purpose, min, title: { vi: id, en: id }, level: 'urban', unit: 'm²/người' },
  ...{ verification: 'secondary', ...more },
});
const grade = (
  id: string,
  unit: string,
  low: number,
  high: number,
  points?: ClassStandard['points'],
): ClassStandard => ({
  ...{ id, unit, low, high, urbanClass: 'III', title: { vi: `Tiêu chuẩn ${id}`, en: `Standard ${id}` } },
  ...{ verification: 'secondary' as const, ...(points && { points }) },
});

/** Made-up rules: one code in force in 2026, one from 2027, one resolution on classes. */
const FILES: Readonly<Record<string, RulesetFile>> = {
  'qc-cu': {
    ...head('qc-cu', '2021', '2026-12-31'),
    format: 'plan-atlas-ruleset/1',
    via: 'thử nghiệm',
    standards: [
      rule('Trạm y tế', 'health', 0.4),
      rule('Trường học', 'education', 2, { verification: 'unverified' }),
      rule('Cây xanh', 'green', 4, { urbanClasses: ['V'] }),
      rule('Cây xanh', 'green', 6, { urbanClasses: ['II'], id: 'green-ii' }),
    ],
  },
  'qc-moi': {
    ...head('qc-moi', '2027-01-01'),
    format: 'plan-atlas-ruleset/1',
    via: 'thử nghiệm',
    standards: [rule('Y tế', 'health', 800), rule('Y tế xã', 'health', 0.2, { level: 'rural' })],
  },
  'nq-loai': {
    ...head('nq-loai', '2026-01-01'),
    format: 'plan-atlas-ruleset/1',
    via: 'thử nghiệm',
    classes: [
      grade('population', 'người', 20_000, 200_000, { low: 5.5, high: 7 }),
      grade('water', '%', 85, 95, { low: 2, high: 3 }),
    ],
  },
};

/** The resolution on classes. */
export const makeClassRuleset = (): RulesetFile => FILES['nq-loai']!;

/** A catalogue that names the rules, with people of the province alone. */
export const withRules = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  rulesets: Object.values(FILES).map((file) => ({
    ...head(file.id, file.validFrom, file.validTo),
    data: `rulesets/${file.id}.json`,
  })),
  landFund: {
    ...catalogue.landFund!,
    populations: [
      { phase: '2030', people: 1_000_000, year: 2030, document: 'qd80', verification: 'secondary' },
    ],
  },
});

/** The files beside that catalogue. */
export const reviewFiles = (): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ...Object.entries(FILES).map(([id, file]) => [`rulesets/${id}.json`, file] as const),
    [
      'units.geojson',
      {
        type: 'FeatureCollection',
        features: SAMPLE_UNITS.map(([code, name]) => ({
          type: 'Feature',
          properties: {
            code,
            name,
            kind: name.startsWith('Phường') ? 'phường' : name.startsWith('Xã') ? 'xã' : 'đặc khu',
          },
          geometry: null,
        })),
      },
    ],
  ]);

/** Each unit has 0.1 % DVH, 0.2 % DYT, 0.3 % DGD and 0.4 % DKV of its area in 2025, twice that in 2030. */
export function makeReviewAmounts(unitCount?: number): AmountsAnswer {
  const plain = makeAmounts(unitCount);
  const shares = [
    ['DVH', 0.001],
    ['DYT', 0.002],
    ['DGD', 0.003],
    ['DKV', 0.004],
  ] as const;
  const of = ({ id, name, areaHa }: ScopeAmounts): ScopeAmounts => ({
    ...{ id, name, areaHa },
    columns: [1, 2].map((times) => shares.map(([code, share]) => [code, times * share * areaHa] as const)),
  });
  return { ...plain, scopes: plain.scopes.map(of) };
}
