import { afterEach, expect, test } from 'vitest';
import '#elements/plan-map.ts';
import { put } from './shell-support.ts';

afterEach(() => document.body.replaceChildren());

test('a place that is asked for before the map is there comes out from under the card', async () => {
  const { stage, element } = await put('plan-map', { width: 800, height: 500 });
  const { center } = stage.app.store.peek().camera;
  element.reveal(center, { right: 500 });
  await expect
    .poll(() => stage.app.store.peek().camera.center[0] - center[0], { timeout: 20_000 })
    .toBeGreaterThan(0.001);
});
