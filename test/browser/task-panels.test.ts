import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadFonts } from '#elements/fonts.ts';
import type { PlanModel } from '#elements/plan-model.ts';
import '#elements/plan-model-panel.ts';
import '#elements/plan-more-panel.ts';
import '#elements/plan-place-card.ts';
import { fundTableEntries } from '#test/gallery/fund-table-entries.ts';
import { taskEntries } from '#test/gallery/task-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { makeFindings } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.fontSize = '';
});

const found = {
  at: [107.0843, 20.9517],
  findings: { status: 'ready', value: makeFindings() },
  selected: 0,
} as const;

async function stand<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  patch: Parameters<TaskStage['with']>[0] = {},
) {
  const stage = new TaskStage().with(patch);
  const element = document.createElement(tag);
  stage.append(element);
  document.body.append(stage);
  await settled(element);
  return { stage, element };
}

test.each(
  [...taskEntries, ...fundTableEntries].flatMap(({ element, state, render }) =>
    (['light', 'dark'] as const).map((theme) => ({ element, state, theme, render })),
  ),
)('$element, $state, $theme: axe finds nothing', async ({ render, theme }) => {
  const stage = render('vi');
  stage.setAttribute('theme', theme);
  stage.style.cssText = 'display:block;width:360px;background:var(--plan-ground)';
  const main = document.createElement('main');
  main.append(stage);
  document.body.append(main);
  await settled(stage);
  const { violations } = await axe.run(main, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
});

test.each(
  [...taskEntries, ...fundTableEntries].flatMap((entry) =>
    (
      [
        ['100%', 'vi'],
        ['200%', 'vi'],
        ['100%', 'en'],
      ] as const
    ).map(([size, lang]) => ({ ...entry, size, lang })),
  ),
)('$element, $state: nothing runs out of 320 px, text at $size, $lang', async ({ render, size, lang }) => {
  document.documentElement.style.fontSize = size;
  const stage = render(lang);
  stage.style.cssText = 'display:block;width:320px';
  document.body.append(stage);
  await settled(stage);
  const right = stage.getBoundingClientRect().right;
  const wide = deepAll(stage, '*').filter(
    (each) =>
      !each.closest('.scroll, svg') &&
      !(each.getRootNode() as ShadowRoot).host?.closest('.scroll') &&
      each.checkVisibility() &&
      !each.classList.contains('visually-hidden') &&
      each.getBoundingClientRect().right > right + 1,
  );
  expect(wide.map((each) => `${each.localName}.${each.className}`)).toEqual([]);
});

test('the card answers in order: now, planned, then what covers the place', async () => {
  const { element } = await stand('plan-place-card', { inspection: found });
  const text = deepOne(element, 'plan-place').shadowRoot!.textContent ?? '';
  const order = [
    'Phường Hồng Gai',
    'LUA',
    'ODT',
    '3 đối tượng',
    'Toạ độ',
    'không thay thế chứng chỉ quy hoạch',
  ].map((word) => text.indexOf(word));
  expect(order.every((place) => place >= 0)).toBe(true);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test.each([
  ['Đảo Phú Lâm', [112.339, 16.834], 'Quần đảo Hoàng Sa', 'TP. Đà Nẵng, Việt Nam'],
  ['Đảo Trường Sa', [111.92, 8.645], 'Quần đảo Trường Sa', 'tỉnh Khánh Hòa, Việt Nam'],
] as const)(
  'at %s the card is headed by the archipelago and its unit, with and without layers',
  async (_, at, name, unit) => {
    const { stage, element } = await stand('plan-place-card', { inspection: { ...found, at } });
    const head = () => deepOne(element, 'plan-place').shadowRoot!.querySelector('header')!;
    const said = () => [head().querySelector('h2')!.textContent, head().querySelector('p')!.textContent];
    expect(said()).toEqual([name, unit]);
    stage.with({ inspection: { ...found, at, findings: { status: 'ready', value: [] } } });
    await settled(element);
    expect(said()).toEqual([name, unit]);
  },
);

test('a finding says plan, status, trust and both areas; a small one in square metres too', async () => {
  const { element } = await stand('plan-place-card', { inspection: found });
  const [first] = deepAll(element, 'plan-finding');
  const text = first!.shadowRoot!.textContent ?? '';
  for (const word of [
    '80/QĐ-TTg',
    '11/02/2023',
    'Thủ tướng',
    'Đang có hiệu lực',
    '±3 km',
    '13.303,00 ha',
    '13.304,20 ha',
    '13.340,50 ha',
    '−37,50 ha',
  ])
    expect(text).toContain(word);
  deepAll(element, 'plan-finding .head')[1]!.dispatchEvent(new MouseEvent('click'));
  await settled(element);
  expect(deepAll(element, 'plan-finding')[1]!.shadowRoot!.textContent).toContain('0,05 ha (456,0 m²)');
});

test('foreign properties are text, never markup', async () => {
  const { element } = await stand('plan-place-card', { inspection: found });
  expect(deepAll(element, 'plan-finding img')).toHaveLength(0);
  expect(deepOne(element, 'plan-finding').shadowRoot!.textContent).toContain('<img src=x onerror=alert(1)>');
});

test('the card takes the focus, closes on Escape and gives the focus back', async () => {
  const before = document.createElement('button');
  document.body.append(before);
  before.focus();
  const { stage, element } = await stand('plan-place-card');
  stage.with({ inspection: found });
  await settled(element);
  expect(deepOne(element, 'plan-place').shadowRoot!.activeElement?.localName).toBe('h2');
  await userEvent.keyboard('{Escape}');
  await settled(element);
  expect(stage.app.store.peek().inspection).toBe(null);
  expect(document.activeElement).toBe(before);
});

test('the card lives on when it is moved', async () => {
  const { stage, element } = await stand('plan-place-card', { inspection: found });
  element.remove();
  stage.append(element);
  stage.with({ inspection: { ...found, findings: { status: 'ready', value: [] } } });
  await settled(element);
  expect(deepOne(element, 'plan-place').shadowRoot!.textContent).toContain('Không có lớp nào phủ vị trí này');
});

test('the model keeps the motto as printed and the other wordings beside it', async () => {
  const { element } = await stand('plan-model-panel');
  const text = deepOne(element, 'plan-model').shadowRoot!.textContent ?? '';
  expect(text).toContain('một tâm, hai tuyến đa chiều, hai mũi đột phá, ba vùng động lực');
  expect(text).toContain('80/QĐ-TTg');
  expect(text).toContain('1 tâm, 2 tuyến, đa chiều, các mũi đột phá và 3 vùng động lực');
  expect(
    deepAll(element, 'plan-model h3').map(
      (each) => each.firstChild?.nextSibling?.textContent ?? each.textContent,
    ),
  ).toHaveLength(5);
});

test('a motto is called a quotation only where its text was read, and parts are headed as the motto names them', async () => {
  const { element } = await stand('plan-model-panel');
  const root = deepOne(element, 'plan-model').shadowRoot!;
  const cited = [...root.querySelectorAll('cite')].map(({ textContent }) => textContent);
  expect(cited[0]).toMatch(/^Theo 80\/QĐ-TTg/);
  expect(cited.filter((each) => each?.startsWith('Nguyên văn trong'))).toHaveLength(1);
  expect(root.querySelector('#axis')?.textContent).toMatch(/^Hai tuyến đa chiều2 phần tử/);
  const shown = root.host as PlanModel;
  const { parts: _, ...model } = shown.model!;
  shown.model = { ...model, verbatim: true };
  await shown.updateComplete;
  expect(root.querySelector('cite')?.textContent).toMatch(/^Nguyên văn trong 80\/QĐ-TTg/);
  expect(root.querySelector('#axis')?.textContent).toMatch(/^Tuyến2 phần tử/);
});

test('regions whose members nobody confirmed say so', async () => {
  const { element } = await stand('plan-model-panel');
  const unsure = deepAll(element, 'plan-model-element').filter((each) =>
    each.shadowRoot!.querySelector('.badges'),
  );
  expect(unsure.map((each) => each.shadowRoot!.querySelector('h4')!.textContent?.trim())).toEqual([
    'Vùng 2',
    'Vùng 3',
  ]);
});

test('an element is switched off, selected, and the model lives on when moved', async () => {
  const { stage, element } = await stand('plan-model-panel');
  (deepAll(element, 'plan-model-element input')[1] as HTMLInputElement).click();
  expect(stage.app.store.peek().model.hidden).toEqual(['tay']);
  element.remove();
  stage.append(element);
  (deepAll(element, 'plan-model-element .name')[0] as HTMLButtonElement).click();
  await settled(element);
  expect(stage.app.store.peek().model.selected).toBe('tam');
  expect(deepOne(element, 'plan-element-text').shadowRoot!.textContent).toContain('TP Hạ Long');
});

test('a measured square shows plane and ellipsoid, and is cleared', async () => {
  const points = [
    [107, 21],
    [107.01, 21],
    [107.01, 21.01],
    [107, 21.01],
  ] as const;
  const { stage, element } = await stand('plan-more-panel', { sketch: { tool: 'area', points, done: true } });
  await expect.poll(() => deepOne(element, 'plan-measure').shadowRoot!.textContent).toMatch(/115,\d\d ha/);
  await settled(element);
  (deepAll(element, 'plan-measure button').at(-1) as HTMLButtonElement).click();
  expect(stage.app.store.peek().sketch).toBe(null);
});

test('language and theme are chosen', async () => {
  const { stage, element } = await stand('plan-more-panel');
  const [language, theme] = element.shadowRoot!.querySelectorAll('select');
  await userEvent.selectOptions(language!, 'en');
  await userEvent.selectOptions(theme!, 'dark');
  expect(stage.app.store.peek()).toMatchObject({ lang: 'en', theme: 'dark' });
});
