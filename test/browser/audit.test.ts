import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { textsOf } from '#app/text.ts';
import { loadFonts } from '#elements/fonts.ts';
import '#elements/plan-audit.ts';
import { auditEntries } from '#test/gallery/audit-entries.ts';
import { makeAudit, someProblems } from '#test/support/audit-samples.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.fontSize = '';
});

test.each(
  auditEntries.flatMap(({ state, render }) =>
    (['light', 'dark'] as const).map((theme) => ({ state, theme, render })),
  ),
)('$state, $theme: axe finds nothing', async ({ render, theme }) => {
  const stage = render('vi');
  stage.setAttribute('theme', theme);
  stage.style.cssText = 'display:block;width:360px;background:var(--plan-ground)';
  const main = document.createElement('main');
  main.append(stage);
  document.body.append(main);
  await settled(stage);
  const { violations } = await axe.run(main, {
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
});

test.each(
  auditEntries.flatMap((entry) =>
    (['vi', 'en'] as const).flatMap((lang) => ['100%', '200%'].map((size) => ({ ...entry, lang, size }))),
  ),
)('$state: nothing runs out of 320 px, text at $size, $lang', async ({ render, size, lang }) => {
  document.documentElement.style.fontSize = size;
  const stage = render(lang);
  stage.style.cssText = 'display:block;width:320px';
  document.body.append(stage);
  await settled(stage);
  const right = stage.getBoundingClientRect().right;
  const wide = deepAll(stage, '*').filter(
    (each) =>
      !each.closest('svg') &&
      each.checkVisibility() &&
      !each.classList.contains('visually-hidden') &&
      each.getBoundingClientRect().right > right + 1,
  );
  expect(wide.map((each) => `${each.localName}.${each.className}`)).toEqual([]);
});

async function stand(overlaps: number) {
  const stage = new TaskStage();
  const element = document.createElement('plan-audit');
  Object.assign(element, {
    audit: makeAudit(someProblems(overlaps)),
    name: 'Lớp',
    fundRole: 'zones',
    texts: textsOf('vi'),
  });
  stage.append(element);
  document.body.append(stage);
  await settled(element);
  return element;
}

test('the verdict and the kinds come first, with counts and areas in sum', async () => {
  const element = await stand(4);
  const root = element.shadowRoot!;
  expect(root.querySelector('.verdict')!.textContent).toContain('9 vấn đề trong 8.221 khoanh đất');
  const row = [...root.querySelectorAll('tbody tr')].map((each) =>
    [...each.querySelectorAll('td')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
  );
  // 5.2 + 2.6 + 1.7333 + 1.3 ha
  expect(row[0]).toEqual(['Lỗi: Chồng lấn (tổng các cặp)', '4', '10,83 ha']);
  expect(row).toHaveLength(6);
  expect(root.textContent).toContain('“Chưa quy hoạch”');
});

test('a long list shows fifty and more when asked', async () => {
  const element = await stand(120);
  const [group] = deepAll(element, 'plan-audit-group');
  const items = () => group!.shadowRoot!.querySelectorAll('li').length;
  expect(items()).toBe(50);
  await userEvent.click(group!.shadowRoot!.querySelector('.foot button')!);
  await settled(element);
  expect(items()).toBe(100);
  await userEvent.click(group!.shadowRoot!.querySelector('.foot button')!);
  await settled(element);
  expect(items()).toBe(120);
  expect(group!.shadowRoot!.querySelector('.foot')).toBe(null);
});

test('flying names the problem by its number in the layer; saving and the rows are asked for', async () => {
  const element = await stand(3);
  const said: unknown[] = [];
  document.body.addEventListener('plan-problem-fly', ({ problem }) => said.push(problem));
  document.body.addEventListener('plan-audit-save', ({ type }) => said.push(type));
  document.body.addEventListener('plan-closure-show', ({ type }) => said.push(type));
  const groups = deepAll(element, 'plan-audit-group');
  await userEvent.click(groups[0]!.shadowRoot!.querySelectorAll('button')[2]!);
  await userEvent.click(groups[1]!.shadowRoot!.querySelector('button')!);
  await userEvent.click(deepOne(element, '.means button'));
  await userEvent.click(element.shadowRoot!.querySelector('button:not(.quiet-button)')!);
  expect(said).toEqual([2, 3, 'plan-closure-show', 'plan-audit-save']);
});

test('the sum of pairs is called so, and where three overlap the land counted too much stands beside it', async () => {
  const text = async (state: string): Promise<string> => {
    const stage = auditEntries.find((entry) => entry.state === state)!.render('vi');
    document.body.replaceChildren(stage);
    await settled(stage);
    return deepOne(stage, 'plan-audit').shadowRoot!.textContent!.replace(/\s+/g, ' ');
  };
  const three = await text('land under three zones');
  expect(three).toContain('Chồng lấn (tổng các cặp) 3 633,02 ha');
  expect(three).toContain('Đất bị tính thừa là 518,18 ha (633,02 ha − 114,84 ha)');
  expect(await text('problems')).not.toContain('tính thừa là');
});

test('what was not compared with units is said, but not of the units themselves', async () => {
  const said = async (fundRole: 'other' | 'units', units: 'none' | 'used' | 'failed') => {
    const reference = { none: null, used: { failed: null }, failed: { failed: 'HTTP 503' } }[units];
    const element = document.createElement('plan-audit');
    Object.assign(element, { audit: makeAudit([], reference), name: 'Lớp', fundRole, texts: textsOf('vi') });
    document.body.append(element);
    await settled(element);
    const { textContent } = element.shadowRoot!;
    const { audit: t } = textsOf('vi');
    const words = [t.notes['position-not-compared'], t.noUnits, t.noReference];
    return words.map((word) => textContent!.includes(word));
  };
  expect(await said('other', 'none')).toEqual([true, true, false]);
  expect(await said('other', 'used')).toEqual([false, false, false]);
  expect(await said('other', 'failed')).toEqual([false, false, false]);
  expect(await said('units', 'none')).toEqual([false, false, true]);
});
