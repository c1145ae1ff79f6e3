import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readReach } from '#app/reach-choice.ts';
import { loadFonts } from '#elements/fonts.ts';
import { reachEntries, reachStage } from '#test/gallery/reach-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import type { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.fontSize = '';
});

async function show(stage: TaskStage, room: HTMLElement = document.body): Promise<void> {
  room.append(stage);
  await settled(stage);
  await expect.poll(() => deepAll(stage, 'select[name=standard]').length).toBe(1);
  await settled(stage);
}
const said = (element: Element): string =>
  (element.shadowRoot ?? element).textContent!.replace(/\s+/g, ' ').trim();

test.each(
  reachEntries.flatMap((entry) => (['light', 'dark'] as const).map((theme) => ({ ...entry, theme }))),
)('$state, $theme: axe finds nothing', async ({ render, theme }) => {
  const stage = render('vi');
  stage.setAttribute('theme', theme);
  stage.style.cssText = 'display:block;width:360px;background:var(--plan-ground)';
  const main = document.createElement('main');
  document.body.append(main);
  await show(stage, main);
  const { violations } = await axe.run(main, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
});

test.each(reachEntries)('$state: nothing is wider than 280 px at 200 % text', async ({ render }) => {
  document.documentElement.style.fontSize = '200%';
  const stage = render('en');
  stage.style.cssText = 'display:block;width:280px';
  await show(stage);
  const wide = deepAll(stage, '*').filter((each) => {
    const isInside = each.closest('.scroll, svg, .visually-hidden') !== null;
    return !isInside && each.getBoundingClientRect().right > stage.getBoundingClientRect().right + 1;
  });
  expect(wide.map((each) => `${each.localName} ${each.textContent?.slice(0, 40)}`)).toEqual([]);
});

test('a standard sets the distance and says how far it is known', async () => {
  const stage = reachStage('vi', 'zones', 'ODT');
  await show(stage);
  const form = deepOne(stage, 'plan-reach-form');
  const standard = deepOne(stage, 'select[name=standard]') as HTMLSelectElement;
  // what has no distance is no choice here
  expect([...standard.options].map(({ text }) => text)).toEqual([
    'Tự nhập khoảng cách',
    'Trường mầm non: 500 m',
    'Chợ: 2.000 m',
  ]);
  await userEvent.selectOptions(standard, 'Trường mầm non: 500 m');
  await settled(stage);
  const chosen = () => readReach(stage.app.store.peek().fund.reach);
  expect(chosen()).toMatchObject({ distanceM: 500, standard: { ruleset: 'qc', id: 'mam-non' } });
  expect((deepOne(stage, 'input[name=distance]') as HTMLInputElement).value).toBe('500');
  expect(said(form)).toContain('QC 01, hiệu lực từ 01/01/2027');
  expect(said(deepOne(form, 'plan-badge'))).toContain('Chưa kiểm chứng');
  await expect.poll(() => said(deepOne(stage, 'plan-reach-view'))).toContain('12 đối tượng, trong 500 m');
  // a typed distance is by no rule
  const field = deepOne(stage, 'input[name=distance]') as HTMLInputElement;
  field.value = '700';
  field.dispatchEvent(new Event('change'));
  await settled(stage);
  expect(chosen()).toMatchObject({ distanceM: 700, standard: null });
  expect(deepAll(form, 'plan-badge')).toHaveLength(0);
});

test('hectares within and beyond by use and unit are shown with their closure, and the land stands on the map', async () => {
  const stage = reachStage('vi', 'zones', 'ODT');
  await show(stage);
  await expect.poll(() => deepAll(stage, 'plan-reach-table').length).toBe(1);
  await settled(stage);
  const root = deepOne(stage, 'plan-reach-table').shadowRoot!;
  const rows = (table: Element) =>
    [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent!.trim()),
    );
  const [uses, units] = root.querySelectorAll('table');
  expect(rows(uses!)).toEqual([
    ['300,00', '75,0', '100,00'],
    ['60,00', '10,0', '540,00'],
    ['360,00', '36,0', '640,00'],
  ]);
  expect(rows(units!).map(([within]) => within)).toEqual(['270,00', '90,00']);
  expect(said(root.querySelector('section')!)).toMatch(
    /Vùng trong khoảng cách \(ha\)400,00.*Chưa có khoanh.*40,00/,
  );
  const { overlay } = stage.app.store.peek().tables;
  expect(overlay?.layers.map(({ id }) => id)).toEqual(['table:reach']);
  deepOne(stage, 'plan-reach-view').remove();
  expect(stage.app.store.peek().tables.overlay).toBeNull();
});

test('of all zones a class must be chosen first', async () => {
  const stage = reachStage('vi', 'zones');
  await show(stage);
  expect(said(deepOne(stage, 'plan-reach-form'))).toContain('Lớp này phủ cả tỉnh: hãy chọn một loại');
  expect(deepAll(stage, 'plan-reach-table')).toHaveLength(0);
});
