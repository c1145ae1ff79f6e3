import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Memory } from '#app/desk.ts';
import { loadFonts } from '#elements/fonts.ts';
import { scenarioEntries } from '#test/gallery/scenario-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);
afterEach(() => document.body.replaceChildren());

const TWO = 'A:06652,06658;B:06652';

function memory(): Memory & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

async function stand(scenarios: string, storage: Memory = memory(), units: readonly GeoJSON.Feature[] = []) {
  const stage = new TaskStage().with({ scenarios });
  const collection = JSON.stringify({ type: 'FeatureCollection', features: units });
  Object.assign(stage.app, { memory: storage, fetch: async () => new Response(collection) });
  stage.append(document.createElement('plan-scenarios-view'));
  document.body.append(stage);
  await expect.poll(() => deepAll(stage, 'plan-scenario-table').length).toBe(2);
  await settled(stage);
  return stage;
}

const cells = (stage: TaskStage, row: number): readonly string[] =>
  [
    ...deepOne(stage, 'plan-scenario-table')
      .shadowRoot!.querySelectorAll('tbody tr')
      [row]!.querySelectorAll('td'),
  ].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim());

test.each(
  scenarioEntries.flatMap((entry) => (['light', 'dark'] as const).map((theme) => ({ ...entry, theme }))),
)('$element, $state, $theme: axe finds nothing', async ({ render, theme }) => {
  const stage = render('vi');
  stage.setAttribute('theme', theme);
  stage.style.cssText = 'display:block;width:360px;background:var(--plan-ground)';
  const main = document.createElement('main');
  main.append(stage);
  document.body.append(main);
  await settled(stage);
  await expect.poll(() => deepAll(stage, 'plan-scenario-criteria').length).toBeGreaterThan(0);
  await settled(stage);
  const { violations } = await axe.run(main, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
});

test('options stand side by side with differences to the first', async () => {
  const stage = await stand(TWO);
  expect(cells(stage, 0)).toEqual(['2', '1 −1']);
  // plane areas of the sample: 50.58 and 38.80 km²
  expect(cells(stage, 1)).toEqual(['8.938,00', '5.058,00 −3.880,00']);
});

test('a unit put in changes figures, map, link and what is kept; the next visit has it again', async () => {
  const storage = memory();
  const stage = await stand(TWO, storage);
  const editor = deepOne(stage, 'plan-scenario-editor');
  deepOne(stage, 'plan-scenario-editor details').setAttribute('open', '');
  const box = [...editor.shadowRoot!.querySelectorAll('li label')].find((label) =>
    label.textContent!.includes('Việt Hưng'),
  )!;
  await userEvent.click(box);
  await settled(stage);
  expect(cells(stage, 0)[0]).toBe('3');
  const { scenarios, tables } = stage.app.store.peek();
  expect(scenarios).toBe('A:06652,06658,06661;B:06652');
  expect(tables.overlay?.layers[0]?.only?.[0]?.values).toEqual(['06652', '06658', '06661']);
  expect([...storage.kept.values()].join()).toContain('06661');
  expect(stage.app.linkHash()).toContain('b=A:06652,06658,06661;B:06652');
  stage.remove();
  expect(stage.app.store.peek().tables.overlay).toBeNull();
  const again = await stand('-', storage);
  expect(cells(again, 0)[0]).toBe('3');
});

test('a press on the map puts in the unit there, and asks for no place', async () => {
  const ring = [
    [107, 21],
    [107.1, 21],
    [107.1, 21.1],
    [107, 21.1],
    [107, 21],
  ];
  const unit: GeoJSON.Feature = {
    type: 'Feature',
    properties: { code: '06673', name: 'Bãi Cháy' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
  const stage = await stand(TWO, memory(), [unit]);
  const press = (at: readonly [number, number]) => stage.app.actions.inspect(at, 20);
  void press([107.05, 21.05]);
  await settled(stage);
  expect(stage.app.store.peek().scenarios).toBe(TWO);
  await userEvent.click(
    [...deepOne(stage, 'plan-scenario-editor').shadowRoot!.querySelectorAll('button')].find((button) =>
      button.textContent!.includes('Chọn trên bản đồ'),
    )!,
  );
  void press([107.05, 21.05]);
  await expect.poll(() => stage.app.store.peek().scenarios).toBe('A:06652,06658,06673;B:06652');
  expect(stage.app.store.peek().inspection).toBeNull();
  void press([108, 22]);
  await expect
    .poll(() => deepOne(stage, 'plan-scenarios-view').shadowRoot!.querySelector('.said')!.textContent)
    .toContain('không thuộc đơn vị nào');
});

test('a hostile file is refused in words, a good one shown', async () => {
  const stage = await stand(TWO);
  const view = deepOne(stage, 'plan-scenarios-view').shadowRoot!;
  const give = async (text: string): Promise<void> => {
    const input = view.querySelector<HTMLInputElement>('input[type=file]')!;
    const data = new DataTransfer();
    data.items.add(new File([text], 'book.json'));
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
  };
  const said = () => view.querySelector('.said')!.textContent ?? '';
  await give('{"format":"plan-atlas-scenarios/1","id":"<img onerror=x>"}');
  await expect.poll(said).toContain('không phải tệp phương án');
  expect(stage.app.store.peek().scenarios).toBe(TWO);
  const { catalogue } = stage.app.store.peek();
  const id = catalogue.status === 'ready' ? catalogue.value.id : '';
  const option = { id: 'c', title: { vi: 'C <b>' }, units: ['06676'], verification: 'illustrative' };
  await give(JSON.stringify({ format: 'plan-atlas-scenarios/1', id, documents: [], scenarios: [option] }));
  await expect.poll(said).toContain('Đã mở 1');
  await settled(stage);
  expect(cells(stage, 0)).toEqual(['1']);
  expect(deepOne(stage, 'plan-scenario-table').shadowRoot!.textContent).toContain('C <b>');
});

test('a link that cannot be read says so, and unknown units are named', async () => {
  const broken = await stand('%');
  expect(deepOne(broken, 'plan-scenarios-view').shadowRoot!.textContent).toContain(
    'Không đọc được các phương án trong liên kết',
  );
  const unknown = await stand('A:99999,06652');
  expect(deepOne(unknown, 'plan-scenario-comparison').shadowRoot!.textContent).toContain('mang mã: 99999');
});
