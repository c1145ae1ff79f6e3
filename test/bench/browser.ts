import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Page } from 'playwright';
import { AXIS } from '#test/support/funds.ts';
import { REAL_COMMUNES } from './bench-layers.ts';
import type { FrameLog } from './browser/frames.ts';
import type { BrowserBench } from './browser/page.ts';
import type { ReadingAnswer, ReadingTask } from './browser/reading-protocol.ts';
import { type StagedPage, stagePage } from './browser-stage.ts';
import { atMost, type Figure, keepFigures, sentence } from './figures.ts';
import { manyZones } from './many-zones.ts';
import { machine, table } from './measure.ts';

/*
 * What a visitor's browser needs to read a large layer, and whether the page stays live meanwhile.
 *
 *     npm run bench:browser                  100 MB of GeoJSON
 *     npm run bench:browser -- 10            so many MB
 *     npm run bench:browser -- --markdown    writes docs/bench-browser.md and its figures into docs/bench.json
 *
 * The page (test/bench/browser) is built by Vite and opened in headless Chromium. Each reading runs in a fresh worker, in turn
 * with JSON.parse; the land fund runs in the product's own worker while the page counts its frames, in turn with an idle page.
 */

declare const bench: BrowserBench;

const ROUNDS = 4;
const ZONES_A_MB = 1300;
const SHARE_OF_PARSE = 0.75;
const IDLE_MS = 4000;
const LIVE_ROUNDS = 3;

const said: string[] = [];
function say(text: string): void {
  console.log(text);
  said.push(text);
}

const args = process.argv.slice(2);
const megabytes = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 100);

/** Puts the layers beside the page; the size of the GeoJSON. */
function putLayers({ dir }: StagedPage): number {
  const bytes = manyZones(ZONES_A_MB * megabytes);
  writeFileSync(join(dir, 'zones.geojson'), bytes);
  const geojson = JSON.parse(new TextDecoder().decode(bytes)) as Parameters<typeof serialize>[0];
  writeFileSync(join(dir, 'zones.fgb'), serialize(geojson));
  if (existsSync(REAL_COMMUNES)) copyFileSync(REAL_COMMUNES, join(dir, 'units.geojson'));
  else writeFileSync(join(dir, 'units.geojson'), manyZones(54));
  return bytes.length;
}

const least = (answers: readonly ReadingAnswer[], of: (answer: ReadingAnswer) => number): number =>
  Math.min(...answers.map(of));

async function readings(page: Page, url: (name: string) => string, size: number): Promise<Figure[]> {
  const ask = (task: ReadingTask): Promise<ReadingAnswer> => page.evaluate((each) => bench.read(each), task);
  const runs: Record<'parse' | 'scan' | 'flatgeobuf', ReadingAnswer[]> = {
    parse: [],
    scan: [],
    flatgeobuf: [],
  };
  for (let round = 0; round < ROUNDS; round++)
    for (const kind of ['parse', 'scan', 'flatgeobuf'] as const)
      runs[kind].push(await ask({ kind, url: url(kind === 'flatgeobuf' ? 'zones.fgb' : 'zones.geojson') }));
  const { faults, features, vertices } = await ask({
    kind: 'identity',
    url: url('zones.geojson'),
    wantedUrl: url('zones.geojson'),
    flatgeobufUrl: url('zones.fgb'),
  });
  const parse = least(runs.parse, ({ read }) => read);
  const decodeToo = least(runs.parse, ({ decode, read }) => decode + read);
  const scan = least(runs.scan, ({ read }) => read);
  const flatgeobuf = least(runs.flatgeobuf, ({ read }) => read);
  const row = (name: string, value: number) => [name, `${value.toFixed(3)} s`, (value / parse).toFixed(2)];
  const rows = [
    row('JSON.parse of the text', parse),
    row('bytes to text, then JSON.parse', decodeToo),
    row('scan of the bytes to a finished table', scan),
    row('FlatGeobuf to a finished table', flatgeobuf),
  ];
  say(`## Reading ${(size / 1e6).toFixed(0)} MB in a worker\n`);
  say(`${table(['', 'clock', 'of JSON.parse'], rows)}\n`);
  say(`${features} zones, ${vertices} vertices; least of ${ROUNDS} fresh workers each, bytes at hand.`);
  say(
    faults.length === 0
      ? 'Every coordinate, offset and property is the one of JSON.parse, bit for bit, by both.\n'
      : `NOT THE SAME: ${faults.join('; ')}\n`,
  );
  const name = `${megabytes} MB of GeoJSON to a finished table, of JSON.parse’s time in the same browser`;
  return [
    atMost(name, scan / parse, SHARE_OF_PARSE, '', 2),
    atMost('numbers, offsets or properties not bit for bit those of JSON.parse', faults.length, 0, ''),
  ];
}

