import { readFileSync } from 'node:fs';
import type { App } from '#app/app.ts';
import { type AppOptions, createApp } from '#app/create-app.ts';
import { makeCatalogue } from './make-catalogue.ts';
import { MemoryEngine } from './memory-engine.ts';

export const BASE = 'https://atlas.test/app/';
export const CATALOGUE_URL = 'data/catalogue.json';
const DATA = `${BASE}data/`;

const square = (west: number, south: number, size: number): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

const collection = (
  ...features: readonly (readonly [GeoJSON.Geometry, Readonly<Record<string, unknown>>])[]
): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map(([geometry, properties]) => ({ type: 'Feature', geometry, properties })),
});

/** Two units side by side, two zones in the western one, a road, a gate, a model. */
export function makeFiles(): Map<string, unknown> {
  return new Map<string, unknown>([
    [`${DATA}catalogue.json`, makeCatalogue()],
    [
      `${DATA}units.geojson`,
      collection(
        [square(107, 21, 0.1), { code: '06652', name: 'Hà Tu', kind: 'phường', old: 'Hạ Long (thành phố)' }],
        [square(107.1, 21, 0.1), { code: '06658', name: 'Xã Đường Hoa', kind: 'xã', old: 'Hải Hà' }],
      ),
    ],
    [
      `${DATA}zones.geojson`,
      collection(
        [square(107, 21, 0.05), { id: 'z00001', now: 'CLN', plan: 'ODT', verification: 'unverified' }],
        [square(107.05, 21, 0.05), { id: 'z00002', now: 'CLN', plan: 'SKK' }],
      ),
    ],
    [
      `${DATA}roads.geojson`,
      collection([
        {
          type: 'LineString',
          coordinates: [
            [107, 21.02],
            [107.2, 21.02],
          ],
        },
        { id: 'ql18', name: 'Quốc lộ 18' },
      ]),
    ],
    [
      `${DATA}gates.geojson`,
      collection([
        { type: 'Point', coordinates: [107.02, 21.02] },
        { id: 'gate', name: 'Cửa khẩu Móng Cái', name_en: 'Móng Cái gate' },
      ]),
    ],
    [
      `${DATA}model.geojson`,
      collection([square(107, 21, 0.1), { id: 'c', element: 'centre', kind: 'area' }]),
    ],
  ]);
}

export interface Bench {
  readonly app: App;
  readonly engine: MemoryEngine;
  readonly files: Map<string, unknown>;
}

const answer = (file: unknown): Response =>
  file instanceof Uint8Array ? new Response(file as Uint8Array<ArrayBuffer>) : Response.json(file);

/** The files of the shipped package, byte by byte. */
export const shippedFiles = (): Map<string, unknown> =>
  new Map(
    [
      'catalogue.json',
      'zones.geojson',
      'units.geojson',
      'economic-zones.geojson',
      'industrial-parks.geojson',
    ].map((name) => [`${DATA}${name}`, new Uint8Array(readFileSync(`public/data/quang-ninh/${name}`))]),
  );

/** A viewer over files in memory, without page, worker or network. */
export function makeApp(options: Partial<AppOptions> = {}, files = makeFiles()): Bench {
  const engine = new MemoryEngine(files);
  const fetchFile = async (input: RequestInfo | URL): Promise<Response> =>
    files.has(String(input)) ? answer(files.get(String(input))) : new Response('', { status: 404 });
  const app = createApp({
    baseUrl: BASE,
    engine,
    fetch: fetchFile,
    storage: null,
    addressBar: null,
    geolocation: null,
    ...options,
  });
  return { app, engine, files };
}

/** The same with the catalogue open. */
export async function openApp(options: Partial<AppOptions> = {}, files = makeFiles()): Promise<Bench> {
  const bench = makeApp(options, files);
  await bench.app.actions.openCatalogue(CATALOGUE_URL);
  return bench;
}

/** The value of what has ended well. */
export function ready<T>(loadable: { readonly status: string; readonly value?: T }): T {
  if (loadable.status !== 'ready') throw new Error(`it is ${loadable.status}: ${JSON.stringify(loadable)}`);
  return loadable.value as T;
}
