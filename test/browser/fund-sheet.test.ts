import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AppState } from '#app/state.ts';
import { USUAL_ROUNDING } from '#core/fund/print-rounding.ts';
import { err, ok } from '#core/result.ts';
import { loadFonts } from '#elements/fonts.ts';
import '#elements/plan-fund-panel.ts';
import '#elements/plan-receipt.ts';
import type { MakeFile } from '#elements/plan-fund-files.ts';
import type { CheckReceipt } from '#elements/plan-receipt.ts';
import { sheetEntries } from '#test/gallery/sheet-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { makeLandFund } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.fontSize = '';
});

const textOf = (element: Element): string =>
  (element.shadowRoot ?? element).textContent!.replace(/\s+/g, ' ');
const drawn = async (stage: TaskStage): Promise<void> => {
  document.body.append(stage);
  await settled(stage);
  await expect.poll(() => deepAll(stage, 'progress')).toEqual([]);
  await settled(stage);
};

describe('the gallery', () => {
  test.each(
    sheetEntries.flatMap((entry) => (['light', 'dark'] as const).map((theme) => ({ ...entry, theme }))),
  )('$element, $state, $theme: axe finds nothing', async ({ render, theme }) => {
    const stage = render('vi');
    stage.setAttribute('theme', theme);
    stage.style.cssText = 'display:block;width:360px;background:var(--plan-ground)';
    await drawn(stage);
    for (const details of deepAll(stage, 'details')) (details as HTMLDetailsElement).open = true;
    const main = document.createElement('main');
    document.body.append(main);
    main.append(stage);
    await drawn(stage);
    main.append(stage);
    const { violations } = await axe.run(main, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
  });

  test.each(
    sheetEntries.flatMap((entry) =>
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
    await drawn(stage);
    const right = stage.getBoundingClientRect().right;
    const wide = deepAll(stage, '*').filter(
      (each) =>
        !each.closest('.scroll, svg') &&
        !(each.getRootNode() as ShadowRoot).host?.closest('.scroll') &&
        each.checkVisibility() &&
        !each.classList.contains('visually-hidden') &&
        each.getBoundingClientRect().right > right + 1,
    );
    expect(wide.map((each) => `${each.localName}.${each.className}`)).toEqual([]);
  });
});

describe('the comparison', () => {
  const compared = async () => {
    const entry = sheetEntries.find(({ state }) => state.startsWith('compared'))!;
    const stage = entry.render('vi');
    await drawn(stage);
    return stage;
  };

  test('stands side by side: what is printed first, each method with its difference in ha and %', async () => {
    const stage = await compared();
    const text = textOf(deepAll(stage, 'plan-method-table')[1]!);
    expect(text).toContain('In trong văn bản 13.303');
    expect(text).toContain('Elipxôit WGS 84 13.303,00 0,00 ha');
    expect(text).toContain('Mặt phẳng VN-2000 13.300,34 −2,66 ha (−0,020 %)');
    expect(text).toContain('Mặt cầu (Turf) 13.340,25 +37,25 ha (+0,280 %)');
    expect(text).toContain('2.551 + Phần thuộc Quảng Yên cũ 3.852,7 + Đầm Nhà Mạc 6.899,3 = 13.303 ha. Khớp');
    expect(text).toContain('Lệch −236,00 ha');
  });

  test('forces nothing: a published total that does not tie says so', async () => {
    const text = textOf(deepOne(await compared(), 'plan-declared-total'));
    expect(text).toContain('27.800 ha');
    expect(text).toContain('27.844,3 ha');
    expect(text).toContain('+44,30 ha');
    expect(text).toContain('không khớp');
  });

  test('names the layer that could not be read and explains every method', async () => {
    const view = deepOne(await compared(), 'plan-reconcile-view');
    expect(textOf(view)).toContain('Không đọc được lớp Khu công nghiệp: HTTP 503');
    const reasons = textOf(deepOne(view, 'plan-method-reasons'));
    for (const word of ['107°45′', '0,9999', 'elipxôit', '6.371.008,8', '+0,271 %'])
      expect(reasons).toContain(word);
  });
});

describe('the rounding', () => {
  async function sheet(patch: Partial<AppState['fund']> = {}) {
    const stage = new TaskStage();
    const { fund } = stage.app.store.peek();
    stage.with({ fund: { ...fund, result: { status: 'ready', value: makeLandFund(1) }, ...patch } });
    stage.style.cssText = 'display:block;width:360px';
    stage.append(document.createElement('plan-fund-panel'));
    await drawn(stage);
    return stage;
  }
  const foot = (stage: TaskStage) => textOf(deepOne(stage, 'plan-fund-table tfoot .note'));
  const figures = (stage: TaskStage) =>
    deepAll(stage, 'plan-fund-table .scroll:not(.overlays) tr.line td:nth-of-type(1)').map((cell) =>
      Number(cell.textContent!.replace(/[^\d,]/g, '').replace(',', '.')),
    );
  const total = (stage: TaskStage) =>
    Number(
      deepOne(stage, 'plan-fund-table tfoot td.number')
        .textContent!.replace(/[^\d,]/g, '')
        .replace(',', '.'),
    );

  test('is said in the foot, by its default what the printed figures miss', async () => {
    const stage = await sheet();
    expect(foot(stage)).toMatch(/Mỗi số làm tròn riêng: ha lấy 2 số lẻ, % lấy 2 số lẻ/);
    expect(stage.app.store.peek().fund.rounding).toEqual(USUAL_ROUNDING);
  });

  test('chosen, changes table and foot and is kept in the state', async () => {
    const stage = await sheet();
    const [none] = deepAll(stage, 'plan-rounding input[name=hectares]') as HTMLInputElement[];
    none!.click();
    await settled(stage);
    const [, adjusted] = deepAll(stage, 'plan-rounding input[name=mode]') as HTMLInputElement[];
    adjusted!.click();
    await settled(stage);
    expect(stage.app.store.peek().fund.rounding).toEqual({
      hectares: 0,
      percent: 2,
      mode: 'largest-remainder',
    });
    expect(foot(stage)).toContain('phần dư lớn nhất: ha lấy 0 số lẻ');
    // the sample's last category is sea, which is no land
    const onLand = figures(stage).slice(0, -1);
    expect(onLand.reduce((sum, value) => sum + value, 0)).toBe(total(stage));
  });
});

describe('files', () => {
  const make =
    (answer: ReturnType<MakeFile>): MakeFile =>
    async (_, { onProgress, signal }) => {
      onProgress(0.4);
      signal.addEventListener('abort', () => {});
      return answer;
    };
  async function files(maker: MakeFile) {
    const stage = sheetEntries.find(({ element }) => element === 'plan-fund-files')!.render('vi');
    const element = deepOne(stage, 'plan-fund-files') as HTMLElementTagNameMap['plan-fund-files'];
    element.make = maker;
    await drawn(stage);
    return element;
  }
  const press = async (element: Element, name: string): Promise<void> => {
    (deepAll(element, 'button').find((each) => each.textContent?.includes(name)) as HTMLElement).click();
    await settled(element);
  };

  test('one that takes a while shows how far it is, and is stopped', async () => {
    let stopped = false;
    const element = await files(
      (_, { onProgress, signal }) =>
        new Promise((_resolve, reject) => {
          onProgress(0.4);
          signal.addEventListener('abort', () => {
            stopped = true;
            reject(signal.reason);
          });
        }),
    );
    await press(element, 'GeoJSON');
    expect(textOf(element)).toContain('40 %');
    await press(element, 'Dừng');
    expect(stopped).toBe(true);
    expect(deepAll(element, 'progress')).toEqual([]);
  });

  test('one that cannot be made says why', async () => {
    const element = await files(make(Promise.resolve(err('Không lập được tệp: HTTP 503'))));
    await press(element, 'Excel');
    expect(deepOne(element, '[role=alert]').textContent).toContain('HTTP 503');
  });

  test('one that is made is given to the person', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const element = await files(make(Promise.resolve(ok({ name: 'a.csv', type: 'text/csv', content: 'x' }))));
    await press(element, 'CSV, dấu phẩy');
    expect(clicked).toHaveBeenCalledOnce();
    expect((clicked.mock.instances[0] as unknown as HTMLAnchorElement).download).toBe('a.csv');
    expect(textOf(element)).toContain('Đã lập CSV, dấu phẩy thập phân.');
    clicked.mockRestore();
  });
});

