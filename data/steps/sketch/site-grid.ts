import type { Site } from './sites.ts';

const SIZE = 0.5;

/** Sites laid so far, in buckets of 500 m, each with the distance it keeps others away (km). */
export class SiteGrid {
  readonly sites: Site[] = [];
  readonly #keep: number[] = [];
  readonly #buckets = new Map<number, number[]>();

  add(site: Site, keep: number): void {
    const key = keyOf(Math.floor(site.e / SIZE), Math.floor(site.n / SIZE));
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) this.#buckets.set(key, [this.sites.length]);
    else bucket.push(this.sites.length);
    this.sites.push(site);
    this.#keep.push(keep);
  }

  /** Whether a new site may stand here: nobody within `distance`, nor within the distance they keep. */
  isFree(e: number, n: number, distance: number): boolean {
    const [c, r] = [Math.floor(e / SIZE), Math.floor(n / SIZE)];
    for (let i = c - 1; i <= c + 1; i += 1) {
      for (let j = r - 1; j <= r + 1; j += 1) {
        for (const s of this.#buckets.get(keyOf(i, j)) ?? []) {
          const site = this.sites[s] as Site;
          const wanted = Math.max(distance, this.#keep[s] as number);
          if ((site.e - e) ** 2 + (site.n - n) ** 2 < wanted * wanted) return false;
        }
      }
    }
    return true;
  }

  /** Whether any site lies in the box. */
  any(west: number, south: number, east: number, north: number): boolean {
    for (let i = Math.floor(west / SIZE); i <= Math.floor(east / SIZE); i += 1) {
      for (let j = Math.floor(south / SIZE); j <= Math.floor(north / SIZE); j += 1) {
        for (const s of this.#buckets.get(keyOf(i, j)) ?? []) {
          const { e, n } = this.sites[s] as Site;
          if (e >= west && e <= east && n >= south && n <= north) return true;
        }
      }
    }
    return false;
  }
}

const keyOf = (c: number, r: number): number => (c + 4096) * 8192 + r + 4096;
