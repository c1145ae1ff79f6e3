import { html, LitElement } from 'lit';
import { expect, test } from 'vitest';
import type { App } from '#app/app.ts';
import { Watch } from '#elements/app-controller.ts';
import { put, settle } from './shell-support.ts';

class PhaseText extends LitElement {
  readonly phase = new Watch(this, (app: App) => app.store.state.phase);
  drawn = 0;
  protected override render() {
    this.drawn++;
    return html`${this.phase.value}`;
  }
}
customElements.define('test-phase-text', PhaseText);

const on = async () => {
  const { stage } = await put('plan-badge');
  const text = new PhaseText();
  stage.append(text);
  await settle();
  return { stage, text };
};

test('an element redraws when its own slice changes, and only then', async () => {
  const { stage, text } = await on();
  const before = text.drawn;
  stage.app.actions.openPanel('more');
  await settle();
  expect(text.drawn).toBe(before);
  stage.with({ phase: '2025' });
  await settle();
  expect(text.shadowRoot?.textContent).toBe('2025');
});

test('an element that was moved still hears of changes', async () => {
  const { stage, text } = await on();
  const div = document.createElement('div');
  stage.append(div);
  div.append(text);
  stage.with({ phase: '2025' });
  await settle();
  expect(text.shadowRoot?.textContent).toBe('2025');
});

test('an element outside the page hears nothing, and catches up when it comes back', async () => {
  const { stage, text } = await on();
  text.remove();
  const before = text.drawn;
  stage.with({ phase: '2025' });
  await settle();
  expect(text.drawn).toBe(before);
  stage.append(text);
  await settle();
  expect(text.shadowRoot?.textContent).toBe('2025');
});
