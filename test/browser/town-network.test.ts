import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadFonts } from '#elements/fonts.ts';
import { networkEntries, networkStage } from '#test/gallery/network-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import type { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.fontSize = '';
});

async function stand(render: () => TaskStage, width = 360, theme = 'light'): Promise<TaskStage> {
  const stage = render();
  stage.setAttribute('theme', theme);
  stage.style.cssText = `display:block;width:${width}px;background:var(--plan-ground)`;
  const main = document.createElement('main');
  main.append(stage);
  document.body.append(main);
  await expect.poll(() => deepAll(stage, 'plan-town-ranks table').length).toBe(1);
  await settled(stage);
  return stage;
}
const said = (element: Element | ShadowRoot): string => element.textContent!.replace(/\s+/g, ' ').trim();

test.each(
  networkEntries.flatMap((entry) => (['light', 'dark'] as const).map((theme) => ({ ...entry, theme }))),
)('$state, $theme: axe finds nothing', async ({ render, theme }) => {
  await stand(() => render('vi'), 360, theme);
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
});

test.each(networkEntries)('$state: nothing runs out of 320 px at 200 % text', async ({ render }) => {
  document.documentElement.style.fontSize = '200%';
  const stage = await stand(() => render('en'), 320);
  const right = stage.getBoundingClientRect().right;
  const wide = deepAll(stage, '*').filter(
    (each) =>
      !each.closest('.scroll, svg, .choices') &&
      !(each.getRootNode() as ShadowRoot).host?.closest('.scroll') &&
      each.checkVisibility() &&
      !each.classList.contains('visually-hidden') &&
      each.getBoundingClientRect().right > right + 1,
  );
  expect(wide.map((each) => `${each.localName}.${each.className}`)).toEqual([]);
});

test('towns stand by hierarchy with their classes, and what no source prints is not known', async () => {
  const stage = await stand(() => networkStage('')('vi'));
  const rows = [...deepOne(stage, 'plan-town-ranks').shadowRoot!.querySelectorAll('tbody tr')];
  expect(rows.map((row) => [...row.children].map(said))).toEqual([
    ['Loại I 1 đô thị'],
    ['Bắc Ninh đô thị trung tâm · 2 liên kết'],
    ['II', 'I'],
    ['Loại II 2 đô thị'],
    ['Bắc Giang 1 liên kết'],
    ['chưa rõ', 'II'],
    ['Từ Sơn 2 liên kết'],
    ['chưa rõ', 'II'],
    ['Loại V 1 đô thị'],
    ['Đô thị xa 0 liên kết'],
    ['chưa rõ', 'V'],
    ['Chưa rõ loại 1 đô thị'],
    ['Tiên Du 1 liên kết'],
    ['chưa rõ', 'chưa rõ'],
  ]);
  const badges = deepAll(stage, 'plan-town-ranks plan-badge').map((badge) => said(badge.shadowRoot!));
  expect(badges[0]).toContain('Chưa kiểm chứng');
  expect(badges[1]).toContain('Theo nguồn thứ cấp');
  expect(deepOne(stage, 'plan-town-network').shadowRoot!.textContent).toContain(
    'Liên kết ha-noi nêu đô thị gone mà dữ liệu không có',
  );
});

test('a town chosen by key lights its links on the map and is kept in the link; a chain stands in order', async () => {
  const stage = await stand(() => networkStage('')('vi'));
  const state = () => stage.app.store.peek();
  const button = [...deepOne(stage, 'plan-town-ranks').shadowRoot!.querySelectorAll('button')].find(
    (each) => said(each) === 'Bắc Ninh',
  )!;
  button.focus();
  await userEvent.keyboard('{Enter}');
  await settled(stage);
  expect(state().modelChoice).toBe('network:bn');
  expect(stage.app.linkHash()).toContain('dv=network:bn');
  const lit = () => state().tables.overlay!.layers;
  expect(lit()[0]!.only).toEqual([{ property: 'id', values: ['chuoi', 'ha-noi'] }]);
  expect(state().flight?.to).toEqual([105.9, 21.07, 106.2, 21.28]);
  const chosen = deepAll(stage, 'plan-town-links')[0]!.shadowRoot!;
  expect(said(chosen)).toContain('chuỗi 4 đô thị, theo thứ tự');
  expect(said(chosen)).toContain('hướng tới Hà Nội');
  const towns = (root: ParentNode) => [...root.querySelectorAll('ol')[0]!.children].map(said);
  expect(towns(chosen)).toEqual(['Từ Sơn', 'Tiên Du', 'Bắc Ninh', 'Bắc Giang']);
  // the chain alone: numbered on the map
  await userEvent.click(chosen.querySelector('.name')!);
  await settled(stage);
  expect(state().modelChoice).toBe('network:chuoi');
  const points = lit()[1]!.data as GeoJSON.FeatureCollection;
  expect(points.features.map(({ properties }) => properties?.label)).toEqual([
    '1. Từ Sơn',
    '2. Tiên Du',
    '3. Bắc Ninh',
    '4. Bắc Giang',
    'Đô thị xa',
  ]);
  expect(state().tables.overlay!.without).toContain('towns');
  deepOne(stage, 'plan-town-network').remove();
  await settled(stage);
  expect(state().tables.overlay).toBe(null);
});
