import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadFonts } from '#elements/fonts.ts';
import '#elements/plan-finding.ts';
import { placeView } from '#elements/place-view.ts';
import { fieldEntries, fieldStage } from '#test/gallery/field-entries.ts';
import { deepOne, deepAll as found, settled } from '#test/support/deep.ts';
import { makeWorkFeatures } from '#test/support/field-samples.ts';

loadFonts(document);
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.fontSize = '';
});

const deepAll = (root: Element, selector: string) => found(root, selector) as HTMLElement[];
const textOf = (element: Element): string =>
  (element.shadowRoot ?? element).textContent!.replace(/\s+/g, ' ').trim();

test.each(
  fieldEntries.flatMap((entry) => (['light', 'dark'] as const).map((theme) => ({ ...entry, theme }))),
)('$element, $state, $theme: axe finds nothing', async ({ render, theme }) => {
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

test.each(fieldEntries)(
  '$element, $state: nothing is wider than 280 px at 200 % text',
  async ({ render }) => {
    document.documentElement.style.fontSize = '200%';
    const stage = render('en');
    stage.style.cssText = 'display:block;width:280px';
    document.body.append(stage);
    await settled(stage);
    const wide = deepAll(stage, '*').filter((each) => {
      const isInside = each.closest('.scroll, svg, .visually-hidden') !== null || isInScroll(each);
      return !isInside && each.getBoundingClientRect().right > stage.getBoundingClientRect().right + 1;
    });
    expect(
      wide.map((each) => `${each.localName}.${each.className} ${each.textContent?.slice(0, 40)}`),
    ).toEqual([]);
  },
);

/** Whether an element of a cell stands in a table that scrolls. */
const isInScroll = (element: Element): boolean => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && (root.host.closest('.scroll') !== null || isInScroll(root.host));
};

const put = async (...given: Parameters<typeof fieldStage>) => {
  const stage = fieldStage(...given);
  stage.style.cssText = 'display:block;width:420px';
  document.body.append(stage);
  await settled(stage);
  return { stage, state: () => stage.app.store.peek(), view: () => stage.app.store.peek().layers[0]! };
};

describe('the filter of a layer', () => {
  test('says how many features have each value, and a chosen one filters the map and says how many pass', async () => {
    const { stage, view } = await put('plan-layer-filter', 'vi');
    expect(textOf(deepOne(stage, '[role=status]'))).toBe('30 trên 30 đối tượng');
    const [progress] = deepAll(stage, 'details');
    progress!.querySelector('summary')!.click();
    await settled(stage);
    expect([...progress!.querySelectorAll('label')].map(textOf)).toEqual([
      'Chuẩn bị đầu tư 10',
      'Đang thi công 10',
      'Hoàn thành 10',
    ]);
    await userEvent.click(progress!.querySelector('label')!);
    await settled(stage);
    expect(view().filter).toEqual({ progress: ['1'] });
    expect(textOf(deepOne(stage, '[role=status]'))).toBe('10 trên 30 đối tượng');
    const agency = deepAll(stage, 'details')[1]!;
    const none = [...agency.querySelectorAll('input')].at(-1)!;
    agency.querySelector('summary')!.click();
    none.focus();
    await userEvent.keyboard(' ');
    await settled(stage);
    expect(view().filter).toEqual({ progress: ['1'], agency: [''] });
    expect(textOf(deepOne(stage, '[role=status]'))).toBe('2 trên 30 đối tượng');
    (deepOne(stage, '.verbs button') as HTMLElement).click();
    await settled(stage);
    expect(textOf(deepOne(stage, '[role=status]'))).toBe('30 trên 30 đối tượng');
  });

  test('shows the layer that is filtered', async () => {
    const { stage, view } = await put('plan-layer-filter', 'vi', { shown: false });
    deepAll(stage, 'summary')[0]!.click();
    deepAll(stage, 'label input')[0]!.click();
    expect(view().shown).toBe(true);
  });

  test('names the document of a task and that the tag is our own reading', async () => {
    const { stage } = await put('plan-layer-filter', 'vi', { filter: { task: ['1'] } });
    const task = deepAll(stage, 'details')[2]!;
    expect(task.hasAttribute('open')).toBe(true);
    expect(textOf(task)).toContain('theo 80/QĐ-TTg');
    expect(textOf(task.querySelector('plan-badge')!)).toContain('hưa kiểm chứng');
  });
});

describe('the list of features', () => {
  test('a press on a heading sorts, and says so', async () => {
    const { stage } = await put('plan-feature-list', 'vi');
    const heads = () => deepAll(stage, 'thead th');
    const names = () => deepAll(stage, 'tbody th').map(textOf);
    expect(names()[0]).toBe('Khu đô thị mới – ví dụ 1');
    const size = heads().find((each) => textOf(each).startsWith('Quy mô'))!;
    size.querySelector('button')!.click();
    await settled(stage);
    size.querySelector('button')!.click();
    await settled(stage);
    expect(size.getAttribute('aria-sort')).toBe('descending');
    expect(names()[0]).toBe('Giao thông trọng điểm – ví dụ 30');
  });

  test('a press on a name flies there and asks about the place', async () => {
    const { stage, state } = await put('plan-feature-list', 'vi');
    deepAll(stage, 'tbody button')[2]!.click();
    await settled(stage);
    expect(state().flight?.to).toMatchObject({ center: [107.02, 21] });
    expect(state().inspection?.at).toEqual([107.02, 21]);
  });

  test('holds a page of many, and the next when asked', async () => {
    const { stage } = await put('plan-feature-list', 'vi', {}, makeWorkFeatures(250));
    const rows = () => deepAll(stage, 'tbody tr').length;
    expect(rows()).toBe(100);
    const more = () => deepAll(stage, 'button').find((each) => textOf(each).startsWith('Hiện thêm'));
    more()!.click();
    await settled(stage);
    more()!.click();
    await settled(stage);
    expect(rows()).toBe(250);
    expect(more()).toBe(undefined);
  });

  test('goes back to the layers', async () => {
    const { stage, state } = await put('plan-feature-list', 'vi');
    (deepOne(stage, '.back') as HTMLElement).click();
    expect(state().listed).toBe(null);
  });
});

test('the card tells the fields by their titles before what is raw, and what the filter hides', async () => {
  const { stage, state } = await put('plan-layer-filter', 'vi', { filter: { progress: ['2'] } });
  const { catalogue, layers } = state();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const { at: _, ...found } = makeWorkFeatures(1)[0]!;
  const texts = stage.app.texts.peek();
  const view = placeView(
    catalogue.value,
    texts,
    [{ ...found, verification: 'illustrative' }],
    '2030',
    layers,
  );
  const card = Object.assign(document.createElement('plan-finding'), {
    item: view.items[0],
    opened: true,
    texts,
  });
  stage.replaceChildren(card);
  await settled(stage);
  const facts = [...card.shadowRoot!.querySelectorAll('dl > div')].map((each) =>
    [...each.children].map(textOf).join(' '),
  );
  expect(facts).toContain('Tình trạng Chuẩn bị đầu tư');
  expect(facts).toContain('Cơ quan chịu trách nhiệm Không có số liệu');
  expect(facts.find((each) => each.startsWith('Nhiệm vụ'))).toContain('(theo 80/QĐ-TTg)');
  expect(facts).toContain('Quy mô 2,5 ha');
  expect(textOf(card)).toContain('đang ẩn đối tượng này');
  const raw = [...card.shadowRoot!.querySelectorAll('details th')].map(textOf);
  expect(raw).toEqual(['kind']);
});
