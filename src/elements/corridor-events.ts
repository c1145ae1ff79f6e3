import type { CorridorChoice } from '#app/corridor-choice.ts';

/** The person chose another route, distance, stretch or content. */
export class CorridorChooseEvent extends Event {
  readonly choice: Partial<CorridorChoice>;
  constructor(choice: Partial<CorridorChoice>) {
    super('plan-corridor-choose', { bubbles: true, composed: true });
    this.choice = choice;
  }
}

/** The person asked for a line to be drawn on the map. */
export class CorridorDrawEvent extends Event {
  constructor() {
    super('plan-corridor-draw', { bubbles: true, composed: true });
  }
}

/** The person points at a stretch by its number, or at none; `held` where it stays after the pointer has gone. */
export class StretchPointEvent extends Event {
  readonly stretch: number | null;
  readonly held: boolean;
  constructor(stretch: number | null, held: boolean) {
    super('plan-stretch-point', { bubbles: true, composed: true });
    this.stretch = stretch;
    this.held = held;
  }
}

/** The person asked the map to go to a stretch by its number. */
export class StretchFlyEvent extends Event {
  readonly stretch: number;
  constructor(stretch: number) {
    super('plan-stretch-fly', { bubbles: true, composed: true });
    this.stretch = stretch;
  }
}

/** The person asked the map to go to a place along the route, by its number in the profile. */
export class CorridorPlaceEvent extends Event {
  readonly place: number;
  constructor(place: number) {
    super('plan-corridor-place', { bubbles: true, composed: true });
    this.place = place;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-corridor-choose': CorridorChooseEvent;
    'plan-corridor-draw': CorridorDrawEvent;
    'plan-stretch-point': StretchPointEvent;
    'plan-stretch-fly': StretchFlyEvent;
    'plan-corridor-place': CorridorPlaceEvent;
  }
}
