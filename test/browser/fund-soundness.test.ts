import { afterEach, expect, test } from 'vitest';
import type { PlanFundSoundness } from '#elements/plan-fund-soundness.ts';
import { taskEntries } from '#test/gallery/task-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import type { TaskStage } from '#test/support/task-stage.ts';

afterEach(() => document.body.replaceChildren());

async function stand(state: string, patch: Parameters<TaskStage['with']>[0] = {}): Promise<TaskStage> {
  const entry = taskEntries.find((each) => each.element === 'plan-fund-panel' && each.state === state);
  if (!entry) throw new Error(`no entry ${state}`);
  const stage = entry.render('vi').with(patch);
  stage.style.cssText = 'display:block;width:360px';
  document.body.append(stage);
  await settled(stage);
  return stage;
}

const textOf = (stage: TaskStage, selector: string): string =>
  deepAll(stage, selector)
    .map(({ textContent }) => textContent)
    .join(' ');

test('without overlaps and refused shapes there is no section', async () => {
  expect(deepAll(await stand('province, 54 units'), 'plan-fund-soundness')).toEqual([]);
});

test('overlaps are told largest first, with the policy as a choice; without days it cannot be chosen', async () => {
  const stage = await stand('overlaps and a refused shape');
  const section = deepOne(stage, 'plan-fund-soundness');
  const radios = deepAll(section, 'input[type=radio]') as HTMLInputElement[];
  expect(radios.map(({ value, checked, disabled }) => [value, checked, disabled])).toEqual([
    ['report', true, false],
    ['later-plan', false, true],
  ]);
  expect(textOf(stage, 'plan-fund-soundness section')).toContain('không ghi ngày phê duyệt');
  const areas = deepAll(section, 'details:first-of-type td.number').map(({ textContent }) => textContent);
  expect(areas).toEqual(['31,2500', '2,5000', '< 0,0001']);
  expect(textOf(stage, 'plan-fund-soundness .open')).toContain('1 hình bị loại');
});

test('of one’s own file the property with the days is chosen from those that hold days', async () => {
  const stage = await stand('overlaps and a refused shape');
  const section = deepOne(stage, 'plan-fund-soundness') as PlanFundSoundness;
  const later = () => deepAll(section, 'input[type=radio]')[1] as HTMLInputElement;
  section.dayFields = [];
  await settled(stage);
  expect(textOf(stage, 'plan-fund-soundness section')).toContain('Không thuộc tính nào của tệp ghi ngày');
  section.dayFields = ['ngay_cap_nhat', 'ngay_phe_duyet'];
  await settled(stage);
  expect(textOf(stage, 'plan-fund-soundness section')).not.toContain('Không thuộc tính nào');
  expect(later().disabled).toBe(true);
  const said: unknown[] = [];
  section.addEventListener('plan-file-approve', ({ approvedBy }) => said.push(approvedBy));
  const select = deepOne(section, 'select') as HTMLSelectElement;
  select.value = '1';
  select.dispatchEvent(new Event('change'));
  expect(said).toEqual(['ngay_phe_duyet']);
  section.approvedBy = 'ngay_phe_duyet';
  await settled(stage);
  expect(later().disabled).toBe(false);
});

test('the switch and the radio say what was chosen', async () => {
  const stage = await stand('overlaps settled, a shape repaired');
  const section = deepOne(stage, 'plan-fund-soundness');
  const said: unknown[] = [];
  stage.addEventListener('plan-repair-toggle', ({ repair }) => said.push(repair));
  stage.addEventListener('plan-overlap-policy', ({ policy }) => said.push(policy));
  (deepOne(section, 'input[role=switch]') as HTMLInputElement).click();
  (deepAll(section, 'input[type=radio]')[0] as HTMLInputElement).dispatchEvent(new Event('change'));
  expect(said).toEqual([false, 'report']);
  expect(textOf(stage, 'plan-fund-soundness li')).toMatch(/số 12: .*0,50 ha.*2 phần; bỏ 1 đoạn/);
});

test('of partial data the warning comes first and the total is struck and named as none', async () => {
  const stage = await stand('partial data');
  const sheet = deepOne(stage, 'plan-fund').shadowRoot!;
  const [first] = [...sheet.children].filter(({ tagName }) => tagName !== 'STYLE');
  expect(first?.getAttribute('role')).toBe('alert');
  expect(first?.textContent).toContain('không phải là tổng');
  const total = deepOne(stage, 'plan-fund-table tfoot tr') as HTMLElement;
  expect(total.textContent).toContain('không phải tổng');
  expect(getComputedStyle(total.querySelector('td')!).textDecorationLine).toBe('line-through');
  const whole = await stand('province, 54 units');
  expect(deepAll(whole, 'plan-fund .partial, plan-fund-table .no-total')).toEqual([]);
});
