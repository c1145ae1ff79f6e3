import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { afterEach, expect, test, vi } from 'vitest';
import { corridorRoutes } from '#app/corridor-routes.ts';
import type { AppState } from '#app/state.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';

afterEach(() => vi.unstubAllGlobals());

test.each(['quang-ninh', 'cao-bang', 'lang-son', 'bac-ninh', 'khanh-hoa'])(
  'the lines to choose from in %s have no name twice, and no arrow from one town to somewhere is one of them',
  async (id) => {
    vi.stubGlobal('fetch', async (url: string) => new Response(readFileSync(new URL(url))));
    const base = new URL(`../../public/data/${id}/`, import.meta.url);
    const catalogue = JSON.parse(readFileSync(new URL('catalogue.json', base), 'utf8')) as Catalogue;
    const state = { base: base.href, catalogueUrl: new URL('catalogue.json', base).href, opened: {} };
    const groups = await corridorRoutes(state as unknown as AppState, catalogue);
    const routes = groups.flatMap((group) => group.routes);
    expect(routes.length).toBeGreaterThan(3);
    const names = routes.map(({ title }) => title.vi.replace(/ \(minh họa\)$/, ''));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const links = JSON.parse(readFileSync(new URL('links.geojson', base), 'utf8')) as FeatureCollection;
    const towns = new Map(
      links.features.map(({ properties }) => [properties?.id, properties?.centres.length]),
    );
    expect([...towns.values()].includes(1)).toBe(id !== 'bac-ninh');
    for (const { layer, id: line } of routes)
      if (layer === 'links') expect(towns.get(line), line).toBeGreaterThan(1);
    expect(routes.some(({ layer }) => layer === 'links') || id === 'cao-bang').toBe(true);
  },
);
