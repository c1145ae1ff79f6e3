import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ConstraintSplit } from '#app/constraint-question.ts';
import type { AppState } from '#app/state.ts';
import { ok } from '#core/result.ts';
import { loadFonts } from '#elements/fonts.ts';
import '#elements/plan-constraint-view.ts';
import { deepOne, settled } from '#test/support/deep.ts';
import { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);
afterEach(() => document.body.replaceChildren());

const placed = { at: [107.05, 20.95], bounds: [107, 20.9, 107.1, 21] } as const;

const answer: ConstraintSplit = {
  classes: ['deep', 'shallow'],
  units: [
    {
      id: '06652',
      name: 'Phường Hà Tu',
      rows: [
        { category: 'ODT', planeHa: 10, insideHa: [1, 2], outsideHa: 7 },
        { category: 'KKT', planeHa: 5, insideHa: [4, 0], outsideHa: 1 },
      ],
    },
    {
      id: '06658',
      name: 'Phường Cao Xanh',
      rows: [{ category: 'ODT', planeHa: 5, insideHa: [0, 3], outsideHa: 2 }],
    },
  ],
  zones: [
    { zone: 0, id: 'z1', name: '', unit: '06652', category: 'ODT', zoneHa: 8, insideHa: [1, 2], ...placed },
    {
      zone: 1,
      id: 'z2',
      name: 'KKT',
      unit: '06652',
      category: 'KKT',
      zoneHa: 5,
      insideHa: [4, 0],
      ...placed,
    },
    {
      zone: 0,
      id: 'z1',
      name: 'ODT',
      unit: '06658',
      category: 'ODT',
      zoneHa: 8,
      insideHa: [0, 2],
      ...placed,
    },
    // one hectare of the row of ODT is in no zone: it must be seen
  ],
  problems: [],
  overlaps: [{ first: 0, second: 1, areaHa: 0.5 }],
};

async function stand(scope: AppState['fund']['scope'] = { kind: 'province' }) {
  const stage = new TaskStage();
  const { catalogue, fund } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const { layers, landFund } = catalogue.value;
  const zones = layers.find(({ id }) => id === landFund!.zones)!;
  const classes = ['deep', 'shallow'].map((value) => ({ value, title: { vi: value }, color: '#1d4fb8' }));
  const flood = {
    ...zones,
    id: 'flood',
    title: { vi: 'Ngập' },
    style: { ...zones.style, classBy: 'class', classes },
  };
  const asked: unknown[] = [];
  const engine = await stage.app.engine();
  const constraint = async (request: unknown) => {
    asked.push(request);
    return ok(answer);
  };
  Object.assign(engine, { constraint });
  stage.with({
    fund: { ...fund, scope },
    catalogue: {
      status: 'ready',
      value: {
        ...catalogue.value,
        layers: [...layers, flood],
        landFund: { ...landFund!, constraints: ['flood'] },
      },
    },
  });
  stage.style.cssText = 'display:block;width:340px;background:var(--plan-ground)';
  const element = document.createElement('plan-constraint-view');
  const main = document.createElement('main');
  stage.append(element);
  main.append(stage);
  document.body.append(main);
  await settled(element);
  return { stage, element, asked, main };
}

const rows = (element: Element, selector: string): readonly (readonly string[])[] =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent!.trim()),
  );

