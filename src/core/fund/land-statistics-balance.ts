import type { BalanceDefinition, BalanceLine } from './balance-definition.ts';
import { tableCode } from './code-spelling.ts';
import { LAND_USE_CODES, landUseOf } from './land-use.ts';

/** Which code a code is counted under; a code not named stands directly under its group. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  CHN: ['LUA', 'HNK', 'COC'],
  LUA: ['LUC', 'LUK', 'LUN'],
  HNK: ['BHK', 'NHK'],
  CLN: ['LNC', 'LNQ', 'LNK'],
  LNP: ['RSX', 'RPH', 'RDD'],
  RSX: ['RSN'],
  OTC: ['ONT', 'ODT'],
  DSN: ['DTS', 'DVH', 'DXH', 'DYT', 'DGD', 'DTT', 'DKH', 'DMT', 'DKT', 'DNG', 'DSK'],
  CSK: ['SKK', 'SKN', 'SKT', 'SCT', 'TMD', 'SKC', 'SKS', 'SKX'],
  CCC: [
    ...['DGT', 'DTL', 'DCT', 'DPC', 'DDD', 'DDT', 'DDL', 'DRA', 'DNL', 'DBV', 'DCH', 'DSH', 'DKV', 'SCC'],
    'DCK',
  ],
  TVC: ['MNC', 'SON'],
  MVB: ['MVT', 'MVR', 'MVK'],
};

/** The three groups whose sum is the total. */
const GROUPS = [
  { no: '1', code: 'NNP', group: 'agricultural' },
  { no: '2', code: 'PNN', group: 'non-agri' },
  { no: '3', code: 'CSD', group: 'unused' },
] as const;

const parentOf: ReadonlyMap<string, string> = new Map(
  Object.entries(CHILDREN).flatMap(([parent, children]) => children.map((child) => [child, parent])),
);

function codeLine(code: string, no: string): BalanceLine {
  const { vi, en } = landUseOf(code)!;
  const lines = (CHILDREN[code] ?? []).map((child, i) => codeLine(child, `${no}.${i + 1}`));
  return { no, vi, en, codes: [code], ...(lines.length > 0 && { lines }) };
}

function groupLine({ no, code, group }: (typeof GROUPS)[number]): BalanceLine {
  const { vi, en } = landUseOf(code)!;
  const top = LAND_USE_CODES.filter(
    (entry) => entry.group === group && entry.code !== code && !parentOf.has(entry.code),
  );
  return { no, vi, en, codes: [code], lines: top.map((entry, i) => codeLine(entry.code, `${no}.${i + 1}`)) };
}

/**
 * The tree of the land statistics (thống kê, kiểm kê đất đai): agricultural, non-agricultural, unused, and coastal water below.
 *
 * Codes, labels and groups are those of land-use.ts; which code stands under which is our own reading of the two circulars'
 * code lists, and codes of both rule sets stand in one tree so that older data map too.
 * Source: TT 08/2024/TT-BTNMT, TT 27/2018/TT-BTNMT by planning-rules 6.1 (secondary).
 */
export const LAND_STATISTICS_BALANCE: BalanceDefinition = {
  id: 'land-statistics',
  title: {
    vi: 'Cơ cấu sử dụng đất theo mục đích (thống kê đất đai)',
    en: 'Land by purpose (land statistics)',
  },
  source: 'TT 08/2024/TT-BTNMT, TT 27/2018/TT-BTNMT',
  status: 'secondary',
  note: {
    vi: 'Mã và tên theo nguồn thứ cấp; thứ bậc do Plan Atlas xếp, chưa đối chiếu phụ lục. Mặt nước ven biển không thuộc tổng.',
    en: 'Codes and names from secondary sources; the tree is our own reading, not checked against the annex. Coastal water is no part of the total.',
  },
  // land-use.ts: both spellings occur
  codeOf: (name) => (/^oct$/i.test(name.trim()) ? 'OTC' : tableCode(name.trim())),
  lines: [...GROUPS.map(groupLine), { ...codeLine('MVB', '4'), outsideTotal: true }],
};

/** A code, in capitals or not, and all codes counted under it, as the tables write them. */
export function codesUnder(given: string): readonly string[] {
  const code = tableCode(given);
  const group = GROUPS.find((entry) => entry.code === code);
  const below = group
    ? LAND_USE_CODES.filter((entry) => entry.group === group.group && entry.code !== code).map((e) => e.code)
    : (CHILDREN[code] ?? []).flatMap(codesUnder);
  return [code, ...below];
}
