import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Scene } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import { makeScene } from '#test/map/make-scene.ts';
import { click, drag, openStage, press, type Stage, spoken, touch, until } from './map-stage.ts';

let stage: Stage;
const sketching = (kind: 'line' | 'polygon'): Scene['sketch'] => ({ kind, points: [], closed: false });

/** Shows a sketch and waits for what drawing takes. */
async function showSketch(sketch: Scene['sketch']): Promise<void> {
  stage.show({ sketch });
  await import('#map/sketch.ts');
  await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(async () => {
  stage = openStage(makeScene({ layers: [] }));
  await until(() => spoken(stage, 'onReady').length > 0, 'onReady');
});
afterEach(() => stage.close());

const last = (): readonly [readonly LonLat[], boolean, boolean] => spoken(stage, 'onSketch').at(-1) as never;

test('an area is drawn by mouse and finished on its first corner', async () => {
  await showSketch(sketching('polygon'));
  for (const [x, y] of [
    [-50, -50],
    [50, -50],
    [50, 50],
  ] as const)
    click(stage, x, y);
  expect(last()[0]).toHaveLength(3);
  expect(last()[1]).toBe(false);
  click(stage, -50, -50);
  expect(last()[0]).toHaveLength(3);
  expect(last()[1]).toBe(true);
  expect(spoken(stage, 'onPick')).toEqual([]);
});

test('Enter closes an area drawn by mouse, and adds no corner', async () => {
  await showSketch(sketching('polygon'));
  click(stage, -50, 0);
  click(stage, 50, 0);
  click(stage, 0, 60);
  press(stage, 'Enter');
  expect(last()[0]).toHaveLength(3);
  expect(last()[1]).toBe(true);
});

test('a double click finishes a line and leaves no double corner', async () => {
  await showSketch(sketching('line'));
  click(stage, -50, 0);
  click(stage, 50, 0);
  click(stage, 51, 0);
  expect(last()[0]).toHaveLength(2);
  expect(last()[1]).toBe(true);
});

test('a line is drawn by keyboard alone', async () => {
  await showSketch(sketching('line'));
  stage.view.focus();
  press(stage, ' ');
  press(stage, 'ArrowRight');
  press(stage, 'ArrowRight');
  press(stage, 'Enter');
  const [[from, to]] = last() as unknown as [[LonLat, LonLat]];
  expect(from[0]).toBeCloseTo(107.05, 5);
  // 60 px to the east at zoom 12
  expect(to[0] - from[0]).toBeCloseTo((60 * 360) / (512 * 2 ** 12), 5);
  press(stage, 'Enter');
  expect(last()[1]).toBe(true);
});

test('Backspace takes back the last corner, Escape all of them', async () => {
  await showSketch(sketching('polygon'));
  click(stage, -50, 0);
  click(stage, 50, 0);
  press(stage, 'Backspace');
  expect(last()[0]).toHaveLength(1);
  press(stage, 'Escape');
  expect(last()).toEqual([[], false, false]);
});

test('Escape with nothing drawn is left to the owner', async () => {
  await showSketch(sketching('polygon'));
  let heard = false;
  stage.root.addEventListener('keydown', async () => {
    heard = true;
  });
  press(stage, 'Escape');
  expect(heard).toBe(true);
  expect(spoken(stage, 'onSketch')).toEqual([]);
});

test('a corner can be dragged, and the map stays where it is', async () => {
  await showSketch(sketching('line'));
  click(stage, -50, 0);
  click(stage, 50, 0);
  const { center } = stage.view.viewpoint.camera;
  drag(stage, [50, 0], [80, 40]);
  const [points] = last();
  expect(points).toHaveLength(2);
  expect(points[1]![0] - points[0]![0]).toBeCloseTo((130 * 360) / (512 * 2 ** 12), 4);
  expect(stage.view.viewpoint.camera.center[0]).toBeCloseTo(center[0], 9);
});

test('an owner who does not take a corner over keeps the sketch as it was', async () => {
  stage.takesSketch = false;
  await showSketch(sketching('line'));
  click(stage, -50, 0);
  expect(last()[0]).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 400));
  click(stage, 50, 0);
  expect(last()[0]).toHaveLength(1);
});

test('the segment to the pointer is drawn before it is placed', async () => {
  await showSketch(sketching('line'));
  click(stage, -80, 0);
  const before = stage.color(-20, 0);
  stage.canvas.dispatchEvent(new MouseEvent('mousemove', { ...middle(), bubbles: true }));
  await until(() => {
    const row = Array.from({ length: 40 }, (_, i) => stage.color(-60 + i, 0));
    return row.some((color) => color.some((value, i) => Math.abs(value - before[i]!) > 40));
  }, 'the dashed segment');
});

const middle = (dx = 0, dy = 0) => {
  const { left, top, width, height } = stage.canvas.getBoundingClientRect();
  return { clientX: left + width / 2 + dx, clientY: top + height / 2 + dy };
};

/** A square of 120 px round the middle, finished. */
function square(): Scene['sketch'] {
  const side = (60 * 360) / (512 * 2 ** 12);
  const tall = side * Math.cos((20.95 * Math.PI) / 180);
  const at = (east: number, north: number): LonLat => [107.05 + east * side, 20.95 + north * tall];
  return { kind: 'polygon', points: [at(-1, 1), at(1, 1), at(1, -1), at(-1, -1)], closed: true };
}

