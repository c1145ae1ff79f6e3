import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';

/*
 * Every bench one after the other, and their figures into docs/ and README: on a quiet machine, half an hour.
 *
 *     npm run bench:all
 */

const BENCHES: readonly (readonly string[])[] = [
  ['bench.ts', '--million', '--markdown'],
  ['postgis.ts', '1000', '10000', '100000', '--markdown'],
  ['geos.ts', '--markdown'],
  ['mapshaper.ts', '--markdown'],
  ['browser.ts', '--markdown'],
  ['layers.ts', '--markdown'],
];

const [load] = loadavg();
if (load! > 0.5)
  console.warn(`the machine is busy (load ${load!.toFixed(1)}): times by the clock will be too long`);
let failed = 0;
for (const [file, ...args] of BENCHES) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file!), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) failed++;
}
process.exitCode = failed > 0 ? 1 : 0;
