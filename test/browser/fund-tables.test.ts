import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AppState } from '#app/state.ts';
import { loadFonts } from '#elements/fonts.ts';
import '#elements/plan-balance-view.ts';
import '#elements/plan-transition-view.ts';
import { withFigures } from '#test/gallery/fund-table-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);
afterEach(() => document.body.replaceChildren());

async function stand(
  tag: 'plan-transition-view' | 'plan-balance-view',
  scope: AppState['fund']['scope'] = { kind: 'province' },
  lang: AppState['lang'] = 'vi',
) {
  const stage = new TaskStage();
  stage.style.cssText = 'display:block;width:400px';
  const before = stage.app.store.peek();
  if (before.catalogue.status !== 'ready') throw new Error('no catalogue');
  stage.with({
    lang,
    catalogue: { status: 'ready', value: withFigures(before.catalogue.value) },
    fund: { ...before.fund, scope },
  });
  const view = document.createElement(tag);
  stage.append(view);
  document.body.append(stage);
  const id = tag === 'plan-transition-view' ? 'transition' : 'amounts';
  await expect.poll(() => stage.app.store.peek().tables.results[id].result.status).toBe('ready');
  await settled(view);
  return { stage, view };
}

const textOf = (element: Element): string =>
  (element.shadowRoot ?? element).textContent!.replace(/\s+/g, ' ').trim();
const button = (element: Element, name: string): HTMLButtonElement => {
  const found = deepAll(element, 'button').find((each) => textOf(each).includes(name));
  if (!found) throw new Error(`no button ${name}`);
  return found as HTMLButtonElement;
};

