import { expect, test } from 'vitest';
import { ellipsoidArea } from '#core/geo/area.ts';
import type { LonLat } from '#core/units.ts';
import { handlesOf, holdAt, middleOf } from '#map/sketch-handles.ts';
import { sketchKey } from '#map/sketch-keys.ts';
import { shifted } from '#map/sketch-shift.ts';
import { drawnDegrees } from '#test/support/drawn-degrees.ts';

/** One degree is 1000 px, south up: enough of a screen. */
const project = ([lon, lat]: LonLat) => ({ x: 1000 * (lon - 107), y: 1000 * (lat - 21) });
const square: readonly LonLat[] = [
  [107, 21],
  [107.1, 21],
  [107.1, 21.1],
  [107, 21.1],
];
const area = { kind: 'polygon', points: square, closed: true } as const;

test('a finished area has a middle on each side and a handle for the whole; an open one has neither', () => {
  const handles = handlesOf(area, project);
  expect(handles.middles.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
  expect(handles.whole).toEqual([expect.closeTo(107.05, 9), expect.closeTo(21.05, 9)]);
  expect(handlesOf({ ...area, closed: false }, project)).toMatchObject({ middles: [], whole: null });
  expect(handlesOf({ ...area, kind: 'line' }, project)).toMatchObject({ whole: null });
  expect(handlesOf({ ...area, kind: 'line' }, project).middles).toHaveLength(3);
});

test('where there is no room there are no middles, no handle, and small corners', () => {
  const far = ([lon, lat]: LonLat) => ({ x: 100 * (lon - 107), y: 100 * (lat - 21) });
  expect(handlesOf(area, far)).toMatchObject({
    middles: [],
    whole: null,
    crowded: [false, true, true, true],
  });
});

test('a corner is grabbed before the middle beside it, and nothing out of reach', () => {
  const handles = handlesOf(area, project);
  const hold = (x: number, y: number) => holdAt(area, handles, project, { x, y }, 9);
  expect(hold(98, 3)).toEqual({ kind: 'corner', index: 1 });
  expect(hold(50, 5)).toEqual({ kind: 'middle', index: 1 });
  expect(hold(50, 61)).toEqual({ kind: 'whole' });
  expect(hold(25, 30)).toBeNull();
});

test('the middle of a line is the middle of its corners', () => {
  expect(
    middleOf([
      [107, 21],
      [107.2, 21.2],
    ]),
  ).toEqual([expect.closeTo(107.1, 9), expect.closeTo(21.1, 9)]);
});

test('a moved area keeps its size on the ground', () => {
  const ring = drawnDegrees([107, 20.9], 25_000, 200);
  const moved = shifted(ring, [107, 20.9], [107.4, 21.35]);
  const areaOf = (points: readonly LonLat[]): number =>
    ellipsoidArea(
      {
        xy: Float64Array.from(points.flat()),
        ringOff: Uint32Array.of(0, points.length),
        polyOff: Uint32Array.of(0, 1),
        featOff: Uint32Array.of(0, 1),
      },
      0,
    );
  expect(Math.abs(areaOf(moved) / areaOf(ring) - 1)).toBeLessThan(2e-4);
  // on the screen's own plane it would have grown by more than that
  const plain = ring.map(([lon, lat]) => [lon + 0.4, lat + 0.45] as const);
  expect(Math.abs(areaOf(plain) / areaOf(ring) - 1)).toBeGreaterThan(2e-3);
});

const pressed = (key: string, more: object = {}) => ({ key, ...more }) as KeyboardEvent;

test('keys move what is chosen, and leave the rest to the map', () => {
  expect(sketchKey(area, pressed('ArrowUp'))).toBeNull();
  expect(sketchKey({ ...area, selected: 1 }, pressed('ArrowUp'))).toEqual({ do: 'nudge', by: [0, -10] });
  expect(sketchKey({ ...area, selected: 1 }, pressed('ArrowRight', { shiftKey: true }))).toEqual({
    do: 'nudge',
    by: [1, 0],
  });
  expect(sketchKey({ ...area, selected: 'whole' }, pressed('Delete'))).toBeNull();
  expect(sketchKey({ ...area, selected: 1 }, pressed('z', { ctrlKey: true }))).toBeNull();
  expect(sketchKey({ ...area, selected: 1 }, pressed('Escape'))).toEqual({ do: 'choose', corner: null });
  expect(sketchKey(area, pressed('Escape'))).toBeNull();
});
