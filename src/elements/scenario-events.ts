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

declare global {
  interface HTMLElementEventMap {
    'plan-unit-toggle': UnitToggleEvent;
    'plan-scenario-rename': ScenarioRenameEvent;
    'plan-scenario-verb': ScenarioVerbEvent;
  }
}
