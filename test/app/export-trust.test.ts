import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { balancePage } from '#app/balance-page.ts';
import { balanceRows } from '#app/balance-sheet.ts';
import { featureRows } from '#app/feature-sheet.ts';
import { fundFile } from '#app/fund-files.ts';
import { ledgerTsv } from '#app/ledger-sheet.ts';
import { reviewPage } from '#app/review-page.ts';
import { reviewRows } from '#app/review-sheet.ts';
import { tableHead } from '#app/table-head.ts';
import { textsOf } from '#app/text.ts';
import '#app/task-text.ts';
import { toTsv } from '#core/fund/ledger-csv.ts';
import { methodOf } from '#core/fund/method.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Verification } from '#core/plan/provenance.ts';
import { makeReviewAmounts, reviewFiles, withRules } from '#test/support/review-samples.ts';
import { unzipped } from '#test/support/zip.ts';
import { openApp, ready } from './make-app.ts';
import { makeCatalogue } from './make-catalogue.ts';

const UNVERIFIED = 'Chưa kiểm chứng';
const texts = textsOf('vi');
const method = methodOf('kernel', { meridianDeg: 107.75, k0: 0.9999 });

/** A catalogue nothing of which is illustrative: no notice could speak for its layers. */
const worth = (catalogue: Catalogue, verification: Verification): Catalogue => ({
  ...catalogue,
  layers: catalogue.layers.map((layer) => ({ ...layer, verification })),
});

describe('a table says how far its layers are known', () => {
  const head = (catalogue: Catalogue) =>
    tableHead({ lang: 'vi' }, catalogue, { title: 't', place: 'p', phases: '2030', method });

  test('in its head, each layer by its name', () => {
    expect(head(worth(makeCatalogue(), 'unverified'))).toContainEqual([
      'Mức tin cậy',
      `Quy hoạch sử dụng đất: ${UNVERIFIED}; Đơn vị hành chính: ${UNVERIFIED}`,
    ]);
    expect(head(worth(makeCatalogue(), 'secondary')).flat().join()).not.toContain(UNVERIFIED);
  });

  test('every element that writes a table gives it that head, or a trust of every row', () => {
    const writers = readdirSync('src/elements')
      .map((name) => [name, readFileSync(`src/elements/${name}`, 'utf8')] as const)
      .filter(([, code]) => code.includes('tableFile('));
    expect(writers.length).toBeGreaterThanOrEqual(7);
    const silent = writers.filter(([, code]) => !/\b(tableHead|featureRows)\(/.test(code));
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});

test.each(['csv-vi', 'csv-en', 'xlsx', 'geojson', 'tsv'] as const)(
  'a land fund taken away as %s says that its zones are unverified',
  async (kind) => {
    const { app } = await openApp();
    const value = worth(ready(app.store.peek().catalogue), 'unverified');
    app.store.set({ catalogue: { status: 'ready', value } });
    await app.actions.computeFund();
    const following = { signal: new AbortController().signal, onProgress: () => {}, today: '2026-11-22' };
    const file = kind === 'tsv' ? null : await fundFile(app, kind, following);
    if (file && !file.ok) throw new Error(JSON.stringify(file.error));
    const text = !file
      ? ledgerTsv(app.store.peek())
      : kind === 'xlsx'
        ? [...unzipped(Buffer.from(file.value.content as Uint8Array<ArrayBuffer>)).values()].join('\n')
        : await new Blob([file.value.content]).text();
    expect(text).toContain(`Quy hoạch sử dụng đất: ${UNVERIFIED}`);
  },
);

describe('a value says how far it is known on its own row', () => {
  test('quotas, people and the form of a standard table', () => {
    const base = makeCatalogue();
    const of = { document: 'plan', verification: 'unverified' } as const;
    const catalogue: Catalogue = {
      ...base,
      landFund: {
        ...base.landFund!,
        quotas: [{ ...of, category: 'LUC', phase: '2030', ha: 55 }],
        populations: [{ ...of, phase: '2030', people: 1000, year: 2030 }],
      },
    };
    const page = balancePage({
      catalogue,
      comparing: { phase: '2030', compared: null },
      scope: { kind: 'province' },
      amounts: { id: '', name: '', areaHa: 100, columns: [[['LUC', 60]], [['LUC', 45]]] },
      table: 'tt16-qhc',
      ownPeople: null,
      rounding: { mode: 'unadjusted', hectares: 2, percent: 2 },
    })!;
    const rows = balanceRows(page, { head: [], catalogue, texts, digits: { hectares: 2, percent: 2 } });
    const rowOf = (cell: string) => rows.find((row) => row.includes(cell) && row.includes(UNVERIFIED));
    expect(rowOf('LUC')).toBeDefined();
    expect(rowOf('2030')).toBeDefined();
    expect(rows.flat()).toContain(texts.common.verification[page.table.status]);
  });

  test('standards of land and of a class, with the ruleset and its own trust', () => {
    const catalogue = withRules({ ...makeCatalogue(), phases: makeCatalogue().phases });
    const rulesets = [...reviewFiles()].filter(([name]) => name.startsWith('rulesets/'));
    const page = reviewPage({
      catalogue,
      phase: '2030',
      scope: { kind: 'province' },
      amounts: makeReviewAmounts(),
      units: [],
      rulesets: rulesets.map(([, file]) => file as never),
      choice: { ruleset: 'qc-cu', level: 'urban', urbanClass: null, unverified: true } as never,
      own: new Map(),
    })!;
    const rows = reviewRows(page, { head: [], place: 'p', people: '', texts });
    const education = rows.find((row) => row.includes(texts.review.purposes.education))!;
    expect(education).toContain(UNVERIFIED);
    expect(rows.find((row) => row.includes(texts.review.purposes.health))).not.toContain(UNVERIFIED);
    expect(rows.flat().join()).toContain(`${texts.common.verification.secondary}, thử nghiệm`);
  });

  test('features of a list, and the fields we read out of them ourselves', () => {
    const base = makeCatalogue();
    const layer = {
      ...base.layers[0]!,
      fields: [
        { property: 'kind', title: { vi: 'Nhóm' }, kind: 'text', verification: 'unverified' },
      ] as const,
    };
    const finding = {
      ...{ layer: 'gates', id: 'a', name: 'A', classValue: '', areaHa: null, bounds: [0, 0, 1, 1] as const },
      ...{ properties: { kind: 'x' }, verification: 'unverified' as const },
    };
    const rows = featureRows([{ finding, name: 'A', kind: '', values: ['x'], areaHa: null } as never], {
      ...{ catalogue: base, layer, view: {}, total: 1, texts },
    });
    expect(toTsv(rows)).toContain(`Nhóm – ${UNVERIFIED}`);
    expect(rows.at(-1)).toContain(UNVERIFIED);
  });
});
