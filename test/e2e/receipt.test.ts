import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { verifyCommand } from '#cli/verify.ts';
import { dist, type OpenedPage, openBuilt } from '#test/support/built.ts';

let opened: OpenedPage | undefined;
const folder = mkdtempSync(join(tmpdir(), 'receipt-'));
afterEach(() => opened?.close());

const SCOPE = '#v=1&w=fund&f=unit:06994';

/** Opens the land fund of Vân Đồn with its receipt in sight. */
async function openFund(hash = SCOPE): Promise<OpenedPage> {
  opened = await openBuilt({
    path: `/index.html${hash}`,
    context: { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] },
  });
  const { page } = opened;
  await page.locator('plan-receipt summary').first().waitFor({ timeout: 90_000 });
  await page
    .locator('plan-receipt details')
    .first()
    .evaluate((details) => details.setAttribute('open', ''));
  return opened;
}

test('a receipt saved in the browser verifies in the terminal, and the viewer finds it equal', async () => {
  const { page, faults } = await openFund();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu biên nhận' }).click(),
  ]);
  const file = join(folder, 'r.json');
  await saved.saveAs(file);
  expect(await verifyCommand([file, '--data', join(dist, 'data/quang-ninh')])).toMatchObject({
    ok: true,
    differences: [],
  });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    parameters: { unit: '06994', category: 'planned' },
    notice: expect.stringContaining('minh họa'),
  });
  await page.locator('plan-receipt input[type=file]').setInputFiles(file);
  await page.locator('plan-receipt-verdict').getByText('tệp nguồn và mọi số đều khớp').waitFor();
  expect(faults).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('a link with a receipt opens the same view elsewhere and says that it is equal', async () => {
  const { page } = await openFund();
  await page.locator('plan-receipt').getByRole('button', { name: 'Sao chép liên kết' }).click();
  await page.locator('plan-receipt').getByRole('button', { name: 'Đã sao chép' }).waitFor();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  await opened?.close();
  const { page: other } = await openFund(link.hash);
  await other.locator('plan-receipt-verdict').getByText('tệp nguồn và mọi số đều khớp').waitFor();
  expect(await other.locator('plan-fund h3').first().textContent()).toContain('Vân Đồn');
});
