import type { Opened } from '#app/opened.ts';
import { withOpened } from '#app/opened-catalogue.ts';
import type { Lang } from '#core/scene.ts';
import '#elements/plan-fund-file.ts';
import '#elements/plan-layers-panel.ts';
import '#elements/plan-opened-layer.ts';
import { makeTaskCatalogue } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

const ID = 'file:1';

const opened = (patch: Partial<Opened> = {}): Opened => ({
  name: 'quy-hoach-su-dung-dat-2030.geojson',
  bytes: 77_200_000,
  address: 'blob:none',
  classBy: 'ma_loai_dat',
  kept: true,
  approvedBy: null,
  rules: null,
  unsound: 0,
  tiles: { layer: 'zones', labels: 'labels', bounds: [106.4, 20.6, 108.2, 21.7], deepest: 16 },
  ...patch,
  file: {
    kind: 'fill',
    features: 99_313,
    bounds: [106.4, 20.6, 108.2, 21.7],
    leftOut: 0,
    firstReason: '',
    partial: null,
    dayFields: [],
    fields: [
      { name: 'ma_loai_dat', landUseShare: 0.97 },
      { name: 'giai_doan', landUseShare: 0 },
    ],
    nameBy: 'ten',
    classBy: 'ma_loai_dat',
    classes: [
      { value: 'ODT', features: 52_000 },
      { value: 'RPH', features: 40_313 },
      { value: 'khác', features: 7000 },
    ],
    ...patch.file,
  },
});

const RULESETS = [
  {
    id: 'tt-08-2024',
    title: { vi: 'Mã loại đất theo TT 08/2024' },
    documentNo: '08/2024/TT-BTNMT',
    validFrom: '2024-08-01',
    status: 'secondary',
    subject: 'codes',
    data: 'rules.json',
  },
] as const;

/** An element in a viewer with one opened file. */
const withFile =
  (tag: string, file: Opened, summed = false) =>
  (lang: Lang): TaskStage => {
    const stage = new TaskStage();
    const catalogue = { ...makeTaskCatalogue(), rulesets: RULESETS };
    const files = { [ID]: file };
    const zonesFrom = summed && catalogue.landFund ? { id: ID, instead: catalogue.landFund } : null;
    stage.with({
      lang,
      opened: files,
      zonesFrom,
      catalogue: { status: 'ready', value: withOpened(catalogue, files, zonesFrom, '2030') },
      layers: [{ id: ID, shown: true, opacity: 1, hidden: [] }, ...stage.app.store.peek().layers],
    });
    stage.append(document.createElement(tag));
    return stage;
  };

const LONG = `${'bản-đồ-quy-hoạch-sử-dụng-đất-cấp-xã-sau-sắp-xếp-'.repeat(3)}v2.geojson`;

/** A person's own files, as the panels show them. */
export const fileEntries: readonly TaskEntry[] = [
  { element: 'plan-layers-panel', state: 'own file', render: withFile('plan-layers-panel', opened()) },
  {
    element: 'plan-layers-panel',
    state: 'own file, one colour, not kept, long name',
    render: withFile('plan-layers-panel', opened({ name: LONG, classBy: null, kept: false })),
  },
  {
    element: 'plan-layers-panel',
    state: 'own file, codes by a chosen ruleset',
    render: withFile(
      'plan-layers-panel',
      opened({
        rules: {
          id: 'tt-08-2024',
          codes: [
            {
              code: 'ODT',
              title: { vi: 'Đất ở tại đô thị', en: 'Urban housing' },
              color: '#FFA0FF',
              verification: 'secondary',
            },
          ],
        },
      }),
    ),
  },
  {
    element: 'plan-layers-panel',
    state: 'own file, summed',
    render: withFile('plan-layers-panel', opened(), true),
  },
  {
    element: 'plan-fund-file',
    state: 'own file, summed',
    render: withFile('plan-fund-file', opened(), true),
  },
  {
    element: 'plan-fund-file',
    state: 'own file of a long name, summed',
    render: withFile('plan-fund-file', opened({ name: LONG }), true),
  },
];
