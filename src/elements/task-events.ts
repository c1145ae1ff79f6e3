import type { FundScope, FundSort } from '#app/state.ts';
import type { OverlapPolicyId } from '#core/fund/overlap-policy.ts';
import type { PrintRounding } from '#core/fund/print-rounding.ts';

/** Something a person asked for in a panel. Bubbles out of shadow roots. */
abstract class TaskEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The person chose what to sum; `kind` alone when the unit or the drawing is still to come. */
export class ScopeChooseEvent extends TaskEvent {
  readonly kind: FundScope['kind'];
  constructor(kind: FundScope['kind']) {
    super('plan-scope-choose');
    this.kind = kind;
  }
}

/** The person chose another way to read a panel. */
export class ViewChooseEvent extends TaskEvent {
  readonly view: string;
  constructor(view: string) {
    super('plan-view-choose');
    this.view = view;
  }
}

/** The person chose an administrative unit. */
export class UnitChooseEvent extends TaskEvent {
  readonly unit: string;
  constructor(unit: string) {
    super('plan-unit-choose');
    this.unit = unit;
  }
}

/** The person asked for another order of the table. */
export class FundSortEvent extends TaskEvent {
  readonly sort: FundSort;
  constructor(sort: FundSort) {
    super('plan-fund-sort');
    this.sort = sort;
  }
}

/** A row was pointed at, left (`null`), or held (`held`: until it is pressed again). */
export class CategoryLightEvent extends TaskEvent {
  readonly category: string | null;
  readonly held: boolean;
  constructor(category: string | null, held: boolean) {
    super('plan-category-light');
    this.category = category;
    this.held = held;
  }
}

/** The person asked for other printed figures. */
export class RoundingChangeEvent extends TaskEvent {
  readonly rounding: PrintRounding;
  constructor(rounding: PrintRounding) {
    super('plan-rounding-change');
    this.rounding = rounding;
  }
}

/** The person chose what is done with land under several zones. */
export class OverlapPolicyEvent extends TaskEvent {
  readonly policy: OverlapPolicyId;
  constructor(policy: OverlapPolicyId) {
    super('plan-overlap-policy');
    this.policy = policy;
  }
}

/** The person switched the repair of unsound shapes on or off. */
export class RepairToggleEvent extends TaskEvent {
  readonly repair: boolean;
  constructor(repair: boolean) {
    super('plan-repair-toggle');
    this.repair = repair;
  }
}

/** The person asked to open one finding of the card. */
export class FindingSelectEvent extends TaskEvent {
  readonly index: number;
  constructor(index: number) {
    super('plan-finding-select');
    this.index = index;
  }
}

/** The person asked to close the card. */
export class CardCloseEvent extends TaskEvent {
  constructor() {
    super('plan-card-close');
  }
}

/** The person asked to try again what failed. */
export class TaskRetryEvent extends TaskEvent {
  constructor() {
    super('plan-task-retry');
  }
}

/** The person switched one element of the spatial model on or off. */
export class ElementToggleEvent extends TaskEvent {
  readonly element: string;
  readonly shown: boolean;
  constructor(element: string, shown: boolean) {
    super('plan-element-toggle');
    this.element = element;
    this.shown = shown;
  }
}

/** The person selected one element of the spatial model, or none. */
export class ElementSelectEvent extends TaskEvent {
  readonly element: string | null;
  constructor(element: string | null) {
    super('plan-element-select');
    this.element = element;
  }
}

/** The person asked the map to go to an element of the spatial model. */
export class ElementFlyEvent extends TaskEvent {
  readonly element: string;
  constructor(element: string) {
    super('plan-element-fly');
    this.element = element;
  }
}

/** The person put other units to an element of the spatial model; the source's own again when they are these. */
export class ElementUnitsEvent extends TaskEvent {
  readonly element: string;
  readonly units: readonly string[];
  constructor(element: string, units: readonly string[]) {
    super('plan-element-units');
    this.element = element;
    this.units = units;
  }
}

/** The person asked for the land along a line of the spatial model. */
export class ElementCorridorEvent extends TaskEvent {
  readonly element: string;
  constructor(element: string) {
    super('plan-element-corridor');
    this.element = element;
  }
}

/** The person turned to the page of an element of the spatial model; null = the opening one. */
export class ElementReadEvent extends TaskEvent {
  readonly element: string | null;
  constructor(element: string | null) {
    super('plan-element-read');
    this.element = element;
  }
}

/** The person chose what a view of the spatial model looks at; '' = nothing. */
export class PlaceChooseEvent extends TaskEvent {
  readonly place: string;
  constructor(place: string) {
    super('plan-place-choose');
    this.place = place;
  }
}

/** The person asked to begin, finish or clear a measurement. */
export class MeasureEvent extends TaskEvent {
  readonly verb: 'length' | 'area' | 'finish' | 'clear';
  constructor(verb: MeasureEvent['verb']) {
    super('plan-measure-step');
    this.verb = verb;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-overlap-policy': OverlapPolicyEvent;
    'plan-repair-toggle': RepairToggleEvent;
    'plan-scope-choose': ScopeChooseEvent;
    'plan-unit-choose': UnitChooseEvent;
    'plan-fund-sort': FundSortEvent;
    'plan-category-light': CategoryLightEvent;
    'plan-rounding-change': RoundingChangeEvent;
    'plan-finding-select': FindingSelectEvent;
    'plan-card-close': CardCloseEvent;
    'plan-task-retry': TaskRetryEvent;
    'plan-element-toggle': ElementToggleEvent;
    'plan-element-select': ElementSelectEvent;
    'plan-element-fly': ElementFlyEvent;
    'plan-element-units': ElementUnitsEvent;
    'plan-element-corridor': ElementCorridorEvent;
    'plan-element-read': ElementReadEvent;
    'plan-place-choose': PlaceChooseEvent;
    'plan-measure-step': MeasureEvent;
  }
}
