import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { withVision } from '#test/gallery/phase-entries.ts';
import '#elements/plan-header.ts';
import '#elements/plan-layers-panel.ts';
import '#elements/plan-phase.ts';
import type { PlanPhase } from '#elements/plan-phase.ts';
import { deep, faults, put, settle } from './shell-support.ts';

afterEach(() => {
  document.documentElement.style.fontSize = '';
});

const stops = (element: Element): HTMLInputElement[] => [...element.shadowRoot!.querySelectorAll('input')];

async function slider(count: number, width: number): Promise<PlanPhase> {
  const { element } = await put('plan-phase', { width });
  element.label = 'Thời điểm';
  element.chosen = '2025';
  element.phases = Array.from({ length: count }, (_, at) => ({
    id: String(2025 + 5 * at),
    title: `Tầm nhìn ${2025 + 5 * at}`,
    name: `Tầm nhìn ${2025 + 5 * at} – minh họa`,
  }));
  await settle();
  return element;
}

test('the arrow keys go along the course of time, and the layers follow', async () => {
  const { stage, element } = await put('plan-header', { width: 1200 });
  withVision(stage);
  await settle();
  const phase = deep<PlanPhase>(element, 'plan-phase');
  stops(phase)[1]!.focus();
  await userEvent.keyboard('{ArrowRight}');
  await settle();
  expect(stage.app.store.peek().phase).toBe('2050');
  expect(stops(phase).map(({ checked }) => checked)).toEqual([false, false, true]);
  expect(stops(phase).map((stop) => stop.getAttribute('aria-label'))).toEqual([
    'Hiện trạng 2025',
    'Quy hoạch 2030',
    'Tầm nhìn 2050 – minh họa',
  ]);
  expect(await faults()).toEqual([]);
});

test.each([1, 2, 3, 4, 5, 6])('%s stops stand on one line of a phone, by their years', async (count) => {
  const element = await slider(count, 320);
  const labels = [...element.shadowRoot!.querySelectorAll('label')];
  expect(labels).toHaveLength(count);
  expect(new Set(labels.map((label) => label.getBoundingClientRect().top)).size).toBe(1);
  expect(labels.map((label) => label.innerText)).toEqual(
    Array.from({ length: count }, (_, at) => String(2025 + 5 * at)),
  );
  expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(320 + 8);
  expect(await faults()).toEqual([]);
});

test('a stop is 44 px where a finger chooses', async () => {
  const element = await slider(3, 320);
  element.style.setProperty('--plan-target', '44px');
  for (const label of element.shadowRoot!.querySelectorAll('label')) {
    const { width, height } = label.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

test('the layers panel says which state of which plan is drawn, and how it came about', async () => {
  const { stage, element } = await put('plan-layers-panel', { width: 360 });
  withVision(stage).with({ phase: '2050' });
  await settle();
  expect(deep(element, '.phase').innerText).toContain('Tầm nhìn 2050 – minh họa');
  expect(deep(element, '.phase').innerText).toContain(
    'Dựng theo quy tắc để minh họa. Trạng thái của: 80/QĐ-TTg',
  );
  expect(await faults()).toEqual([]);
});
