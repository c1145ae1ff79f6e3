import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '#elements/plan-layers-panel.ts';
import { deep, faults, focused, put, settle } from './shell-support.ts';

const open = async () => {
  const { stage, element } = await put('plan-layers-panel');
  const items = () => [...(element.shadowRoot?.querySelectorAll('plan-layer-item') ?? [])];
  const views = () => stage.app.store.peek().layers;
  return { stage, element, items, views };
};

test('every layer is listed with its trust in words', async () => {
  const { items } = await open();
  expect(items().length).toBeGreaterThan(1);
  for (const item of items()) expect(deep(item, 'plan-badge').shadowRoot?.textContent?.trim()).not.toBe('');
  expect(await faults()).toEqual([]);
});

test('every layer of every kind says by which rules it is drawn, of which time its units are, or that nobody knows', async () => {
  const { stage, element } = await put('plan-layers-panel');
  const { catalogue } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const ruleset = {
    ...{ id: 'r', title: { vi: 'Mã' }, documentNo: '99/2099/TT', validFrom: '2099' },
    status: 'unverified' as const,
  };
  const kinds = (['fill', 'line', 'symbol'] as const).flatMap((kind) => [
    { kind, ruleset: undefined },
    { kind, ruleset: 'r' },
  ]);
  const [some] = catalogue.value.layers;
  const layers = [
    ...kinds.map(({ kind, ruleset: own }, at) => ({
      ...some!,
      id: `l${at}`,
      phases: [],
      style: { ...some!.style, kind },
      ...(own ? { ruleset: own } : {}),
    })),
    { ...some!, id: 'u', vintage: { id: 'v', title: { vi: 'Đến 30/06/2025' } } },
  ].map(({ phases: _, ...layer }) => layer);
  stage.app.store.set({
    catalogue: { status: 'ready', value: { ...catalogue.value, rulesets: [ruleset], layers } },
    layers: layers.map(({ id }) => ({ id, shown: true, opacity: 1, hidden: [] })),
  });
  await settle();
  const said = [...element.shadowRoot!.querySelectorAll('plan-layer-item')].map((item) =>
    deep(item, '.facts').textContent!.replace(/\s+/g, ' ').trim(),
  );
  const [unknown, known] = [/^Không rõ quy định ký hiệu$/, /^Ký hiệu theo 99\/2099\/TT$/];
  expect(said).toHaveLength(7);
  [unknown, known, unknown, known, unknown, known, /^Đến 30\/06\/2025$/].forEach((sentence, at) => {
    expect(said[at]).toMatch(sentence);
  });
});

test('a layer marked internal says so', async () => {
  const { stage, items } = await open();
  const { catalogue } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const [first, ...rest] = catalogue.value.layers;
  const layers = [{ ...first!, audience: 'internal' as const }, ...rest];
  stage.with({ catalogue: { status: 'ready', value: { ...catalogue.value, layers } } });
  await settle();
  const said = items().map((item) => [item.layer!.id, deep(item, '.facts').textContent!.includes('Nội bộ')]);
  expect(said.filter(([, internal]) => internal)).toEqual([[first!.id, true]]);
});

test('a group without layers says what is not at hand; one without a word is left out', async () => {
  const { stage, element } = await open();
  const { catalogue } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const groups = [
    ...catalogue.value.groups,
    {
      id: 'digital',
      title: { vi: 'Hạ tầng số' },
      note: { vi: 'Chưa có lớp nào: chưa tìm được dữ liệu mở.' },
    },
    { id: 'silent', title: { vi: 'Nhóm trống' } },
  ];
  stage.with({ catalogue: { status: 'ready', value: { ...catalogue.value, groups } } });
  await settle();
  const sections = [...element.shadowRoot!.querySelectorAll('section')].map((each) => each.textContent!);
  const own = sections.find((text) => text.includes('Hạ tầng số'));
  expect(own?.replace(/\s+/g, ' ').trim()).toBe('Hạ tầng số Chưa có lớp nào: chưa tìm được dữ liệu mở.');
  expect(sections.some((text) => text.includes('Nhóm trống'))).toBe(false);
  expect(await faults()).toEqual([]);
});

test('a press on the name hides a layer, the space key shows it again', async () => {
  const { items, views } = await open();
  const [item] = items();
  const id = item!.layer!.id;
  const shown = () => views().find((view) => view.id === id)?.shown;
  await userEvent.click(deep(item!, 'label'));
  expect(shown()).toBe(false);
  deep(item!, 'input').focus();
  await userEvent.keyboard(' ');
  expect(shown()).toBe(true);
});

test('unfolded, a layer can be faded by key and has a legend and a source', async () => {
  const { items, views } = await open();
  const item = items().find(({ layer }) => (layer?.style.classes.length ?? 0) > 3)!;
  deep(item, '.more').focus();
  await userEvent.keyboard('{Enter}');
  await settle();
  deep(item, 'input[type=range]').focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(views().find(({ id }) => id === item.layer!.id)?.opacity).toBeCloseTo(0.95);
  expect(deep(item, 'dl').innerText).not.toBe('');
  expect(await faults()).toEqual([]);
});

test('a class is switched off by its name, all at once by a button, and a long legend is filtered without marks', async () => {
  const { items, views } = await open();
  const item = items().find(({ layer }) => (layer?.style.classes.length ?? 0) >= 12)!;
  deep(item, '.more').click();
  await settle();
  const legend = deep(item, 'plan-legend');
  const hidden = () => views().find(({ id }) => id === item.layer!.id)?.hidden;
  await userEvent.click(deep(legend, 'ul label'));
  expect(hidden()).toEqual([item.layer!.style.classes[0]!.value]);
  await userEvent.fill(deep(legend, 'input[type=search]'), 'rung');
  await settle();
  const rows = legend.shadowRoot!.querySelectorAll('ul label');
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.textContent).toMatch(/rừng/i);
  expect(await faults()).toEqual([]);
});

test('a layer moves down among its neighbours by key, and is told its new place', async () => {
  const { element, items, views } = await open();
  const item = items().find(({ last, first }) => first && !last);
  if (!item) throw new Error('the sample has no group of two');
  deep(item, '.more').click();
  await settle();
  const before = views().map(({ id }) => id);
  const button = deep(item, '.order button:last-child');
  button.focus();
  await userEvent.keyboard('{Enter}');
  await settle();
  expect(views().map(({ id }) => id)).not.toEqual(before);
  expect(deep(element, '[role=status]').textContent).toContain('2');
  expect(focused()?.getAttribute('aria-label')).toBe(button.getAttribute('aria-label'));
});

test('a failed layer says why and can be asked for again', async () => {
  const { stage, items } = await open();
  const id = items()[0]!.layer!.id;
  stage.with({ failedLayers: { [id]: 'HTTP 503' } });
  await settle();
  const failed = deep(items()[0]!, '.failed');
  expect(failed.textContent).toContain('HTTP 503');
  expect(await faults()).toEqual([]);
  await userEvent.click(deep(items()[0]!, '.failed button'));
  expect(stage.app.store.peek().failedLayers).toEqual({});
});

test('a moved panel still follows the layers', async () => {
  const { stage, element, items } = await open();
  const div = document.createElement('div');
  stage.append(div);
  div.append(element);
  stage.app.actions.showLayer(items()[0]!.layer!.id, false);
  await settle();
  expect(items()[0]!.shown).toBe(false);
});
