import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FundFindings } from '#app/audit.ts';
import type { AppState } from '#app/state.ts';
import { loadFonts } from '#elements/fonts.ts';
import '#elements/plan-frame.ts';
import '#elements/plan-fund-panel.ts';
import '#elements/plan-guide.ts';
import '#elements/plan-more-panel.ts';
import '#elements/plan-report.ts';
import { err, ok } from '#core/result.ts';
import type { PlanFundFaults } from '#elements/plan-fund-faults.ts';
import type { PlanTerm } from '#elements/plan-term.ts';
import { makeAudit, someProblems } from '#test/support/audit-samples.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { makeLandFund, makeTaskCatalogue } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import { faults, put } from './shell-support.ts';

loadFonts(document);
afterEach(() => document.body.replaceChildren());

/** A stage with the sample's land fund computed. */
function fundStage(patch: Partial<AppState> = {}): TaskStage {
  const stage = new TaskStage();
  const { fund } = stage.app.store.peek();
  stage.style.cssText = 'display:block;width:720px';
  document.body.append(stage);
  return stage.with({ fund: { ...fund, result: { status: 'ready', value: makeLandFund() } }, ...patch });
}

/** What was found in the zones of the sample. */
const found = (overlaps: number): readonly FundFindings[] => [
  {
    target: { layer: makeTaskCatalogue().layers[0]!, role: 'zones', layers: [] },
    answer: ok(makeAudit(overlaps > 0 ? someProblems(overlaps) : [])),
  },
];

async function putReport(stage: TaskStage): Promise<Element> {
  const report = document.createElement('plan-report');
  report.look = async () => found(4);
  stage.append(report);
  await settled(report);
  return report;
}

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const part = (report: Element, name: string): string =>
  deepAll(report, `[data-part=${name}]`)
    .flatMap((section) => [section, ...deepAll(section, '*').filter((each) => each.shadowRoot)])
    .map((each) => words(each) + [...(each.shadowRoot?.children ?? [])].map(words).join(' '))
    .join(' ');

/** Codes with the figures beside them. */
const figures = (element: Element, code: string): Map<string, string> =>
  new Map(
    deepAll(element, 'tr')
      .filter((row) => row.querySelector(code))
      .map((row) => [
        words(row.querySelector(code)!),
        [...row.querySelectorAll('td.number')].map(words).join(' '),
      ]),
  );

test('the figures of a report are those of the panel, and what has no data says so', async () => {
  const stage = fundStage();
  const panel = document.createElement('plan-fund-panel');
  stage.append(panel);
  const report = await putReport(stage);
  await settled(panel);
  const shown = figures(deepOne(panel, 'plan-fund-table'), '.code');
  const printed = figures(deepOne(report, 'plan-report-table'), '.name strong');
  expect(shown.size).toBeGreaterThan(10);
  expect(Object.fromEntries(printed)).toEqual(Object.fromEntries(shown));
  const total = (tag: string) =>
    words(deepAll(stage, `${tag} tfoot td.number`)[0] ?? document.createElement('p'));
  expect(total('plan-report-table')).toBe(total('plan-fund-table'));
  expect(part(report, 'indicators')).toContain('Bộ dữ liệu không có tệp chỉ tiêu');
  expect(part(report, 'map')).toContain('báo cáo không có hình');
  expect(part(report, 'receipt')).toContain('Không lập được mã');
  expect(part(report, 'faults')).toContain('Lỗi: Chồng lấn');
});

test('names in the data are text in a report, never markup', async () => {
  const evil = '<img src=x onerror="document.title=1"><b>Xã</b>';
  const catalogue = makeTaskCatalogue();
  const fund = makeLandFund();
  const value = { ...fund, units: fund.units.map((unit) => ({ ...unit, name: evil })) };
  const stage = fundStage();
  stage.with({
    catalogue: {
      status: 'ready',
      value: {
        ...catalogue,
        title: { vi: evil },
        sources: catalogue.sources.map((source) => ({ ...source, title: { vi: evil }, attribution: evil })),
        phases: catalogue.phases.map((phase) => ({ ...phase, title: { vi: evil } })),
      },
    },
    fund: { ...stage.app.store.peek().fund, result: { status: 'ready', value } },
  });
  const report = await putReport(stage);
  expect(deepAll(report, 'img, b')).toEqual([]);
  expect(words(deepOne(report, 'h1'))).toBe(`Báo cáo quỹ đất: ${evil}`);
  expect(deepAll(report, 'plan-report-table .units tbody th').map(words)).toContain(evil);
});

