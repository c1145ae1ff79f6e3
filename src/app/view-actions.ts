import type { Actions } from './actions.ts';
import { catalogueOf, type Desk, fly, keepChoice, tell, untell } from './desk.ts';
import { followPhase } from './layer-views.ts';
import type { PanelId } from './state.ts';

type ViewVerbs =
  | 'setLanguage'
  | 'setTheme'
  | 'setSystemDark'
  | 'choosePhase'
  | 'openPanel'
  | 'setSheet'
  | 'showPlansView'
  | 'shadeMap'
  | 'flyTo'
  | 'markPlace'
  | 'mapReady'
  | 'mapMissing'
  | 'cameraMoved'
  | 'pointerMoved'
  | 'basemapFailed'
  | 'dismissNotice';

/** Verbs of the frame: language, theme, phase, panels, camera, notices. */
export function viewActions(
  desk: Desk,
  after: {
    readonly phaseChosen: () => void;
    readonly panelOpened: (panel: PanelId | null) => void;
    readonly languageChosen: () => void;
  },
): Pick<Actions, ViewVerbs> {
  const { store } = desk;
  const remember = (key: string, value: string): void => keepChoice(desk, key, value);

  return {
    setLanguage(lang) {
      if (store.peek().lang === lang) return;
      remember('lang', lang);
      store.set({ lang });
      after.languageChosen();
    },
    setTheme(theme) {
      remember('theme', theme);
      store.set({ theme });
    },
    setSystemDark: (systemDark) => store.set({ systemDark }),

    choosePhase(phase) {
      const state = store.peek();
      const catalogue = catalogueOf(state);
      if (!catalogue || phase === state.phase || !catalogue.phases.some(({ id }) => id === phase)) return;
      store.set({ phase, layers: followPhase(catalogue, state.layers, state.phase, phase) });
      after.phaseChosen();
    },

    openPanel(panel) {
      store.set({ panel });
      after.panelOpened(panel);
    },
    showPlansView: (view, plan = null) => store.set({ plans: { view, shade: null, plan } }),
    shadeMap: (shade) => store.set({ plans: { ...store.peek().plans, shade } }),
    setSheet: (sheet) => store.set({ sheet }),
    flyTo: (to) => fly(store, to),
    markPlace: (mark) => store.set({ mark }),

    mapReady: () => store.set({ map: 'ready' }),
    mapMissing() {
      store.set({ map: 'no-webgl' });
      tell(store, 'warning', 'no-webgl');
    },
    cameraMoved: (camera) => store.set({ camera }),
    pointerMoved: (pointer) => store.set({ pointer }),
    basemapFailed: (cause) => void tell(store, 'warning', 'basemap-failed', { cause }),
    dismissNotice: (id) => untell(store, id),
  };
}
