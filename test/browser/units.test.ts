import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadFonts } from '#elements/fonts.ts';
import { planEntries } from '#test/gallery/plan-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import type { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);
afterEach(() => document.body.replaceChildren());

const stand = async (state = 'ready'): Promise<TaskStage> => {
  const { render } = planEntries.find(
    (entry) => entry.element === 'plan-units-view' && entry.state === state,
  )!;
  const stage = render('vi') as TaskStage;
  document.body.append(stage);
  for (let turn = 0; turn < 4; turn++) await settled(stage);
  // the verbs of tables come with the first of them
  if (state === 'ready') await expect.poll(() => deepAll(stage, 'plan-crosswalk-entry').length).toBe(2);
  return stage;
};
const entryOf = (stage: Element, at: number) => deepAll(stage, 'plan-crosswalk-entry')[at]!.shadowRoot!;
const words = (host: { readonly textContent: string | null }): string =>
  (host.textContent ?? '').replace(/\s+/g, ' ');

test('the old unit says what became of it, with hectares, both shares, slivers, the sum and the residual', async () => {
  const stage = await stand();
  const entry = entryOf(stage, 0);
  expect(words(entry)).toContain('Thành phố Hạ Long 100,00 ha');
  expect(entry.querySelector('.fate.cut .icon')).not.toBeNull();
  expect(words(entry.querySelector('.fate')!)).toContain('đơn vị bị chia tách: phần đất ở 2 đơn vị mới');
  const rows = [...entry.querySelectorAll('tbody tr')].map(words);
  expect(rows[0]).toMatch(/Phường Hồng Gai 80,00\s*79,99\s*80,00\s*100,00/);
  expect(rows[1]).toMatch(/Xã Kỳ Thượng\s*bị chia tách\s*19,95\s*19,95\s*19,95\s*33,25/);
  expect(rows[2]).toMatch(/Phần vụn ở 1 đơn vị\s*0,05\s*0,05/);
  expect(words(entry.querySelector('thead')!)).toContain('ha elipxôit');
  expect(words(entry.querySelector('tfoot')!)).toContain('Cả đơn vị100,00');
  expect(words(entry)).toContain('Diện tích = tổng các phần + lệch; lệch < 0,000001 ha.');
});

test('approximate limits are always said, with what each side is worth and the threshold of slivers', async () => {
  const stage = await stand();
  const view = deepOne(stage, 'plan-units-view').shadowRoot!;
  expect(words(view.querySelector('.warn')!)).toContain('Bảng này lấy từ ranh giới gần đúng.');
  expect(words(view.querySelector('.origin')!)).toContain('không phải ranh giới cũ chính thức');
  expect(words(view)).toContain('không quá 1 % của cả hai đơn vị coi là lệch nét vẽ');
  expect(words(view)).toContain('Số liệu công bố cho đơn vị cũ không phải là số liệu của đơn vị mới.');
  expect(words(view)).toContain('2 đơn vị cũ, 3 đơn vị mới. Đơn vị mới bị chia tách bởi ranh giới cũ: 1.');
});

test('a row pressed lights the old and the new unit and sends the map there; leaving takes the drawing away', async () => {
  const stage = await stand();
  const entry = entryOf(stage, 0);
  entry.querySelector('details')!.open = true;
  await userEvent.click(entry.querySelectorAll<HTMLElement>('tbody button')[1]!);
  await settled(stage);
  const { tables, flight } = stage.app.store.peek();
  const drawn = tables.overlay!.layers.map(({ id, only }) => [id, only?.[0]?.values ?? 'all']);
  expect(drawn).toEqual([
    ['table:crosswalk-new', ['06979']],
    ['table:crosswalk-old', 'all'],
    ['table:crosswalk-old-picked', ['193']],
  ]);
  expect(flight?.to).toEqual([107, 21, 107.02, 21.02]);
  expect(entry.querySelector('tr[data-lit]')!.textContent).toContain('Xã Kỳ Thượng');
  deepOne(stage, 'plan-units-view').remove();
  expect(stage.app.store.peek().tables.overlay).toBeNull();
});

test('it reads the other way too, and shows only what is split', async () => {
  const stage = await stand();
  await userEvent.click(deepOne(stage, 'input[value="to"]').closest('label')!);
  await settled(stage);
  expect(deepAll(stage, 'plan-crosswalk-entry')).toHaveLength(3);
  await userEvent.click(deepOne(stage, '.toggle input'));
  await settled(stage);
  expect(deepAll(stage, 'plan-crosswalk-entry')).toHaveLength(1);
  expect(words(entryOf(stage, 0))).toContain('lấy đất của 2 đơn vị cũ');
});

test('the vintages chosen stand in the link and come back from it', async () => {
  const stage = await stand();
  const select = deepOne(stage, 'select[name="from"]') as HTMLSelectElement;
  expect([select.value, (deepOne(stage, 'select[name="to"]') as HTMLSelectElement).value]).toEqual([
    'old-units',
    'units',
  ]);
  stage.app.actions.setTables({ sides: 'units:old-units' });
  stage.app.actions.showPlansView('units');
  const link = stage.app.linkHash();
  expect(link).toContain('pv=units');
  expect(link).toContain('pu=units:old-units');
  stage.app.actions.setTables({ sides: null });
  stage.app.actions.openLink(link);
  expect(stage.app.store.peek().tables.sides).toBe('units:old-units');
});

test('where no old units are at hand it says so and draws nothing', async () => {
  const stage = await stand('no old units at hand');
  expect(words(deepOne(stage, 'plan-units-view').shadowRoot!)).toContain(
    'không có dữ liệu mở, nên không vẽ và không tính',
  );
  expect(stage.app.store.peek().tables.overlay).toBeNull();
  // a file of former limits can be opened on the spot
  expect(deepOne(stage, 'plan-file-opener').shadowRoot!.querySelector('button')).not.toBeNull();
});
