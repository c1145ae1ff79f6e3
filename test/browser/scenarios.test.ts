import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Memory } from '#app/desk.ts';
import type { PartFund } from '#core/fund/fund-within.ts';
import { ok } from '#core/result.ts';
import type { ScenarioCut } from '#core/scenario/scenario.ts';
import { loadFonts } from '#elements/fonts.ts';
import { scenarioEntries } from '#test/gallery/scenario-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { makeClassRuleset, withRules } from '#test/support/review-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { Engine } from '#worker/client.ts';

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

async function stand(
  scenarios: string,
  storage: Memory = memory(),
  units: readonly GeoJSON.Feature[] = [],
  scenarioParts: Engine['scenarioParts'] = async () => ok({ defect: null, parts: [], shapes: {} }),
) {
  const stage = new TaskStage().with({ scenarios });
  Object.assign(await stage.app.engine(), { scenarioParts });
  const { catalogue } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const { rulesets } = withRules(catalogue.value);
  stage.with({ catalogue: { status: 'ready', value: { ...catalogue.value, rulesets } } });
  const ruleset = JSON.stringify(makeClassRuleset());
  const collection = JSON.stringify({ type: 'FeatureCollection', features: units });
  Object.assign(stage.app, {
    memory: storage,
    fetch: async (url: string) => new Response(String(url).includes('nq-loai') ? ruleset : collection),
  });
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
  const units = deepOne(stage, 'plan-scenario-comparison').shadowRoot!.querySelector('dl')!;
  expect(units.textContent!.replace(/\s+/g, ' ').trim()).toMatch(/^B ?Bớt: Phường Cao Xanh\.$/);
});

