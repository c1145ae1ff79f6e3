import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '#elements/plan-frame.ts';
import type { PlanPanel } from '#elements/plan-panel.ts';
import { makeRegister } from '#test/support/plan-samples.ts';
import { deep, faults, focused, put, settle } from './shell-support.ts';

/** The frame with the table in the place of the map: the map has tests of its own. */
const frame = async (width: number, height = 640) => {
  const { stage, element } = await put('plan-frame', { width, height });
  stage.with({ map: 'no-webgl', panel: null });
  await settle();
  const task = (id: string) => deep(element, 'plan-rail', `button[data-task=${id}]`);
  const openPanel = async (id: string) => {
    task(id).click();
    await expect
      .poll(() => element.shadowRoot?.querySelector('plan-panel[look=side]')?.firstElementChild?.localName, {
        timeout: 20_000,
      })
      .toMatch(/^plan-/);
    await settle();
    return deep<PlanPanel>(element, 'plan-panel[look=side]');
  };
  return { stage, element, task, openPanel };
};

/** Elements that are wider than the viewer, in all shadow roots. */
function overflowing(root: Element | ShadowRoot, limit: number): readonly string[] {
  return [...root.querySelectorAll('*')].flatMap((node) => {
    const { right, width, height } = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    if (node.closest('.scroll')) return [];
    // a row of choices scrolls inside itself as a table does; the row is held to the limit, what it holds is not
    const row = node.parentElement?.closest('.choices');
    if (row && getComputedStyle(row).overflowX === 'auto') return [];
    const clipped =
      style.clipPath !== 'none' || style.visibility === 'hidden' || node.closest('.visually-hidden, svg');
    const own =
      width > 1 && height > 1 && right > limit + 1 && !clipped ? [`${node.localName}.${node.className}`] : [];
    return [
      ...own,
      ...(node.shadowRoot && !node.closest('.scroll') ? overflowing(node.shadowRoot, limit) : []),
    ];
  });
}

afterEach(() => {
  document.documentElement.style.fontSize = '';
});

test('one panel is open at a time, and Escape closes it and returns the focus to its task', async () => {
  const { stage, element, task, openPanel } = await frame(1100);
  await openPanel('plans');
  const panel = await openPanel('layers');
  expect(element.shadowRoot?.querySelectorAll('plan-panel[look=side]')).toHaveLength(1);
  expect(await faults()).toEqual([]);
  deep(panel.querySelector('plan-layers-panel')!, 'button').focus();
  await userEvent.keyboard('{Escape}');
  await settle();
  expect(stage.app.store.peek().panel).toBe(null);
  expect(focused()).toBe(task('layers'));
});

test('Escape on the card asks nothing of the panel beneath', async () => {
  const { stage, element, openPanel } = await frame(1100);
  await openPanel('layers');
  await stage.app.actions.inspect([107, 21], 20);
  await expect.poll(() => focused()?.localName).toBe('h2');
  await userEvent.keyboard('{Escape}');
  await settle();
  expect(stage.app.store.peek().inspection).toBe(null);
  expect(stage.app.store.peek().panel).toBe('layers');
  expect(deep(element, 'plan-panel[look=card]').hidden).toBe(true);
});

test.each([
  [390, '100%'],
  [390, '200%'],
  [1100, '100%'],
])(
  'the title block at %i px, text at %s, covers neither tools nor scale bar, and leads to the plan',
  async (width, size) => {
    document.documentElement.style.fontSize = size;
    const { stage, element } = await put('plan-frame', { width, height: 720 });
    const { catalogue } = stage.app.store.peek();
    if (catalogue.status !== 'ready') throw new Error('no catalogue');
    const register = makeRegister();
    const title = { vi: 'Quy hoạch tỉnh Quảng Ninh thời kỳ 2021–2030, tầm nhìn đến năm 2050' };
    const plans = register.plans.map((plan) => (plan.id === 'tinh' ? { ...plan, title } : plan));
    stage.files.set('plans.json', { ...register, plans });
    stage.with({
      map: 'ready',
      panel: null,
      layers: [],
      catalogue: { status: 'ready', value: { ...catalogue.value, plans: 'plans.json' } },
    });
    // what a map without a basemap has to say makes way
    const alone = async () => {
      stage.with({ notices: [] });
      await settle();
      return element.shadowRoot?.querySelector('plan-title-block')?.shadowRoot?.querySelector('button');
    };
    await expect.poll(alone, { timeout: 20_000 }).toBeTruthy();
    const block = deep(element, 'plan-title-block');
    const own = block.getBoundingClientRect();
    const over = (other: DOMRect): boolean =>
      own.left < other.right && other.left < own.right && own.top < other.bottom && other.top < own.bottom;
    for (const group of [
      ...deep(element, 'plan-map-tools').shadowRoot!.querySelectorAll('.group'),
      deep(element, 'plan-scale-bar'),
    ])
      expect(over(group.getBoundingClientRect()), group.className).toBe(false);
    const stageBox = deep(element, '.stage').getBoundingClientRect();
    // the lines that say whose data it is stand at the foot
    expect(own.bottom).toBeLessThan(stageBox.bottom - 60);
    const chip = deep(block, 'plan-status-chip').getBoundingClientRect();
    expect(chip.right).toBeLessThanOrEqual(own.right);
    // one line on a phone
    if (width === 390) expect(own.height).toBeLessThan(size === '200%' ? 90 : 52);
    const button = deep(block, 'button');
    expect(button.textContent).toContain(title.vi);
    expect(deep(block, 'plan-status-chip').shadowRoot!.textContent).toContain('Đang điều chỉnh');
    // one line, of which more is seen when it is unfolded
    if (width > 1000) {
      expect(own.height).toBeLessThan(52);
      expect(button.textContent).toContain('80/QĐ-TTg');
      const fold = deep<HTMLButtonElement>(block, '[aria-expanded=false]');
      fold.click();
      await settle();
      expect(deep(block, 'button').textContent).toMatch(/80\/QĐ-TTg, ngày 11\/02\/2023/);
      expect(fold.getAttribute('aria-expanded')).toBe('true');
    }
    deep(block, 'button').click();
    expect(stage.app.store.peek()).toMatchObject({
      panel: 'plans',
      plans: { view: 'register', plan: 'tinh' },
    });
    // pressed again it stays open
    deep(block, 'button').click();
    expect(stage.app.store.peek().panel).toBe('plans');
  },
);

