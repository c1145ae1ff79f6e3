import type { LandGroup } from '#core/fund/land-group.ts';

/** The person opened or closed groups of the matrix; the groups that shall be open now. */
export class GroupsOpenEvent extends Event {
  readonly groups: ReadonlySet<LandGroup>;
  constructor(groups: ReadonlySet<LandGroup>) {
    super('plan-groups-open', { bubbles: true, composed: true });
    this.groups = groups;
  }
}

/** The person chose a flow, or let it go (null). */
export class FlowChooseEvent extends Event {
  readonly flow: { readonly from: string; readonly to: string } | null;
  constructor(flow: FlowChooseEvent['flow']) {
    super('plan-flow-choose', { bubbles: true, composed: true });
    this.flow = flow;
  }
}

/** The person asked for a table as a file. */
export class SheetSaveEvent extends Event {
  readonly format: 'csv' | 'xlsx';
  constructor(format: SheetSaveEvent['format']) {
    super('plan-sheet-save', { bubbles: true, composed: true });
    this.format = format;
  }
}

/** The person gave a number of people, or took it back (null). */
export class PopulationGiveEvent extends Event {
  readonly people: number | null;
  constructor(people: number | null) {
    super('plan-population-give', { bubbles: true, composed: true });
    this.people = people;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-groups-open': GroupsOpenEvent;
    'plan-flow-choose': FlowChooseEvent;
    'plan-sheet-save': SheetSaveEvent;
    'plan-population-give': PopulationGiveEvent;
  }
}
