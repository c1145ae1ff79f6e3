import type { Cells } from '../sketch/cells.ts';
import type { Ground } from '../sketch/ground.ts';
import type { Patch, Plan, Unit, Use } from '../sketch/plan.ts';
import { type Km, toKm } from '../sketch/plane.ts';
import { fractal, hash } from '../sketch/random.ts';
import type { Site } from '../sketch/sites.ts';
import { insideBlob, type Terrain } from '../sketch/terrain.ts';
import { townUse } from '../sketch/town-use.ts';

const same = (code: string, mark = ''): Use => ({ existing: code, planned: code, mark });

/** Land use of each cell by rules that follow relief, towns and roads only. `owner` is the unit of each cell. */
export function useOfCells(
  cells: Cells,
  ground: Ground,
  terrain: Terrain,
  owner: Int16Array,
  units: readonly Unit[],
  plan: Plan,
  forests: readonly Patch[],
): Use[] {
  const towns = plan.towns.map((town) => ({ ...town, km: toKm(town.at) }));
  return cells.sites.map((site, i) => {
    const isWard = units[owner[i] as number]?.kind === 'phường';
    const laid = laidUse(site, plan);
    if (laid) return laid;
    const lake = plan.lakes.findIndex((each) => insideBlob(site.e, site.n, each, 0.25) > 0);
    if (lake >= 0) return same('MNC', `lake-${lake}`);
    const open = openCountry(site, ground, terrain, isWard);
    if (forests.some((each) => insideBlob(site.e, site.n, each, 0.6) > 0)) return same('RDD');
    const near = nearestTown(site, towns);
    if (!near || near.share >= 1 || terrain.height(site.e, site.n) > 900) return open;
    const lot = hash(Math.round(site.e / 0.5), Math.round(site.n / 0.5), 61);
    const { now, planned } = near.town;
    if (near.share * planned < now) {
      const existing = townUse((near.share * planned) / now, lot, isWard);
      return { existing, planned: existing === 'BCS' || existing === 'HNK' ? 'DKV' : existing, mark: '' };
    }
    const isKept = fractal(site.e, site.n, 1.1, 2, 411) > 0.22;
    return {
      existing: open.existing,
      planned: isKept ? open.planned : townUse(0.3 + near.share / 2, lot, isWard),
      mark: '',
    };
  });
}

function nearestTown<T extends { readonly planned: number; readonly km: Km }>(
  { e, n }: Site,
  towns: readonly T[],
): { readonly town: T; readonly share: number } | null {
  let best: { town: T; share: number } | null = null;
  for (const town of towns) {
    const far = Math.hypot(e - town.km[0], n - town.km[1]) + 0.5 * fractal(e, n, 1.4, 3, 88);
    const share = far / town.planned;
    if (!best || share < best.share) best = { town, share };
  }
  return best;
}

function laidUse(site: Site, plan: Plan): Use | undefined {
  if (site.kind === 'road') return same('DGT', `road-${site.of}`);
  if (site.kind === 'river') return same('SON', `river-${site.of}`);
  if (site.kind !== 'park' || !plan.parks[site.of]) return undefined;
  const before = ['HNK', 'LUC', 'BCS'][Math.floor(hash(Math.round(site.e), Math.round(site.n), 4) * 3)];
  return { existing: before ?? 'HNK', planned: 'SKK', mark: `park-${site.of}` };
}

/** Forest by height, fields in the valleys, ponds by the sea, villages along the fields. */
function openCountry({ e, n }: Site, ground: Ground, terrain: Terrain, isWard: boolean): Use {
  const height = terrain.height(e, n);
  const sea = ground.seaDistance(e, n);
  const grain = fractal(e, n, 2.4, 3, 201);
  if (ground.islandOf(e, n) > 0) return same(grain > 0.1 ? 'RPH' : 'NCS');
  if (height > 420) return same(grain > 0.6 ? 'DCS' : 'RPH');
  if (height > 78) {
    if (grain > 0.44) return same('CLN');
    if (grain < -0.6) return { existing: 'DCS', planned: 'RSX', mark: '' };
    return same(fractal(e, n, 11, 2, 231) > 0.42 ? 'RPH' : 'RSX');
  }
  if (sea < 1.4 && fractal(e, n, 2.6, 2, 241) > 0.1) return same('NTS');
  const village = fractal(e, n, 0.95, 2, 251);
  if (village > 0.4) return same(isWard ? 'ODT' : 'ONT');
  if (village < -0.6) return { existing: 'HNK', planned: grain > 0 ? 'SKN' : 'TMD', mark: '' };
  if (height > 34) return same(grain > 0.1 ? 'CLN' : grain < -0.25 ? 'RSX' : 'HNK');
  return same(grain > 0.3 ? 'LUK' : grain < -0.36 ? 'HNK' : 'LUC');
}
