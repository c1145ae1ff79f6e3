import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indicatorPage } from '#app/indicator-page.ts';
import type { IndicatorBook } from '#core/indicator/indicator-book.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { atlas } from '#test/support/atlas.ts';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const run = async (...words: string[]) => JSON.parse((await atlas('indicators', ...words)).stdout);
const DATA = 'public/data';

test.each(['khanh-hoa', 'lang-son'])(
  'the results of %s are those of the viewer, as of the day of the catalogue beside the file',
  async (id) => {
    const book: IndicatorBook = json(`${DATA}/${id}/indicators.json`);
    const { date }: Catalogue = json(`${DATA}/${id}/catalogue.json`);
    const report = await run(`${DATA}/${id}/indicators.json`);
    expect(report.asOf).toBe(date);
    const page = indicatorPage(book, null, date);
    expect(report.counts).toEqual(page.counts);
    expect(report.computed.map(({ phase }: { phase: string }) => phase)).toContain('2030');
  },
);

test('what is computed is the land of the land fund, by phase, and counted apart', async () => {
  const report = await run(`${DATA}/lang-son/indicators.json`);
  const { landFund, axis }: Catalogue = json(`${DATA}/lang-son/catalogue.json`);
  const book: IndicatorBook = json(`${DATA}/lang-son/indicators.json`);
  const share = book.indicators.find(({ id }) => id === 'dat-giao-thong')!.computed!;
  if (share.kind !== 'share') throw new Error('no share');
  for (const { phase, indicators, counts } of report.computed) {
    const { stdout } = await atlas(
      ...[
        'land-fund',
        '--zones',
        `${DATA}/lang-son/zones.geojson`,
        '--units',
        `${DATA}/lang-son/units.geojson`,
      ],
      ...['--category', landFund!.category[phase]!, '--axis', String(axis.meridian)],
    );
    const ha = (codes: readonly string[]): number =>
      JSON.parse(stdout)
        .totals.filter(({ category }: { category: string }) => codes.includes(category))
        .reduce((sum: number, { planeHa }: { planeHa: number }) => sum + planeHa, 0);
    const [roads] = indicators;
    expect(roads.indicator).toBe('dat-giao-thong');
    expect(roads.whole.value).toBeCloseTo((100 * ha(share.part)) / ha(share.whole), 9);
    // a plan of 2030 is no result of 2030 yet
    if (phase === '2030') expect(counts).toMatchObject({ 'not-due': 1, 'not-met': 0 });
  }
  expect(report.computed.length).toBeGreaterThan(1);
});

test('a book without a catalogue beside it wants the day targets are due by', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'book-')), 'indicators.json');
  copyFileSync(`${DATA}/quang-ninh/indicators.json`, file);
  const { stderr, code } = await atlas('indicators', file);
  expect(code).toBe(2);
  expect(stderr).toContain('--date YYYY-MM-DD');
  const urban = async (date: string) =>
    (await run(file, '--date', date)).targets
      .filter(({ id }: { id: string }) => id.startsWith('qn-'))
      .map(({ places }: { places: { verdict: string }[] }) => places[0]!.verdict);
  expect(await urban('2025-12-31')).toEqual(['not-due', 'not-due']);
  expect(await urban('2031-01-01')).toEqual(['old-figure', 'old-figure']);
  expect((await run(file, '--date', '2031-01-01')).computed).toBeNull();
  expect((await atlas('indicators', file, '--date', '2031')).code).toBe(2);
});
