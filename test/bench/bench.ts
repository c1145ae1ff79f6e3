import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, keepFigures, sentence } from './figures.ts';
import { machine, table } from './measure.ts';
import { benchAreas, benchProjection } from './measuring-layers.ts';
import { benchPeers } from './peers.ts';
import { benchReading } from './reading.ts';
import type { Section } from './section.ts';
import { benchDrawn, benchOverlaps, benchShapes } from './single-features.ts';
import { benchSizes } from './sizes.ts';
import { benchThirdLayer } from './third-layer.ts';
import { benchThreads } from './threads.ts';

/*
 * The land-fund engine measured in one run, as ratios wherever there is something to compare with.
 *
 *     npm run bench                  1,000, 10,000 and 100,000 zones
 *     npm run bench -- --million     1,000,000 zones too
 *     npm run bench -- --markdown    writes docs/bench.md with date and machine, and its figures with a target into docs/bench.json
 *
 * Times are by the clock unless they say "processor". A busy machine spoils clock times; processor times and ratios less.
 */

const args = process.argv.slice(2);
const sizes = [1000, 10_000, 100_000, ...(args.includes('--million') ? [1_000_000] : [])];
const steps: readonly (() => Promise<Section>)[] = [
  () => benchSizes(sizes),
  () => benchThreads(sizes.at(-1)!),
  () => benchThirdLayer(100_000),
  benchDrawn,
  benchShapes,
  benchOverlaps,
  benchProjection,
  benchAreas,
  benchReading,
  () => benchPeers(10_000),
];

const parts = [
  `# Measured\n\n${new Date().toISOString().slice(0, 10)}, ${machine()}. Made by \`npm run bench -- --markdown\`; ` +
    'the comparison with PostGIS by `npm run bench:postgis`.',
];
const kept: Figure[] = [];
for (const step of steps) {
  const { title, head, rows, note, figures = [] } = await step();
  kept.push(...figures);
  const verdicts = figures.map((figure) => `\n- ${sentence(figure)}`).join('');
  const part = `## ${title}\n\n${table(head, rows)}\n\n${note}${verdicts && `\n${verdicts}`}`;
  console.log(`${part}\n`);
  parts.push(part);
}
if (args.includes('--markdown')) {
  const docs = join(import.meta.dirname, '../../docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(docs, 'bench.md'), `${parts.join('\n\n')}\n`);
  keepFigures('bench', kept);
}
