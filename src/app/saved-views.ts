import type { Memory } from './desk.ts';
import { linkOf } from './link-state.ts';
import type { AppState, PanelId } from './state.ts';
import { decode, encode, writeLink } from './url-codec.ts';

/** A view that can be gone back to: its name, and what a link to it says after `#`. */
export interface SavedView {
  readonly name: string;
  readonly hash: string;
}

/** More than a meeting steps through, and than a link should carry. */
export const MOST_VIEWS = 20;
const MOST_TEXT = 20_000;
const MOST_NAME = 80;

/** Reads `name:link;name:link`; what cannot be read is left out. */
export const readViews = (text: string | null): readonly SavedView[] =>
  (text ?? '')
    .split(';')
    .slice(0, MOST_VIEWS)
    .flatMap((each) => {
      const [name, hash] = each.split(':').map(decode);
      return name && hash ? [{ name, hash }] : [];
    });

/** The views as they stand in a link; null where there are none. */
export const writeViews = (views: readonly SavedView[]): string | null =>
  views.map(({ name, hash }) => `${encode(name)}:${encode(hash)}`).join(';') || null;

/**
 * What a link to the present view says, without language, theme and what is saved: each reader has their own.
 *
 * @param panel the one that stands beside the map: views are saved from a panel that is in none of them
 */
export function viewHere(state: AppState, panel: PanelId | null): string {
  const link = linkOf(state);
  return link
    ? writeLink({ ...link, panel, lang: null, theme: null, guide: null, views: null, showing: null })
    : '';
}

const named = (name: string): string => name.trim().slice(0, MOST_NAME);

/** Adds a view at the end; null where there is no room or no name. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] | null {
  const more = [...views, { ...view, name: named(view.name) }];
  const fits = more.length <= MOST_VIEWS && (writeViews(more)?.length ?? 0) <= MOST_TEXT;
  return fits && named(view.name) !== '' && view.hash !== '' ? more : null;
}

/** A blank name is refused. */
export const renameView = (views: readonly SavedView[], at: number, name: string): readonly SavedView[] =>
  named(name) === ''
    ? views
    : views.map((view, place) => (place === at ? { ...view, name: named(name) } : view));

/** Moves a view one place up (-1) or down (+1). */
export function moveView(views: readonly SavedView[], at: number, by: -1 | 1): readonly SavedView[] {
  const [from, to] = [views[at], views[at + by]];
  if (!from || !to) return views;
  return views.with(at, to).with(at + by, from);
}

export const removeView = (views: readonly SavedView[], at: number): readonly SavedView[] =>
  views.filter((_, place) => place !== at);

/** The views kept of a package; null where there are none that can be read. */
export function keptViews(memory: Memory | null, catalogue: string): string | null {
  try {
    return writeViews(readViews(memory?.getItem(`plan-atlas/views/${catalogue}`) ?? null));
  } catch {
    return null;
  }
}
