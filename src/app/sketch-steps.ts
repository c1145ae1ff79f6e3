import type { AppState, Drawing, Sketch } from './state.ts';

/** Steps kept; the oldest go first. */
const KEPT = 200;

/** The drawing a hand can change now: the sketch, or the area whose land fund is shown. */
export function drawnNow({ sketch, fund, panel }: AppState): Sketch | null {
  if (sketch) return sketch;
  const { scope } = fund;
  return scope.kind === 'area' && panel === 'fund'
    ? { tool: 'fund', points: scope.points, done: true }
    : null;
}

/** Remembers how the drawing was before a step; what was taken back is gone for good. */
export const withStep = (drawing: Drawing, before: Sketch): Drawing => ({
  ...drawing,
  past: [...drawing.past, before].slice(-KEPT),
  future: [],
});

/** Goes one step back or forward from a drawing; null where there is none. */
export function stepped(
  drawing: Drawing,
  now: Sketch,
  way: 'back' | 'forward',
): { readonly sketch: Sketch; readonly drawing: Drawing } | null {
  const [from, to] = way === 'back' ? (['past', 'future'] as const) : (['future', 'past'] as const);
  const sketch = drawing[from].at(-1);
  if (!sketch) return null;
  return {
    sketch,
    drawing: {
      ...drawing,
      selected: null,
      [from]: drawing[from].slice(0, -1),
      [to]: [...drawing[to], now].slice(-KEPT),
    },
  };
}
