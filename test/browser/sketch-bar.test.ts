import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { drawnWords, ledgerWords } from '#core/fund/ledger-words.ts';
import { loadFonts } from '#elements/fonts.ts';
import '#elements/plan-fund-closure.ts';
import '#elements/plan-fund-panel.ts';
import '#elements/plan-sketch-bar.ts';
import { sketchEntries } from '#test/gallery/sketch-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.fontSize = '';
});

test.each(
  sketchEntries.flatMap((entry) => (['light', 'dark'] as const).map((theme) => ({ ...entry, theme }))),
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
  sketchEntries.flatMap((entry) =>
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
      each.checkVisibility() &&
      !each.closest('.visually-hidden') &&
      !each.closest('.name span') &&
      each.getBoundingClientRect().right > right + 1,
  );
  expect(wide.map((each) => `${each.localName}.${each.className}`)).toEqual([]);
});

const square = [
  [107, 21],
  [107.02, 21],
  [107.02, 21.02],
  [107, 21.02],
] as const;

async function stand() {
  const stage = new TaskStage();
  const bar = document.createElement('plan-sketch-bar');
  stage.append(bar);
  document.body.append(stage);
  const { actions, store } = stage.app;
  actions.startSketch('area');
  actions.setSketch(square, true);
  await settled(bar);
  const button = (label: string): HTMLButtonElement => {
    const found = deepAll(bar, 'button').find((each) => each.getAttribute('aria-label')?.startsWith(label));
    if (!found) throw new Error(`no button ${label}`);
    return found as HTMLButtonElement;
  };
  const said = () => deepOne(bar, '[role=status]').textContent;
  return { stage, bar, actions, store, button, said };
}

test('the buttons go from corner to corner, and the place is said in words', async () => {
  const { button, store, said, bar } = await stand();
  button('Đỉnh sau').click();
  await expect.poll(said).toMatch(/^Đỉnh 1 trên 4, X 2\.3\d\d\.\d{3} Y \d{3}\.\d{3}\./);
  expect(deepOne(bar, '.name').textContent).toBe('Đỉnh 1/4');
  button('Đỉnh trước').click();
  expect(store.peek().drawing.selected).toBe('whole');
  await expect.poll(said).toMatch(/^Cả vùng/);
});

test('a corner is put in and taken out, and both can be taken back', async () => {
  const { bar, button, store } = await stand();
  expect(button('Thêm đỉnh').getAttribute('aria-disabled')).toBe('true');
  button('Đỉnh sau').click();
  await settled(bar);
  button('Thêm đỉnh').click();
  await settled(bar);
  expect(store.peek().sketch?.points).toHaveLength(5);
  expect(store.peek().drawing.selected).toBe(1);
  button('Xoá đỉnh').click();
  await settled(bar);
  button('Xoá đỉnh').click();
  await settled(bar);
  expect(store.peek().sketch?.points).toHaveLength(3);
  expect(button('Xoá đỉnh').getAttribute('aria-disabled')).toBe('true');
  button('Hoàn tác').click();
  button('Hoàn tác').click();
  button('Hoàn tác').click();
  expect(store.peek().sketch?.points).toEqual(square);
});

test('Ctrl+Z and Ctrl+Shift+Z work wherever the keyboard is, but not in a field', async () => {
  const { stage, bar, actions, store } = await stand();
  actions.setSketch(square.slice(0, 3), true);
  await settled(bar);
  const press = (on: Element, shiftKey = false): void => {
    const options = { key: shiftKey ? 'Z' : 'z', ctrlKey: true, shiftKey, bubbles: true, composed: true };
    on.dispatchEvent(new KeyboardEvent('keydown', options));
  };
  const field = document.createElement('input');
  stage.append(field);
  press(field);
  expect(store.peek().sketch?.points).toHaveLength(3);
  press(stage);
  expect(store.peek().sketch?.points).toHaveLength(4);
  press(stage, true);
  expect(store.peek().sketch?.points).toHaveLength(3);
  bar.remove();
  press(stage);
  expect(store.peek().sketch?.points).toHaveLength(3);
});

