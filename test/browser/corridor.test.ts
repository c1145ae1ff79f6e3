import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadFonts } from '#elements/fonts.ts';
import { corridorEntries, corridorStage, versionStage } from '#test/gallery/corridor-entries.ts';
import { makeCorridor, makeVersionDiff } from '#test/support/corridor-samples.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';

loadFonts(document);
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.fontSize = '';
});

const textOf = (element: Element): string =>
  (element.shadowRoot ?? element).textContent!.replace(/\s+/g, ' ').trim();

test.each(
  corridorEntries.flatMap((entry) => (['light', 'dark'] as const).map((theme) => ({ ...entry, theme }))),
)('$element, $state, $theme: axe finds nothing', async ({ render, theme }) => {
  const stage = render('vi');
  stage.setAttribute('theme', theme);
  stage.style.cssText = 'display:block;width:360px;background:var(--plan-ground)';
  const main = document.createElement('main');
  main.append(stage);
  document.body.append(main);
  await settled(stage);
  const { violations } = await axe.run(main, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
});

test.each(corridorEntries)(
  '$element, $state: nothing is wider than 280 px at 200 % text',
  async ({ render }) => {
    document.documentElement.style.fontSize = '200%';
    const stage = render('en');
    stage.style.cssText = 'display:block;width:280px';
    document.body.append(stage);
    await settled(stage);
    const wide = deepAll(stage, '*').filter((each) => {
      const isInside = each.closest('.scroll, svg, .visually-hidden') !== null;
      return !isInside && each.getBoundingClientRect().right > stage.getBoundingClientRect().right + 1;
    });
    expect(
      wide.map((each) => `${each.localName}.${each.className} ${each.textContent?.slice(0, 40)}`),
    ).toEqual([]);
  },
);

test('a corridor the package offers is chosen by key with its width, and says that its axis is made up', async () => {
  const stage = corridorStage('vi', { status: 'ready', value: makeCorridor() });
  const { catalogue } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const preset = {
    id: 'strip',
    title: { vi: 'Đô thị biển dạng dải' },
    note: { vi: 'Trục minh họa, văn bản không vẽ trục nào.' },
    layer: 'links',
    feature: 'chuoi-ven-bien',
    distanceM: 5000,
    verification: 'illustrative',
  } as const;
  stage.with({ catalogue: { status: 'ready', value: { ...catalogue.value, corridors: [preset] } } });
  document.body.append(stage);
  await settled(stage);
  const button = deepOne(stage, 'plan-corridor-form .preset button') as HTMLButtonElement;
  button.focus();
  await userEvent.keyboard('{Enter}');
  await settled(stage);
  expect(stage.app.store.peek().fund.corridor).toMatch(/^links:chuoi-ven-bien:5000:/);
  expect(button.getAttribute('aria-pressed')).toBe('true');
  expect(textOf(deepOne(stage, 'plan-corridor-form .preset plan-badge'))).toContain('Minh họa');
});

describe('the corridor', () => {
  async function stand() {
    const stage = corridorStage('vi', { status: 'ready', value: makeCorridor() });
    stage.style.cssText = 'display:block;width:400px';
    document.body.append(stage);
    await settled(stage);
    const slider = deepOne(stage, '[role=slider]') as HTMLElement;
    return { stage, slider, state: () => stage.app.store.peek() };
  }

  test('arrow keys move a cursor that says what is there and shows it on the map', async () => {
    const { stage, slider, state } = await stand();
    expect(slider.getAttribute('aria-valuetext')).toBe('Cả hành lang');
    slider.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    await settled(stage);
    expect(slider.getAttribute('aria-valuenow')).toBe('3');
    const told = slider.getAttribute('aria-valuetext')!;
    expect(told).toContain('Km 12+000 – Km 16+000');
    expect(told).toContain('Khu công nghiệp Đông Mai');
    expect(state().mark?.at).toEqual([107 + 14 / 104, 21]);
    expect(state().tables.overlay?.layers.map(({ id }) => id)).toContain('table:corridor-stretch');
    await userEvent.keyboard('{End}');
    await settled(stage);
    expect(slider.getAttribute('aria-valuenow')).toBe('39');
    await userEvent.keyboard('{Enter}');
    expect(state().flight?.to).toEqual(makeCorridor().strips[39]!.bounds);
    await userEvent.keyboard('{Escape}');
    await settled(stage);
    expect(state().mark).toBe(null);
  });

  test('what is pointed at shows on the map and goes again', async () => {
    const { stage, slider, state } = await stand();
    const { left, top, width } = slider.getBoundingClientRect();
    const move = (share: number) =>
      slider.dispatchEvent(
        new PointerEvent('pointermove', {
          clientX: left + share * width,
          clientY: top + 5,
          pointerType: 'mouse',
        }),
      );
    move(0.51);
    await settled(stage);
    expect(slider.getAttribute('aria-valuenow')).toBe('20');
    expect(state().mark?.at[0]).toBeCloseTo(107 + 82 / 104, 9);
    slider.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    await settled(stage);
    expect(state().mark).toBe(null);
  });

  test('another distance is another question; nothing of it stays on the map once the view is gone', async () => {
    const { stage, state } = await stand();
    const field = deepOne(stage, 'input[name=distance]') as HTMLInputElement;
    await userEvent.fill(field, '9000');
    field.dispatchEvent(new Event('change'));
    await settled(stage);
    expect(state().fund.corridor).toBe('road-lines:ql18:5000:0:group');
    expect(field.value).toBe('5000');
    await expect.poll(() => state().tables.overlay).not.toBe(null);
    deepOne(stage, 'plan-corridor-view').remove();
    expect(state().tables.overlay).toBe(null);
  });

  test('the routes of the catalogue can be chosen by name, and the figures stand below', async () => {
    const { stage } = await stand();
    await expect.poll(() => textOf(deepOne(stage, 'select[name=route]'))).toContain('Quốc lộ 18');
    const totals = textOf(deepOne(stage, 'plan-corridor-totals'));
    expect(totals).toContain('Nông nghiệp');
    expect(totals).toContain('Khép');
    expect(deepAll(stage, 'plan-corridor-lists li')).toHaveLength(4);
    expect(textOf(stage.querySelector('plan-corridor-view')!)).toContain('Minh họa');
  });
});

describe('another version', () => {
  test('lists what differs, pages it, flies there, and draws the changes alone', async () => {
    const stage = versionStage('vi', { status: 'ready', value: makeVersionDiff() });
    document.body.append(stage);
    await settled(stage);
    const summaries = deepAll(stage, 'summary').map(textOf);
    expect(summaries).toEqual(['Thêm mới (1)', 'Bỏ đi (1)', 'Đổi loại (60)', 'Đổi ranh (1)']);
    const list = deepAll(stage, 'plan-change-lists details')[2] as HTMLDetailsElement;
    list.open = true;
    const more = [...list.querySelectorAll<HTMLElement>('.quiet-button')][0]!;
    expect(list.querySelectorAll('li')).toHaveLength(20);
    more.click();
    await settled(stage);
    expect(list.querySelectorAll('li')).toHaveLength(40);
    list.querySelector<HTMLElement>('li button')!.click();
    const state = () => stage.app.store.peek();
    expect(state().flight?.to).toEqual([107, 21, 107.01, 21.01]);
    expect(state().mark?.ids).toEqual(['z0']);
    const toggle = deepOne(stage, 'input[type=checkbox]') as HTMLInputElement;
    toggle.click();
    await settled(stage);
    const [after] = state().tables.overlay?.layers ?? [];
    expect(after?.only?.[0]?.values).toHaveLength(62);
    toggle.click();
    await settled(stage);
    expect(state().tables.overlay).toBe(null);
  });
});
