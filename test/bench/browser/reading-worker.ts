import { readFlatGeobuf } from '#io/flatgeobuf.ts';
import { type GeoJsonLayer, parseGeoJson } from '#io/geojson.ts';
import { readGeoJsonBytes, scanGeoJson } from '#io/geojson-scan.ts';
import type { ReadingAnswer, ReadingTask } from './reading-protocol.ts';

/* One task a worker, so that no run finds the heap or the compiler as another left them. */

const bytesOf = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());
const seconds = (since: number): number => (performance.now() - since) / 1000;
const sizeOf = ({ layer }: GeoJsonLayer) => ({
  features: layer.featOff.length - 1,
  vertices: layer.xy.length / 2,
});

async function answer(task: ReadingTask): Promise<ReadingAnswer> {
  const bytes = await bytesOf(task.url);
  if (task.kind === 'identity')
    return identity(bytes, await bytesOf(task.wantedUrl), await bytesOf(task.flatgeobufUrl));
  const start = performance.now();
  if (task.kind === 'parse') {
    const text = new TextDecoder().decode(bytes);
    const decode = seconds(start);
    const parsing = performance.now();
    const { features } = JSON.parse(text) as { features: unknown[] };
    return { decode, read: seconds(parsing), features: features.length, vertices: 0, faults: [] };
  }
  const read = task.kind === 'scan' ? readGeoJsonBytes(bytes) : await readFlatGeobuf(bytes);
  const taken = seconds(start);
  if (!read.ok) throw new Error(read.error.message);
  return { decode: 0, read: taken, ...sizeOf(read.value), faults: [] };
}

/** The scan of the bytes and the FlatGeobuf, number by number against JSON.parse. */
async function identity(
  bytes: Uint8Array,
  wantedBytes: Uint8Array,
  flatgeobuf: Uint8Array,
): Promise<ReadingAnswer> {
  const scanned = scanGeoJson(bytes);
  const other = await readFlatGeobuf(flatgeobuf);
  const wanted = parseGeoJson(new TextDecoder().decode(wantedBytes));
  if (!wanted.ok) throw new Error(wanted.error.message);
  const faults = scanned
    ? differences('scan', scanned, wanted.value)
    : ['the scan left the file to JSON.parse'];
  if (other.ok) faults.push(...differences('FlatGeobuf', other.value, wanted.value));
  else faults.push(other.error.message);
  return { decode: 0, read: 0, ...sizeOf(wanted.value), faults };
}

function differences(name: string, read: GeoJsonLayer, wanted: GeoJsonLayer): string[] {
  const faults: string[] = [];
  for (const array of ['xy', 'ringOff', 'polyOff', 'featOff'] as const)
    if (!sameBytes(read.layer[array], wanted.layer[array])) faults.push(`${name}: ${array} differs`);
  if (JSON.stringify(read.properties) !== JSON.stringify(wanted.properties))
    faults.push(`${name}: properties differ`);
  return faults;
}

/** By 32 bits at a time, so that −0 is not 0 and no number passes for another. */
function sameBytes(one: Float64Array | Uint32Array, other: Float64Array | Uint32Array): boolean {
  const words = ({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array) =>
    new Uint32Array(buffer, byteOffset, byteLength / 4);
  const [a, b] = [words(one), words(other)];
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

self.addEventListener('message', ({ data }: MessageEvent<ReadingTask>) => {
  answer(data).then(
    (result) => self.postMessage(result),
    (fault) => self.postMessage({ decode: 0, read: 0, features: 0, vertices: 0, faults: [String(fault)] }),
  );
});
