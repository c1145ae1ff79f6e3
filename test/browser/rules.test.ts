import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadFonts } from '#elements/fonts.ts';
import { planStage } from '#test/gallery/plan-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { makeRulesetFile } from '#test/support/ruleset-samples.ts';
import type { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);

afterEach(() => document.body.replaceChildren());

const text = (of: Element): string => of.textContent!.replace(/\s+/g, ' ').trim();
const turns = async (stage: Element, times = 4): Promise<void> => {
  for (let turn = 0; turn < times; turn++) await settled(stage);
};

async function open(id: string, files: Readonly<Record<string, unknown>> = {}): Promise<TaskStage> {
  const stage = planStage('vi', {}, files);
  stage.append(document.createElement('plan-rules-view'));
  document.body.append(stage);
  await turns(stage);
  await userEvent.click(deepOne(stage, `[data-ruleset="${id}"] summary`));
  await turns(stage);
  return stage;
}
const tables = (stage: Element): HTMLTableElement[] =>
  deepAll(stage, 'plan-rule-table').map((each) => each.shadowRoot!.querySelector('table')!);

test('the rulesets are a view of the plans panel that a link brings back', async () => {
  const stage = planStage('vi');
  stage.append(document.createElement('plan-plans-panel'));
  document.body.append(stage);
  await turns(stage);
  await userEvent.click(deepOne(stage, 'input[value="rules"]').closest('label')!);
  await turns(stage);
  expect(stage.app.linkHash()).toContain('pv=rules');
  expect(deepAll(stage, 'plan-rules-view')).toHaveLength(1);
});

test('whether a ruleset is in force is said as of the package’s date, and what replaces what', async () => {
  const stage = await open('codes-2024');
  const standing = (id: string) => text(deepOne(stage, `[data-ruleset="${id}"] .standing`));
  expect(standing('codes-2024')).toBe('Đang hiệu lực');
  expect(standing('codes-2018')).toBe('Hết hiệu lực');
  expect(standing('code-2099')).toBe('Sắp có hiệu lực');
  expect(deepAll(stage, '.line li strong').map(text)).toEqual(['27/2018/TT-BTNMT', '08/2024/TT-BTNMT']);
});

test('an opened ruleset shows its lists as tables with captions; what is not secondary has its own badge', async () => {
  const stage = await open('codes-2024');
  const [codes, standards, classes, targets] = tables(stage);
  expect(text(codes!.caption!)).toBe('Mã và ký hiệu, Mã loại đất theo TT 08/2024: 20 dòng');
  const [first, second, third] = [...codes!.querySelectorAll('tr:has(td)')];
  expect(text(first!)).toBe(
    'DAT_O_Honhop_Nhomo Hỗn hợp nhóm nhà ở và dịch vụnét: nét dọc và gạch chéo ngắn22'.replace(
      'Nhomo ',
      'Nhomo',
    ),
  );
  expect(first!.querySelector('plan-swatch')).toMatchObject({ color: '#CC3200', pattern: 'vertical' });
  expect(first!.querySelector('plan-badge')).toBeNull();
  expect(second!.querySelector('plan-badge')).toMatchObject({ verification: 'unverified' });
  expect(second!.querySelector('plan-swatch')).toBeNull();
  expect(text(third!)).toContain('không cộng vào tổng');
  expect(text(standards!.querySelector('tr:has(td)')!)).toMatch(
    /Cây xanh công cộng.*đô thị loại đặc biệt, I.*Bảng 5.*≥ 5 m²\/người.*2\.000/,
  );
  expect(text(classes!.querySelector('tr:has(td)')!)).toMatch(
    /Mật độ dân số \(người\/km²\).*1\.000.*1\.500.*4,5–6/,
  );
  expect(text(targets!.querySelector('tr:has(td)')!)).toMatch(
    /Diện tích sàn nhà ở.*2030.*≥ 32 m² sàn\/người/,
  );
  expect(targets!.querySelector('plan-badge')).toMatchObject({ verification: 'verified' });
});

test('a long list is filtered by code or name, without Vietnamese marks', async () => {
  const stage = await open('codes-2024');
  const [table] = deepAll(stage, 'plan-rule-table');
  await userEvent.fill(table!.shadowRoot!.querySelector('input')!, 'di tich');
  await turns(stage, 1);
  expect([...table!.shadowRoot!.querySelectorAll('tbody th[scope="row"]')].map(text)).toEqual(['DDD']);
  expect(text(table!.shadowRoot!.querySelector('[role="status"]')!)).toBe('1 trên 20 dòng');
});

test('a file that does not read, or is another’s, says why in one sentence and is read again on request', async () => {
  const stage = await open('codes-2018');
  expect(text(deepOne(stage, '[role="alert"] p'))).toBe(
    'Không đọc được tệp quy định: format thiếu, cần "plan-atlas-ruleset/1"',
  );
  stage.files.set('none.json', { ...makeRulesetFile(), id: 'codes-2018', typo: 1 });
  await userEvent.click(deepOne(stage, '[role="alert"] button'));
  await turns(stage);
  expect(text(deepOne(stage, '[role="alert"] p'))).toContain('có khóa lạ "typo"');
  stage.files.set('none.json', makeRulesetFile());
  await userEvent.click(deepOne(stage, '[role="alert"] button'));
  await turns(stage);
  expect(text(deepOne(stage, '[role="alert"] p'))).toContain('codes-2024 ≠ codes-2018');
});

test('a ruleset without a file says so', async () => {
  const stage = await open('code-2099');
  expect(text(deepOne(stage, '[data-ruleset="code-2099"] .state'))).toBe(
    'Quy định này chưa có tệp nội dung.',
  );
});
