import type { LonLat } from '#core/units.ts';
import type { Actions } from './actions.ts';
import type { Desk } from './desk.ts';
import type { LiveFundFollower } from './live-fund.ts';
import { drawnNow, stepped, withStep } from './sketch-steps.ts';
import type { Drawing, Sketch } from './state.ts';

type SketchVerbs =
  | 'startSketch'
  | 'setSketch'
  | 'followSketch'
  | 'selectCorner'
  | 'undoSketch'
  | 'redoSketch'
  | 'cancelSketch';

/** Verbs of drawing and measuring. */
export function sketchActions(
  desk: Desk,
  fund: Pick<Actions, 'chooseScope' | 'computeFund' | 'cancelFund'>,
): Pick<Actions, SketchVerbs> {
  const { store } = desk;
  /** Fetched with the first area. */
  let live: Promise<LiveFundFollower> | null = null;
  /** How the drawing was when a hand took it. */
  let taken: Sketch | null = null;

  function follow(points: readonly LonLat[]): void {
    live ??= import('./live-fund.ts').then(({ LiveFundFollower }) => new LiveFundFollower(desk));
    live.then(
      (follower) => follower.follow(points),
      () => {
        // without it there are no figures while drawing; the ledger comes all the same
        live = null;
      },
    );
  }

  const change = (patch: Partial<Drawing>): void =>
    store.set({ drawing: { ...store.peek().drawing, ...patch } });

  /** Shows a drawing; a finished area becomes what the land fund is asked for. */
  function show(sketch: Sketch): void {
    if (sketch.tool === 'fund') follow(sketch.points);
    if (sketch.tool !== 'fund' || !sketch.done || sketch.held) {
      store.set({ sketch });
      return;
    }
    const isArea = sketch.points.length >= 3;
    if (isArea) fund.chooseScope({ kind: 'area', points: sketch.points });
    store.set({ sketch: null });
    if (isArea) void fund.computeFund();
  }

  function step(way: 'back' | 'forward'): void {
    const state = store.peek();
    const now = drawnNow(state);
    if (!now || now.held) return;
    const next = stepped(state.drawing, now, way);
    if (!next) return;
    store.set({ drawing: next.drawing });
    show(next.sketch);
  }

  function keepSelected({ points, done }: Sketch): void {
    const { selected } = store.peek().drawing;
    if (selected !== null && (!done || (selected !== 'whole' && selected >= points.length)))
      change({ selected: null });
  }

  return {
    startSketch(tool) {
      const { drawing } = store.peek();
      const before = drawnNow(store.peek());
      taken = null;
      // an area drawn again by mistake comes back
      const kept = before?.tool === tool && before.points.length > 0 ? withStep(drawing, before) : null;
      store.set({
        sketch: { tool, points: [], done: false },
        drawing: { past: kept?.past ?? [], future: [], selected: null, live: null },
      });
      if (tool === 'fund') follow([]);
    },

    setSketch(points: readonly LonLat[], done, held = false) {
      const now = drawnNow(store.peek());
      if (!now) return;
      const sketch: Sketch = { tool: now.tool, points, done, ...(held && { held }) };
      if (held) {
        taken ??= now;
        // the ledger of how it was would hold up the figures of how it is
        if (now.tool === 'fund' && store.peek().fund.result.status === 'loading') fund.cancelFund();
      } else {
        const before = taken ?? now;
        taken = null;
        if (before.points !== points || before.done !== done)
          store.set({ drawing: withStep(store.peek().drawing, before) });
      }
      keepSelected(sketch);
      show(sketch);
    },

    followSketch(points) {
      if (store.peek().sketch?.tool === 'fund') follow(points);
    },

    selectCorner(selected) {
      if (store.peek().drawing.selected !== selected) change({ selected });
    },

    undoSketch: () => step('back'),
    redoSketch: () => step('forward'),

    cancelSketch() {
      taken = null;
      store.set({ sketch: null, drawing: { selected: null, past: [], future: [], live: null } });
    },
  };
}
