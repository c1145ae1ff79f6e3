import type { Cells } from '../sketch/cells.ts';
import type { Ground } from '../sketch/ground.ts';
import type { Patch, Unit, Use } from '../sketch/plan.ts';
import { toKm } from '../sketch/plane.ts';
import { fractal, hash } from '../sketch/random.ts';
import type { Site } from '../sketch/sites.ts';
import { insideBlob, type Terrain } from '../sketch/terrain.ts';
import { townUse } from '../sketch/town-use.ts';
import { PARKS } from './parks.ts';
import { ENERGY, HERITAGE, MINES, RESORTS, SPECIAL_FOREST, TOWNS } from './places.ts';
import { LAKES } from './roads.ts';

const same = (code: string, mark = ''): Use => ({ existing: code, planned: code, mark });
const within = (list: readonly Patch[], e: number, n: number, roughness?: number): number =>
  list.reduce((best, p) => Math.max(best, insideBlob(e, n, p, roughness)), -9);

/** Width of a lot of blocks in a town, km. */
const LOT = 0.45;

/** Land use of each cell. `owner` is the unit of each cell: urban codes stand in a phường, rural ones in a xã. */
export function useOfCells(
  cells: Cells,
  ground: Ground,
  terrain: Terrain,
  owner: Int16Array,
  units: readonly Unit[],
): Use[] {
  const towns = TOWNS.map((t) => ({ ...t, km: toKm(t.at) }));
  return cells.sites.map((site, i) => {
    const unit = units[owner[i] as number] as Unit;
    const urban = unit.kind === 'phường';
    const laid = laidUse(site);
    if (laid !== undefined) return laid;
    const special = specialUse(site, ground);
    if (special !== undefined) return special;
    const town = towns.reduce(
      (best, t) => {
        const d = Math.hypot(site.e - t.km[0], site.n - t.km[1]) + 0.5 * fractal(site.e, site.n, 1.4, 3, 88);
        return d / t.planned < best.d / best.t.planned ? { d, t } : best;
      },
      { d: 99, t: towns[0] as (typeof towns)[number] },
    );
    const rural = ruralUse(site, ground, terrain, urban);
    if (town.d < town.t.now) return townNow(town.d / town.t.now, site, urban);
    if (
      town.d < town.t.planned &&
      terrain.height(site.e, site.n) < 190 &&
      ground.islandOf(site.e, site.n) < 60
    ) {
      const kept = fractal(site.e, site.n, 1.1, 2, 411) > 0.22;
      const planned = kept
        ? rural.planned
        : townUse(0.35 + town.d / town.t.planned / 2, clump(site, 5), urban);
      return { existing: rural.existing, planned, mark: '' };
    }
    const resort = RESORTS.find((r) => insideBlob(site.e, site.n, r) > 0);
    if (resort)
      return {
        existing: resort.now ? 'TMD' : rural.existing,
        planned: clump(site, 3) < 0.25 ? 'DKV' : 'TMD',
        mark: '',
      };
    return rural;
  });
}

/** A number in [0, 1) shared by the few blocks that stand together: the same lot of blocks gets the same use. */
function clump({ e, n }: Site, seed: number): number {
  const [c, r] = [Math.floor(e / LOT), Math.floor(n / LOT)];
  let best = { far: Number.POSITIVE_INFINITY, value: 0 };
  for (let i = c - 1; i <= c + 1; i += 1) {
    for (let j = r - 1; j <= r + 1; j += 1) {
      const far = Math.hypot((i + hash(i, j, 51)) * LOT - e, (j + hash(i, j, 52)) * LOT - n);
      if (far < best.far) best = { far, value: hash(i, j, 60 + seed) };
    }
  }
  return best.value;
}

/** Inside a town: nearly all stays; here and there a block is planned for another use. */
function townNow(d: number, site: Site, urban: boolean): Use {
  const existing = townUse(d, clump(site, 1), urban);
  const renewed = clump(site, 2) < 0.12 && ['ODT', 'ONT', 'SKC', 'BCS', 'HNK'].includes(existing);
  return {
    existing,
    planned: renewed ? townUse(0.3, clump(site, 9), urban) : existing === 'BCS' ? 'DKV' : existing,
    mark: '',
  };
}

