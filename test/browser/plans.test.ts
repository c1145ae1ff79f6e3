import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadFonts } from '#elements/fonts.ts';
import '#elements/plan-layers-panel.ts';
import type { PlanIndicator } from '#elements/plan-indicator.ts';
import { planEntries, planStage } from '#test/gallery/plan-entries.ts';
import { withOldUnits } from '#test/support/crosswalk-samples.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { makeIndicatorBook } from '#test/support/plan-samples.ts';
import { makeFindings } from '#test/support/task-samples.ts';
import type { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.fontSize = '';
});

async function show(stage: TaskStage): Promise<void> {
  document.body.append(stage);
  // files are fetched, parsed and summed before the last picture
  for (let turn = 0; turn < 4; turn++) await settled(stage);
}
const stand = async (tag: string, stage = planStage('vi')): Promise<TaskStage> => {
  stage.append(document.createElement(tag));
  await show(stage);
  return stage;
};
const textOf = (host: Element): string =>
  deepAll(host, '*')
    .flatMap((each) => [...each.childNodes])
    .filter((node) => node.nodeType === Node.TEXT_NODE && !node.parentElement?.closest('style'))
    .map((node) => node.textContent)
    .join(' ')
    .replace(/\s+/g, ' ');

test.each(planEntries.flatMap((entry) => (['light', 'dark'] as const).map((theme) => ({ ...entry, theme }))))(
  '$element, $state, $theme: axe finds nothing',
  async ({ render, theme }) => {
    const stage = render('vi');
    stage.setAttribute('theme', theme);
    stage.style.cssText = 'display:block;width:360px;background:var(--plan-ground)';
    const main = document.createElement('main');
    document.body.append(main);
    await show(stage);
    main.append(stage);
    await settled(stage);
    const { violations } = await axe.run(main, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
  },
);

test.each(
  planEntries.flatMap((entry) =>
    (
      [
        ['100%', 'vi'],
        ['200%', 'vi'],
        ['100%', 'en'],
      ] as const
    ).map(([size, lang]) => ({ ...entry, size, lang })),
  ),
)('$element, $state: nothing runs out of 320 px, text at $size, $lang', async ({ render, size, lang }) => {
  document.documentElement.style.fontSize = size;
  const stage = render(lang);
  stage.style.cssText = 'display:block;width:320px';
  await show(stage);
  for (const details of deepAll(stage, 'details')) (details as HTMLDetailsElement).open = true;
  const right = stage.getBoundingClientRect().right;
  const inScroll = (each: Element): boolean => {
    for (
      let at: Element | null = each;
      at;
      at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)
    )
      if (at.closest('.scroll')) return true;
    return false;
  };
  const wide = deepAll(stage, '*').filter(
    (each) =>
      !each.closest('svg') &&
      !inScroll(each) &&
      each.checkVisibility() &&
      !each.classList.contains('visually-hidden') &&
      each.getBoundingClientRect().right > right + 1,
  );
  expect(wide.map((each) => `${each.localName}.${each.className}`)).toEqual([]);
});

test('the panel changes its view by the segments, and the state follows', async () => {
  const stage = await stand('plan-plans-panel');
  expect(deepAll(stage, 'plan-documents-view')).toHaveLength(1);
  await userEvent.click(deepOne(stage, 'input[value="indicators"]').closest('label')!);
  await settled(stage);
  expect(stage.app.store.peek().plans.view).toBe('indicators');
  expect(stage.app.linkHash()).toContain('pv=indicators');
});

test('an indicator: every place with figure, year, result by word, gap and source; the largest shortfall first', async () => {
  const stage = await stand('plan-indicators-view');
  const first = deepAll(stage, 'plan-indicator')[0] as PlanIndicator;
  const section = first.renderRoot.querySelector('section')!;
  expect(section.querySelector('h4')!.textContent).toContain('70–75 %');
  const rows = [...section.querySelectorAll('tbody')].map((body) => textOf(body));
  expect(rows[0]).toMatch(
    /Thành phố Cẩm Phả Hạng 1 .*đơn vị đến 30\/06\/2025.* 61,25 % 2022 .*Số cũ thiếu 8,75/,
  );
  expect(rows[1]).toMatch(/Thành phố Hạ Long Hạng 2 .* 96,4 % 2023 .*Số cũ hơn 21,4/);
  expect(rows[2]).toMatch(/Đặc khu Vân Đồn .*Không có số liệu/);
  expect(rows[2]).not.toContain('đơn vị đến 30/06/2025');
  expect(section.textContent).toContain('Nhỏ nhất 61,25 · trung vị 78,83 · lớn nhất 96,4');
  expect(textOf(stage)).toContain('bằng mức trung bình toàn quốc');
  // words of another document, or that are no result, judge nothing; one place alone has no rank
  expect(textOf(stage)).not.toContain('Chưa đạt');
  expect(textOf(stage)).toContain('Theo số liệu văn bản công bố, xét đến 01/07/2026');
  const second = first.renderRoot.querySelectorAll('section')[1]!;
  expect(second.textContent).toContain('Chưa đến hạn');
  expect(second.textContent).not.toContain('Hạng');
});

