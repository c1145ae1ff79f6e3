import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticeText, textIn, textsOf } from '#app/text.ts';

const shape = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shape(part)]))
    : typeof value;

test('both languages have the same sentences', () => {
  const { lang: vi, ...vietnamese } = textsOf('vi');
  const { lang: en, ...english } = textsOf('en');
  expect([vi, en]).toEqual(['vi', 'en']);
  expect(shape(english)).toEqual(shape(vietnamese));
});

test('every notice that the app gives has a sentence', () => {
  const app = join(import.meta.dirname, '../../src/app');
  const source = readdirSync(app)
    .filter((file) => file.endsWith('-actions.ts'))
    .map((file) => readFileSync(join(app, file), 'utf8'))
    .join('\n');
  const calls = [
    /tell\(\s*store,\s*'\w+',\s*'([\w-]+)'/g,
    /fail\(\s*'([\w-]+)'/g,
    /kind: '([a-z]+-[\w-]+)'/g,
    /'(position-[\w-]+)'/g,
  ];
  const kinds = new Set(calls.flatMap((call) => [...source.matchAll(call)].map((match) => match[1] ?? '')));
  expect(kinds.size).toBeGreaterThan(12);
  const sentences = textsOf('vi').noticeSentences;
  expect([...kinds].filter((kind) => !Object.hasOwn(sentences, kind))).toEqual([]);
});

test('an unknown kind of notice is told with its cause', () => {
  const notice = { id: 'x', level: 'error', kind: 'constructor', params: { cause: 'E42' } } as const;
  expect(noticeText(textsOf('vi'), notice)).toContain('E42');
});

test('a sentence never shows a hole', () => {
  for (const lang of ['vi', 'en'] as const) {
    for (const sentence of Object.values(textsOf(lang).noticeSentences)) {
      expect(
        sentence({
          cause: 'x',
          url: 'x',
          layers: 'x',
          layer: 'x',
          count: '1',
          query: 'x',
          catalogue: 'x',
          problemsVi: 'x',
          problemsEn: 'x',
        }),
      ).not.toContain('undefined');
    }
  }
});

test('text of the data falls back to Vietnamese', () => {
  expect(textIn('en', { vi: 'Đường' })).toBe('Đường');
  expect(textIn('en', { vi: 'Đường', en: 'Road' })).toBe('Road');
});

/** Tone marks on the wrong vowel: "họach" for "hoạch", "tòan" for "toàn"; a closing consonant moves the mark to the second vowel. */
const misplaced = /[òóỏõọ][ae](?=c|ch|i|m|n|ng|p|t|y)|[ùúủũụ][yê](?=[a-zà-ỹ])/iu;

test('no tone mark stands on the wrong vowel, in the interface or the data', () => {
  expect(misplaced.test('quy họach')).toBe(true);
  expect(misplaced.test('quy hoạch, Khánh Hòa, thủy sản, hóa đơn')).toBe(false);
  const root = join(import.meta.dirname, '../..');
  const files = ['src/app/texts', 'data/steps/quang-ninh', 'src/core/fund'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(root, folder, file)),
  );
  expect(files.length).toBeGreaterThan(40);
  const words = [...files, join(root, 'index.html'), join(root, 'README.md')].flatMap((file) =>
    (readFileSync(file, 'utf8').match(/[\p{L}]+/gu) ?? []).filter((word) => misplaced.test(word)),
  );
  expect(words).toEqual([]);
});
