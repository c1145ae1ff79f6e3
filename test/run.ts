import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from './support/find-browser.ts';

/** `npm test`: finds or brings a browser, builds the product once, then runs every test on it. */
const run = (tool: string, args: readonly string[], env: NodeJS.ProcessEnv): void => {
  const { status } = spawnSync(process.execPath, [tool, ...args], { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
};

const root = join(import.meta.dirname, '..');
const env = { ...process.env, CHROME_PATH: findBrowser() };
const args = process.argv.slice(2);
if (args.length === 0) run(join(root, 'node_modules/vite/bin/vite.js'), ['build', '--logLevel', 'warn'], env);
run(join(root, 'node_modules/vitest/vitest.mjs'), ['run', ...args], env);
