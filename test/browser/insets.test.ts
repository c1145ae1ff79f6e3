import { afterEach, expect, test } from 'vitest';
import '#elements/plan-insets.ts';
import { faults, put, settle } from './shell-support.ts';

afterEach(() => document.body.replaceChildren());

const TRUONG_SA = [111.2, 7, 116.3, 11.9] as const;

/** The viewer of a province part of which lies far out at sea. */
async function insets(brief: boolean) {
  const { stage, element } = await put('plan-insets', { width: 390 });
  const { catalogue } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const value = { ...catalogue.value, insets: [{ title: { vi: 'Đặc khu Trường Sa' }, bounds: TRUONG_SA }] };
  element.brief = brief;
  stage.with({ catalogue: { status: 'ready', value } });
  await settle();
  const button = (): HTMLButtonElement => element.shadowRoot!.querySelector('button')!;
  return { stage, element, button, home: catalogue.value.bounds };
}

test.each([true, false])(
  'a press leads to the islands that lie far away, and back (by name alone: %s)',
  async (brief) => {
    const { stage, element, button, home } = await insets(brief);
    expect(button().getAttribute('aria-label')).toBe('Đến Đặc khu Trường Sa trên bản đồ');
    expect(button().innerText).toContain('Đặc khu Trường Sa');
    // every island of the group is a point of the frame
    expect(element.shadowRoot!.querySelectorAll('circle')).toHaveLength(brief ? 0 : 31);
    button().click();
    expect(stage.app.store.peek().flight?.to).toEqual(TRUONG_SA);
    stage.app.actions.cameraMoved({ center: [113.7, 9.5], zoom: 6, bearing: 0 });
    await settle();
    expect(button().innerText).toContain('Về');
    button().click();
    expect(stage.app.store.peek().flight?.to).toEqual(home);
    expect(await faults()).toEqual([]);
  },
);

test('a place without such a part has no frame', async () => {
  const { element } = await put('plan-insets');
  expect(element.shadowRoot!.querySelector('button')).toBe(null);
});
