import { basename } from 'node:path';
import { formatMeridian, formatNumber } from '#core/format.ts';
import { codeRules, fundRuleset, landUseBy, trustWord } from '#core/fund/code-rules.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { Cell } from '#core/fund/ledger-csv.ts';
import { ledgerNotes } from '#core/fund/ledger-notes.ts';
import { ledgerRows } from '#core/fund/ledger-rows.ts';
import { ledgerWords } from '#core/fund/ledger-words.ts';
import { writeSpreadsheet } from '#io/spreadsheet.ts';
import type { Arguments } from './arguments.ts';
import { readCatalogue } from './catalogue-file.ts';
import { sha256 } from './input.ts';
import { readBytes } from './input-bytes.ts';
import { roundingOf } from './rounding-options.ts';

/** A land fund as an Excel workbook: the ledger, and where it is from. Vietnamese. */
export async function fundWorkbook(fund: LandFund, args: Arguments): Promise<Uint8Array> {
  const { options } = args;
  const rounding = roundingOf(args);
  const words = ledgerWords.vi;
  const path = options.get('catalogue');
  const catalogue = path === undefined ? undefined : await readCatalogue(path);
  const { axis, engine, version } = fund.method;
  const ruleset = catalogue && fundRuleset(catalogue);
  const used = catalogue?.layers.filter(({ id }) =>
    [catalogue.landFund?.zones, catalogue.landFund?.units].includes(id),
  );
  const sources = catalogue?.sources.filter(({ id }) => used?.some(({ source }) => source === id));
  const isIllustrative = used?.some(({ verification }) => verification === 'illustrative') ?? false;
  const files = ['zones', 'units'].flatMap((role) => options.get(role) ?? []);
  const head: (readonly [string, string])[] = [
    ...ledgerNotes('vi', fund),
    [words.title, catalogue?.title.vi ?? basename(files[0]!)],
    [
      words.method,
      words.methodText(formatMeridian(axis.meridianDeg), formatNumber('vi', axis.k0, 4), engine, version),
    ],
    codeRules('vi', ruleset),
    [
      words.catalogue,
      catalogue
        ? `${catalogue.id}, ${words.version(catalogue.version, catalogue.date)}`
        : files.map((file) => basename(file)).join('; '),
    ],
    [
      words.sources,
      sources?.map(({ title }) => title.vi).join('; ') || files.map((file) => basename(file)).join('; '),
    ],
    ...(used?.length
      ? [
          [
            words.trust,
            used.map(({ title, verification }) => `${title.vi}: ${trustWord('vi', verification)}`).join('; '),
          ] as const,
        ]
      : []),
    ...(isIllustrative
      ? [
          [words.notice, `${catalogue?.notice?.vi ?? 'Dữ liệu minh họa, không có giá trị pháp lý'}`] as [
            string,
            string,
          ],
        ]
      : []),
  ];
  const titleOf = (category: string) =>
    landUseBy(ruleset, category)?.vi ?? (category === '?' ? words.unknownCategory : category);
  const inputs: (readonly Cell[])[] = [['Tệp', 'SHA-256']];
  for (const file of files) inputs.push([basename(file), await sha256(await readBytes(file))]);
  const problems = fund.problems.map(({ layer, message }): readonly Cell[] => [layer, message]);
  return writeSpreadsheet([
    { name: 'Quỹ đất', rows: ledgerRows(fund, { words, head, titleOf, rounding }) },
    {
      name: 'Nguồn và phương pháp',
      rows: [...inputs, [], ['Lớp', 'Vấn đề'], ...(problems.length > 0 ? problems : [['', 'không có']])],
    },
  ]);
}
