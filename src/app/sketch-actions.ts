import type { Actions } from './actions.ts';
import type { Desk } from './desk.ts';

type SketchVerbs = 'startSketch' | 'setSketch' | 'cancelSketch';

/** Verbs of drawing and measuring. */
export function sketchActions(
  desk: Desk,
  fund: Pick<Actions, 'chooseScope' | 'computeFund'>,
): Pick<Actions, SketchVerbs> {
  const { store } = desk;
  return {
    startSketch: (tool) => store.set({ sketch: { tool, points: [], done: false } }),

    setSketch(points, done) {
      const { sketch } = store.peek();
      if (!sketch) return;
      if (sketch.tool !== 'fund' || !done) {
        store.set({ sketch: { ...sketch, points, done } });
        return;
      }
      store.set({ sketch: null });
      if (points.length < 3) return;
      fund.chooseScope({ kind: 'area', points });
      void fund.computeFund();
    },

    cancelSketch: () => store.set({ sketch: null }),
  };
}