/** The text of what is shown in an element's own shadow. */
const shown = (element: Element): string =>
  [...(element.shadowRoot?.children ?? [])].map(words).join(' ').trim();

test('the question mark beside a word says what it means, and takes it back', async () => {
  const stage = fundStage();
  const panel = document.createElement('plan-fund-panel');
  stage.append(panel);
  await settled(panel);
  const escapes: string[] = [];
  stage.addEventListener('keydown', ({ key }) => escapes.push(key));
  const term = deepAll(panel, 'plan-term').find((each) => (each as PlanTerm).name === 'unzoned')!;
  const button = term.shadowRoot!.querySelector('button')!;
  const note = term.shadowRoot!.querySelector<HTMLElement>('#note')!;
  expect(button.getAttribute('aria-label')).toMatch(/^Giải thích: /);
  expect(note.matches(':popover-open')).toBe(false);
  await userEvent.click(button);
  await expect.poll(() => words(note)).toContain('không khoanh đất nào phủ tới');
  expect(note.matches(':popover-open')).toBe(true);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await userEvent.click(button);
  await expect.poll(() => note.matches(':popover-open')).toBe(false);
  button.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
  // the panel behind it heard nothing of that
  expect(escapes).not.toContain('Escape');
  // what law says a word is named, with how it was read
  const law = deepAll(panel, 'plan-term').find((each) => (each as PlanTerm).name === 'vn2000')!;
  await userEvent.click(law.shadowRoot!.querySelector('button')!);
  await expect.poll(() => shown(law)).toContain('QĐ 83/2000/QĐ-TTg');
});

test('a word is found in the glossary without its accents', async () => {
  const stage = new TaskStage();
  const panel = document.createElement('plan-more-panel');
  stage.append(panel);
  document.body.append(stage);
  await settled(panel);
  const details = deepAll(panel, 'details').find((each) => words(each).startsWith('Từ điển'))!;
  (details as HTMLDetailsElement).open = true;
  await expect.poll(() => deepAll(panel, 'plan-glossary dt').length).toBeGreaterThan(30);
  const input = deepOne(panel, 'plan-glossary input') as HTMLInputElement;
  await userEvent.fill(input, 'chong lan');
  await settled(panel);
  expect(deepAll(panel, 'plan-glossary dt').map(words)[0]).toBe('Chồng lấn');
  await userEvent.fill(input, 'dat nong nghiep');
  await settled(panel);
  const first = deepOne(panel, 'plan-glossary [data-term=agricultural]');
  expect(words(first)).toContain('Văn bản: TT 08/2024/TT-BTNMT');
  expect(deepAll(first, 'plan-badge').map(shown).join()).toContain('Theo nguồn thứ cấp');
  await userEvent.fill(input, 'zzz');
  await settled(panel);
  expect(deepAll(panel, 'plan-glossary dt')).toEqual([]);
  expect(shown(deepOne(panel, 'plan-glossary'))).toContain('Không có từ nào chứa “zzz”');
});

test('the guide goes through five steps by key, tries one, and closes with Escape', async () => {
  const { stage, element: frame } = await put('plan-frame', { width: 1000, height: 640 });
  const { store, actions } = stage.app;
  actions.openPanel('more');
  await expect.poll(() => deepAll(frame, 'plan-more-panel button.guide').length).toBe(1);
  await userEvent.click(deepOne(frame, 'plan-more-panel button.guide'));
  await expect.poll(() => deepAll(frame, 'plan-guide h2').length).toBe(1);
  const guide = deepOne(frame, 'plan-guide');
  const titles: string[] = [];
  for (let step = 1; step <= 5; step++) {
    expect(shown(guide)).toContain(`Bước ${step} trên 5`);
    titles.push(words(deepOne(guide, 'h2')));
    if (step === 3) {
      // the middle step opens the land fund and the guide stays
      (deepOne(guide, 'button.try') as HTMLElement).click();
      await expect.poll(() => store.peek().panel).toBe('fund');
      expect(store.peek().guide).toBe(3);
      (deepOne(guide, 'button.try') as HTMLElement).focus();
    }
    await userEvent.keyboard('{ArrowRight}');
    await settled(guide);
  }
  expect(new Set(titles).size).toBe(5);
  expect(store.peek().guide).toBe(5);
  await userEvent.keyboard('{ArrowLeft}');
  expect(store.peek().guide).toBe(4);
  await userEvent.keyboard('{Escape}');
  expect(store.peek().guide).toBe(null);
  await settled(frame);
  expect(deepAll(frame, 'plan-guide')).toEqual([]);
  // the panel under it stays open
  expect(store.peek().panel).toBe('fund');
});

