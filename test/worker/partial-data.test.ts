import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok } from '#core/result.ts';
import { AXIS } from '#test/support/funds.ts';
import { collection, square } from '#test/support/squares.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import type { LayerSource } from '#worker/protocol.ts';
import { TASKS } from '#worker/tasks.ts';

const zones = collection(square(107, { use: 'ODT' }), square(107.01, { use: 'CLN' }));
const units = collection(square(107, {}), square(107.01, {}));

const kindsWith = async (source: LayerSource, cache: LayerCache, unitSource: LayerSource) => {
  const request = { zones: source, units: unitSource, category: 'use', axis: AXIS };
  const answer = await TASKS.landFund(request, { cache, checkpoint: () => {} });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.problems.map(({ layer, kind, message }) => `${layer} ${kind} ${message}`);
};

describe('a land fund over data that did not all come', () => {
  const files: Record<string, string> = { 'https://x/zones': zones, 'https://x/units': units };
  const cache = () => new LayerCache(async (url) => ok(files[url]!));

  test('fewer features than the catalogue declares', async () => {
    const of = (features: number) =>
      kindsWith({ url: 'https://x/zones', features }, cache(), { url: 'https://x/units' });
    expect(await of(2)).toEqual([]);
    expect(await of(5)).toEqual([
      expect.stringMatching(/^zones partial-data .*declares 5 features and 2 are/),
    ]);
  });

  test('fewer bytes than the server declared', async () => {
    const short = new LayerCache(async (url, onShort) => {
      if (url === 'https://x/units') onShort?.(99_999);
      return ok(files[url]!);
    });
    expect(await kindsWith({ url: 'https://x/zones' }, short, { url: 'https://x/units' })).toEqual([
      expect.stringMatching(/^units partial-data .*declared 99999 bytes/),
    ]);
  });

  test('a text that breaks off', async () => {
    const broken = new LayerCache(async (url) => ok(url.endsWith('zones') ? zones.slice(0, -90) : units));
    expect(await kindsWith({ url: 'https://x/zones' }, broken, { url: 'https://x/units' })).toEqual([
      expect.stringMatching(/^zones partial-data .*breaks off/),
    ]);
  });

  test('a layer that cannot be had gives no figures at all, and is asked for again', async () => {
    let there = false;
    const late = new LayerCache(async (url) =>
      there || url.endsWith('zones')
        ? ok(files[url]!)
        : { ok: false, error: { kind: 'unreachable', at: url, message: 'HTTP 503' } },
    );
    const of = () => kindsWith({ url: 'https://x/zones' }, late, { url: 'https://x/units' });
    await expect(of()).rejects.toThrow('HTTP 503');
    there = true;
    expect(await of()).toEqual([]);
  });
});

describe('over the network', () => {
  let server: Server;
  let address = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/whole') response.end(zones);
      else if (request.url === '/zipped') {
        // says a length that is not that of what comes out of it: no sign of anything
        response.writeHead(200, { 'content-length': String(zones.length), 'content-encoding': 'identity' });
        response.end(zones);
      } else {
        response.writeHead(200, { 'content-length': String(zones.length) });
        response.write(zones.slice(0, -60));
        response.destroy();
      }
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test('a server that stops in the middle gives no total: the layer fails, by the network’s own word', async () => {
    const answer = await new LayerCache().layer({ url: `${address}/short` }, AXIS);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });

  test.each(['/whole', '/zipped'])('%s is whole', async (path) => {
    const answer = await new LayerCache().layer({ url: address + path }, AXIS);
    expect(answer.ok && answer.value.file.problems).toEqual([]);
  });
});