test('the splitter works by key', async () => {
  const { openPanel } = await frame(1100);
  const panel = await openPanel('layers');
  const before = panel.offsetWidth;
  deep(panel, '.splitter').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await settle();
  expect(panel.offsetWidth).toBe(before + 40);
});

test('on a phone the sheet goes from half to full and back to peek by key', async () => {
  const { stage, openPanel } = await frame(360);
  const panel = await openPanel('layers');
  expect(stage.app.store.peek().sheet).toBe('half');
  deep(panel, '.handle').focus();
  await userEvent.keyboard('{ArrowUp}');
  expect(stage.app.store.peek().sheet).toBe('full');
  await userEvent.keyboard('{Home}');
  expect(stage.app.store.peek().sheet).toBe('peek');
  expect(await faults()).toEqual([]);
});

test('a task pressed in a narrow viewer leaves the bar in sight beneath the sheet', async () => {
  const { element, openPanel } = await frame(360);
  const panel = await openPanel('layers');
  const bar = deep(element, 'plan-rail').getBoundingClientRect();
  expect(panel.getBoundingClientRect().bottom).toBeLessThanOrEqual(bar.top + 1);
  expect(bar.bottom).toBeLessThanOrEqual(element.getBoundingClientRect().bottom + 1);
});

test.each([
  [360, 100],
  [320, 100],
  [640, 200],
  [320, 200],
])('nothing runs out of a viewer %i px wide with text of %i per cent', async (width, text) => {
  document.documentElement.style.fontSize = `${text}%`;
  const { element, openPanel } = await frame(width, 720);
  const right = element.getBoundingClientRect().right;
  expect(overflowing(element.shadowRoot!, right)).toEqual([]);
  for (const id of ['layers', 'plans']) {
    await openPanel(id);
    expect(overflowing(element.shadowRoot!, right)).toEqual([]);
  }
});

test('without WebGL the table twin stands in and can be read', async () => {
  const { element } = await frame(1100);
  await expect
    .poll(
      () => element.shadowRoot?.querySelector('plan-map-table')?.shadowRoot?.querySelectorAll('table').length,
    )
    .toBeGreaterThan(0);
  expect(await faults()).toEqual([]);
});

test('a bad catalogue says what is wrong and offers another try', async () => {
  const { stage, element } = await frame(1100);
  const notice = {
    id: 'x',
    level: 'error',
    kind: 'catalogue-invalid',
    params: {
      url: 'https://a.vn/c.json',
      count: '1',
      problemsVi: '/phases: trống',
      problemsEn: '/phases: empty',
    },
  } as const;
  stage.with({ catalogue: { status: 'failed', notice } });
  await settle();
  const state = deep(element, '.whole .state');
  expect(state.textContent).toContain('/phases: trống');
  expect(state.querySelector('button')).not.toBe(null);
  expect(await faults()).toEqual([]);
});

test('notices are told politely and can be dismissed', async () => {
  const { stage, element } = await frame(1100);
  stage.with({ notices: [{ id: 'basemap-failed', level: 'warning', kind: 'basemap-failed', params: {} }] });
  await settle();
  const list = deep(element, 'plan-notes', 'plan-notice-list');
  expect(await faults()).toEqual([]);
  deep(list, 'li > button').click();
  expect(stage.app.store.peek().notices).toEqual([]);
});

test('a moved frame still follows the state', async () => {
  const { stage, element } = await frame(1100);
  const div = document.createElement('div');
  stage.append(div);
  div.append(element);
  stage.app.actions.setLanguage('en');
  await settle();
  expect(deep(element, 'plan-rail', '[data-task=layers]').textContent).toContain('Layers');
  expect(deep(element, 'plan-header', '.quick .lang').textContent).toContain('Tiếng Việt');
});
