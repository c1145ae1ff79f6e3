import type { DrawnDefect, DrawnFund } from '#core/fund/drawn-fund.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LonLat } from '#core/units.ts';
import type { LayerSource } from './protocol.ts';

/**
 * The question what lies in an outline under a hand. The first one over a zone layer makes it ready and is slow; the others
 * take milliseconds. Ask the next when the last was answered: then there is no queue.
 */
export interface DrawnFundRequest {
  /** by URL, so that what was made ready is kept */
  readonly zones: LayerSource;
  /** property of the zones that holds the land-use code */
  readonly category: string;
  readonly axis: Vn2000Zone;
  /** lon, lat in degrees, WGS 84; open. With fewer than three corners the layer is only made ready */
  readonly ring: readonly LonLat[];
}

/** The figures, or why the outline has none. */
export interface DrawnFundAnswer {
  readonly outcome: DrawnFund | DrawnDefect;
  /** time the answer took in the worker, without making ready, milliseconds */
  readonly computeMs: number;
}