test('a unit put in changes figures, map, link and what is kept; the next visit has it again', async () => {
  const storage = memory();
  const stage = await stand(TWO, storage);
  const editor = deepOne(stage, 'plan-scenario-editor');
  deepOne(stage, 'plan-scenario-editor details').setAttribute('open', '');
  const box = [...deepOne(editor, 'plan-unit-checklist').shadowRoot!.querySelectorAll('li label')].find(
    (label) => label.textContent!.includes('Việt Hưng'),
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
    const files = deepOne(stage, 'plan-scenario-files').shadowRoot!;
    const input = files.querySelector<HTMLInputElement>('input[type=file]')!;
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

const corners = [
  [107, 20.9],
  [107.1, 20.9],
  [107.1234567, 21],
] as const;
/** Half of a unit that is not chosen, and all of one that is. */
const parts: readonly PartFund[] = [
  { id: '06652', areaHa: 5058, share: 1 },
  { id: '06661', areaHa: 1000, share: 0.5 },
].map(({ id, areaHa, share }) => ({
  ...{ id, name: id, areaHa: { plane: areaHa, ellipsoid: areaHa }, share },
  rows: [{ category: 'ODT', planeHa: areaHa, ellipsoidHa: areaHa }],
  ...{ overlays: [], unzonedHa: 0, overlapHa: 0, residualHa: { plane: 0, ellipsoid: 0 } },
}));

async function drawn(storage: Memory, scenarios = 'A:06652;B:06658') {
  const asked: ScenarioCut[] = [];
  const stage = await stand(scenarios, storage, [], async (request) => {
    asked.push(request.cut);
    return ok({
      defect: null,
      parts,
      shapes: {
        '06661': [
          [
            [
              [107, 21],
              [107.1, 21],
              [107.1, 21.1],
              [107, 21],
            ],
          ],
        ],
      },
    });
  });
  const buttons = () => deepAll(stage, 'plan-scenario-drawing button') as HTMLButtonElement[];
  const press = async (words: string) => {
    buttons()
      .find((button) => button.textContent!.includes(words))!
      .click();
    await settled(stage);
  };
  return { stage, asked, press };
}

test('an area drawn on the map joins the option: figures, map, link, file and memory have it, and it can be taken back', async () => {
  const storage = memory();
  const { stage, asked, press } = await drawn(storage);
  const { actions, store } = stage.app;
  await press('Vẽ vùng');
  expect(store.peek().sketch).toMatchObject({ tool: 'area', done: false });
  actions.setSketch(corners.slice(0, 2), false);
  actions.setSketch(corners, true, true);
  await settled(stage);
  expect(asked).toEqual([]);
  actions.setSketch(corners, true);
  await expect
    .poll(() => asked)
    .toEqual([
      {
        kind: 'area',
        points: [
          [107, 20.9],
          [107.1, 20.9],
          [107.123457, 21],
        ],
      },
    ]);
  await expect.poll(() => cells(stage, 1)[0]).toBe('6.058,00');
  expect(cells(stage, 0)).toEqual(['2 trong đó 1 một phần', '1 −1']);
  await press('Xong');
  expect(store.peek().sketch).toBeNull();
  const layers = () => store.peek().tables.overlay?.layers.map(({ id }) => id);
  expect(layers()).toEqual(['scenario', 'scenario-parts', 'scenario-drawing']);
  const text = store.peek().scenarios!;
  expect(text).toMatch(/^A:06652:a[\w,-]+;B:06658$/);
  expect(stage.app.linkHash()).toContain(text);
  expect([...storage.kept.values()].join()).toContain('107.123457');

  // the link alone, and memory alone, have it again on another visit
  stage.remove();
  const linked = await drawn(memory(), text);
  await expect.poll(() => cells(linked.stage, 1)[0]).toBe('6.058,00');
  linked.stage.remove();
  const { stage: kept, press: again } = await drawn(storage, '-');
  await expect.poll(() => cells(kept, 1)[0]).toBe('6.058,00');
  await again('Bỏ hình vẽ');
  expect(kept.app.store.peek().scenarios).toBe('A:06652;B:06658');
  expect(cells(kept, 1)[0]).toBe('5.058,00');
});

test('a line keeps one side of the chosen units, and the other side is a press away', async () => {
  const { stage, asked, press } = await drawn(memory());
  await press('Vẽ đường cắt');
  expect(stage.app.store.peek().sketch?.tool).toBe('length');
  // not ended on the map: the button takes what is drawn so far
  stage.app.actions.setSketch(corners, false);
  await press('Xong');
  expect(stage.app.store.peek().sketch).toBeNull();
  await expect.poll(() => asked.at(-1)).toMatchObject({ kind: 'line', side: 'left' });
  await settled(stage);
  const right = deepOne(stage, 'plan-scenario-drawing input[value=right]') as HTMLInputElement;
  right.click();
  await expect.poll(() => asked.at(-1)).toMatchObject({ kind: 'line', side: 'right' });
  expect(stage.app.store.peek().scenarios).toMatch(/^A:06652:r/);
});

test('people typed of an option need a source, are marked as the reader’s, and class standards follow them', async () => {
  const storage = memory();
  const stage = await stand(TWO, storage);
  const panel = () => deepOne(stage, 'plan-scenario-people').shadowRoot!;
  const people = 4; // the row after units, area, ellipsoid, declared
  expect(cells(stage, people)[0]).toContain('Không có số liệu');
  deepOne(stage, 'plan-scenario-people details').setAttribute('open', '');
  const type = (name: string, value: string) => {
    (panel().querySelector(`[name=${name}]`) as HTMLInputElement).value = value;
  };
  const send = async () => {
    panel().querySelector('form')!.requestSubmit();
    await settled(stage);
  };
  type('people', '120.000');
  type('urban', '90.000');
  type('year', '2024');
  await send();
  expect(panel().querySelector('[role=alert]')!.textContent).toContain('nguồn');
  expect(panel().querySelector('[name=source]')!.getAttribute('aria-invalid')).toBe('true');
  type('source', 'Niên giám <b>2024</b>');
  await send();
  expect(cells(stage, people)[0]).toBe('120.000 người đọc nhập');
  expect(cells(stage, people + 1)[0]).toBe('75,0 người đọc nhập');
  expect(panel().textContent).toContain('Niên giám <b>2024</b>');
  const criteria = () => deepOne(stage, 'plan-scenario-criteria').shadowRoot!;
  // 100,000 of the way of 180,000 from 5.5 to 7 points
  expect(criteria().querySelector('tfoot')!.textContent).toContain('loại III: 6,33 trên 7 điểm');
  expect(criteria().textContent).toContain('NQ-LOAI');
  expect(stage.app.store.peek().scenarios).toContain('A:06652,06658::120000,90000,2024,');
  expect([...storage.kept.values()].join()).toContain('Niên giám');
});

test('a drawing that crosses itself is refused in words, and the option keeps its units', async () => {
  const stage = await stand(`A:06652:a${'1,1,'.repeat(3)}2,2`, memory(), [], async () =>
    ok({ defect: 'self-crossing' }),
  );
  await expect
    .poll(
      () => deepOne(stage, 'plan-scenario-drawing').shadowRoot!.querySelector('[role=alert]')?.textContent,
    )
    .toContain('tự cắt');
  expect(cells(stage, 1)).toEqual(['5.058,00']);
});
