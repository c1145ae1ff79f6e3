import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '#elements/plan-swipe.ts';
import '#elements/plan-swipe-switch.ts';
import { settled } from '#test/support/deep.ts';
import { faults, put, settle } from './shell-support.ts';

afterEach(() => document.body.replaceChildren());

async function open(patch: Parameters<Awaited<ReturnType<typeof put>>['stage']['with']>[0] = {}) {
  const { stage, element } = await put('plan-swipe', { width: 400, height: 300 });
  stage.style.cssText = 'display:block;position:relative;width:400px;height:300px';
  stage.with({ compared: '::50', ...patch });
  await settle();
  const divider = () => element.shadowRoot!.querySelector<HTMLElement>('[role=separator]')!;
  const names = () => [...element.shadowRoot!.querySelectorAll('.name')].map((name) => name.textContent);
  return { stage, element, divider, names, split: () => stage.app.store.peek().compared };
}

test('keys move the divider, which says in words what stands on either side; the link has it', async () => {
  const { stage, element, divider, names, split } = await open();
  expect(names()).toEqual(['Hiện trạng 2025', 'Quy hoạch 2030']);
  expect(divider().getAttribute('aria-valuetext')).toBe(
    '50 %: bên trái Hiện trạng 2025, bên phải Quy hoạch 2030',
  );
  divider().focus();
  for (const [keys, at] of [
    ['{ArrowRight}', '52'],
    ['{ArrowLeft}{ArrowLeft}', '48'],
    ['{Shift>}{ArrowRight}{/Shift}', '58'],
    ['{PageUp}', '48'],
    ['{Home}', '0'],
    ['{ArrowLeft}', '0'],
    ['{End}', '100'],
  ] as const) {
    await userEvent.keyboard(keys);
    await settle();
    expect([divider().getAttribute('aria-valuenow'), split()]).toEqual([at, `::${at}`]);
  }
  expect(stage.app.linkHash()).toContain('x=::100');
  // the picture itself is out of reach of keys and screen readers: the map below has them
  expect(element.shadowRoot!.querySelector('.twin')!.hasAttribute('inert')).toBe(true);
  expect(await faults()).toEqual([]);
});

test('mouse and finger drag it; it is kept when they let go, and the close button ends it', async () => {
  const { element, divider, split } = await open();
  const left = element.getBoundingClientRect().left;
  for (const pointerType of ['mouse', 'touch']) {
    const at = (type: string, x: number) =>
      divider().dispatchEvent(
        new PointerEvent(type, { clientX: left + x, pointerId: 1, pointerType, bubbles: true }),
      );
    divider().setPointerCapture = () => {};
    at('pointerdown', 200);
    at('pointermove', 100);
    await settled(element);
    expect(divider().getAttribute('aria-valuenow')).toBe('25');
    const clip = getComputedStyle(element.shadowRoot!.querySelector('.twin')!).clipPath;
    expect(clip).toContain('75%');
    at('pointermove', 300);
    at('pointerup', 300);
    await settle();
    expect(split()).toBe('::75');
  }
  expect(getComputedStyle(divider()).touchAction).toBe('none');
  await userEvent.click(element.shadowRoot!.querySelector<HTMLElement>('.close')!);
  await settle();
  expect(split()).toBeNull();
  expect(divider()).toBeNull();
});

test('a boundary option stands against today, and the switch opens and closes the comparison', async () => {
  const { names, stage } = await open({ scenarios: '-', phase: '2025' });
  expect(names()).toEqual(['Hiện trạng 2025 · đơn vị hiện nay', 'Hiện trạng 2025 · phương án địa giới']);
  const control = document.createElement('plan-swipe-switch');
  stage.append(control);
  await settle();
  const button = control.shadowRoot!.querySelector('button')!;
  expect(button.getAttribute('aria-pressed')).toBe('true');
  button.click();
  await settle();
  expect(stage.app.store.peek().compared).toBeNull();
  button.click();
  await settle();
  expect(stage.app.store.peek().compared).toBe('::50');
});
