import { afterEach, expect, test } from 'vitest';
import { FIRST_VIEW_LIMIT_KB, firstViewCost } from '#test/support/budget.ts';
import { dist, mapReady, type OpenedPage, openBuilt } from '#test/support/built.ts';
import { CHROMIUM_FLAGS } from '#test/support/chromium-flags.ts';
import { serveFolder } from '#test/support/serve.ts';

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

test('the land-fund panel shows figures that close', async () => {
  const atlas = await open();
  const { page } = atlas;
  await mapReady(page);
  await openFund(atlas);
  const said = (tag: string) =>
    page.locator(tag).evaluate((element) => element.shadowRoot?.textContent ?? '');
  expect(await said('plan-fund-closure')).toMatch(/Khép/);
  expect(await said('plan-fund-table')).toMatch(/\d{1,3}\.\d{3},\d{2}/);
});

/**
 * The longest stretch our scripts kept the page while it computed and showed the province's land fund, ms. MapLibre's own frames are
 * left out: here WebGL is software and draws on the processor.
 */
async function longestBlock(): Promise<number> {
  const atlas = await open();
  const { page } = atlas;
  await mapReady(page);
  await page.evaluate(() => {
    const durations = [0];
    (globalThis as { durations?: number[] }).durations = durations;
    new PerformanceObserver((list) => {
      for (const frame of list.getEntries()) {
        const { scripts = [] } = frame as PerformanceEntry & {
          scripts?: { duration: number; sourceURL: string }[];
        };
        for (const { duration, sourceURL } of scripts)
          if (!sourceURL.includes('/maplibre')) durations.push(duration);
      }
    }).observe({ type: 'long-animation-frame' });
  });
  await openFund(atlas);
  await page.waitForTimeout(1000);
  const durations = await page.evaluate(() => (globalThis as { durations?: number[] }).durations ?? []);
  await atlas.close();
  return Math.max(...durations);
}

test('computing a land fund never keeps the page for 50 ms', async () => {
  // the machine is shared: a try that met another's load is made again
  let longest = await longestBlock();
  for (let tries = 1; longest >= 50 && tries < 3; tries++) longest = await longestBlock();
  expect(longest).toBeLessThan(50);
});

test('a reload brings back the panel, the phase and the place', async () => {
  const atlas = await open();
  const { page } = atlas;
  await mapReady(page);
  await openFund(atlas);
  await page.waitForFunction(() => location.hash.includes('w=fund'));
  await page.reload();
  await mapReady(page);
  await page.locator('plan-fund-closure').waitFor({ timeout: 60_000 });
});

test('a place that is searched for is flown to and asked about', async () => {
  const { page } = await open();
  await mapReady(page);
  await page.locator('plan-search input').fill('cai rong');
  await page.locator('plan-search [role=option]').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => {
      const viewer = document.querySelector('plan-atlas') as HTMLElement & {
        app: { store: { peek(): { camera: { zoom: number } } } };
      };
      return viewer.app.store.peek().camera.zoom > 13.9;
    },
    undefined,
    { timeout: 60_000 },
  );
  await page.locator('plan-place-card').getByText('Vân Đồn').first().waitFor();
});

test('one dead layer is named and the rest goes on', async () => {
  const { page } = await open({ serve: { refuse: ['expressways.geojson'] } });
  await mapReady(page);
  await page.locator('plan-notice-list').getByText('Đường cao tốc').waitFor({ timeout: 30_000 });
  expect(await page.locator('plan-atlas canvas').count()).toBe(1);
});

test('without WebGL the table twin of the map answers', async () => {
  const { page } = await open({
    flags: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis', ...CHROMIUM_FLAGS.slice(4)],
  });
  await page.waitForSelector('plan-atlas[map="no-webgl"]', { state: 'attached', timeout: 60_000 });
  await page.locator('plan-map-table').getByRole('button', { name: 'Tính quỹ đất' }).click();
  await page.locator('plan-map-table').getByText('Hồng Gai').first().waitFor({ timeout: 60_000 });
});

test('a missing catalogue is one plain sentence with a way to try again', async () => {
  const { page } = await open({ serve: { refuse: ['catalogue.json'] } });
  const alert = page.locator('plan-frame [role=alert]');
  await alert.waitFor({ timeout: 30_000 });
  expect(await alert.textContent()).toContain('catalogue.json');
});

test('a page of another origin embeds the viewer with one script tag', async () => {
  const { page, server, faults } = await open({ path: '/embed.html' });
  await mapReady(page);
  expect(faults).toEqual([]);
  const host = await serveFolder(dist, {
    pages: {
      '/host.html': `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
        <script type="module" src="${server.origin}/embed.js"></script>
        <plan-atlas embed catalogue="${server.origin}/data/quang-ninh/catalogue.json"></plan-atlas>`,
    },
  });
  await page.goto(`${host.origin}/host.html`);
  await mapReady(page);
  await page.locator('[data-task=fund]').click();
  await page.locator('plan-fund-closure').waitFor({ timeout: 60_000 });
  expect(faults).toEqual([]);
  expect(host.asked).toEqual(['/host.html']);
  await host.close();
});

test('on a phone nothing runs over the edge and the tasks are at the bottom', async () => {
  const { page } = await open({
    context: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  });
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
