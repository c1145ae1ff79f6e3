import type { AppState } from '#app/state.ts';
import { textsOf } from '#app/text.ts';
import { USUAL_ROUNDING } from '#core/fund/print-rounding.ts';
import { err, ok } from '#core/result.ts';
import type { Lang } from '#core/scene.ts';
import '#app/task-text.ts';
import '#elements/plan-fund-files.ts';
import '#elements/plan-receipt-verdict.ts';
import '#elements/plan-reconcile-view.ts';
import '#elements/plan-rounding.ts';
import type { PlanReceiptVerdict } from '#elements/plan-receipt-verdict.ts';
import { withDeclared } from '#test/support/reconcile-samples.ts';
import { makeLandFund } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

const reconcile =
  (result: AppState['fund']['result']) =>
  (lang: Lang): TaskStage => {
    const stage = new TaskStage();
    const { catalogue, fund } = stage.app.store.peek();
    stage.with({
      lang,
      fund: { ...fund, view: 'reconcile', result },
      ...(catalogue.status === 'ready' && {
        catalogue: { status: 'ready', value: withDeclared(catalogue.value) },
      }),
    });
    stage.append(document.createElement('plan-reconcile-view'));
    return stage;
  };

const verdict =
  (answer: NonNullable<PlanReceiptVerdict['answer']>) =>
  (lang: Lang): TaskStage => {
    const stage = new TaskStage().with({ lang });
    const element = document.createElement('plan-receipt-verdict');
    Object.assign(element, { answer, texts: textsOf(lang) });
    stage.append(element);
    return stage;
  };

const opened =
  (tag: 'plan-fund-files' | 'plan-rounding') =>
  (lang: Lang): TaskStage => {
    const stage = new TaskStage().with({ lang });
    const element = document.createElement(tag);
    Object.assign(element, { texts: textsOf(lang), rounding: USUAL_ROUNDING });
    stage.append(element);
    void element.updateComplete.then(() => {
      element.renderRoot.querySelector('details')!.open = true;
    });
    return stage;
  };

const differences = [
  { path: 'inputs.zones.sha256', was: 'ab'.repeat(32), is: 'cd'.repeat(32) },
  { path: 'result.totals[ODT].planeM2', was: 123_456_789, is: 123_400_000 },
  { path: 'result.units[06685].rows[LUC].planeHa', was: 12.5, is: null },
  ...Array.from({ length: 22 }, (_, at) => ({
    path: `result.units[07${at}].residualHa.plane`,
    was: 1e-9,
    is: 2,
  })),
];

/** Comparison, rounding, files and receipts of the fund sheet. */
export const sheetEntries: readonly TaskEntry[] = [
  { element: 'plan-reconcile-view', state: 'nothing computed', render: reconcile({ status: 'idle' }) },
  {
    element: 'plan-reconcile-view',
    state: 'compared, one layer failed',
    render: reconcile({ status: 'ready', value: makeLandFund() }),
  },
  { element: 'plan-rounding', state: 'open', render: opened('plan-rounding') },
  { element: 'plan-fund-files', state: 'open', render: opened('plan-fund-files') },
  {
    element: 'plan-receipt-verdict',
    state: 'equal',
    render: verdict(ok({ date: '2026-11-22', form: 'file', differences: [] })),
  },
  {
    element: 'plan-receipt-verdict',
    state: 'differs',
    render: verdict(ok({ date: '2026-11-22', form: 'file', differences })),
  },
  {
    element: 'plan-receipt-verdict',
    state: 'refused',
    render: verdict(err({ kind: 'foreign', cause: 'zones.geojson' })),
  },
];
