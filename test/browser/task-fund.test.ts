import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AppState } from '#app/state.ts';
import { USUAL_ROUNDING } from '#core/fund/print-rounding.ts';
import { makeLandFund } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import '#elements/plan-fund-panel.ts';
import '#elements/plan-panel.ts';
import type { PlanFundPanel } from '#elements/plan-fund-panel.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';

const fund = (patch: Partial<AppState['fund']> = {}): Partial<AppState> => ({
  fund: {
    view: 'ledger',
    scope: { kind: 'province' },
    sort: { by: 'area', descending: true },
    result: { status: 'ready', value: makeLandFund() },
    lit: null,
    policy: 'report',
    repair: false,
    rounding: USUAL_ROUNDING,
    corridor: null,
    reach: null,
    constraint: null,
    review: null,
    claim: null,
    ...patch,
  },
});

async function stand(patch: Partial<AppState> = fund()): Promise<{ stage: TaskStage; panel: PlanFundPanel }> {
  const stage = new TaskStage().with(patch);
  stage.style.cssText = 'display:block;width:360px';
  const panel = document.createElement('plan-fund-panel');
  stage.append(panel);
  document.body.append(stage);
  await settled(panel);
  return { stage, panel };
}

afterEach(() => document.body.replaceChildren());

const codes = (panel: Element): string[] =>
  deepAll(deepOne(panel, 'plan-fund-table'), '.scroll:not(.overlays) tbody:nth-of-type(1) .code').map(
    (code) => code.textContent ?? '',
  );

const header = (panel: Element, name: string): HTMLElement => {
  const found = deepAll(panel, 'plan-fund-table thead th').find((th) => th.textContent?.includes(name));
  if (!found) throw new Error(`no column ${name}`);
  return found as HTMLElement;
};

test('a heading sorts by mouse and by key, and says so', async () => {
  const { panel } = await stand();
  expect(header(panel, 'Diện tích').getAttribute('aria-sort')).toBe('descending');
  const byArea = codes(panel);
  header(panel, 'Loại đất').querySelector('button')!.click();
  await settled(panel);
  expect(header(panel, 'Loại đất').getAttribute('aria-sort')).toBe('ascending');
  expect(header(panel, 'Diện tích').getAttribute('aria-sort')).toBe('none');
  expect(codes(panel)).toEqual([...byArea].sort());
  header(panel, 'Loại đất').querySelector('button')!.focus();
  await userEvent.keyboard('{Enter}');
  await settled(panel);
  expect(codes(panel)).toEqual([...byArea].sort().reverse());
});

test('the closure stands under the table in every scope, with its four figures and the residual', async () => {
  for (const scope of [{ kind: 'province' }, { kind: 'unit', id: '06685' }] as const) {
    const { panel } = await stand(fund({ scope }));
    const text = deepOne(panel, 'plan-fund-closure').shadowRoot!.textContent ?? '';
    for (const word of ['Σ loại đất', 'Chưa quy hoạch', 'Chồng lấn', 'Sai số khép', 'Khép'])
      expect(text).toContain(word);
    expect(text.includes('Ngoài đơn vị')).toBe(scope.kind === 'province');
    document.body.replaceChildren();
  }
});

test('figures are written the Vietnamese way', async () => {
  const { panel } = await stand(fund({ scope: { kind: 'unit', id: '06685' } }));
  const closure = deepOne(panel, 'plan-fund-closure').shadowRoot!.textContent ?? '';
  expect(closure).toContain('3.166,00 ha');
  const english = await stand({ ...fund({ scope: { kind: 'unit', id: '06685' } }), lang: 'en' });
  expect(deepOne(english.panel, 'plan-fund-closure').shadowRoot!.textContent).toContain('3,166.00 ha');
});

test('a focused row lights its zones, a left one lets them go, a pressed one holds them', async () => {
  // a mouse left over the table by an earlier test would light what it stands on
  await userEvent.hover(document.documentElement, { position: { x: 1, y: 1 } });
  const { stage, panel } = await stand();
  const [first] = deepAll(panel, 'plan-fund-table .name') as HTMLButtonElement[];
  first!.focus();
  const code = first!.querySelector('.code')!.textContent;
  expect(stage.app.store.peek().fund.lit).toBe(code);
  first!.blur();
  expect(stage.app.store.peek().fund.lit).toBe(null);
  first!.click();
  await settled(panel);
  first!.blur();
  expect(stage.app.store.peek().fund.lit).toBe(code);
  expect(first!.getAttribute('aria-pressed')).toBe('true');
});

test('a category lit elsewhere lights its row', async () => {
  const { stage, panel } = await stand();
  stage.app.actions.lightCategory('LUA');
  await settled(panel);
  expect(deepAll(panel, 'plan-fund-table tr.lit .code').map((each) => each.textContent)).toEqual(['LUA']);
});

