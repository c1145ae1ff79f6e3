import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AppState } from '#app/state.ts';
import { loadFonts } from '#elements/fonts.ts';
import '#elements/plan-model-panel.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { makeIndicatorBook } from '#test/support/plan-samples.ts';
import { makeTaskCatalogue } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);
afterEach(() => document.body.replaceChildren());

async function stand(patch: Partial<AppState>, theme = 'light'): Promise<TaskStage> {
  const stage = new TaskStage().with(patch);
  stage.setAttribute('theme', theme);
  stage.style.cssText = 'display:block;width:360px;background:var(--plan-ground)';
  stage.append(document.createElement('plan-model-panel'));
  const main = document.createElement('main');
  main.append(stage);
  document.body.append(main);
  await expect.poll(() => deepAll(stage, 'plan-model-story').length).toBe(1);
  await settled(stage);
  return stage;
}

const model = (selected: string | null): Pick<AppState, 'model' | 'modelChoice'> => ({
  model: { id: 'qd80', shown: true, hidden: [], selected },
  modelChoice: 'story:',
});
const story = (stage: TaskStage): string => deepOne(stage, 'plan-model-story').shadowRoot!.textContent!;
const row = (stage: TaskStage, at: number): readonly string[] =>
  [...deepOne(stage, 'plan-element-figures').shadowRoot!.querySelectorAll('tbody tr')[at]!.children].map(
    (cell) => cell.textContent!.replace(/\s+/g, ' ').trim(),
  );

test('pages are turned by key, the map follows, and the page is the element chosen', async () => {
  const stage = await stand(model(null));
  expect(story(stage)).toContain('một tâm, hai tuyến đa chiều');
  const next = deepAll(stage, 'plan-model-story nav button')[1] as HTMLButtonElement;
  next.focus();
  await userEvent.keyboard('{Enter}');
  await settled(stage);
  expect(stage.app.store.peek().model.selected).toBe('tam');
  expect(story(stage)).toContain('Trang 2/10: Tâm: thành phố Hạ Long');
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.keyboard('{ArrowRight}');
  await settled(stage);
  expect(stage.app.store.peek().model.selected).toBe('dong');
  for (const _ of '123') await userEvent.keyboard('{ArrowLeft}');
  await settled(stage);
  expect(stage.app.store.peek().model.selected).toBe(null);
  // the opening page looks at the whole province
  expect(stage.app.store.peek().flight?.to).toEqual([106.43, 20.7, 108.1, 21.67]);
});

test('figures that nobody confirmed say so, and a line says that it has no area', async () => {
  const stage = await stand(model('vung-2'));
  const text = () => deepOne(stage, 'plan-element-figures').shadowRoot!.textContent!;
  await expect.poll(text).toContain('Chưa ai xác nhận danh sách đơn vị này');
  // two units of the sample: 50.58 and 38.80 km²
  expect(row(stage, 0)).toEqual(['Diện tích các đơn vị (ha)', '8.938,00']);
  stage.with(model('vung-1'));
  await settled(stage);
  expect(text()).not.toContain('Chưa ai xác nhận');
  stage.with(model('tay'));
  await settled(stage);
  expect(text()).toContain('tuyến không có diện tích');
  expect(deepAll(stage, 'plan-element-figures table')).toHaveLength(0);
});

test('a unit put in is the reader’s own: beside the source, in the link, lit on the map, and gone again', async () => {
  const stage = await stand(model('vung-2'));
  await expect.poll(() => deepAll(stage, 'plan-element-own').length).toBe(1);
  await settled(stage);
  deepOne(stage, 'plan-element-own details').setAttribute('open', '');
  const own = deepOne(stage, 'plan-element-own').shadowRoot!;
  const box = [...own.querySelector('plan-unit-checklist')!.shadowRoot!.querySelectorAll('li label')].find(
    (each) => each.textContent!.includes('Việt Hưng'),
  )!;
  await userEvent.click(box);
  await settled(stage);
  expect(stage.app.store.peek().modelChoice).toBe('story:;vung-2:06652,06658,06661');
  expect(stage.app.linkHash()).toContain('dv=story:;vung-2:06652,06658,06661');
  expect(stage.app.store.peek().tables.overlay?.layers[0]?.only?.[0]?.values).toHaveLength(3);
  expect(row(stage, 0)).toEqual(['Diện tích các đơn vị (ha)', '8.938,00', '13.141,00', '+4.203,00']);
  expect(own.textContent).toContain('Danh sách của bạn, không phải của văn bản');
  await userEvent.click(own.querySelector('fieldset button')!);
  await settled(stage);
  expect(stage.app.store.peek().modelChoice).toBe('story:');
  expect(stage.app.store.peek().tables.overlay).toBe(null);
});

