import type { ZoneInConstraint } from '#app/constraint-question.ts';

/** The person asked to see a zone inside a constraint on the map. Bubbles out of shadow roots. */
export class ConstraintZoneOpenEvent extends Event {
  readonly zone: ZoneInConstraint;
  /** what the list calls it */
  readonly title: string;
  constructor(zone: ZoneInConstraint, title: string) {
    super('plan-constraint-zone-open', { bubbles: true, composed: true });
    this.zone = zone;
    this.title = title;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-constraint-zone-open': ConstraintZoneOpenEvent;
  }
}
