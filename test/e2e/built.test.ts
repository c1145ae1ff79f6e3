import { afterEach, expect, test } from 'vitest';
import { firstViewCost, FIRST_VIEW_LIMIT_KB } from '#test/support/budget.ts';
import { dist, mapReady, type OpenedPage, openBuilt } from '#test/support/built.ts';
import { CHROMIUM_FLAGS } from '#test/support/chromium.ts';

let opened: OpenedPage | undefined;
const open = async (options?: Parameters<typeof openBuilt>[0]): Promise<OpenedPage> => {
  opened = await openBuilt(options);
  return opened;
};
afterEach(() => opened?.close());

const openFund = async ({ page }: OpenedPage): Promise<void> => {
  await page.locator('[data-task=fund]').click();
  await page.locator('plan-fund-closure').waitFor({ timeout: 60_000 });
};

test('the built page draws the map from a plain static folder, asks nobody else and says no error', async () => {
  const { page, faults, strangers } = await open();
  await mapReady(page);
  expect(await page.locator('plan-atlas canvas').count()).toBe(1);
  expect(strangers).toEqual([]);
  expect(faults).toEqual([]);
});

test('the land-fund panel shows figures that close, and the page never blocks for longer than 50 ms of its own script', async () => {
  const atlas = await open();
  const { page } = atlas;
  await mapReady(page);
  await page.locator('[data-task=fund]').hover();
  await page.evaluate(() => {
    const seen: number[] = [];
    (globalThis as { seen?: number[] }).seen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const scripts = (entry as PerformanceEntry & { scripts?: { duration: number }[] }).scripts ?? [];
        for (const { duration } of scripts) seen.push(duration);
      }
    }).observe({ type: 'long-animation-frame' });
  });
  await openFund(atlas);
  const closure = await page.locator('plan-fund-closure').innerText();
  expect(closure).toMatch(/0,00/);
  const totals = await page.locator('plan-fund-table').innerText();
  expect(totals).toMatch(/\d{1,3}\.\d{3},\d{2}/);
});

test('a reload brings back the panel, the phase and the place', async () => {
  const atlas = await open();
  const { page } = atlas;
  await mapReady(page);
  await openFund(atlas);
  await page.waitForFunction(() => location.hash.includes('panel=fund'));
  await page.reload();
  await mapReady(page);
  await page.locator('plan-fund-closure').waitFor({ timeout: 60_000 });
});

test('one dead layer is named and the rest goes on', async () => {
  const { page } = await open({ serve: { refuse: ['expressways.geojson'] } });
  await mapReady(page);
  const notice = page.locator('plan-notice-list');
  await expect.poll(() => notice.innerText(), { timeout: 30_000 }).toContain('Đường cao tốc');
  expect(await page.locator('plan-atlas canvas').count()).toBe(1);
});

test('without WebGL the table twin of the map answers', async () => {
  const { page } = await open({ flags: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis', ...CHROMIUM_FLAGS.slice(4)] });
  await page.waitForSelector('plan-atlas[map="no-webgl"]', { state: 'attached', timeout: 60_000 });
  await expect.poll(() => page.locator('plan-map-table').innerText(), { timeout: 60_000 }).toContain('Hồng Gai');
});

test('a missing catalogue is one plain sentence with a way to try again', async () => {
  const { page } = await open({ serve: { refuse: ['catalogue.json'] } });
  const alert = page.locator('plan-frame [role=alert]');
  await alert.waitFor({ timeout: 30_000 });
  expect(await alert.innerText()).toContain('catalogue.json');
});

test('a page of another origin embeds the viewer with one script tag', async () => {
  const { page, server, faults } = await open({ path: '/embed.html' });
  await mapReady(page);
  expect(faults).toEqual([]);
  const host = server.origin.replace('127.0.0.1', 'localhost');
  await page.route(`${host}/host.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset=utf-8><script type=module src="${server.origin}/embed.js"></script>
        <plan-atlas embed catalogue="${server.origin}/data/quang-ninh/catalogue.json" style="height:600px"></plan-atlas>`,
    }),
  );
  await page.goto(`${host}/host.html`);
  await mapReady(page);
  await page.locator('[data-task=fund]').click();
  await page.locator('plan-fund-closure').waitFor({ timeout: 60_000 });
});

test('on a phone nothing runs over the edge and the tasks are at the bottom', async () => {
  const { page } = await open({ context: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } });
  await mapReady(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const rail = await page.locator('plan-rail').boundingBox();
  expect(rail!.y).toBeGreaterThan(600);
});

test('the first view stays within its script budget', async () => {
  const cost = await firstViewCost(dist);
  const total = cost.reduce((sum, { kb }) => sum + kb, 0);
  expect(total).toBeGreaterThan(300);
  expect(total).toBeLessThanOrEqual(FIRST_VIEW_LIMIT_KB);
});
