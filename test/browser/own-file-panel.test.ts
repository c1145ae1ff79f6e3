import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { takeFiles } from '#elements/file-drop.ts';
import { fileEntries } from '#test/gallery/file-entries.ts';
import { deep, faults, put, settle } from './shell-support.ts';

test.each(
  fileEntries.flatMap(({ element, state, render }) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['vi', 'en'] as const).map(
        (lang) => [`${element}: ${state}, ${theme}, ${lang}`, theme, lang, render] as const,
      ),
    ),
  ),
)('%s has no accessibility fault and fits 320 px', async (_, theme, lang, render) => {
  const stage = render(lang);
  stage.setAttribute('theme', theme);
  const room = document.createElement('main');
  room.style.cssText = `container-type:inline-size;box-sizing:border-box;padding:0 16px;width:320px;background:${theme === 'dark' ? '#141b19' : '#ffffff'}`;
  room.append(stage);
  document.body.replaceChildren(room);
  await settle();
  await settle();
  expect(await faults()).toEqual([]);
  expect(room.scrollWidth).toBeLessThanOrEqual(320);
});

const box = (west: number, ma: string): object => ({
  type: 'Feature',
  properties: { ma },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 21],
        [west + 0.01, 21],
        [west + 0.01, 21.01],
        [west, 21.01],
        [west, 21],
      ],
    ],
  },
});
const content = JSON.stringify({
  type: 'FeatureCollection',
  features: [box(107, 'ODT'), box(107.01, 'LUC'), box(107.02, '<b>x</b>')],
});

const until = async (met: () => boolean): Promise<void> => {
  const end = performance.now() + 10_000;
  while (!met() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
};

test('a file is opened, classified, summed and taken away by its buttons', async () => {
  const { stage, element } = await put('plan-layers-panel');
  const { store } = stage.app;
  const input = deep<HTMLInputElement>(element, 'plan-file-opener', 'input[type=file]');
  const chosen = new DataTransfer();
  chosen.items.add(new File([content], '<i>tệp</i>.geojson'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
  await until(() => Object.keys(store.peek().opened).length === 1);
  const [id] = Object.keys(store.peek().opened) as [string];
  await until(
    () => element.shadowRoot!.querySelector('plan-opened-layer')?.shadowRoot?.querySelector('select') != null,
  );
  const first = deep(element, 'plan-layer-item');
  expect(deep(first, '.name').textContent).toContain('<i>tệp</i>.geojson');
  expect(deep(first, '.name').querySelector('i')).toBeNull();
  expect(deep(first, 'plan-badge').shadowRoot?.textContent).toContain('Chưa kiểm chứng');
  const own = deep(element, 'plan-opened-layer');
  expect(own.shadowRoot!.textContent).toContain('3 đối tượng · 0,5 kB');

  await userEvent.selectOptions(deep(own, 'select'), 'Một màu cho tất cả');
  await until(() => store.peek().opened[id]?.classBy === null);
  await settle();
  expect(own.shadowRoot!.textContent).toContain('hãy chọn thuộc tính chứa mã loại đất');
  await userEvent.selectOptions(deep(own, 'select'), 'ma');
  await until(() => store.peek().opened[id]?.classBy === 'ma');
  await settle();

  const button = (name: string): HTMLElement =>
    [...own.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent?.includes(name))!;
  button('Tính quỹ đất').click();
  await until(() => store.peek().zonesFrom?.id === id);
  // one press leads to the figures
  await until(() => store.peek().panel === 'fund' && store.peek().fund.result.status !== 'idle');
  expect(store.peek()).toMatchObject({ panel: 'fund', fund: { view: 'ledger' } });
  await settle();
  expect(own.shadowRoot!.textContent).toContain('Đang tính quỹ đất từ tệp này');
  button('Tính lại từ dữ liệu của bản đồ').click();
  await until(() => store.peek().zonesFrom === null);
  button('Kiểm tra dữ liệu').click();
  expect(store.peek().fund).toMatchObject({ view: 'audit', audited: id });
  button('Gỡ tệp').click();
  await until(() => Object.keys(store.peek().opened).length === 0);
  await settle();
  expect(element.shadowRoot!.querySelector('plan-opened-layer')).toBeNull();
});

test('a file that is dropped is opened, and what hangs over the viewer is told what to do', async () => {
  const { stage, element } = await put('plan-layers-panel');
  takeFiles(element);
  const drag = (type: string, files: readonly File[]): DragEvent => {
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    element.dispatchEvent(event);
    return event;
  };
  const file = new File([content], 'kéo thả.geojson');
  expect(drag('dragover', [file]).defaultPrevented).toBe(true);
  expect(element.getAttribute('dropping')).toBe('Thả tệp vào đây để mở');
  drag('dragleave', [file]);
  expect(element.hasAttribute('dropping')).toBe(false);
  drag('dragover', [file]);
  expect(drag('drop', [file]).defaultPrevented).toBe(true);
  expect(element.hasAttribute('dropping')).toBe(false);
  await until(() => Object.keys(stage.app.store.peek().opened).length === 1);
  expect(Object.values(stage.app.store.peek().opened)[0]?.name).toBe('kéo thả.geojson');
  // words that are dragged are none of ours
  const words = new DataTransfer();
  words.setData('text/plain', 'x');
  const event = new DragEvent('dragover', { dataTransfer: words, cancelable: true });
  element.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});
