import { USUAL_ROUNDING } from '#core/fund/print-rounding.ts';
import type { Lang } from '#core/scene.ts';
import type { AppState, ThemeChoice } from './state.ts';

/** The state before anything was opened. */
export function initialState(lang: Lang, theme: ThemeChoice): AppState {
  return {
    lang,
    theme,
    systemDark: false,
    catalogue: { status: 'idle' },
    catalogueUrl: '',
    camera: { center: [107.2, 21.1], zoom: 8, bearing: 0 },
    flight: null,
    phase: '',
    compared: null,
    layers: [],
    failedLayers: {},
    readyLayers: [],
    retries: {},
    opened: {},
    zonesFrom: null,
    panel: null,
    sheet: 'peek',
    model: { id: '', shown: false, hidden: [], selected: null },
    scenarios: null,
    inspection: null,
    mark: null,
    fund: {
      view: 'ledger',
      scope: { kind: 'province' },
      sort: { by: 'area', descending: true },
      result: { status: 'idle' },
      lit: null,
      policy: 'report',
      repair: false,
      rounding: USUAL_ROUNDING,
      corridor: null,
      claim: null,
    },
    plans: { view: 'documents', shade: null },
    tables: {
      results: {
        transition: { of: '', result: { status: 'idle' } },
        amounts: { of: '', result: { status: 'idle' } },
        corridor: { of: '', result: { status: 'idle' } },
        versions: { of: '', result: { status: 'idle' } },
        crosswalk: { of: '', result: { status: 'idle' } },
      },
      flow: null,
      overlay: null,
      other: null,
      sides: null,
    },
    search: { query: '', hits: { status: 'idle' } },
    pointer: null,
    sketch: null,
    drawing: { selected: null, past: [], future: [], live: null },
    notices: [],
    map: 'starting',
    position: null,
    locating: false,
  };
}