test('the course over the years is fetched when unfolded: a drawing that says its numbers, and the same in a table', async () => {
  const stage = await stand('plan-indicators-view');
  await expect.poll(() => deepAll(stage, 'plan-indicator').length).toBeGreaterThan(0);
  const first = deepAll(stage, 'plan-indicator')[0] as PlanIndicator;
  expect(deepAll(stage, 'plan-indicator-years')).toHaveLength(0);
  const details = first.renderRoot.querySelector<HTMLDetailsElement>('details.years')!;
  expect(textOf(details)).toContain('Theo năm, 2022–2030');
  await userEvent.click(details.querySelector('summary')!);
  await expect
    .poll(() => deepAll(stage, 'plan-indicator-years')[0]?.shadowRoot?.querySelectorAll('section').length)
    .toBe(2);
  await settled(stage);
  const root = deepAll(stage, 'plan-indicator-years')[0]!.shadowRoot!;
  const pham = [...root.querySelectorAll('section')].find((each) => each.textContent?.includes('Cẩm Phả'))!;
  expect(pham.querySelector('svg')!.getAttribute('aria-label')).toBe(
    'Thành phố Cẩm Phả. 2022: 61,25 %; 2025: mục tiêu 70–75 %; 2030: mục tiêu bằng mức trung bình toàn quốc',
  );
  const rows = [...pham.querySelectorAll('tbody tr')].map((row) => textOf(row));
  expect(pham.querySelector('svg')!.textContent!.replace(/\s+/g, ' ').trim()).toMatch(
    /202220252030 70–75 44,3 61,25/,
  );
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/^2022 61,25 %/);
  expect(rows[2]).toMatch(/Cả nước: 44,3 % \(2024\)/);
  // every number leads to its source: a figure, a range, a goal by reference and what it refers to
  expect(pham.querySelectorAll('plan-source-link')).toHaveLength(4);
  const main = document.createElement('main');
  document.body.append(main);
  main.append(stage);
  await settled(stage);
  const { violations } = await axe.run(main, {
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a national target is called so, what is computed is counted apart, and a group stands under its own heading', async () => {
  const stage = await stand('plan-indicators-view');
  const view = deepOne(stage, 'plan-indicators-view').shadowRoot!;
  const countLists = () => [...view.querySelectorAll('.counts')].map((list) => textOf(list));
  await expect.poll(() => countLists().length).toBe(2);
  await settled(stage);
  const lists = countLists();
  expect(lists[0]).toMatch(/Chưa đến hạn : 1 Số cũ : 2 Bằng lời : 2 Không có số liệu : 2/);
  expect(lists[1]).toMatch(/^\s*Chưa đến hạn : 1\s*$/);
  const heads = [...view.children]
    .filter(({ localName }) => localName === 'h3')
    .map((head) => head.textContent);
  expect(heads).toEqual(['Ngoài các chỉ tiêu trên']);
  const sections = deepAll(stage, 'plan-indicator section').map((section) => textOf(section));
  expect(sections.filter((text) => text.includes('Mục tiêu quốc gia, chung cho cả nước'))).toHaveLength(1);
});

test('a figure leads to its document', async () => {
  const stage = await stand('plan-indicators-view');
  const link = deepAll(stage, 'plan-source-link')[0]!;
  await userEvent.click(link.shadowRoot!.querySelector('button')!);
  const list = deepOne(stage, 'plan-source-list');
  expect((list.shadowRoot!.activeElement as HTMLElement).dataset.document).toBe('qd80');
});

test('the year keeps the targets of that year', async () => {
  const stage = await stand('plan-indicators-view');
  const select = deepOne(stage, 'select') as HTMLSelectElement;
  await userEvent.selectOptions(select, '2045');
  await settled(stage);
  expect(deepAll(stage, 'plan-indicator section')).toHaveLength(1);
});

test('a computed indicator says what it is made of, shades the units and leads to the land fund', async () => {
  const stage = await stand('plan-indicators-view');
  const computed = deepAll(stage, 'plan-computed-indicator');
  expect(computed).toHaveLength(2);
  expect(computed[0]!.shadowRoot!.textContent).toMatch(/Tính từ quỹ đất giai đoạn:\s+Quy hoạch 2030/);
  const details = computed[0]!.shadowRoot!.querySelector('details')!;
  details.open = true;
  const units = details.querySelectorAll('tbody tr').length;
  await userEvent.click(details.querySelector('button[aria-pressed]')!);
  await settled(stage);
  const { shade } = stage.app.store.peek().plans;
  expect(shade).toMatchObject({ layer: 'units' });
  expect(shade!.classes).toHaveLength(units);
  const drawn = stage.app.scene.value.layers.find(({ id }) => id === 'shade');
  expect(drawn?.only?.[0]?.values).toHaveLength(units);
  await userEvent.click(details.querySelector('tbody button')!);
  const { panel, fund } = stage.app.store.peek();
  expect([panel, fund.view, fund.scope.kind]).toEqual(['fund', 'ledger', 'unit']);
  expect(stage.app.scene.value.layers.some(({ id }) => id === 'shade')).toBe(false);
});

test('the register: children under parents, filtered by status, its extent on the map', async () => {
  const stage = await stand('plan-register-view');
  const items = () =>
    deepAll(stage, 'plan-register-item').map((each) => each.shadowRoot!.querySelector('h4')!.textContent);
  expect(items()).toEqual([
    'Đồ án tinh',
    'Đồ án chung-moi',
    'Đồ án phan-khu',
    'Đồ án chung-khac',
    'Đồ án chung-cu',
  ]);
  const nested = deepAll(stage, 'plan-register-item')[2]!;
  expect(
    nested.parentElement!.closest('ul')!.parentElement!.closest('ul')!.parentElement!.closest('ul'),
  ).not.toBeNull();
  expect(textOf(nested)).toContain('Chưa rõ trạng thái');
  expect(textOf(nested)).toContain('Chưa có mã');
  await userEvent.click(
    deepAll(stage, 'plan-register-item')[1]!.shadowRoot!.querySelector('button[aria-pressed]')!,
  );
  await settled(stage);
  expect(stage.app.store.peek().plans.shade?.classes.map(({ value }) => value)).toEqual(['06685']);
  const [, status] = deepAll(stage, 'select') as HTMLSelectElement[];
  await userEvent.selectOptions(status!, 'replaced');
  await settled(stage);
  expect(items()).toEqual(['Đồ án chung-cu']);
});

test('a plan leads to its parent, to plans under it and to its layers; a layer leads back to its plan', async () => {
  const stage = planStage('vi');
  const { catalogue } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const layers = catalogue.value.layers.map((layer) =>
    layer.id === 'zones' ? { ...layer, plan: 'chung-moi', phases: ['2025'] } : layer,
  );
  stage.with({
    catalogue: { status: 'ready', value: { ...catalogue.value, layers } },
    layers: layers.map(({ id }) => ({ id, shown: false, opacity: 1, hidden: [] })),
  });
  await stand('plan-register-view', stage);
  const item = (title: string) =>
    deepAll(stage, 'plan-register-item').find(
      (each) => each.shadowRoot!.querySelector('h4')!.textContent === title,
    )!.shadowRoot!;
  const press = async (root: ShadowRoot, text: string) => {
    await userEvent.click([...root.querySelectorAll('button')].find((each) => each.textContent === text)!);
    await settled(stage);
  };
  const pointed = () =>
    deepAll(stage, 'plan-register-item[pointed]').map(
      (each) => each.shadowRoot!.querySelector('[aria-current="true"] h4')!.textContent,
    );
  await press(item('Đồ án chung-moi'), 'Đồ án tinh');
  expect(pointed()).toEqual(['Đồ án tinh']);
  expect(item('Đồ án tinh').activeElement?.localName).toBe('article');
  await press(item('Đồ án tinh'), 'Đồ án chung-moi');
  expect(pointed()).toEqual(['Đồ án chung-moi']);
  expect(stage.app.linkHash()).toContain('pp=chung-moi');
  await press(item('Đồ án chung-moi'), 'Khoanh đất minh họa');
  const { panel, phase, layers: views } = stage.app.store.peek();
  // in a phase that has it
  expect({ panel, phase, shown: views.filter(({ shown }) => shown).map(({ id }) => id) }).toEqual({
    panel: 'layers',
    phase: '2025',
    shown: ['zones'],
  });
  stage.replaceChildren(document.createElement('plan-layers-panel'));
  await show(stage);
  const unfolded = deepAll(stage, 'plan-layer-item').filter((each) =>
    each.shadowRoot!.querySelector('.details'),
  );
  expect(unfolded).toHaveLength(1);
  expect(unfolded[0]!.shadowRoot!.activeElement?.localName).toBe('input');
  expect(stage.app.store.peek().pointedLayer).toBeNull();
  stage.app.actions.showPlansView('documents');
  await userEvent.click(unfolded[0]!.shadowRoot!.querySelector('.facts .link')!);
  expect(stage.app.store.peek()).toMatchObject({
    panel: 'plans',
    plans: { view: 'register', plan: 'chung-moi' },
  });
});

test('coverage: which units have a general plan and which none, as a table and on the map', async () => {
  const stage = await stand('plan-register-view');
  const coverage = deepOne(stage, 'plan-coverage');
  await userEvent.selectOptions(coverage.shadowRoot!.querySelector('select')!, 'general');
  await settled(stage);
  const rows = [...coverage.shadowRoot!.querySelectorAll('tbody tr')].map((row) =>
    row.textContent!.replace(/\s+/g, ' ').trim(),
  );
  expect(rows[0]).toMatch(/^Phường Hà Tu Chưa có/);
  expect(coverage.shadowRoot!.textContent).toContain('Mới biết một phần phạm vi của Đồ án chung-khac');
  expect(rows[1]).toMatch(/^Phường Hồng Gai .*72\/QĐ-TTg .*90\/QĐ-TTg/);
  expect(rows[1]).not.toContain('chung-cu');
  await userEvent.click(coverage.shadowRoot!.querySelector('button[aria-pressed]')!);
  await settled(stage);
  expect(
    stage.app.store.peek().plans.shade?.classes.map(({ value, pattern }) => `${value} ${pattern}`),
  ).toEqual(['06685 none', '06652 sparse-dots']);
});

test('at a place: the newest first, two of a kind flagged, fields of the certificate or no data', async () => {
  const stage = planStage('vi', {
    inspection: { at: [107.08, 20.95], findings: { status: 'ready', value: makeFindings() }, selected: 0 },
  });
  await stand('plan-place-plans', stage);
  const root = deepOne(stage, 'plan-place-plans').shadowRoot!;
  const titles = (list: string) =>
    [...root.querySelectorAll(`${list} li strong`)].map((each) => each.textContent);
  expect(titles('ul:not(.unsure)')).toEqual([
    'Đồ án chung-moi',
    'Đồ án tinh',
    'Đồ án chung-khac',
    'Đồ án chung-cu',
  ]);
  // its limits are not known, and the plan it stands under lies here
  expect(titles('.unsure')).toEqual(['Đồ án phan-khu']);
  expect(root.textContent).toContain('Chưa biết có phủ vị trí này hay không');
  expect(root.querySelector('.conflict')!.textContent).toContain('72/QĐ-TTg; 90/QĐ-TTg');
  const fields = [...root.querySelectorAll('details dl > div')].map((each) =>
    each.textContent!.replace(/\s+/g, ' ').trim(),
  );
  expect(fields[0]).toBe('Chức năng sử dụng đấtODT Đất ở tại đô thị');
  expect(fields.filter((field) => field.includes('Không có số liệu'))).toHaveLength(7);
});

test('two zones with two functions over one place are a conflict', async () => {
  const [zone, ...rest] = makeFindings();
  const other = { ...zone!, id: 'z9', properties: { c2030: 'SKK' } };
  const stage = planStage('vi', {
    inspection: {
      at: [107.08, 20.95],
      findings: { status: 'ready', value: [zone!, other, ...rest] },
      selected: 0,
    },
  });
  await stand('plan-place-plans', stage);
  const text = deepOne(stage, 'plan-place-plans').shadowRoot!.textContent!.replace(/\s+/g, ' ');
  expect(text).toMatch(
    /chức năng khác nhau: ODT Đất ở tại đô thị \(.*z1\); SKK Đất khu công nghiệp \(.*z9\)/,
  );
});

test('a former unit is filled on the layer of its own time, never on a present one; one without limits is named', async () => {
  const book = makeIndicatorBook();
  const places = book.places.map((place) => (place.id === 'ha-long' ? { ...place, unit: '193' } : place));
  const feature = (code: string) => ({
    type: 'Feature',
    properties: { code },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [107, 21],
          [107.1, 21],
          [107.1, 21.1],
          [107, 21],
        ],
      ],
    },
  });
  const stage = planStage(
    'vi',
    {},
    {
      'indicators.json': { ...book, places },
      'old-units.geojson': { type: 'FeatureCollection', features: [feature('193')] },
    },
  );
  const { catalogue } = stage.app.store.peek();
  if (catalogue.status === 'ready')
    stage.with({ catalogue: { status: 'ready', value: withOldUnits(catalogue.value) } });
  await stand('plan-indicators-view', stage);
  const text = textOf(stage);
  expect(text).toContain('Không có dữ liệu mở về ranh giới nên không vẽ: Thành phố Cẩm Phả.');
  await userEvent.click(deepOne(stage, 'button[aria-label="Xem Thành phố Hạ Long trên bản đồ"]'));
  await expect
    .poll(() => stage.app.store.peek().plans.shade)
    .toMatchObject({ layer: 'old-units', classes: [{ value: '193' }] });
  await settled(stage);
  expect(textOf(stage)).toContain(
    'Bản đồ tô Thành phố Hạ Long trên lớp “Đơn vị cấp huyện cũ (13 đơn vị)”, ranh giới gần đúng.',
  );
});
