import type { Amounts } from '#core/fund/balance-table.ts';
import { tableCode } from '#core/fund/code-spelling.ts';
import { planLayerType } from '#core/fund/plan-layer-name.ts';
import type { Text } from '#core/plan/provenance.ts';
import type { Hectares } from '#core/units.ts';
import { PURPOSE_IDS, type PurposeId } from './purpose-ids.ts';

/** Which codes a purpose is counted by; no code = the land statistics have none for it. */
export interface LandPurpose {
  readonly id: PurposeId;
  readonly codes: readonly string[];
  /** Whether it stands in the table also without a standard. */
  readonly isAsked: boolean;
  /** Whether the package says so, and not we. */
  readonly isDeclared: boolean;
}

/** Who says which code serves which purpose, where no package does. */
export const PURPOSE_SOURCE: Text = {
  vi: 'Quy ước của Plan Atlas: mã loại đất theo TT 08/2024/TT-BTNMT (nguồn thứ cấp), xếp vào mục đích rà soát.',
  en: 'A convention of Plan Atlas: land codes of Circular 08/2024/TT-BTNMT (secondary source) put under the purposes reviewed.',
};

const SCHOOLS = ['DAT_DD_TRUONGHOC', 'DAT_DD_TRUONGTHPT', 'DAT_HTXH_TRUONGHOC', 'DAT_HTXH_TRUONGTHPT'];

/**
 * Codes by purpose, of the land statistics and of planning drawings. DKV (public recreation) stands for public green land. Neither public space nor resettlement has a code of its
 * own in the land statistics.
 *
 * Source: our convention over planning-rules 6.1 and 10.2 (secondary); purposes by source-requirements 2.7 and 2.8.
 */
const CONVENTION: Readonly<Record<PurposeId, readonly string[]>> = {
  culture: ['DVH', 'DAT_HTXH_VANHOA'],
  health: ['DYT', 'DAT_NDD_YTE', 'DAT_HTXH_YTE'],
  education: ['DGD', ...SCHOOLS],
  green: ['DKV', 'DAT_DD_CAYXANHCCDOTHI', 'DAT_HTXH_CAYXANHCC'],
  'public-space': [],
  resettlement: [],
  sport: ['DTT', 'DAT_HTXH_THEDUCTHETHAO'],
  'culture-sport': ['DVH', 'DTT', 'DAT_NDD_VANHOATHETHAO', 'DAT_HTXH_VANHOA', 'DAT_HTXH_THEDUCTHETHAO'],
  market: ['DCH', 'TMD'],
};

const ASKED: readonly PurposeId[] = [
  'culture',
  'health',
  'education',
  'green',
  'public-space',
  'resettlement',
];

/** The purposes with their codes: those a package declares for one take the place of ours. */
export const purposesOf = (
  declared: readonly { readonly purpose: PurposeId; readonly codes: readonly string[] }[] = [],
): readonly LandPurpose[] =>
  PURPOSE_IDS.map((id) => {
    const own = declared.find(({ purpose }) => purpose === id);
    return {
      id,
      codes: own?.codes ?? CONVENTION[id],
      isAsked: ASKED.includes(id),
      isDeclared: own !== undefined,
    };
  });

/** A code as purposes compare it: in the capitals of the tables, a drawing layer's name by its type. */
const plainCode = (given: string): string =>
  /DAT_/i.test(given) ? planLayerType(given) : tableCode(given.trim());

/**
 * Hectares of a purpose, each code once, in capitals or not.
 *
 * @returns null where the purpose has no code: that is not a zero
 */
export function purposeLand(amounts: Amounts, { codes }: Pick<LandPurpose, 'codes'>): Hectares | null {
  if (codes.length === 0) return null;
  const wanted = new Set(codes.map(plainCode));
  let ha = 0;
  for (const [given, amount] of amounts) if (wanted.has(plainCode(given))) ha += amount;
  return ha;
}
