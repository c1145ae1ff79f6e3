/** Something a person asked for in the audit. Bubbles out of shadow roots. */
abstract class AuditEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The person asked the map to go to a problem: its number among those of its layer. */
export class ProblemFlyEvent extends AuditEvent {
  readonly problem: number;
  constructor(problem: number) {
    super('plan-problem-fly');
    this.problem = problem;
  }
}

/** The person asked for the problems as a file. */
export class AuditSaveEvent extends AuditEvent {
  constructor() {
    super('plan-audit-save');
  }
}

/** The person asked to see the rows of overlaps and unzoned land. */
export class ClosureShowEvent extends AuditEvent {
  constructor() {
    super('plan-closure-show');
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-problem-fly': ProblemFlyEvent;
    'plan-audit-save': AuditSaveEvent;
    'plan-closure-show': ClosureShowEvent;
  }
}
