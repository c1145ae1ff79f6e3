import { expect, test } from 'vitest';
import { installedBrowser } from '#test/support/find-browser.ts';

test('a browser is taken from $CHROME_PATH before the system', () => {
  expect(installedBrowser({ CHROME_PATH: '/opt/mine' }, () => true)).toBe('/opt/mine');
});

test('a wrong $CHROME_PATH falls back to the system, and nothing is nothing', () => {
  expect(installedBrowser({ CHROME_PATH: '/no' }, (path) => path === '/usr/bin/chromium')).toBe(
    '/usr/bin/chromium',
  );
  expect(installedBrowser({}, () => false)).toBeUndefined();
});
