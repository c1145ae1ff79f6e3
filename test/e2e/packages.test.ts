import { readdirSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { FIRST_VIEW_LIMIT_KB, scriptCost } from '#test/support/budget.ts';
import { dist, mapReady, type OpenedPage, openBuilt } from '#test/support/built.ts';

let opened: OpenedPage | undefined;
afterEach(() => opened?.close());

const PACKAGES = {
  'quang-ninh': 'Quảng Ninh',
  'cao-bang': 'Cao Bằng',
  'lang-son': 'Lạng Sơn',
  'bac-ninh': 'Bắc Ninh',
  'khanh-hoa': 'Khánh Hòa',
  'viet-nam': 'Việt Nam',
} as const;

test('six packages ship', () => {
  const folders = readdirSync(`${dist}/data`, { withFileTypes: true }).filter((each) => each.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => name !== 'rulesets')).toEqual(
    Object.keys(PACKAGES).toSorted(),
  );
});

test.each(Object.entries(PACKAGES))(
  'a link opens %s, under the budget of the first view, without a fault',
  async (id, name) => {
    opened = await openBuilt({ path: `/index.html#v=1&c=${id}` });
    const { page, server, faults, strangers } = opened;
    await mapReady(page);
    const cost = scriptCost(server.asked, dist).reduce((sum, { kb }) => sum + kb, 0);
    expect(await page.locator('plan-header select option:checked').textContent()).toContain(name);
    expect(server.asked).toContain(`/data/${id}/catalogue.json`);
    expect(cost).toBeGreaterThan(300);
    expect(cost).toBeLessThanOrEqual(FIRST_VIEW_LIMIT_KB);
    expect({ faults, strangers }).toEqual({ faults: [], strangers: [] });
  },
);