describe('the receipt', () => {
  async function receipt(check: CheckReceipt, claim: string | null = null) {
    const stage = new TaskStage();
    stage.style.cssText = 'display:block;width:360px';
    const element = document.createElement('plan-receipt');
    Object.assign(element, { check, claim });
    stage.append(element);
    await drawn(stage);
    return element;
  }
  const equal = ok({ date: '2026-11-22', form: 'file' as const, differences: [] });

  test('that came with the link is checked at once, in sight', async () => {
    const asked: unknown[] = [];
    const element = await receipt(async (what) => {
      asked.push(what);
      return equal;
    }, '2026-11-22;x');
    expect(asked).toEqual([{ claim: '2026-11-22;x' }]);
    expect((deepOne(element, 'details') as HTMLDetailsElement).open).toBe(true);
    expect(textOf(deepOne(element, 'plan-receipt-verdict'))).toContain(
      'Bằng biên nhận ghi ngày 22/11/2026: tệp nguồn và mọi số đều khớp, lệch không quá',
    );
  });

  test('is opened from a file', async () => {
    let text = '';
    const element = await receipt(async (what) => {
      if ('file' in what) text = what.file;
      return ok({
        date: '2026-11-22',
        form: 'file',
        differences: [{ path: 'inputs.zones.sha256', was: 'ab', is: 'cd' }],
      });
    });
    (deepOne(element, 'details') as HTMLDetailsElement).open = true;
    await userEvent.upload(deepOne(element, 'input[type=file]'), new File(['{"a":1}'], 'r.json'));
    await expect.poll(() => text).toBe('{"a":1}');
    await settled(element);
    const verdict = textOf(deepOne(element, 'plan-receipt-verdict'));
    expect(verdict).toContain('Khác biên nhận ngày 22/11/2026 ở 1 chỗ.');
    expect(verdict).toContain('Tệp khoanh đất (SHA-256)');
  });

  test('a check that breaks says so and leaves the sheet', async () => {
    const element = await receipt(() => Promise.reject(new Error('E42')), '2026-11-22;x');
    expect(textOf(deepOne(element, 'plan-receipt-verdict'))).toContain('E42');
  });
});
