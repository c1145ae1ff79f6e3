import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadFonts } from '#elements/fonts.ts';
import { comparisonEntries, comparisonStage } from '#test/gallery/comparison-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';

loadFonts(document);
afterEach(() => document.body.replaceChildren());

type Stage = ReturnType<typeof comparisonStage>;
const words = (host: { readonly textContent: string | null }): string =>
  (host.textContent ?? '').replace(/\s+/g, ' ').trim();

async function stand(
  element: Parameters<typeof comparisonStage>[0],
  state: Parameters<typeof comparisonStage>[2] = 'ready',
): Promise<Stage> {
  const stage = comparisonStage(element, 'vi', state);
  stage.style.cssText = 'display:block;width:328px';
  document.body.append(stage);
  await expect.poll(() => words(deepOne(stage, element).shadowRoot!)).not.toMatch(/Đang tải|^$/);
  if (state === 'ready') await expect.poll(() => deepAll(stage, 'tbody').length).toBeGreaterThan(0);
  await settled(stage);
  return stage;
}
const rootOf = (stage: Stage, tag: string, at = 0) => deepAll(stage, tag)[at]!.shadowRoot!;

test.each(
  comparisonEntries.flatMap((entry) => (['light', 'dark'] as const).map((theme) => ({ ...entry, theme }))),
)('$element, $state, $theme: axe finds nothing', async ({ render, theme }) => {
  const stage = render('vi');
  stage.setAttribute('theme', theme);
  stage.style.cssText = 'display:block;width:360px;background:var(--plan-ground)';
  const main = document.createElement('main');
  main.append(stage);
  document.body.append(main);
  for (let turn = 0; turn < 4; turn++) await settled(stage);
  const { violations } = await axe.run(main, {
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
});

test('conformity: hectares by code that fit, differ and lie outside, the sum and the residual below', async () => {
  const stage = await stand('plan-conformity-view');
  const view = deepOne(stage, 'plan-conformity-view').shadowRoot!;
  expect(words(view)).toContain(
    'Khớp 74,1 % (25,00 ha); khác 7,50 ha ở 23 chỗ; ngoài quy hoạch cấp trên 1,25 ha.',
  );
  const table = rootOf(stage, 'plan-conformity-table');
  expect(words(table.querySelector('caption')!)).toContain('so với');
  const rows = [...table.querySelectorAll('tbody')].map(words);
  expect(rows[0]).toMatch(/^LUC.* 5,00 5,00gồm 5,00 chi tiết hơn 0,00 ?0,00 100,0$/);
  expect(rows[1]).toMatch(/^ODT Đất ở tại đô thị/);
  expect(rows.at(-1)).toMatch(
    /^Cả quy hoạch cấp dưới ?33,75elipxôit 33,75 25,00gồm 5,00 chi tiết hơn 7,50 ?1,25 74,1$/,
  );
  expect(words(table)).toContain('Diện tích = khớp + khác + ngoài; lệch < 0,000001 ha.');
  expect(words(view)).toContain('LUC thuộc LUA');
  expect(words(view)).toContain('22 chỗ không quá 1 % của lô, có thể chỉ là lệch nét vẽ');
});

test('conformity: a row pressed sends the map there and draws lot and zone; leaving takes the drawing away', async () => {
  const stage = await stand('plan-conformity-view');
  const list = rootOf(stage, 'plan-lot-list');
  expect(list.querySelectorAll('tbody')).toHaveLength(20);
  await userEvent.click(list.querySelector<HTMLElement>('.quiet-button')!);
  await settled(stage);
  expect(list.querySelectorAll('tbody')).toHaveLength(23);
  await userEvent.click(list.querySelector<HTMLElement>('th button')!);
  await settled(stage);
  const { tables, flight } = stage.app.store.peek();
  expect(tables.overlay?.layers.map(({ id, only }) => [id, only?.[0]?.values ?? 'all'])).toEqual([
    ['table:conformity-lots', 'all'],
    ['table:conformity-conflict', 'all'],
    ['table:conformity-zone', ['qpk-7']],
    ['table:conformity-lot', ['CT-1']],
  ]);
  expect(flight?.to).toEqual([106.7, 21.8, 106.71, 21.81]);
  expect(words(list.querySelector('[data-lit]')!)).toMatch(/^Lô CT-1 DGT DKV Ô 7 5,00 ?80,0$/);
  deepOne(stage, 'plan-conformity-view').remove();
  expect(stage.app.store.peek().tables.overlay).toBeNull();
});

test('conformity: the first plan stands against its parent by the register; another choice stands in the link and comes back', async () => {
  const stage = await stand('plan-conformity-view');
  const select = (name: string) => deepOne(stage, `select[name="${name}"]`) as HTMLSelectElement;
  expect([select('lower').value, select('parent').value]).toEqual(['layer-d', 'layer-b']);
  await userEvent.selectOptions(select('lower'), 'layer-c');
  await settled(stage);
  expect([select('lower').value, select('parent').value]).toEqual(['layer-c', 'layer-a']);
  stage.app.actions.showPlansView('conformity');
  const link = stage.app.linkHash();
  expect(link).toContain('pv=conformity');
  expect(link).toContain('pc=layer-c:layer-a');
  stage.app.actions.setTables({ pair: null });
  stage.app.actions.openLink(link);
  expect(stage.app.store.peek().tables.pair).toBe('layer-c:layer-a');
});

test('a register that does not read: conformity says so and lets the reader choose, overlaps offer to try again', async () => {
  for (const [element, text] of [
    ['plan-conformity-view', 'hãy tự chọn cấp trên'],
    ['plan-overlap-view', 'Thử lại'],
  ] as const) {
    const stage = comparisonStage(element, 'vi', 'ready');
    stage.files.set('plans.json', 7);
    document.body.append(stage);
    const view = deepOne(stage, element).shadowRoot!;
    await expect.poll(() => words(view)).toContain(text);
    expect(words(view.querySelector('[role="alert"]')!)).toContain('Không đọc được sổ đăng ký');
  }
});

test('overlaps: pairs with hectares and the part of each, paged, and the closure below', async () => {
  const stage = await stand('plan-overlap-view');
  const view = deepOne(stage, 'plan-overlap-view').shadowRoot!;
  expect(words(view)).toContain(
    '23 cặp cùng phủ một vùng đất: 1 cặp cùng cấp cùng hiệu lực, 22 cặp chương trình.',
  );
  const table = rootOf(stage, 'plan-overlap-table');
  expect(table.querySelectorAll('tbody')).toHaveLength(20);
  const [first] = table.querySelectorAll('tbody');
  expect(words(first!)).toMatch(
    /1\. Quy hoạch b .*2\. Quy hoạch c .*Cùng cấp, cùng hiệu lực.* 150,50 ?150,50 ?50,0 ?75,0$/,
  );
  expect(first!.querySelector('.mark .icon')).not.toBeNull();
  await userEvent.click(table.querySelector<HTMLElement>('.quiet-button')!);
  await settled(stage);
  expect(table.querySelectorAll('tbody')).toHaveLength(23);
  expect(words(view)).toContain('lệch lớn nhất < 0,000001 ha');
  expect(words(view)).toContain('chồng nhau 2,00 ha, phần đó được tính lặp');
  expect(words(view.querySelector('details.part summary')!)).toBe('Cặp cấp trên – cấp dưới (1)');
});

test('overlaps: a pair pressed is hatched either way and the map goes there; leaving takes the drawing away', async () => {
  const stage = await stand('plan-overlap-view');
  await userEvent.click(rootOf(stage, 'plan-overlap-table').querySelector<HTMLElement>('th button')!);
  await settled(stage);
  const { tables, flight } = stage.app.store.peek();
  expect(tables.overlay?.layers.map(({ id, style }) => [id, style.classes[0]?.pattern])).toEqual([
    ['table:overlap-first-0', 'diagonal'],
    ['table:overlap-second-0', 'back-diagonal'],
  ]);
  expect(flight?.to).toEqual([106.7, 21.8, 106.8, 21.9]);
  expect(words(deepOne(stage, 'plan-overlap-view').shadowRoot!.querySelector('.key')!)).toContain(
    '1. Quy hoạch b',
  );
  deepOne(stage, 'plan-overlap-view').remove();
  expect(stage.app.store.peek().tables.overlay).toBeNull();
});

test('a comparison on its way can be stopped, and asked for again', async () => {
  const stage = await stand('plan-overlap-view', 'working');
  const view = deepOne(stage, 'plan-overlap-view').shadowRoot!;
  expect(words(view)).toContain('Đang so từng cặp: 45 %');
  const signals: (AbortSignal | undefined)[] = [];
  stage.overlap = (_, following) => {
    signals.push(following?.signal);
    return new Promise<never>(() => {});
  };
  await userEvent.click(view.querySelector<HTMLElement>('.state button')!);
  await settled(stage);
  expect(words(view)).toContain('Chưa tìm chỗ chồng lấn.');
  await userEvent.click(view.querySelector<HTMLElement>('.state button.primary')!);
  await expect.poll(() => signals.length).toBe(1);
  expect(signals[0]?.aborted).toBe(false);
  await userEvent.click(view.querySelector<HTMLElement>('.state button')!);
  await settled(stage);
  expect(signals[0]?.aborted).toBe(true);
});

test.each(['plan-conformity-view', 'plan-overlap-view'] as const)(
  '%s fits a panel of 328 px: nothing is wider, and a row is no taller than its name and one line of figures',
  async (element) => {
    const stage = await stand(element);
    for (const tag of ['plan-conformity-table', 'plan-lot-list', 'plan-overlap-table'])
      for (const host of deepAll(stage, tag)) {
        const scroll = host.shadowRoot!.querySelector<HTMLElement>('.scroll');
        if (!scroll || scroll.clientWidth === 0) continue;
        expect(scroll.scrollWidth, tag).toBeLessThanOrEqual(scroll.clientWidth);
      }
    for (const row of deepAll(stage, 'tbody'))
      expect((row as HTMLElement).offsetHeight, words(row)).toBeLessThan(175);
  },
);
