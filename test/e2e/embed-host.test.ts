import type { Frame, Locator, Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { dist } from '#test/support/built.ts';
import { launchChromium } from '#test/support/chromium.ts';
import { serveFolder } from '#test/support/serve.ts';

const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

const ready = (within: Page | Frame) =>
  within.waitForSelector('plan-atlas[map="ready"]', { state: 'attached', timeout: 90_000 });

/** The total of the province’s land fund as the panel prints it. */
async function total(within: Page | Frame): Promise<string> {
  await within.locator('[data-task=fund]').click();
  await within.locator('plan-fund-closure').waitFor({ timeout: 60_000 });
  return (await within.locator('plan-fund-table tfoot td.number').first().textContent()) ?? '';
}

/** Presses a choice whose input is hidden under its label. */
const choose = (input: Locator) => input.evaluate((element: HTMLInputElement) => element.click());

const TOTAL = /^\d{3}\.\d{3},\d{2}$/;

const viewer = (origin: string, id = 'one') =>
  `<plan-atlas id="${id}" embed catalogue="${origin}/data/quang-ninh/catalogue.json"></plan-atlas>`;

/** A page of somebody else, with what its own site would send along; the viewer's files lie on another origin. */
async function openHost(body: (origin: string) => string, policy?: (origin: string) => string) {
  const server = await serveFolder(dist);
  const host = await serveFolder(dist, {
    pages: {
      '/host.html': `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${body(server.origin)}`,
    },
    ...(policy && { policy: policy(server.origin) }),
  });
  const browser = await launchChromium();
  running.push(browser, server, host);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener('securitypolicyviolation', (event) =>
      refused.push(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      ),
    );
  });
  await page.goto(`${host.origin}/host.html`);
  return { page, faults };
}

test('in a sandboxed frame of another origin the map is drawn and the land fund is summed', async () => {
  const { page, faults } = await openHost(
    (origin) =>
      `<iframe sandbox="allow-scripts" src="${origin}/index.html" width="1200" height="700"></iframe>`,
  );
  const frame = page.frames()[1]!;
  await ready(frame);
  expect(await frame.evaluate(() => self.origin)).toBe('null');
  expect(await frame.locator('plan-atlas canvas').count()).toBe(1);
  expect(await total(frame)).toMatch(TOTAL);
  expect(faults).toEqual([]);
});

test('on a host that allows no inline code, no inline style and no eval, every panel stands and nothing is refused', async () => {
  const { page, faults } = await openHost(
    (origin) => `<script type="module" src="${origin}/embed.js"></script>${viewer(origin)}`,
    (origin) =>
      [
        "default-src 'none'",
        `script-src ${origin}`,
        "style-src 'none'",
        `font-src ${origin}`,
        `connect-src ${origin}`,
        'img-src data: blob:',
        `worker-src blob: ${origin}`,
        "base-uri 'none'",
      ].join('; '),
  );
  await ready(page);
  expect(await total(page)).toMatch(TOTAL);
  const views = page.locator('plan-fund-panel plan-view-choice input');
  expect(await views.count()).toBeGreaterThan(5);
  for (let at = 0; at < (await views.count()); at++) {
    await choose(views.nth(at));
    await page.waitForTimeout(700);
  }
  await choose(views.first());
  await page.locator('plan-fund-closure plan-term button').first().click();
  await page.keyboard.press('Escape');
  for (const task of ['layers', 'model', 'plans', 'more']) {
    await page.locator(`[data-task=${task}]`).click();
    await page.locator(`plan-${task}-panel`).waitFor();
    await page.waitForTimeout(700);
  }
  await page.locator('[data-task=plans]').click();
  const plans = page.locator('plan-plans-panel [type=radio]');
  expect(await plans.count()).toBeGreaterThan(3);
  for (let at = 0; at < (await plans.count()); at++) {
    await choose(plans.nth(at));
    await page.waitForTimeout(700);
  }
  await page.locator('plan-search input').fill('cai rong');
  await page.locator('plan-search [role=option]').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('plan-place-card').getByText('Vân Đồn').first().waitFor({ timeout: 60_000 });
  await page.locator('[data-task=more]').click();
  await page.locator('plan-more-panel summary').first().click();
  await page.locator('plan-glossary dt').first().waitFor();
  await page.locator('plan-more-panel button.guide').click();
  await page.locator('plan-guide').waitFor();
  const refused = await page.evaluate(() => (globalThis as { refused?: string[] }).refused);
  expect(refused).toEqual([]);
  expect(faults).toEqual([]);
  // the guard itself: this host does refuse
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  expect(await page.evaluate(() => (globalThis as { refused?: string[] }).refused)).toHaveLength(1);
});

test('a reload of the host, and taking the element out and putting it back, leave a viewer that works', async () => {
  const { page, faults } = await openHost(
    (origin) => `<script type="module" src="${origin}/embed.js"></script><main>${viewer(origin)}</main>`,
  );
  await ready(page);
  await page.reload();
  await ready(page);
  const first = await total(page);
  expect(first).toMatch(TOTAL);
  for (let turn = 0; turn < 2; turn++) {
    await page.evaluate(async () => {
      const element = document.querySelector('plan-atlas')!;
      element.remove();
      await new Promise((done) => setTimeout(done, 300));
      document.querySelector('main')!.append(element);
    });
    await page.locator('plan-fund-closure').waitFor({ timeout: 60_000 });
    await page.waitForFunction(
      () => document.querySelector('plan-atlas')?.getAttribute('map') === 'ready',
      undefined,
      { timeout: 60_000 },
    );
  }
  // the view it stood at came back with it, and it still answers
  expect(await page.locator('plan-fund-table tfoot td.number').first().textContent()).toBe(first);
  await choose(page.locator('plan-fund-panel plan-view-choice input[value=reconcile]'));
  await page.locator('plan-reconcile-view table').first().waitFor({ timeout: 60_000 });
  expect(await page.locator('plan-atlas canvas').count()).toBe(1);
  expect(faults).toEqual([]);
});
