import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** How many capabilities each of the five source documents has: 000 has 0.1 … 0.13, and so on. */
const COUNTS = [13, 10, 25, 12, 31];
const NUMBERS = COUNTS.flatMap((count, document) =>
  Array.from({ length: count }, (_, at) => `${document}.${at + 1}`),
);
const STATUSES = ['works', 'partly', 'not yet'] as const;

interface Row {
  readonly no: string;
  readonly capability: string;
  readonly status: string;
  readonly seen: string;
  readonly proof: string;
  readonly reason: string;
}

const rowsOf = (page: string): readonly Row[] =>
  page
    .split('\n')
    .filter((line) => /^\|\s*\d/.test(line))
    .map((line) => {
      const [no = '', capability = '', status = '', seen = '', proof = '', reason = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return { no, capability, status, seen, proof, reason };
    });

/** The test files a proof names, each with the names of tests that stand after it. */
const proofsOf = (proof: string): readonly { readonly file: string; readonly names: readonly string[] }[] =>
  proof.split(/;\s*(?=`)/).flatMap((part) => {
    const [, file, rest = ''] = /^`(test\/[^`]+\.test\.ts)`(.*)$/.exec(part) ?? [];
    const names = [...rest.matchAll(/“(.+?)”(?=\s*(?:“|$))/g)].map(([, name = '']) => name);
    return file === undefined ? [] : [{ file, names }];
  });

const words = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** What a page of rows claims and cannot show; `read` gives a test file, null where there is none. */
function problemsOf(page: string, read: (file: string) => string | null): string[] {
  const rows = rowsOf(page);
  const found = rows.map(({ no }) => no);
  const count = (status: string): number => rows.filter((row) => row.status === status).length;
  const sums = `${count('works')} work, ${count('partly')} partly, ${count('not yet')} not yet`;
  return [
    ...NUMBERS.filter((no) => !found.includes(no)).map((no) => `${no}: missing`),
    ...found.filter((no) => !NUMBERS.includes(no)).map((no) => `${no}: no such number`),
    ...found.filter((no, at) => found.indexOf(no) !== at).map((no) => `${no}: twice`),
    ...(page.includes(`**${sums}.**`) ? [] : [`the page does not say: ${sums}`]),
    ...rows.flatMap((row) => rowProblems(row, read)),
  ];
}

function rowProblems(row: Row, read: (file: string) => string | null): string[] {
  const { no, capability, status, seen, proof, reason } = row;
  const isThere = status === 'works' || status === 'partly';
  const proofs = proofsOf(proof);
  return [
    ...(STATUSES.some((each) => each === status) ? [] : [`${no}: status ${status}`]),
    ...(words(capability) > 0 ? [] : [`${no}: no capability`]),
    ...(isThere && words(seen) === 0 ? [`${no}: seen nowhere`] : []),
    ...(isThere && proofs.length === 0 ? [`${no}: no test`] : []),
    ...(status !== 'works' && words(reason) < 4 ? [`${no}: no reason`] : []),
    ...proofs.flatMap(({ file, names }) => {
      const text = read(file);
      if (text === null) return [`${no}: no file ${file}`];
      return names
        .filter((name) => !text.includes(name))
        .map((name) => `${no}: ${file} has no test “${name}”`);
    }),
  ];
}

const page = readFileSync('docs/coverage.md', 'utf8');
const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

test('all 91 capabilities stand on the page once, with tests that exist and reasons that say something', () => {
  expect(NUMBERS).toHaveLength(91);
  expect(problemsOf(page, read)).toEqual([]);
});

test('most rows name the very test', () => {
  const proofs = rowsOf(page).flatMap(({ proof }) => proofsOf(proof));
  expect(proofs.length).toBeGreaterThan(60);
  expect(proofs.filter(({ names }) => names.length === 0)).toEqual([]);
});

const line = (no: string): string => page.split('\n').find((each) => each.startsWith(`| ${no} |`)) ?? '';
/** Number of the first row with a status. */
const first = (status: string): string => rowsOf(page).find((row) => row.status === status)?.no ?? '';

test.each<[string, string, (page: string) => string]>([
  ['a row that is gone', '2.7: missing', (text) => text.replace(`${line('2.7')}\n`, '')],
  [
    'a row that stands twice',
    '2.7: twice',
    (text) => text.replace(line('2.7'), `${line('2.7')}\n${line('2.7')}`),
  ],
  [
    'a number nobody asked for',
    '3.13: no such number',
    (text) => `${text}\n${line('3.12').replace('3.12', '3.13')}\n`,
  ],
  [
    'a status of its own making',
    '2.4: status almost',
    (text) => text.replace(line('2.4'), line('2.4').replace('| works |', '| almost |')),
  ],
  [
    'a test file that is not there',
    'no file test/nowhere',
    (text) => text.replace('test/e2e/receipt.test.ts', 'test/nowhere.test.ts'),
  ],
  [
    'a test that is not in its file',
    'has no test “what works”',
    (text) => text.replace(/(\.test\.ts` )“[^”]+”/, '$1“what works”'),
  ],
  [
    'a claim without test',
    '2.4: no test',
    (text) => text.replace(line('2.4'), line('2.4').replaceAll('.test.ts`', '`')),
  ],
  [
    'a claim that is seen nowhere',
    '1.3: seen nowhere',
    (text) => text.replace('Việt Nam → Plans → Chỉ tiêu, 2045', '–'),
  ],
  [
    'a lack without reason',
    `${first('not yet')}: no reason`,
    (text) => text.replace(line(first('not yet')), line(first('not yet')).replace(/[^|]+\|$/, ' no data |')),
  ],
  [
    'a half claim without what lacks',
    `${first('partly')}: no reason`,
    (text) => text.replace(line(first('partly')), line(first('partly')).replace(/[^|]+\|$/, ' – |')),
  ],
  ['sums that do not tie', 'does not say', (text) => text.replace(/\*\*\d+ work/, '**91 work')],
])('the guard sees %s', (_, problem, plant) => {
  expect(plant(page)).not.toBe(page);
  expect(problemsOf(plant(page), read).join('\n')).toContain(problem);
});
