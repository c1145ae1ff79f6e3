import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { mapReady, type OpenedPage, openBuilt } from '#test/support/built.ts';

let opened: OpenedPage | undefined;
afterEach(() => opened?.close());

const AUDIT = '/index.html#v=1&w=fund&fv=audit';
const open = async (serve: Parameters<typeof openBuilt>[0] = {}): Promise<Page> => {
  opened = await openBuilt({ path: AUDIT, ...serve });
  await mapReady(opened.page);
  return opened.page;
};

/** The shipped zones with one zone more that lies over others. */
function withOverlap(): string {
  const zones = JSON.parse(readFileSync('public/data/quang-ninh/zones.geojson', 'utf8'));
  const [west, south] = [107.08, 20.98];
  const ring = [
    [west, south],
    [west + 0.01, south],
    [west + 0.01, south + 0.01],
    [west, south + 0.01],
    [west, south],
  ];
  zones.features.push({
    type: 'Feature',
    properties: { id: 'planted', existing: 'DGT', planned: 'DGT' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  });
  return JSON.stringify(zones);
}

test('the shipped zones and units are found sound, and it is said what was looked for', async () => {
  const page = await open();
  const audits = page.locator('plan-audit');
  await audits.nth(1).waitFor({ timeout: 90_000 });
  expect(await audits.nth(0).locator('.verdict').textContent()).toContain(
    'Không tìm thấy lỗi nào trong 8.221 khoanh đất',
  );
  expect(await audits.nth(1).locator('.verdict').textContent()).toContain('54 đơn vị');
  expect(await audits.nth(0).locator('.checks li').count()).toBe(9);
  expect(opened?.faults).toEqual([]);
});

test('a planted overlap is listed, flown to, saved, and leads to the rows of the table', async () => {
  const page = await open({ serve: { pages: { '/data/quang-ninh/zones.geojson': withOverlap() } } });
  const group = page.locator('plan-audit-group').first();
  await group.waitFor({ timeout: 90_000 });
  expect(await group.locator('h5').textContent()).toContain('Chồng lấn');
  expect(await group.locator('li').first().textContent()).toMatch(/planted.*chồng lấn.*bị đếm hai lần/s);
  await group.getByRole('button', { name: 'Bay tới vấn đề 1' }).click();
  await page.waitForFunction(
    () => {
      const app = document.querySelector('plan-atlas')?.app;
      if (!app) return false;
      const { camera, mark } = app.store.peek();
      const { pin, highlights } = app.scene.peek();
      return (
        camera.zoom > 12 &&
        Math.abs(camera.center[0]! - 107.085) < 0.01 &&
        mark?.ids.includes('planted') &&
        pin !== null &&
        highlights.some(({ values }) => values.includes('planted'))
      );
    },
    undefined,
    { timeout: 60_000 },
  );
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải GeoJSON' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('zones-kiem-tra.geojson');
  const saved = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(saved.features[0]).toMatchObject({
    geometry: { type: 'Point' },
    properties: { kind: 'overlap', level: 'error' },
  });
  await page.getByRole('button', { name: 'Xem các dòng này trong bảng' }).click();
  await page.locator('plan-fund-closure').waitFor({ timeout: 60_000 });
});

test('a layer that cannot be read is named; another can still be checked', async () => {
  const page = await open({ serve: { refuse: ['zones.geojson'] } });
  const failed = page.locator('plan-audit-view [role=alert]').first();
  await failed.waitFor({ timeout: 90_000 });
  expect(await failed.textContent()).toContain('Không kiểm tra được lớp “Quy hoạch sử dụng đất đến 2030”');
  await page.locator('plan-audit-view select').selectOption('units.geojson');
  await page.locator('plan-audit .verdict').waitFor({ timeout: 60_000 });
  expect(await page.locator('plan-audit .verdict').textContent()).toContain('54 đơn vị');
});
