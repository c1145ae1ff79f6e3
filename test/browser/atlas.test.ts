import { afterEach, expect, test } from 'vitest';
import '#elements/plan-atlas.ts';
import { deep, put, settle } from './shell-support.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const missing = (): HTMLElementTagNameMap['plan-atlas'] => {
  const atlas = document.createElement('plan-atlas');
  atlas.embed = true;
  atlas.catalogue = '/no-such-catalogue.json';
  document.body.replaceChildren(atlas);
  return atlas;
};

test('a catalogue that cannot be had is named, with another try', async () => {
  const atlas = missing();
  await expect
    .poll(
      () => atlas.shadowRoot?.querySelector('plan-frame')?.shadowRoot?.querySelector('.whole')?.textContent,
      { timeout: 20_000 },
    )
    .toContain('no-such-catalogue.json');
});

test('a viewer that is moved keeps its state; one that stays away is let go and begins anew', async () => {
  const atlas = missing();
  await settle();
  const { app } = atlas;
  app?.actions.setLanguage('en');
  const div = document.createElement('div');
  document.body.append(div);
  div.append(atlas);
  await settle();
  expect(atlas.app).toBe(app);
  expect(atlas.lang).toBe('en');
  app?.actions.setLanguage('vi');
  await settle();
  expect(deep(atlas, 'plan-frame', 'plan-rail', '[data-task=layers]').textContent).toContain('Lớp');
  atlas.remove();
  await settle();
  expect(atlas.app).toBe(null);
  document.body.append(atlas);
  await settle();
  expect(atlas.app).not.toBe(null);
  expect(deep(atlas, 'plan-frame', 'plan-rail', '[data-task=layers]').textContent).toContain('Lớp');
});

test('attributes speak to the state and the state to attributes', async () => {
  const atlas = missing();
  await settle();
  atlas.setAttribute('lang', 'en');
  atlas.setAttribute('theme', 'dark');
  await settle();
  expect(atlas.app?.store.peek().lang).toBe('en');
  expect(atlas.app?.store.peek().theme).toBe('dark');
  atlas.app?.actions.setTheme('light');
  await settle();
  expect(atlas.getAttribute('theme')).toBe('light');
});

test('two viewers on a page share nothing', async () => {
  const first = missing();
  const second = document.createElement('plan-atlas');
  second.embed = true;
  document.body.append(second);
  await settle();
  first.app?.actions.setLanguage('en');
  await settle();
  expect(second.lang).toBe('vi');
});

test('a map that is moved draws again', async () => {
  const { stage, element } = await put('plan-map', { width: 400, height: 300 });
  const drawn = () => element.shadowRoot?.querySelectorAll('canvas').length;
  await expect.poll(drawn, { timeout: 30_000 }).toBe(1);
  const div = document.createElement('div');
  stage.append(div);
  div.append(element);
  await expect.poll(drawn, { timeout: 30_000 }).toBe(1);
  element.remove();
  await settle();
  expect(drawn()).toBe(0);
});
