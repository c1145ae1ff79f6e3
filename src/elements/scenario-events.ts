import type { OwnPeople } from '#core/scenario/scenario.ts';

/** Something a person asked for among boundary options. Bubbles out of shadow roots. */
abstract class ScenarioEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The person put a unit into the option, or took it out. */
export class UnitToggleEvent extends ScenarioEvent {
  readonly unit: string;
  constructor(unit: string) {
    super('plan-unit-toggle');
    this.unit = unit;
  }
}

/** The person gave the option another name. */
export class ScenarioRenameEvent extends ScenarioEvent {
  readonly title: string;
  constructor(title: string) {
    super('plan-scenario-rename');
    this.title = title;
  }
}

/** The person asked for a copy of the option, for it to go, or to begin or end choosing on the map. */
export class ScenarioVerbEvent extends ScenarioEvent {
  readonly verb: 'duplicate' | 'remove' | 'pick';
  constructor(verb: 'duplicate' | 'remove' | 'pick') {
    super('plan-scenario-verb');
    this.verb = verb;
  }
}

/** The person wants to draw an area or a line, to change what is drawn, to end drawing, or no drawing at all. */
export class ScenarioDrawEvent extends ScenarioEvent {
  readonly what: 'area' | 'line' | 'change' | 'end' | 'none';
  constructor(what: ScenarioDrawEvent['what']) {
    super('plan-scenario-draw');
    this.what = what;
  }
}

/** The person wants the land on this side of the drawn line. */
export class CutSideEvent extends ScenarioEvent {
  readonly side: 'left' | 'right';
  constructor(side: CutSideEvent['side']) {
    super('plan-cut-side');
    this.side = side;
  }
}

/** The person gave people of the option, or took them back (`null`). */
export class OwnPeopleEvent extends ScenarioEvent {
  readonly people: OwnPeople | null;
  constructor(people: OwnPeople | null) {
    super('plan-own-people');
    this.people = people;
  }
}

/** The person opened a file of options. */
export class ScenarioFileEvent extends ScenarioEvent {
  readonly text: string;
  constructor(text: string) {
    super('plan-scenario-file');
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-unit-toggle': UnitToggleEvent;
    'plan-scenario-rename': ScenarioRenameEvent;
    'plan-scenario-verb': ScenarioVerbEvent;
    'plan-scenario-draw': ScenarioDrawEvent;
    'plan-cut-side': CutSideEvent;
    'plan-own-people': OwnPeopleEvent;
    'plan-scenario-file': ScenarioFileEvent;
  }
}
