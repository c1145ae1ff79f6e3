import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface StaticServer {
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/**
 * Serves a folder on a free loopback port, as a plain static host does: CORS open, no Range support unless asked for.
 *
 * @param refuse paths that answer 500, to see what a dead layer does
 * @param pages extra pages by path, e.g. a foreign host page
 * @param policy what the Content-Security-Policy of those pages is
 */
export async function serveFolder(
  root: string,
  {
    range = false,
    refuse = [],
    pages = {},
    policy,
  }: {
    range?: boolean;
    refuse?: readonly string[];
    pages?: Readonly<Record<string, string>>;
    policy?: string;
  } = {},
): Promise<StaticServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0]!));
    asked.push(path);
    const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
    if (refuse.some((part) => path.includes(part))) return response.writeHead(500, headers).end();
    const page = pages[path];
    if (page !== undefined)
      return response
        .writeHead(200, {
          ...headers,
          'content-type': TYPES['.html'],
          ...(policy && { 'content-security-policy': policy }),
        })
        .end(page);
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) return response.writeHead(404, headers).end();
    const type = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
    const asks = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (range && asks) {
      const start = Number(asks[1]);
      const end = asks[2] ? Math.min(Number(asks[2]), stat.size - 1) : stat.size - 1;
      response.writeHead(206, {
        ...headers,
        ...type,
        'accept-ranges': 'bytes',
        'content-length': end - start + 1,
        'content-range': `bytes ${start}-${end}/${stat.size}`,
      });
      return createReadStream(file, { start, end }).pipe(response);
    }
    response.writeHead(200, { ...headers, ...type, 'content-length': stat.size });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
