/** Something a person asked for in the plans panel. Bubbles out of shadow roots. */
abstract class PlanEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The person wants to see the document a figure is from. */
export class SourceShowEvent extends PlanEvent {
  readonly document: string;
  constructor(document: string) {
    super('plan-source-show');
    this.document = document;
  }
}

/** The person wants to see the land fund behind a figure, of one unit or (`null`) of all. */
export class FundShowEvent extends PlanEvent {
  readonly unit: string | null;
  constructor(unit: string | null) {
    super('plan-fund-show');
    this.unit = unit;
  }
}

/** The person wants something shaded on the map, by its id, or (`null`) no more. */
export class ShadeEvent extends PlanEvent {
  readonly id: string | null;
  constructor(id: string | null) {
    super('plan-shade');
    this.id = id;
  }
}

/** The person wants to see a plan in the register. */
export class PlanShowEvent extends PlanEvent {
  readonly plan: string;
  constructor(plan: string) {
    super('plan-plan-show');
    this.plan = plan;
  }
}

/** The person wants to see a layer in the layers panel, and on the map. */
export class LayerShowEvent extends PlanEvent {
  readonly layer: string;
  constructor(layer: string) {
    super('plan-layer-show');
    this.layer = layer;
  }
}

/** The person wants the map to go to the extent of a plan. */
export class ExtentGoEvent extends PlanEvent {
  readonly plan: string;
  constructor(plan: string) {
    super('plan-extent-go');
    this.plan = plan;
  }
}

/** The person wants to see a place of an indicator on the map, by its id. */
export class PlaceShowEvent extends PlanEvent {
  readonly place: string;
  constructor(place: string) {
    super('plan-place-show');
    this.place = place;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-extent-go': ExtentGoEvent;
    'plan-layer-show': LayerShowEvent;
    'plan-place-show': PlaceShowEvent;
    'plan-plan-show': PlanShowEvent;
    'plan-source-show': SourceShowEvent;
    'plan-fund-show': FundShowEvent;
    'plan-shade': ShadeEvent;
  }
}
