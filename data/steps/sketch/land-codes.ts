import { readFileSync } from 'node:fs';
import type { LegendClass, Pattern } from '../../../src/core/plan/layer.ts';
import type { Text } from '../../../src/core/plan/provenance.ts';

const GROUPS: Readonly<Record<string, Text>> = {
  agricultural: { vi: 'Nhóm đất nông nghiệp', en: 'Agricultural land' },
  'non-agri': { vi: 'Nhóm đất phi nông nghiệp', en: 'Non-agricultural land' },
  unused: { vi: 'Nhóm đất chưa sử dụng', en: 'Unused land' },
};

/** Hatches for codes that share one official colour, so that they can be told apart (planning-rules 6.1); the hatch is ours. */
const PATTERNS: Readonly<Record<string, Pattern>> = {
  NTS: 'none',
  DTL: 'horizontal',
  CNT: 'none',
  SKK: 'none',
  SKN: 'back-diagonal',
  SKC: 'diagonal',
  TMD: 'cross',
  TSC: 'grid',
  DVH: 'vertical',
  DYT: 'plus',
  DGD: 'brick',
  DTT: 'dots',
  DKV: 'sparse-dots',
  DNL: 'horizontal',
  DCH: 'waves',
  DDD: 'back-diagonal',
  TON: 'diagonal',
  SKS: 'diagonal',
  DRA: 'dots',
  BCS: 'sparse-dots',
  DCS: 'dots',
  NCS: 'none',
  RDD: 'none',
  MNC: 'none',
  SON: 'waves',
};

/** DDD is new in 2024 and has no colour in any copy seen: drawn in the colour of the codes it replaced (DDT, DDL). */
const NEW_CODES: readonly (readonly [string, string, string, string, string])[] = [
  [
    'DDD',
    'Đất có di tích lịch sử – văn hóa, danh lam thắng cảnh, di sản thiên nhiên',
    'Relics, scenic and heritage sites',
    '#FFAAA0',
    'non-agri',
  ],
];

/** Codes that the zones use, in the order of the official table. */
const ZONE_CODES = [
  'LUC',
  'LUK',
  'HNK',
  'CLN',
  'RSX',
  'RPH',
  'RDD',
  'NTS',
  'CNT',
  'NKH',
  'ONT',
  'ODT',
  'TSC',
  'DVH',
  'DYT',
  'DGD',
  'DTT',
  'SKK',
  'SKN',
  'TMD',
  'SKC',
  'SKS',
  'DGT',
  'DTL',
  'DKV',
  'DNL',
  'DCH',
  'DRA',
  'DDD',
  'TON',
  'NTD',
  'MNC',
  'SON',
  'BCS',
  'DCS',
  'NCS',
] as const;

/** Legend of the land-use layers: official colour and code, group headings, hatches where colours repeat. */
export function landClasses(): LegendClass[] {
  const text = readFileSync(new URL('../../raw/quang-ninh/land-use-codes.csv', import.meta.url), 'utf8');
  const rows = new Map(
    text
      .trim()
      .split('\n')
      .slice(1)
      .map(
        (row) =>
          row.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((v) => v.replace(/,$/, '').replaceAll('"', '')) ?? [],
      )
      .map((v) => [
        v[0] as string,
        { vi: v[1] as string, en: v[2] as string, color: v[4] as string, group: v[5] as string },
      ]),
  );
  for (const [code, vi, en, color, group] of NEW_CODES) rows.set(code, { vi, en, color, group });
  return ZONE_CODES.map((code) => {
    const row = rows.get(code);
    const group = GROUPS[row?.group ?? ''];
    if (row === undefined || group === undefined) throw new Error(`no row for land code ${code}`);
    return {
      value: code,
      code,
      title: { vi: row.vi, en: row.en },
      color: row.color.toLowerCase(),
      pattern: PATTERNS[code] ?? 'none',
      group,
    };
  });
}
