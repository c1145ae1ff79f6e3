import type { Lang } from '#core/scene.ts';
import '#elements/plan-model-panel.ts';
import '#elements/plan-town-network.ts';
import { makeNetworkCatalogue, NETWORK_FILES } from '#test/support/network-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

/** A stage on whose panel the towns are read as a network. */
export const networkStage =
  (place: string) =>
  (lang: Lang): TaskStage => {
    const stage = new TaskStage();
    for (const [id, file] of Object.entries(NETWORK_FILES)) stage.files.set(`${id}.geojson`, file);
    stage.with({
      lang,
      catalogue: { status: 'ready', value: makeNetworkCatalogue() },
      modelChoice: `network:${place}`,
    });
    stage.append(document.createElement('plan-model-panel'));
    return stage;
  };

/** The network of towns in its states. */
export const networkEntries: readonly TaskEntry[] = [
  { element: 'plan-town-network', state: 'nothing chosen', render: networkStage('') },
  { element: 'plan-town-network', state: 'a town chosen', render: networkStage('bn') },
  { element: 'plan-town-network', state: 'a chain chosen', render: networkStage('chuoi') },
  { element: 'plan-town-network', state: 'a town without links', render: networkStage('xa') },
];
