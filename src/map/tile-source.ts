import type { TileServer } from '#core/scene.ts';
import { registerProtocol } from './maplibre.ts';
import { tileProtocol } from './sources.ts';

/** Shared by all maps of the page, as MapLibre's own list of protocols is; addresses are unique on a page. */
const servers = new Set<TileServer>();

/** Makes MapLibre ask the server for the tiles of addresses it knows, until the function returned is called. */
export function serveTiles(server: TileServer | undefined): () => void {
  if (!server) return () => {};
  servers.add(server);
  registerProtocol(tileProtocol, async ({ url }, abort) => {
    const [y, x, z, address] = url.split('/').reverse() as [string, string, string, string];
    for (const each of servers) {
      const tile = each(decodeURIComponent(address), { z: +z, x: +x, y: +y }, abort.signal);
      if (tile) return { data: await tile };
    }
    throw new Error('the file is no longer open');
  });
  return () => servers.delete(server);
}
