import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SearchHit } from '#app/state.ts';
import '#elements/plan-search.ts';
import type { PlanSearch } from '#elements/plan-search.ts';
import type { TaskStage } from '#test/support/task-stage.ts';
import { deep, faults, put, settle } from './shell-support.ts';

const hits: readonly SearchHit[] = [
  {
    kind: 'feature',
    title: 'Hạ Long',
    detail: 'Phường',
    at: [107.08, 20.95],
    bounds: null,
    layer: 'units',
    feature: '1',
  },
  { kind: 'coordinate', title: '20.95, 107.08', detail: 'WGS 84', at: [107.08, 20.95], bounds: null },
];

let stage: TaskStage;
let element: PlanSearch;
let input: HTMLInputElement;

beforeEach(async () => {
  ({ stage, element } = await put('plan-search'));
  input = deep<HTMLInputElement>(element, 'input');
  input.focus();
  await userEvent.keyboard('ha');
  // the pause after which the search begins, so that it does not answer later than we do
  await new Promise((done) => setTimeout(done, 250));
  stage.with({ search: { query: 'ha', hits: { status: 'ready', value: hits } } });
  await settle();
});

const options = (): readonly HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=option]') ?? []),
];

test('hits show what they are, and their number is announced', async () => {
  expect(options().map((option) => option.innerText.replaceAll('\n', ' '))).toEqual([
    'Hạ Long Phường',
    '20.95, 107.08 WGS 84',
  ]);
  expect(deep(element, '[role=status]').textContent).toContain('2');
  expect(await faults()).toEqual([]);
});

test('arrow keys choose, Enter goes there', async () => {
  const goTo = vi.spyOn(stage.app.actions, 'goTo').mockImplementation(() => {});
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(input.getAttribute('aria-activedescendant')).toBe('hit-1');
  expect(options()[1]?.getAttribute('aria-selected')).toBe('true');
  await userEvent.keyboard('{ArrowDown}');
  expect(input.getAttribute('aria-activedescendant')).toBe('hit-0');
  await userEvent.keyboard('{Enter}');
  expect(goTo).toHaveBeenCalledWith(hits[0]);
  expect(input.value).toBe('Hạ Long');
  expect(input.getAttribute('aria-expanded')).toBe('false');
});

test('Escape closes the list first and clears the box next', async () => {
  await userEvent.keyboard('{Escape}');
  expect(input.getAttribute('aria-expanded')).toBe('false');
  expect(input.value).toBe('ha');
  await userEvent.keyboard('{Escape}');
  expect(input.value).toBe('');
});

test('a search without hits says so and what to try', async () => {
  stage.with({ search: { query: 'ha', hits: { status: 'ready', value: [] } } });
  await settle();
  expect(deep(element, '.says').textContent).toContain('“ha”');
  expect(await faults()).toEqual([]);
});

test('a moved search box still searches', async () => {
  const div = document.createElement('div');
  stage.append(div);
  div.append(element);
  stage.with({ search: { query: 'ha', hits: { status: 'ready', value: hits.slice(0, 1) } } });
  await settle();
  expect(options()).toHaveLength(1);
});
