import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Scene } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import { makeScene } from '#test/map/make-scene.ts';
import { click, drag, openStage, press, type Stage, spoken, until } from './map-stage.ts';

let stage: Stage;
const sketching = (kind: 'line' | 'polygon'): Scene['sketch'] => ({ kind, points: [], closed: false });

beforeEach(async () => {
  stage = openStage(makeScene({ layers: [] }));
  await until(() => spoken(stage, 'onReady').length > 0, 'onReady');
});
afterEach(() => stage.close());

const last = (): readonly [readonly LonLat[], boolean] => spoken(stage, 'onSketch').at(-1) as never;

test('an area is drawn by mouse and finished on its first corner', async () => {
  stage.show({ sketch: sketching('polygon') });
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

test('Enter closes an area drawn by mouse, and adds no corner', () => {
  stage.show({ sketch: sketching('polygon') });
  click(stage, -50, 0);
  click(stage, 50, 0);
  click(stage, 0, 60);
  press(stage, 'Enter');
  expect(last()[0]).toHaveLength(3);
  expect(last()[1]).toBe(true);
});

test('a double click finishes a line and leaves no double corner', () => {
  stage.show({ sketch: sketching('line') });
  click(stage, -50, 0);
  click(stage, 50, 0);
  click(stage, 51, 0);
  expect(last()[0]).toHaveLength(2);
  expect(last()[1]).toBe(true);
});

test('a line is drawn by keyboard alone', () => {
  stage.show({ sketch: sketching('line') });
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

test('Backspace takes back the last corner, Escape all of them', () => {
  stage.show({ sketch: sketching('polygon') });
  click(stage, -50, 0);
  click(stage, 50, 0);
  press(stage, 'Backspace');
  expect(last()[0]).toHaveLength(1);
  press(stage, 'Escape');
  expect(last()).toEqual([[], false]);
});

test('Escape with nothing drawn is left to the owner', () => {
  stage.show({ sketch: sketching('polygon') });
  let heard = false;
  stage.root.addEventListener('keydown', () => {
    heard = true;
  });
  press(stage, 'Escape');
  expect(heard).toBe(true);
  expect(spoken(stage, 'onSketch')).toEqual([]);
});

test('a corner can be dragged, and the map stays where it is', async () => {
  stage.show({ sketch: sketching('line') });
  click(stage, -50, 0);
  click(stage, 50, 0);
  const { center } = stage.view.camera;
  drag(stage, [50, 0], [80, 40]);
  const [points] = last();
  expect(points).toHaveLength(2);
  expect(points[1]![0] - points[0]![0]).toBeCloseTo((130 * 360) / (512 * 2 ** 12), 4);
  expect(stage.view.camera.center[0]).toBeCloseTo(center[0], 9);
});

test('an owner who does not take a corner over keeps the sketch as it was', async () => {
  stage.takesSketch = false;
  stage.show({ sketch: sketching('line') });
  click(stage, -50, 0);
  expect(last()[0]).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 400));
  click(stage, 50, 0);
  expect(last()[0]).toHaveLength(1);
});

test('the segment to the pointer is drawn before it is placed', async () => {
  stage.show({ sketch: sketching('line') });
  click(stage, -80, 0);
  const before = stage.color(-20, 0);
  stage.canvas.dispatchEvent(new MouseEvent('mousemove', { ...middle(), bubbles: true }));
  await until(() => {
    const row = Array.from({ length: 40 }, (_, i) => stage.color(-60 + i, 0));
    return row.some((color) => color.some((value, i) => Math.abs(value - before[i]!) > 40));
  }, 'the dashed segment');
});

const middle = () => {
  const { left, top, width, height } = stage.canvas.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
};