test.each(['light', 'dark'])('axe finds nothing on the pages, %s', async (theme) => {
  for (const page of [null, 'vung-2', 'tay']) {
    const stage = await stand(model(page), theme);
    if (page) await expect.poll(() => deepAll(stage, 'plan-element-figures').length).toBe(1);
    await settled(stage);
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    document.body.replaceChildren();
  }
});

test('two wordings stand side by side with document, date and what differs; others are chosen by key and kept in the link', async () => {
  const stage = new TaskStage().with({ modelChoice: 'wordings:nq002%2Cqd80' });
  stage.append(document.createElement('plan-model-panel'));
  document.body.append(stage);
  await expect.poll(() => deepAll(stage, 'plan-model-wordings table').length).toBe(1);
  const root = deepOne(stage, 'plan-model-wordings').shadowRoot!;
  const quotes = [...root.querySelectorAll('blockquote')].map(({ textContent }) => textContent);
  expect(quotes).toEqual([
    '1 tâm, 2 tuyến, đa chiều, các mũi đột phá và 3 vùng động lực',
    'một tâm, hai tuyến đa chiều, hai mũi đột phá, ba vùng động lực',
  ]);
  const cited = [...root.querySelectorAll('cite')].map(({ textContent }) => textContent);
  expect(cited[0]).toContain('25/11/2022');
  expect(cited[1]).toContain('80/QĐ-TTg');
  expect(root.textContent).toContain('Khác nhau ở 2 trong 5 phần');
  const breakthrough = [...root.querySelectorAll('tbody tr')][3]!;
  expect([...breakthrough.children].map((cell) => cell.textContent!.trim())).toEqual([
    'Mũi đột phá',
    'các mũi đột phá',
    'hai mũi đột phá',
    'khác',
  ]);
  root.querySelector('select')!.focus();
  await userEvent.keyboard('{ArrowUp}');
  await settled(stage);
  expect(stage.app.store.peek().modelChoice).toBe('wordings:qd1588%2Cqd80');
  expect(stage.app.linkHash()).toContain('dv=wordings:qd1588%2Cqd80');
});

test('indicators of the package are computed over the units of an element, and one by head says that nobody is counted', async () => {
  const stage = new TaskStage();
  stage.files.set('indicators.json', makeIndicatorBook());
  const value = { ...makeTaskCatalogue(), indicators: 'indicators.json' };
  stage.with({ ...model('vung-1'), catalogue: { status: 'ready', value } });
  stage.append(document.createElement('plan-model-panel'));
  document.body.append(stage);
  await expect.poll(() => deepAll(stage, 'plan-element-indicators table').length).toBe(1);
  const rows = [...deepOne(stage, 'plan-element-indicators').shadowRoot!.querySelectorAll('tbody tr')];
  // by hand: 4.8 % roads of 4.8 + 4.1 + 1.9 + 2.7 % built on
  expect(rows.map((each) => each.children[1]!.textContent!.trim())).toEqual(['35,56 %', 'Không có số liệu']);
});

test('from the page of a line the land along it is a press away', async () => {
  const stage = new TaskStage().with(model('tay'));
  const line = (id: string, element: string): GeoJSON.Feature => ({
    type: 'Feature',
    properties: { id, element },
    geometry: {
      type: 'LineString',
      coordinates: [
        [106.5, 21],
        [107, 21],
      ],
    },
  });
  stage.files.set('model.geojson', {
    type: 'FeatureCollection',
    features: [line('dong-line', 'dong'), line('tay-line', 'tay')],
  });
  stage.append(document.createElement('plan-model-panel'));
  document.body.append(stage);
  await expect.poll(() => deepAll(stage, 'plan-element-figures button').length).toBe(1);
  await userEvent.click(deepOne(stage, 'plan-element-figures button'));
  const state = () => stage.app.store.peek();
  await expect.poll(() => state().panel).toBe('fund');
  expect(state().fund.view).toBe('corridor');
  expect(state().fund.corridor).toMatch(/^model%3Aqd80:tay-line:/);
});

test('an element without units in the source has no area, yet units of the reader’s own can be put to it', async () => {
  const stage = await stand({ ...model('mong-cai'), modelChoice: 'story:;mong-cai:06652' });
  await expect.poll(() => deepAll(stage, 'plan-element-figures table').length).toBe(1);
  const text = deepOne(stage, 'plan-element-figures').shadowRoot!.textContent!;
  expect(text).toContain('Nguồn không cho danh sách đơn vị hiện nay');
  const heads = [...deepOne(stage, 'plan-element-figures').shadowRoot!.querySelectorAll('thead th')];
  expect(heads.map((head) => head.textContent)).toEqual(['Số liệu', 'Của bạn']);
  expect(row(stage, 0)).toEqual(['Diện tích các đơn vị (ha)', '5.058,00']);
});