test('what a person does before drawing has arrived is done when it has', async () => {
  stage.show({ sketch: sketching('line') });
  click(stage, -50, 0);
  await until(() => spoken(stage, 'onSketch').length > 0, 'the first corner');
  expect(spoken(stage, 'onPick')).toEqual([]);
});

test('the land under an open area is followed to the pointer', async () => {
  await showSketch(sketching('polygon'));
  click(stage, -50, -50);
  click(stage, 50, -50);
  stage.canvas.dispatchEvent(new MouseEvent('mousemove', { ...middle(), bubbles: true }));
  await until(() => spoken(stage, 'onSketchAhead').length > 0, 'the outline to the pointer');
  const [points] = spoken(stage, 'onSketchAhead').at(-1) as unknown as [LonLat[]];
  expect(points).toHaveLength(3);
  expect(points[2]![0]).toBeCloseTo(107.05, 4);
});

test('a side’s middle is dragged and becomes a corner; while it is held nothing is settled', async () => {
  await showSketch(square());
  await drawn();
  drag(stage, [0, -60], [0, -90]);
  const [points, done, held] = last();
  expect([points.length, done, held]).toEqual([5, true, false]);
  expect(points[1]![1]).toBeGreaterThan(points[0]![1]);
  expect(stage.scene().sketch?.selected).toBe(1);
});

test('the whole is dragged by its handle, and the map stays', async () => {
  await showSketch(square());
  await drawn();
  const before = stage.scene().sketch!.points;
  const { center } = stage.view.viewpoint.camera;
  drag(stage, [0, 0], [40, 30]);
  const [points] = last();
  for (const [i, [lon]] of points.entries())
    expect(lon - before[i]![0]).toBeCloseTo((40 * 360) / (512 * 2 ** 12), 4);
  expect(stage.view.viewpoint.camera.center[0]).toBeCloseTo(center[0], 9);
  expect(stage.scene().sketch?.selected).toBe('whole');
});

test('the map is moved by dragging inside the area, beside its handle', async () => {
  await showSketch(square());
  await drawn();
  drag(stage, [30, 30], [60, 60]);
  expect(spoken(stage, 'onSketch')).toEqual([]);
});

test('a press chooses a corner and asks nothing; the second one takes it out, and the map does not zoom', async () => {
  await showSketch(square());
  await drawn();
  const { zoom } = stage.view.viewpoint.camera;
  click(stage, 60, -60);
  expect(stage.scene().sketch?.selected).toBe(1);
  expect(spoken(stage, 'onSketch')).toEqual([]);
  click(stage, 60, -60);
  stage.canvas.dispatchEvent(
    new MouseEvent('dblclick', { ...middle(60, -60), bubbles: true, cancelable: true }),
  );
  expect(last()[0]).toHaveLength(3);
  expect(spoken(stage, 'onPick')).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(stage.view.viewpoint.camera.zoom).toBeCloseTo(zoom, 6);
});

test('an area keeps three corners', async () => {
  await showSketch({ ...square()!, points: square()!.points.slice(0, 3) });
  await drawn();
  press(stage, 'PageDown');
  press(stage, 'Delete');
  expect(spoken(stage, 'onSketch')).toEqual([]);
});

test('corners are chosen, moved, put in and taken out by keyboard', async () => {
  await showSketch(square());
  const before = stage.scene().sketch!.points;
  press(stage, 'PageDown');
  expect(stage.scene().sketch?.selected).toBe(0);
  press(stage, 'ArrowLeft');
  await until(() => spoken(stage, 'onSketch').some(([, , held]) => held === false), 'the corner at rest');
  expect(last()[0][0]![0]).toBeCloseTo(before[0]![0] - (10 * 360) / (512 * 2 ** 12), 6);
  press(stage, 'Insert');
  expect(last()[0]).toHaveLength(5);
  expect(stage.scene().sketch?.selected).toBe(1);
  press(stage, 'Delete');
  expect(last()[0]).toHaveLength(4);
  press(stage, 'PageUp');
  press(stage, 'PageUp');
  expect(stage.scene().sketch?.selected).toBe('whole');
  press(stage, 'Escape');
  expect(stage.scene().sketch?.selected).toBeNull();
});

test('a finger drags a corner, and two fingers let it go', async () => {
  await showSketch(square());
  await drawn();
  touch(stage, 'touchstart', [[60, -60]]);
  touch(stage, 'touchmove', [[80, -80]]);
  await until(() => spoken(stage, 'onSketch').length > 0, 'the held corner');
  expect(last()[2]).toBe(true);
  touch(stage, 'touchend', []);
  expect(last()[2]).toBe(false);
  const moved = last()[0][1]!;
  expect(moved[0]).toBeGreaterThan(square()!.points[1]![0]);
  const said = spoken(stage, 'onSketch').length;
  touch(stage, 'touchstart', [[80, -80]]);
  touch(stage, 'touchstart', [
    [80, -80],
    [0, 0],
  ]);
  touch(stage, 'touchmove', [
    [90, -90],
    [0, 0],
  ]);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(spoken(stage, 'onSketch')).toHaveLength(said);
  touch(stage, 'touchend', []);
});

/** The handles are laid out with the next frame. */
const drawn = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