test('an open drawing can be finished by a button, once it has enough corners', async () => {
  const { bar, actions, store } = await stand();
  actions.startSketch('area');
  actions.setSketch(square.slice(0, 2), false);
  await settled(bar);
  const finish = () => deepOne(bar, 'button.primary') as HTMLButtonElement;
  expect(finish().disabled).toBe(true);
  actions.setSketch(square.slice(0, 3), false);
  await settled(bar);
  finish().click();
  expect(store.peek().sketch).toMatchObject({ done: true, points: square.slice(0, 3) });
});

test('the figures keep their places whatever they are: nothing below them moves', async () => {
  const heights = new Set<number>();
  for (const { render } of sketchEntries.filter(({ state }) => state.startsWith('under a hand'))) {
    const stage = render('vi');
    stage.style.cssText = 'display:block;width:360px';
    document.body.append(stage);
    await settled(stage);
    heights.add(Math.round(deepOne(stage, 'plan-fund-live').getBoundingClientRect().height));
    stage.remove();
  }
  expect([...heights]).toHaveLength(1);
});

test('a crossing outline is said in one sentence, and no figure is left', async () => {
  const { render } = sketchEntries.find(({ state }) => state.includes('crossing'))!;
  const stage = render('vi');
  document.body.append(stage);
  await settled(stage);
  const live = deepOne(stage, 'plan-fund-live');
  expect(deepOne(live, '[role=alert]').textContent).toContain('tự cắt');
  expect(deepOne(live, 'table').textContent).not.toMatch(/\d/);
});

test('on a narrow viewer the area and its largest categories stand under the buttons', async () => {
  const { render } = sketchEntries.find(({ state }) => state === 'under a hand')!;
  const stage = render('vi');
  stage.replaceChildren(document.createElement('plan-sketch-bar'));
  document.body.append(stage);
  await settled(stage);
  const figures = deepOne(stage, '.figures');
  expect(figures.textContent).toMatch(/^[\d.]+,\d\d ha · [A-Z]{3} \d+,\d % · [A-Z]{3} \d+,\d %$/);
  expect(getComputedStyle(figures).display).toBe('none');
  stage.style.cssText = 'display:block;width:360px;container-type:inline-size';
  expect(getComputedStyle(figures).display).toBe('block');
  expect(figures.getBoundingClientRect().right).toBeLessThanOrEqual(360);
});

test('choosing the drawn area as scope begins the drawing, another scope ends it', async () => {
  const stage = new TaskStage();
  const panel = document.createElement('plan-fund-panel');
  stage.append(panel);
  document.body.append(stage);
  await settled(panel);
  const { store, actions } = stage.app;
  const choose = async (kind: string): Promise<void> => {
    (deepOne(panel, `plan-unit-picker input[value=${kind}]`) as HTMLInputElement).click();
    await settled(panel);
  };
  await choose('area');
  expect(store.peek().sketch).toEqual({ tool: 'fund', points: [], done: false });
  expect(deepOne(panel, 'plan-fund-area [role=status]').textContent).toContain('Chấm từng đỉnh');
  await choose('unit');
  expect(store.peek().sketch).toBeNull();
  await choose('area');
  actions.setSketch(square, true);
  await settled(panel);
  expect(store.peek().fund.scope.kind).toBe('area');
  expect(store.peek().sketch).toBeNull();
  expect(deepOne(panel, 'plan-unit-picker input[value=area]')).toMatchObject({ checked: true });
});

test('a drawn area is called so in its closure, its rule and its file', async () => {
  const closure = document.createElement('plan-fund-closure');
  closure.closure = {
    unitHa: 10,
    sumHa: 10,
    seaHa: 0,
    unzonedHa: 0,
    overlapHa: 0,
    residualHa: 0,
    outsideHa: null,
  };
  closure.drawn = true;
  document.body.append(closure);
  await settled(closure);
  expect(closure.shadowRoot?.textContent).toContain('Diện tích vùng vẽ = Σ loại đất');
  expect(closure.shadowRoot?.textContent).not.toContain('đơn vị');
  for (const lang of ['vi', 'en'] as const) {
    const { unitArea, rule } = drawnWords(lang);
    expect(rule.startsWith(unitArea)).toBe(true);
    expect(unitArea).not.toBe(ledgerWords[lang].unitArea);
  }
});
