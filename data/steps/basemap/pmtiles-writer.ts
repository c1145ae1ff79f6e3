import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Box } from './geometry.ts';

/** One tile, not yet compressed. */
export type Tile = { readonly z: number; readonly x: number; readonly y: number; readonly bytes: Uint8Array };

/** What the archive says about itself. */
export type ArchiveInfo = {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Box;
  readonly center: readonly [lon: number, lat: number, zoom: number];
  readonly metadata: object;
};

type Entry = { readonly tileId: number; readonly offset: number; readonly length: number; runLength: number };

const headerBytes = 127;
/** A reader fetches this much first; header and root directory must lie in it. */
const firstFetchBytes = 16_384;
const gzip = (bytes: Uint8Array | string): Buffer => gzipSync(bytes, { level: 9 });

function varints(values: readonly number[]): Buffer {
  const out: number[] = [];
  for (let n of values) {
    for (; n >= 0x80; n = Math.floor(n / 128)) out.push((n % 128) | 0x80);
    out.push(n);
  }
  return Buffer.from(out);
}

/** A directory: columns of id steps, runs, lengths and offsets, 0 for "follows the one before". */
function directory(entries: readonly Entry[]): Buffer {
  const before = (i: number): Entry | undefined => entries[i - 1];
  return gzip(
    varints([
      entries.length,
      ...entries.map((e, i) => e.tileId - (before(i)?.tileId ?? 0)),
      ...entries.map((e) => e.runLength),
      ...entries.map((e) => e.length),
      ...entries.map((e, i) => {
        const last = before(i);
        return last !== undefined && e.offset === last.offset + last.length ? 0 : e.offset + 1;
      }),
    ]),
  );
}

/** Root alone when it fits the first fetch, else a root that points to leaves. */
function directories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const room = firstFetchBytes - headerBytes;
  const root = directory(entries);
  if (root.length <= room) return { root, leaves: Buffer.alloc(0) };
  for (let size = 4096; ; size *= 2) {
    const leaves: Buffer[] = [];
    const pointers: Entry[] = [];
    let offset = 0;
    for (let i = 0; i < entries.length; i += size) {
      const leaf = directory(entries.slice(i, i + size));
      pointers.push({ tileId: entries[i]?.tileId ?? 0, offset, length: leaf.length, runLength: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const pointing = directory(pointers);
    if (pointing.length <= room) return { root: pointing, leaves: Buffer.concat(leaves) };
  }
}

/** Compresses each different tile once, in tile order; neighbours that are the same tile become one run. */
function pack(tiles: readonly Tile[]): { entries: Entry[]; data: Buffer[]; unique: number } {
  const ordered = tiles
    .map((t) => ({ tileId: zxyToTileId(t.z, t.x, t.y), bytes: t.bytes }))
    .sort((a, b) => a.tileId - b.tileId);
  const stored = new Map<string, { offset: number; length: number }>();
  const entries: Entry[] = [];
  const data: Buffer[] = [];
  let offset = 0;
  for (const { tileId, bytes } of ordered) {
    const hash = createHash('sha256').update(bytes).digest('base64');
    let place = stored.get(hash);
    if (place === undefined) {
      const packed = gzip(bytes);
      place = { offset, length: packed.length };
      stored.set(hash, place);
      data.push(packed);
      offset += packed.length;
    }
    const last = entries.at(-1);
    if (last !== undefined && last.offset === place.offset && last.tileId + last.runLength === tileId)
      last.runLength++;
    else entries.push({ tileId, ...place, runLength: 1 });
  }
  return { entries, data, unique: stored.size };
}

/**
 * A PMTiles 3 archive of gzipped vector tiles; the same tiles always give the same bytes.
 *
 * Source: PMTiles specification version 3, https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export function pmtilesArchive(tiles: readonly Tile[], info: ArchiveInfo): Buffer {
  const { entries, data, unique } = pack(tiles);
  const { root, leaves } = directories(entries);
  const metadata = gzip(JSON.stringify(info.metadata));
  const body = Buffer.concat(data);
  const header = Buffer.alloc(headerBytes);
  header.write('PMTiles', 0);
  header[7] = 3;
  let at = 8;
  const u64 = (value: number): void => {
    at = header.writeBigUInt64LE(BigInt(value), at);
  };
  let offset = headerBytes;
  for (const section of [root, metadata, leaves, body]) {
    u64(offset);
    u64(section.length);
    offset += section.length;
  }
  for (const count of [tiles.length, entries.length, unique]) u64(count);
  const [clustered, gzipCode, vectorTile] = [1, 2, 1];
  for (const byte of [clustered, gzipCode, gzipCode, vectorTile, info.minZoom, info.maxZoom])
    at = header.writeUInt8(byte, at);
  const degrees = (value: number): void => {
    at = header.writeInt32LE(Math.round(value * 1e7), at);
  };
  info.bounds.forEach(degrees);
  at = header.writeUInt8(info.center[2], at);
  degrees(info.center[0]);
  degrees(info.center[1]);
  return Buffer.concat([header, root, metadata, leaves, body]);
}
