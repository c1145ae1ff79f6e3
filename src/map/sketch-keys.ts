import { isEnough, nextStop } from '#core/outline.ts';
import type { Scene } from '#core/scene.ts';

type Drawn = NonNullable<Scene['sketch']>;

/** What a key asks for. Steps in pixels of the screen. */
export type SketchKey =
  | { readonly do: 'pan' | 'nudge'; readonly by: readonly [number, number] }
  | { readonly do: 'place' | 'finish' | 'take-back' | 'clear' | 'remove' | 'insert' }
  | { readonly do: 'choose'; readonly corner: number | 'whole' | null };

/** Arrow keys move the crosshair this far while drawing, and a chosen corner a third of it, px; with Shift a tenth. */
const STEP_PX = 30;
const NUDGE_PX = 10;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * What a key means for a sketch; null when it is not meant for it.
 *
 * - while drawing: arrows move the map under the crosshair, Space places a corner, Enter finishes (or places, while there are
 *   too few), Backspace takes the last corner back, Escape all of them
 * - finished: Page Down and Page Up go from corner to corner (and to the whole of an area), arrows move what is chosen, Insert
 *   puts a corner into the side that follows, Delete takes the chosen one out, Escape lets go
 */
export function sketchKey(sketch: Drawn, event: KeyboardEvent): SketchKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const { key, shiftKey } = event;
  const arrow = arrows[key];
  const by = (step: number): readonly [number, number] => {
    const size = shiftKey ? step / 10 : step;
    return [arrow![0] * size, arrow![1] * size];
  };
  if (!sketch.closed) {
    if (arrow) return { do: 'pan', by: by(STEP_PX) };
    if (key === 'Enter' && isEnough(sketch)) return { do: 'finish' };
    if (key === ' ' || key === 'Enter') return { do: 'place' };
    if (key === 'Backspace' || key === 'Delete') return { do: 'take-back' };
    return key === 'Escape' && sketch.points.length > 0 ? { do: 'clear' } : null;
  }
  const { selected = null } = sketch;
  if (key === 'PageDown') return { do: 'choose', corner: nextStop(sketch, selected, 1) };
  if (key === 'PageUp') return { do: 'choose', corner: nextStop(sketch, selected, -1) };
  if (selected === null) return null;
  if (arrow) return { do: 'nudge', by: by(NUDGE_PX) };
  if (key === 'Escape') return { do: 'choose', corner: null };
  if (selected === 'whole') return null;
  if (key === 'Delete' || key === 'Backspace') return { do: 'remove' };
  return key === 'Insert' ? { do: 'insert' } : null;
}
