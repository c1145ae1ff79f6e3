import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { mapReady, type OpenedPage, openBuilt } from '#test/support/built.ts';

let opened: OpenedPage | undefined;
afterEach(() => opened?.close());

const open = async (options: Parameters<typeof openBuilt>[0] = {}): Promise<OpenedPage> => {
  opened = await openBuilt({ path: '/self-check.html', ...options });
  return opened;
};
const ended = (page: Page): Promise<unknown> =>
  page.waitForSelector('plan-self-check:is([outcome=pass], [outcome=fail])', { timeout: 110_000 });
const lines = (page: Page): Promise<{ name: string; pass: boolean; text: string }[]> =>
  page.locator('plan-check-group li').evaluateAll((items) =>
    items.map((item) => ({
      name: item.querySelector('strong')?.textContent ?? '',
      pass: item.classList.contains('ok'),
      text: item.textContent?.replace(/\s+/g, ' ') ?? '',
    })),
  );

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('the self-check passes in a browser, says each figure, and axe finds nothing', async () => {
  const { page, faults, strangers } = await open();
  await ended(page);
  const said = await lines(page);
  expect(said.filter(({ pass }) => !pass)).toEqual([]);
  // 61 known values, closure of three phases in 3 lines each, one unit by both engines
  expect(said).toHaveLength(61 + 9 + 1);
  expect(await page.getAttribute('plan-self-check', 'outcome')).toBe('pass');
  for (const { text } of said)
    for (const word of ['Kết quả', 'Kỳ vọng', 'Dung sai', 'Nguồn']) expect(text).toContain(word);
  expect(await page.locator('plan-self-check [role=status]').first().textContent()).toMatch(
    /Đạt cả 71 phép thử.*Tổng thời gian/s,
  );
  expect(faults).toEqual([]);
  expect(strangers).toEqual([]);
  await page.locator('plan-check-group details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  // not as a script tag: the page's own rules forbid foreign ones
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  });
  expect(violations).toEqual([]);
});

test('a wrong expected value is shown as a failure, that line alone, and the report says so', async () => {
  const vectors = JSON.parse(readFileSync('public/self-check/vectors.json', 'utf8'));
  vectors.positions[0].northing += 0.05;
  const { page } = await open({
    serve: { pages: { '/self-check/vectors.json': JSON.stringify(vectors) } },
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  await ended(page);
  const failed = (await lines(page)).filter(({ pass }) => !pass);
  expect(failed.map(({ name }) => name)).toEqual(['Hạ Long, EPSG:5899, X']);
  expect(failed[0]?.text).toContain('Không đạt');
  expect(await page.getAttribute('plan-self-check', 'outcome')).toBe('fail');
  expect(await page.locator('plan-self-check .verdict').textContent()).toContain(
    '1 trong 71 phép thử không đạt',
  );
  await page.locator('plan-copy-button button').click();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report.split('\n').filter((line) => line.startsWith('Không đạt\t'))).toHaveLength(1);
  expect(report.split('\n').filter((line) => line.startsWith('Đạt\t'))).toHaveLength(70);
  expect(report).toContain('Trình duyệt: Mozilla');
});

test('without its data the self-check fails and says what it could not do', async () => {
  const { page } = await open({ serve: { refuse: ['zones.geojson'] } });
  await ended(page);
  const failed = (await lines(page)).filter(({ pass }) => !pass);
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.every(({ text }) => text.includes('zones.geojson'))).toBe(true);
  await opened!.close();
  const none = await open({ serve: { refuse: ['vectors.json'] } });
  await ended(none.page);
  expect(await none.page.locator('plan-self-check [role=alert]').textContent()).toContain('HTTP 500');
});

test('it is reached from the panel “Thêm”, in the language of the map', async () => {
  const { page } = await open({ path: '/index.html#v=1&l=en&w=more' });
  await mapReady(page);
  const link = page.locator('plan-more-panel a[target=_blank]').filter({ hasText: 'Self-check' });
  await link.waitFor({ timeout: 60_000 });
  const [next] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await next.locator('plan-self-check[lang=en]').waitFor({ timeout: 30_000 });
  expect(await next.title()).toBe('Self-check of the figures');
  await ended(next);
  expect(await next.getAttribute('plan-self-check', 'outcome')).toBe('pass');
});
