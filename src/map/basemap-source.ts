import { FetchSource, FileSource, PMTiles, Protocol, type Source } from 'pmtiles';
import { err, ok, type Result } from '#core/result.ts';
import { registerProtocol } from './maplibre.ts';

/** Why the basemap cannot be had; the map then shows plain ground and the archipelagos. */
export type BasemapProblem = {
  readonly kind: 'unreachable' | 'not-pmtiles';
  readonly at: string;
  readonly detail: string;
};

/**
 * Shared by all maps of the page, as MapLibre's own list of protocols is: archives are kept under their absolute address,
 * so two embeds with two basemaps do not meet.
 */
let protocol: Protocol | undefined;

/**
 * Opens a PMTiles archive for the style. One request for its first bytes tells whether the host serves ranges; a host
 * that answers with the whole file has thereby delivered it, and it is read from memory.
 *
 * @param url of the archive, relative to the page or absolute
 * @param onProblem told once when there is no basemap
 * @returns the `pmtiles://` address for `basemapStyle`, or nothing after a problem
 * Errors: rejects only with the reason of `signal`.
 */
export async function openBasemap(
  url: string,
  onProblem: (problem: BasemapProblem) => void,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const address = new URL(url, document.baseURI).href;
  const source = await archiveSource(address, signal);
  if (!source.ok) {
    onProblem(source.error);
    return undefined;
  }
  if (protocol === undefined) {
    protocol = new Protocol();
    registerProtocol('pmtiles', protocol.tile);
  }
  protocol.add(new PMTiles(source.value));
  return `pmtiles://${address}`;
}

const magic = 'PMTiles';

async function archiveSource(address: string, signal?: AbortSignal): Promise<Result<Source, BasemapProblem>> {
  const fail = (kind: BasemapProblem['kind'], detail: string) => err({ kind, at: address, detail });
  try {
    const response = await fetch(address, {
      headers: { range: `bytes=0-${magic.length - 1}` },
      signal: signal ?? null,
    });
    if (!response.ok) return fail('unreachable', `HTTP ${response.status}`);
    const bytes = await response.blob();
    const start = await bytes.slice(0, magic.length).text();
    if (start !== magic) return fail('not-pmtiles', start);
    const isPart = response.status === 206;
    return ok(isPart ? new FetchSource(address) : new FileSource(new File([bytes], address)));
  } catch (cause) {
    signal?.throwIfAborted();
    return fail('unreachable', String(cause));
  }
}