test.each(['vi', 'en'] as const)('axe finds nothing in the guide and the glossary, %s', async (lang) => {
  const { stage, element } = await put('plan-more-panel', { width: 360 });
  stage.with({ guide: 2, lang });
  const guide = document.createElement('plan-guide');
  stage.append(guide);
  await settled(stage);
  for (const details of deepAll(element, 'details')) (details as HTMLDetailsElement).open = true;
  await expect.poll(() => deepAll(element, 'plan-glossary dt').length).toBeGreaterThan(30);
  expect(await faults()).toEqual([]);
});

test('the land fund says by itself what it found, with the icon of a warning where there is something', async () => {
  const sample = makeLandFund();
  const unit = sample.units[0]!;
  const clean = { ...unit, unzonedHa: 0, overlapHa: 0, residualHa: { plane: 0, ellipsoid: 0 } };
  /** The panel's own element over one unit, with what a look at the files gives. */
  const say = async (
    patch: Partial<typeof unit>,
    look: () => Promise<readonly FundFindings[]>,
  ): Promise<{
    readonly stage: TaskStage;
    readonly said: string;
    readonly warns: boolean;
    readonly faults: Element;
  }> => {
    document.body.replaceChildren();
    const stage = fundStage();
    const value = { ...sample, units: [{ ...clean, ...patch }] };
    const scope = { kind: 'unit', id: unit.id } as const;
    stage.with({ fund: { ...stage.app.store.peek().fund, scope, result: { status: 'ready', value } } });
    const panel = document.createElement('plan-fund-panel');
    stage.append(panel);
    await settled(panel);
    const faults = deepOne(panel, 'plan-fund-faults') as PlanFundFaults;
    expect(shown(faults)).toContain('Đang tự kiểm tra dữ liệu');
    // asked anew at once, with the answer of the test
    faults.look = look;
    faults.waitMs = 0;
    faults.remove();
    deepOne(panel, 'plan-fund').append(faults);
    await expect.poll(() => shown(faults)).not.toContain('Đang tự kiểm tra');
    const mark = [...faults.shadowRoot!.querySelectorAll('section > .icon svg')].map((svg) =>
      svg.getAttribute('class'),
    );
    return { stage, said: shown(faults), warns: mark.join().includes('triangle-alert'), faults };
  };

  const nothing = await say({}, async () => found(0));
  expect(nothing.said).toContain('không tìm thấy lỗi, diện tích khép');
  expect(nothing.warns).toBe(false);

  const files = await say({}, async () => found(4));
  expect(files.warns).toBe(true);
  // 5.2 + 2.6 + 1.7333 + 1.3 ha
  expect(files.said).toContain('Chồng lấn: 4 chỗ, 10,83 ha');
  files.faults.shadowRoot!.querySelector('button')!.click();
  expect(files.stage.app.store.peek().fund.view).toBe('audit');

  const sums = await say({ overlapHa: 12.5, residualHa: { plane: 3.25, ellipsoid: 3.25 } }, async () =>
    found(0),
  );
  expect(sums.warns).toBe(true);
  expect(sums.said).toContain('Tính hơn một lần: 12,50 ha');
  expect(sums.said).toContain('Tổng không khớp: lệch 3,25 ha');

  const failed = await say({}, async () => [{ ...found(0)[0]!, answer: err('HTTP 500') }]);
  expect(failed.warns).toBe(true);
  expect(failed.said).toContain('HTTP 500');
});
