import type { Actions } from './actions.ts';
import { catalogueActions } from './catalogue-actions.ts';
import type { Desk } from './desk.ts';
import { fundActions } from './fund-actions.ts';
import { inspectActions } from './inspect-actions.ts';
import { layerActions } from './layer-actions.ts';
import { modelActions } from './model-actions.ts';
import { openActions } from './open-actions.ts';
import { placeActions } from './place-actions.ts';
import { searchActions } from './search-actions.ts';
import { showActions } from './show-actions.ts';
import { sketchActions } from './sketch-actions.ts';
import type { AppState, PanelId } from './state.ts';
import type { TableVerbs } from './table-actions.ts';
import { viewActions } from './view-actions.ts';

/** All verbs of one viewer. */
export function createActions(desk: Desk, initialHash: string): Actions {
  const { fundPhaseChanged, ...fund } = fundActions(desk);
  const layers = layerActions(desk);
  const inspect = inspectActions(desk, layers);
  const { searchAgain, forgetIndex, ...search } = searchActions(desk, { ...inspect, ...layers });

  const { restoreFiles, ...open } = openActions(desk, fund);
  const phaseChosen = (): void => {
    desk.shelf.current?.refresh();
    fundPhaseChanged();
    const { inspection } = desk.store.peek();
    if (inspection) void inspect.inspect(inspection.at, 20);
  };

  const model = modelActions(desk);
  let hasSeenModel = false;
  /** Panels open with what they are about: figures in the land fund, at first the drawn model beside its words. */
  const panelOpened = (panel: PanelId | null): void => {
    if (panel === 'fund' && desk.store.peek().fund.result.status === 'idle') void fund.computeFund();
    if (panel === 'model' && !hasSeenModel) {
      hasSeenModel = true;
      model.showModel(true);
    }
  };

  let verbs: TableVerbs | undefined;
  /** Fetched when the first table is asked for; a failed fetch is tried again. */
  const tables = async (): Promise<TableVerbs> => {
    const { tableVerbs } = await import('./table-actions.ts');
    verbs ??= tableVerbs(desk);
    return verbs;
  };

  const setTables = (patch: Partial<AppState['tables']>): void =>
    desk.store.set({ tables: { ...desk.store.peek().tables, ...patch } });

  const catalogue = catalogueActions(desk, initialHash, {
    ...inspect,
    ...fund,
    catalogueOpened: forgetIndex,
    restoreFiles,
  });
  return {
    computeTable: async (table) => (await tables()).compute(table),
    cancelTable: async (table) => (await tables()).cancel(table),
    lightFlow: (flow) => setTables({ flow }),
    setTables,
    compare: (compared) => desk.store.set({ compared }),
    chooseModelView: (modelChoice) => desk.store.set({ modelChoice }),
    setScenarios: (scenarios) => desk.store.set({ scenarios }),
    chooseCorridor: (corridor) => desk.store.set({ fund: { ...desk.store.peek().fund, corridor } }),
    chooseReach: (reach) => desk.store.set({ fund: { ...desk.store.peek().fund, reach } }),
    chooseConstraint: (constraint) => desk.store.set({ fund: { ...desk.store.peek().fund, constraint } }),
    chooseReview: (review) => desk.store.set({ fund: { ...desk.store.peek().fund, review } }),
    ...viewActions(desk, { phaseChosen, panelOpened, languageChosen: searchAgain }),
    ...layers,
    ...model,
    ...placeActions(desk),
    ...sketchActions(desk, fund),
    ...inspect,
    ...search,
    ...fund,
    ...open,
    ...catalogue,
    ...showActions(desk, catalogue.openLink),
  };
}
