import { afterEach, expect, test } from 'vitest';
import { mapReady, type OpenedPage, openBuilt } from '#test/support/built.ts';

let opened: OpenedPage | undefined;
afterEach(() => opened?.close());

test('saved views are shown to a room, stepped through by key, large, and left by Escape; a link brings the presentation back', async () => {
  opened = await openBuilt({ path: '/index.html#v=1&w=fund&f=unit:06994' });
  const { page, server, faults } = opened;
  await mapReady(page);
  const save = async (name: string, panel = ''): Promise<void> => {
    const views = page.locator('plan-saved-views');
    await views.getByRole('textbox', { name: 'Tên góc nhìn', exact: true }).fill(name);
    await views.getByRole('combobox', { name: 'Bảng bên bản đồ' }).selectOption(panel);
    await views.getByRole('button', { name: 'Lưu góc nhìn này' }).click();
    await views.getByRole('button', { name: `Bỏ “${name}”` }).waitFor();
  };
  const state = (what: string) =>
    page.evaluate((path) => {
      const viewer = document.querySelector('plan-atlas') as HTMLElement & {
        app: { store: { peek(): unknown } };
      };
      return path
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], viewer.app.store.peek());
    }, what);
  await page.locator('[data-task=more]').click();
  await save('Vân Đồn', 'fund');
  await page.evaluate(() => {
    const viewer = document.querySelector('plan-atlas') as HTMLElement & {
      app: { actions: { choosePhase(id: string): void; flyTo(to: unknown): void } };
    };
    viewer.app.actions.choosePhase('2050');
    viewer.app.actions.flyTo({ center: [107.97, 21.53], zoom: 11, bearing: 0 });
  });
  await page.waitForFunction(() => /m=107\.97,21\.53,11/.test(location.hash));
  await save('Móng Cái 2050');
  await save('Thừa');
  const views = page.locator('plan-saved-views');
  await views.getByRole('button', { name: 'Đưa “Móng Cái 2050” lên trước' }).click();
  await views.getByRole('button', { name: 'Bỏ “Thừa”' }).click();
  expect(
    await views
      .locator('li input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
  ).toEqual(['Móng Cái 2050', 'Vân Đồn']);

  // kept in this browser, for who comes back without the link
  await page.waitForFunction(() => location.hash.includes('&s='));
  await page.goto(`${server.origin}/index.html?again#v=1&w=more`);
  await mapReady(page);
  await views.getByRole('button', { name: 'Bỏ “Vân Đồn”' }).waitFor();

  const letter = () =>
    page.locator('plan-status').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const before = await letter();
  await views.getByRole('button', { name: 'Chiếu từ đầu' }).click();
  const bar = page.locator('plan-show-bar');
  await bar.getByRole('heading', { name: 'Móng Cái 2050' }).waitFor();
  await page.waitForFunction(() => document.fullscreenElement?.localName === 'plan-atlas');
  expect(await letter()).toBeGreaterThanOrEqual(1.4 * before);
  expect(await page.locator('plan-rail').count()).toBe(0);
  // what the data is worth is said to the room too
  await page.locator('plan-status').getByText('không có giá trị pháp lý').waitFor();
  expect(await state('phase')).toBe('2050');
  await page.keyboard.press('ArrowRight');
  await bar.getByRole('heading', { name: 'Vân Đồn' }).waitFor();
  expect(await state('phase')).toBe('2030');
  expect(await state('fund.scope.id')).toBe('06994');
  expect(await state('panel')).toBe('fund');
  await page.keyboard.press('ArrowRight');
  expect(await state('show.at')).toBe(2);
  await page.keyboard.press('PageUp');
  await bar.getByRole('heading', { name: 'Móng Cái 2050' }).waitFor();
  await page.keyboard.press('End');
  await bar.getByRole('heading', { name: 'Vân Đồn' }).waitFor();
  await page.waitForFunction(() => location.hash.includes('sa=2'));
  const link = await page.evaluate(() => location.hash);

  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.fullscreenElement === null);
  expect(await letter()).toBe(before);
  expect(await page.locator('plan-rail').count()).toBe(1);
  // the view that was shown last stays
  expect(await state('fund.scope.id')).toBe('06994');

  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(`${server.origin}/index.html${link}`);
  await bar.getByRole('heading', { name: 'Vân Đồn' }).waitFor({ timeout: 60_000 });
  await page.keyboard.press('Home');
  await bar.getByRole('heading', { name: 'Móng Cái 2050' }).waitFor();
  expect(await state('phase')).toBe('2050');
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});