test.each(['light', 'dark'])(
  'a constraint chosen shows each category inside and outside, %s',
  async (theme) => {
    const { stage, element, asked, main } = await stand();
    stage.setAttribute('theme', theme);
    expect(element.shadowRoot!.querySelector('table')).toBeNull();
    await userEvent.selectOptions(deepOne(element, 'select') as HTMLElement, 'flood');
    await expect
      .poll(() => rows(element, 'tbody tr'))
      .toEqual([
        ['1,00', '5,00', '9,00', '15,00'],
        ['4,00', '0,00', '1,00', '5,00'],
      ]);
    expect(rows(element, 'tfoot tr')).toEqual([['1,00', '5,00', '9,00', '15,00']]);
    expect(asked).toMatchObject([{ classBy: 'class', unitId: 'code' }]);
    expect(element.shadowRoot!.textContent).toContain('chồng lên nhau 0,50 ha');
    const { violations } = await axe.run(main, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
  },
);

test('areas of a file of one’s own are a constraint too, without classes one column; the choice goes with a link, a file’s does not', async () => {
  const { stage, element, asked } = await stand();
  const { catalogue } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const flood = catalogue.value.layers.find(({ id }) => id === 'flood')!;
  const { classBy: _, ...plain } = flood.style;
  const own = { ...flood, id: 'file:1', title: { vi: 'Vùng ngập của tôi' }, style: plain };
  stage.with({
    catalogue: {
      status: 'ready',
      value: { ...catalogue.value, layers: [own, ...catalogue.value.layers] },
    },
  });
  await settled(element);
  const select = deepOne(element, 'select') as HTMLSelectElement;
  expect([...select.options].map(({ value }) => value)).toEqual(['', 'file:1', 'flood']);
  await userEvent.selectOptions(select, 'flood');
  await expect.poll(() => asked).toHaveLength(1);
  expect(stage.app.linkHash()).toContain('fx=flood');
  await userEvent.selectOptions(select, 'file:1');
  await expect.poll(() => asked).toHaveLength(2);
  expect(asked[1]).not.toHaveProperty('classBy');
  expect(stage.app.linkHash()).not.toContain('fx=');
});

test('a unit has its own rows, and a drawn area none', async () => {
  const { element } = await stand({ kind: 'unit', id: '06658' });
  await userEvent.selectOptions(deepOne(element, 'select') as HTMLElement, 'flood');
  await expect.poll(() => rows(element, 'tbody tr')).toEqual([['0,00', '3,00', '2,00', '5,00']]);
  const drawn = await stand({
    kind: 'area',
    points: [
      [107, 21],
      [107.1, 21],
      [107.1, 21.1],
    ],
  });
  expect(drawn.element.shadowRoot!.querySelector('select')).toBeNull();
});

test('zone by zone: the largest first, with share, sum and residual; a unit lists its own; a row goes there', async () => {
  const { stage, element } = await stand();
  await userEvent.selectOptions(deepOne(element, 'select') as HTMLElement, 'flood');
  await expect.poll(() => element.shadowRoot!.querySelector('plan-constraint-zones')).not.toBeNull();
  const list = element.shadowRoot!.querySelector('plan-constraint-zones')!;
  await settled(list);
  (deepOne(list, 'summary') as HTMLElement).click();
  expect(rows(list, 'tbody tr')).toEqual([
    ['Phường Hà Tu', '4,00', '80,0'],
    ['Phường Hà Tu', '3,00', '37,5'],
    ['Phường Cao Xanh', '2,00', '25,0'],
  ]);
  // the economic zone lies over the others; one hectare of a row is in no zone
  expect(list.shadowRoot!.querySelector('p')!.textContent).toMatch(/5,00 ha.*6,00 ha.*1,00 ha/);
  expect((await axe.run(list, { rules: { region: { enabled: false } } })).violations).toEqual([]);

  const { actions, store } = stage.app;
  const gone: unknown[] = [];
  Object.assign(actions, { goTo: (hit: unknown) => gone.push(hit) });
  list.shadowRoot!.querySelectorAll<HTMLElement>('.open')[2]!.click();
  expect(gone).toMatchObject([
    { kind: 'feature', layer: 'zones', feature: 'z1', title: 'ODT z1', ...placed },
  ]);

  stage.with({ fund: { ...store.peek().fund, scope: { kind: 'unit', id: '06658' } } });
  await settled(element);
  expect(rows(list, 'tbody tr')).toEqual([['2,00', '25,0']]);
});
