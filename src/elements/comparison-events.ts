import type { Bounds } from '#core/scene.ts';

/** The person asked for a lot on the map, and for the zone it is in conflict with (null: it lies outside). */
export class LotPickEvent extends Event {
  readonly lot: string;
  readonly zone: string | null;
  readonly bounds: Bounds | null;
  constructor(lot: string, zone: string | null, bounds: Bounds | null) {
    super('plan-lot-pick', { bubbles: true, composed: true });
    this.lot = lot;
    this.zone = zone;
    this.bounds = bounds;
  }
}

/** The person asked for two plans on the map. */
export class PairPickEvent extends Event {
  readonly first: string;
  readonly second: string;
  readonly bounds: Bounds;
  constructor(first: string, second: string, bounds: Bounds) {
    super('plan-pair-pick', { bubbles: true, composed: true });
    this.first = first;
    this.second = second;
    this.bounds = bounds;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-lot-pick': LotPickEvent;
    'plan-pair-pick': PairPickEvent;
  }
}
