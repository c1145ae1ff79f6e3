import type { Actions } from './actions.ts';
import { catalogueOf, type Desk, keepChoice } from './desk.ts';

/** Verbs of the guide and of saved views that are shown to a room. */
export function showActions(
  desk: Desk,
  openLink: Actions['openLink'],
): Pick<Actions, 'showGuide' | 'saveViews' | 'showView'> {
  const { store } = desk;
  return {
    showGuide: (guide) => store.set({ guide }),

    saveViews(views) {
      store.set({ show: { ...store.peek().show, views } });
      const catalogue = catalogueOf(store.peek());
      // for the next visit, in `saved-views.ts` read back
      if (catalogue) keepChoice(desk, `views/${catalogue.id}`, views ?? '');
    },

    async showView(at) {
      const { show } = store.peek();
      if (at === null) return store.set({ show: { ...show, at } });
      const { readViews } = await import('./saved-views.ts');
      const views = readViews(show.views);
      const number = Math.min(Math.max(at, 1), views.length);
      const view = views[number - 1];
      // a saved view is opened as its link is, and takes the list along
      if (view) openLink(`${view.hash}&s=${show.views}&sa=${number}`);
    },
  };
}