function laidUse(site: Site): Use | undefined {
  if (site.kind === 'road') return same('DGT', `road-${site.of}`);
  if (site.kind === 'river') return same('SON', `river-${site.of}`);
  if (site.kind !== 'park') return undefined;
  const park = PARKS[site.of];
  if (park?.built) return same('SKK', `park-${park.id}`);
  const before = ['HNK', 'NTS', 'LUC', 'BCS'][
    Math.floor(hash(Math.round(site.e / 2.2), Math.round(site.n / 2.2), 4) * 4)
  ];
  return { existing: before ?? 'HNK', planned: 'SKK', mark: `park-${park?.id}` };
}

function specialUse({ e, n }: Site, ground: Ground): Use | undefined {
  const lake = LAKES.findIndex((l) => insideBlob(e, n, l, 0.25) > 0);
  if (lake >= 0) return same('MNC', `lake-${lake}`);
  if (within(ENERGY, e, n, 0.1) > 0) return same('DNL');
  if (within(MINES, e, n, 0.5) > 0.05) {
    const tip = fractal(e, n, 1.5, 2, 67);
    if (tip > 0.28) return same('DRA');
    return { existing: 'SKS', planned: tip < -0.3 ? 'RSX' : 'SKS', mark: '' };
  }
  const island = ground.islandOf(e, n);
  const karst = island > 0 && n < -30 && (ground.islands[island]?.area ?? 0) < 7;
  if (within(HERITAGE, e, n, 0.2) > 0 && (karst || n > -15))
    return same(karst && hash(island, 1, 5) < 0.2 ? 'NCS' : 'DDD');
  if (within(SPECIAL_FOREST, e, n, 0.75) > 0.05 && ground.islandOf(e, n) !== 1) return same('RDD');
  return undefined;
}

/** The country between the towns: forest by height, fields in valleys, ponds by the sea, villages along the fields. */
function ruralUse(site: Site, ground: Ground, terrain: Terrain, urban: boolean): Use {
  const { e, n } = site;
  const height = terrain.height(e, n);
  const sea = ground.seaDistance(e, n);
  const island = ground.islandOf(e, n);
  const grain = fractal(e, n, 2.4, 3, 201);
  if (island > 8 && (ground.islands[island]?.area ?? 0) < 3)
    return same(hash(island, 7, 7) < 0.4 ? 'NCS' : 'RPH');
  if (height > 470 || (n > 30 && height > 330)) return same(grain > 0.62 ? 'DCS' : 'RPH');
  if (height > 78) {
    if (grain > 0.42) return same('CLN');
    if (grain < -0.58) return { existing: 'DCS', planned: 'RSX', mark: '' };
    return same(fractal(e, n, 11, 2, 231) > 0.42 ? 'RPH' : 'RSX');
  }
  if (sea < 0.45 && grain > -0.1) return { existing: 'RPH', planned: 'RPH', mark: 'mangrove' };
  const ponds = sea < (island === 0 || (n < -28 && e < -20) ? 2.2 : 0.9) && fractal(e, n, 2.6, 2, 241) > 0.06;
  if (ponds) return { existing: 'NTS', planned: planPond(e, n), mark: '' };
  const village = fractal(e, n, 0.95, 2, 251);
  if (village > 0.43) return same(urban ? 'ODT' : 'ONT');
  if (village < -0.56) return lowlandExtra(site);
  if (island > 0 && n > -35 && height > 12) return same(grain > 0.35 ? 'CLN' : grain < -0.45 ? 'HNK' : 'RSX');
  if (height > 34) return same(grain > 0.1 ? 'CLN' : grain < -0.25 ? 'RSX' : 'HNK');
  return same(grain > 0.3 ? 'LUK' : grain < -0.36 ? 'HNK' : 'LUC');
}

/** In the coastal economic zone of Quảng Yên some ponds are planned as services and production. */
function planPond(e: number, n: number): string {
  const [we, wn] = toKm([106.86, 20.88]);
  const inZone = Math.hypot(e - we, n - wn) < 8;
  const pick = fractal(e, n, 2, 2, 261);
  if (inZone && pick > 0.2) return 'SKC';
  if (inZone && pick < -0.3) return 'TMD';
  return 'NTS';
}

function lowlandExtra(site: Site): Use {
  const pick = clump(site, 8);
  if (pick < 0.1) return same('NTD');
  if (pick < 0.22) return { existing: 'BCS', planned: 'CNT', mark: '' };
  if (pick < 0.4) return { existing: 'HNK', planned: 'SKN', mark: '' };
  if (pick < 0.5) return same('DTL');
  if (pick < 0.56) return same('TON');
  if (pick < 0.62) return { existing: 'SKC', planned: 'SKC', mark: '' };
  return same('NKH');
}