test('the province lists its 54 units by the Vietnamese alphabet, and a press opens one', async () => {
  const { stage, panel } = await stand();
  const rows = deepAll(panel, 'plan-unit-table tbody tr') as HTMLElement[];
  expect(rows).toHaveLength(54);
  const names = rows.map((each) => each.querySelector('th')!.textContent!.trim());
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
  rows[0]!.querySelector('button')!.click();
  await settled(panel);
  expect(stage.app.store.peek().fund.scope).toEqual({ kind: 'unit', id: '07192' });
});

test('overlay zones stand in a block of their own and in no sum', async () => {
  const { panel } = await stand();
  const blocks = deepAll(panel, 'plan-fund-table table');
  expect(blocks[0]!.textContent).not.toContain('KKT');
  expect(blocks[1]!.textContent).toContain('KKT');
});

test('a unit is found without tone marks, and chosen by key', async () => {
  const { stage, panel } = await stand();
  (deepAll(panel, 'plan-unit-picker input[value=unit]')[0] as HTMLInputElement).click();
  await settled(panel);
  const input = deepAll(panel, 'plan-unit-combobox input')[0] as HTMLInputElement;
  input.focus();
  await userEvent.keyboard('hong gai');
  await settled(panel);
  const options = deepAll(panel, 'plan-unit-combobox li');
  expect(options.map((each) => each.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
    'Phường Hồng Gai06685',
  ]);
  await userEvent.keyboard('{Enter}');
  await settled(panel);
  expect(stage.app.store.peek().fund.scope).toEqual({ kind: 'unit', id: '06685' });
});

test('loading says how far it is and can be stopped', async () => {
  const { stage, panel } = await stand(fund({ result: { status: 'loading', progress: 0.45 } }));
  const ledger = deepOne(panel, 'plan-fund-ledger').shadowRoot!;
  expect(ledger.textContent).toContain('45 %');
  ledger.querySelector<HTMLButtonElement>('.state button')!.click();
  expect(stage.app.store.peek().fund.result.status).toBe('idle');
});

test('the panel lives on when it is moved', async () => {
  const { stage, panel } = await stand();
  panel.remove();
  stage.app.actions.sortFund({ by: 'category', descending: false });
  stage.append(panel);
  await settled(panel);
  expect(header(panel, 'Loại đất').getAttribute('aria-sort')).toBe('ascending');
  stage.app.actions.sortFund({ by: 'category', descending: true });
  await settled(panel);
  expect(header(panel, 'Loại đất').getAttribute('aria-sort')).toBe('descending');
});

test('the copied sheet has the table, the closure and the method', async () => {
  const { panel } = await stand();
  const button = deepOne(panel, 'plan-copy-button') as unknown as { text: () => Promise<string> };
  const text = await button.text();
  expect(text).toContain('\t');
  expect(text).toContain('107°45′');
  expect(text).toContain('LUA');
});

test('in a half sheet of a phone the views are one row that scrolls, the warning is left to the status line, and the bar is in view', async () => {
  const stage = new TaskStage().with(fund({ view: 'ledger' }));
  stage.style.cssText = 'display:block;position:relative;width:390px;height:384px;container-type:inline-size';
  const frame = document.createElement('plan-panel');
  Object.assign(frame, { heading: 'Quỹ đất', sheet: 'full', texts: stage.app.texts.value });
  const panel = document.createElement('plan-fund-panel');
  frame.append(panel);
  stage.append(frame);
  document.body.append(stage);
  await settled(panel);
  const row = deepOne(panel, 'plan-view-choice .choices') as HTMLElement;
  const tops = (): Set<number> =>
    new Set([...row.querySelectorAll('label')].map((label) => label.getBoundingClientRect().top));
  expect(tops().size).toBe(1);
  expect(row.scrollWidth).toBeGreaterThan(row.clientWidth);
  expect(row.getBoundingClientRect().right).toBeLessThanOrEqual(stage.getBoundingClientRect().right - 16);
  expect((deepOne(panel, 'plan-fund .legal') as HTMLElement).checkVisibility()).toBe(false);
  const bar = deepOne(panel, 'plan-share-bar').getBoundingClientRect();
  expect(bar.bottom).toBeLessThanOrEqual(stage.getBoundingClientRect().bottom);
  // a view that is chosen is brought into the row's sight
  stage.with(fund({ view: 'audit' }));
  await settled(panel);
  const chosen = row.querySelector('label:has(:checked)')!.getBoundingClientRect();
  expect(chosen.right).toBeLessThanOrEqual(row.getBoundingClientRect().right + 0.5);
  // where there is room, all stand in sight and the warning is in the sheet
  stage.with(fund({ view: 'ledger' }));
  stage.style.width = '900px';
  await settled(panel);
  expect((deepOne(panel, 'plan-fund .legal') as HTMLElement).checkVisibility()).toBe(true);
});