describe('the change of use', () => {
  test('asks by itself, says what stays and what changes, and that the matrix closes', async () => {
    const { view } = await stand('plan-transition-view');
    expect(textOf(view)).toContain('Hiện trạng 2025 → Quy hoạch 2030');
    // 930 of 1,000 ha stay in every unit of the sample
    expect(textOf(view)).toContain('93,00 % đất trong phạm vi');
    const closure = textOf(deepOne(view, 'plan-transition-closure'));
    expect(closure).toContain('Khép');
    expect(closure.match(/582\.270,00 ha/g)).toHaveLength(4);
  });

  test('a group opens by key into its codes on both axes, and the first column stands still', async () => {
    const { view } = await stand('plan-transition-view');
    const heads = () => deepAll(view, 'plan-transition-table thead th').map(textOf);
    expect(heads()).toHaveLength(6);
    const toggle = button(view, 'Nông nghiệp');
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    toggle.focus();
    await userEvent.keyboard('{Enter}');
    await settled(view);
    expect(button(view, 'Nông nghiệp').getAttribute('aria-expanded')).toBe('true');
    expect(heads().slice(2, 8)).toEqual(['Nông nghiệp', 'LUA', 'CLN', 'RSX', 'RPH', 'NTS']);
    const table = deepOne(view, 'plan-transition-table');
    const scroll = table.shadowRoot!.querySelector('.scroll')!;
    const first = table.shadowRoot!.querySelector('tbody th')!;
    const left = first.getBoundingClientRect().left;
    scroll.scrollLeft = 120;
    expect(scroll.scrollLeft).toBeGreaterThan(100);
    expect(first.getBoundingClientRect().left).toBeCloseTo(left, 0);
    expect(scroll.getAttribute('tabindex')).toBe('0');
  });

  test('what stays is emphasised, once in every row', async () => {
    const { view } = await stand('plan-transition-view');
    button(view, 'Mở mọi nhóm').click();
    await settled(view);
    const rows = deepAll(view, 'plan-transition-table tbody tr');
    expect(rows).toHaveLength(12);
    rows.forEach((row, place) => {
      const cells = [...row.querySelectorAll('td')].slice(1, -1);
      expect(cells.map((cell) => cell.classList.contains('stays')).indexOf(true)).toBe(place);
      expect(row.querySelectorAll('.stays')).toHaveLength(1);
    });
  });

  test('a flow under focus shows its value and stands out; a pressed one lights its zones', async () => {
    const { stage, view } = await stand('plan-transition-view');
    const sankey = deepOne(view, 'plan-sankey');
    const svg = sankey.shadowRoot!.querySelector('svg[role=img]')!;
    expect(svg.getAttribute('aria-label')).toContain('LUA → ODT');
    const flow = button(sankey, 'LUA → ODT');
    flow.focus();
    await settled(view);
    expect(textOf(sankey.shadowRoot!.querySelector('.told')!)).toMatch(/LUA → ODT: 13\.042,85 ha \(32,0 %\)/);
    expect(sankey.shadowRoot!.querySelectorAll('.band.on')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await settled(view);
    expect(stage.app.store.peek().tables.flow).toEqual({
      from: { property: 'c2025', values: ['LUA'] },
      to: { property: 'c2030', values: ['ODT'] },
    });
    expect(button(sankey, 'LUA → ODT').getAttribute('aria-pressed')).toBe('true');
    await userEvent.keyboard('{Enter}');
    await settled(view);
    expect(stage.app.store.peek().tables.flow).toBe(null);
  });

  test('a group flow lights all codes of its groups, and leaving the view lets it go', async () => {
    const { stage, view } = await stand('plan-transition-view');
    (deepAll(view, 'input[name=level]')[1] as HTMLInputElement).click();
    await settled(view);
    button(view, 'Nông nghiệp → Phi nông nghiệp').click();
    const flow = stage.app.store.peek().tables.flow!;
    expect([...flow.from.values].sort()).toEqual(['CLN', 'LUA', 'NTS', 'RPH', 'RSX']);
    expect([...flow.to.values].sort()).toEqual(['DGT', 'ODT', 'SKK']);
    view.remove();
    expect(stage.app.store.peek().tables.flow).toBe(null);
  });

  test('another scope is shown without being asked for', async () => {
    const { stage, view } = await stand('plan-transition-view');
    stage.app.actions.chooseScope({ kind: 'unit', id: '06685' });
    await settled(view);
    expect(textOf(view)).toContain('Phường Hồng Gai');
    expect(textOf(deepOne(view, 'plan-transition-closure'))).toContain('3.166,00 ha');
  });

  test('the sheet holds origin, matrix and every flow', async () => {
    const { view } = await stand('plan-transition-view');
    const copy = deepOne(view, 'plan-copy-button') as HTMLElement & { text: () => string };
    const sheet = copy.text();
    expect(sheet).toContain('Minh họa, không có giá trị pháp lý');
    expect(sheet).toContain('Σ các ô\t\t582270,0000');
    expect(
      sheet.split('\n').filter((line) => line.startsWith('LUA\t') && line.includes('\tODT\t')),
    ).toHaveLength(1);
  });
});

describe('the standard tables', () => {
  test('the form that fits the data comes first; another lists what it has no line for', async () => {
    const { view } = await stand('plan-balance-view');
    expect((deepAll(view, 'input[name=form]')[0] as HTMLInputElement).checked).toBe(true);
    const table = deepOne(view, 'plan-balance-table');
    expect(textOf(table)).toContain('Tổng cộng');
    expect(textOf(table)).toContain('khu chồng phủ');
    (deepAll(view, 'input[name=form]')[1] as HTMLInputElement).click();
    await settled(view);
    expect(textOf(deepOne(view, 'plan-balance-table'))).toContain('Dữ liệu không dùng mã lớp của mẫu này');
    expect(textOf(deepOne(view, 'plan-balance-table'))).toContain('mẫu không có dòng');
    // its rows can still be read, in order, with no figure that could pass for a zero
    const rows = deepAll(view, 'plan-empty-form tbody tr');
    expect(rows.slice(0, 3).map((row) => textOf(row.querySelector('td')!))).toEqual(['I', '1', '2']);
    expect(rows.some((row) => row.classList.contains('sum') && textOf(row).includes('dòng cộng'))).toBe(true);
    for (const row of rows) expect(textOf(row.querySelector('td.number')!)).toBe('–');
  });

  test('rows are numbered as in the form; sums are no part of the total', async () => {
    const { view } = await stand('plan-balance-view');
    const rows = deepAll(view, 'plan-balance-table .scroll:not(.unmapped) tbody tr');
    const figures = (row: Element) => [...row.querySelectorAll('td')].map(textOf);
    const numbers = rows.map((row) => textOf(row.querySelector('.no')!));
    expect(numbers.slice(0, 4)).toEqual(['1', '1.2', '1.2.1', '1.3']);
    const total = deepAll(view, 'plan-balance-table tfoot tr').map(figures)[0]!;
    expect(total[0]).toBe('582.270,00');
    expect(total[1]).toMatch(/^100,0/);
    const hectares = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));
    const outermost = rows.filter((row) => row.classList.contains('depth-0'));
    const sum = outermost.reduce((all, row) => all + hectares(figures(row)[0]!), 0);
    expect(sum).toBeCloseTo(582_270, 0);
  });

  test('quotas have a verdict in a word with an icon, their trust and their text', async () => {
    const { view } = await stand('plan-balance-view');
    const table = deepOne(view, 'plan-quota-table');
    const verdicts = [...table.shadowRoot!.querySelectorAll('.verdict')];
    expect(verdicts.map(textOf)).toEqual(['Thiếu', 'Vượt', 'Thiếu']);
    for (const verdict of verdicts) expect(verdict.querySelector('.icon svg')).not.toBe(null);
    expect(textOf(table)).toContain('80/QĐ-TTg');
    expect(deepAll(table, 'plan-badge').map(textOf).join()).toContain('Minh họa');
    const own = await stand('plan-balance-view', { kind: 'unit', id: '06685' });
    const unit = deepOne(own.view, 'plan-quota-table');
    expect([...unit.shadowRoot!.querySelectorAll('.verdict')].map(textOf)).toEqual(['Bằng']);
  });

  test('land a head to two decimals, with people, year and trust; a number of one’s own where there is none', async () => {
    const { stage, view } = await stand('plan-balance-view');
    const heads = () => textOf(deepOne(view, 'plan-per-head'));
    // 582,270 ha for 2,640,000 and for 1,362,880 people
    expect(heads()).toContain('2.205,57');
    expect(heads()).toContain('4.272,35');
    expect(heads()).toContain('2.640.000 người, năm 2030');
    // different kinds: a warning, and a table each
    expect(heads()).toContain('Không so được');
    expect(deepAll(view, 'plan-per-head table')).toHaveLength(2);
    expect(heads()).toContain('Hiện trạng 2025 ÷ Dân số trung bình, năm 2022');
    stage.app.actions.chooseScope({ kind: 'unit', id: '06685' });
    await expect.poll(heads).toContain('chưa có dân số');
    const input = deepOne(view, 'plan-per-head input') as HTMLInputElement;
    input.focus();
    await userEvent.keyboard('nhiều{Enter}');
    await settled(view);
    expect(heads()).toContain('Hãy nhập một số người lớn hơn 0');
    await userEvent.clear(input);
    await userEvent.keyboard('31.660{Enter}');
    await settled(view);
    // 3,166 ha for 31,660 people
    expect(heads()).toContain('1.000,00');
    expect(heads()).toContain('Số bạn nhập, chưa kiểm chứng');
    expect(heads()).not.toContain('Hãy nhập');
    expect(heads()).not.toContain('Không so được');
    expect(deepAll(view, 'plan-per-head table')).toHaveLength(1);
  });

  test('Excel gets a workbook', async () => {
    const { tableFile } = await import('#app/table-file.ts');
    const file = await tableFile([['a', { value: 1.5, digits: 2 }]], 'bang', 'Bảng', 'xlsx');
    expect(file.name).toBe('bang.xlsx');
    expect([...(file.content as Uint8Array).slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  test('the sheet holds the form’s source, quotas and people', async () => {
    const { view } = await stand('plan-balance-view', { kind: 'province' }, 'en');
    const copy = deepOne(view, 'plan-copy-button') as HTMLElement & { text: () => string };
    const sheet = copy.text();
    for (const word of [
      'TT 08/2024/TT-BTNMT',
      'Below',
      'Population',
      '2640000',
      'not comparable',
      '% of all rows',
      'Illustrative',
    ])
      expect(sheet).toContain(word);
  });
});
