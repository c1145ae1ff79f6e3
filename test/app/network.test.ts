import { expect, test } from 'vitest';
import { openApp } from './make-app.ts';

test('the loss of the network is told until it is back', async () => {
  const network = new EventTarget();
  const { app } = await openApp({ network });
  network.dispatchEvent(new Event('offline'));
  expect(app.store.peek().notices.map(({ kind }) => kind)).toEqual(['offline']);
  network.dispatchEvent(new Event('online'));
  expect(app.store.peek().notices).toEqual([]);
  app.dispose();
  network.dispatchEvent(new Event('offline'));
  expect(app.store.peek().notices).toEqual([]);
});