const row = (name: string, { seconds, frames, longestMs, lost, longTasksMs }: FrameLog): string[] => [
  name,
  `${seconds.toFixed(1)} s`,
  String(frames),
  `${longestMs.toFixed(0)} ms`,
  String(lost),
  longTasksMs.length === 0 ? 'none' : longTasksMs.map((ms) => `${ms.toFixed(0)} ms`).join(', '),
];

async function liveness(page: Page, url: (name: string) => string): Promise<Figure[]> {
  const request = {
    zones: { url: url('zones.geojson') },
    category: 'code',
    units: { url: url('units.geojson') },
    axis: AXIS,
  };
  const idles: FrameLog[] = [];
  const runs: FrameLog[] = [];
  let heard = 0;
  const idle = async () => idles.push(await page.evaluate((ms) => bench.idle(ms), IDLE_MS));
  for (let round = 0; round < LIVE_ROUNDS; round++) {
    await idle();
    const { log, progress, fault } = await page.evaluate((each) => bench.engine(each), request);
    if (fault !== null) throw new Error(fault);
    heard = progress.length;
    runs.push(log);
  }
  await idle();
  const total = (of: (log: FrameLog) => number) => idles.reduce((sum, log) => sum + of(log), 0);
  const lostASecond = total(({ lost }) => lost) / total(({ seconds }) => seconds);
  const rows = idles.flatMap((log, round) => [
    row('idle', log),
    ...runs.slice(round, round + 1).map((run) => row('land fund in the worker', run)),
  ]);
  say('## The page meanwhile\n');
  say(
    `${table(['', 'for', 'frames', 'longest between two', 'over 50 ms', 'long tasks of the page'], rows)}\n`,
  );
  say(
    `The file fetched, read and summed over the units by the product’s own worker, a fresh one each time; ${heard} messages of ` +
      `progress. The idle page loses ${lostASecond.toFixed(2)} frames a second to other programs on the machine: as many and two ` +
      'standard deviations are taken off. What the work itself takes it takes in every round, so the least of them counts.\n',
  );
  const beyond = ({ lost, seconds }: FrameLog) => {
    const expected = lostASecond * seconds;
    return Math.max(0, Math.ceil(lost - expected - 2 * Math.sqrt(expected)));
  };
  const while100 = `while the worker reads ${megabytes} MB and sums`;
  return [
    atMost(
      `frames over 50 ms ${while100}, beyond those an idle page loses`,
      Math.min(...runs.map(beyond)),
      0,
      '',
    ),
    atMost(
      `tasks of the page over 50 ms ${while100}`,
      Math.min(...runs.map(({ longTasksMs }) => longTasksMs.length)),
      0,
      '',
    ),
  ];
}

const staged = await stagePage();
try {
  say(
    `${new Date().toISOString().slice(0, 10)}, ${machine()}. Made by \`npm run bench:browser -- --markdown\`.`,
  );
  const size = putLayers(staged);
  const { page, version } = await staged.open();
  say(`Chromium ${version}, headless.\n`);
  const figures = [...(await readings(page, staged.url, size)), ...(await liveness(page, staged.url))];
  for (const figure of figures) say(`- ${sentence(figure)}`);
  if (args.includes('--markdown')) {
    const docs = join(import.meta.dirname, '../../docs');
    writeFileSync(join(docs, 'bench-browser.md'), `# In a browser\n\n${said.join('\n')}\n`);
    keepFigures('bench:browser', figures);
  }
} finally {
  await staged.close();
}
