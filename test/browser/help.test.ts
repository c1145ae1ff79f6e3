import { afterEach, expect, test } from 'vitest';
import type { FundFindings } from '#app/audit.ts';
import type { AppState } from '#app/state.ts';
import { loadFonts } from '#elements/fonts.ts';
import '#elements/plan-fund-panel.ts';
import '#elements/plan-report.ts';
import { ok } from '#core/result.ts';
import { makeAudit, someProblems } from '#test/support/audit-samples.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { makeLandFund, makeTaskCatalogue } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';

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
