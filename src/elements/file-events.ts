/** Something a person asked for about a file of their own. Bubbles out of shadow roots. */
abstract class FileEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The person chose files to open; none yet when the choosing only begins. */
export class FileOpenEvent extends FileEvent {
  readonly files: readonly File[];
  constructor(files: readonly File[]) {
    super('plan-file-open');
    this.files = files;
  }
}

/** The person chose where the classes of an opened file come from; null = one look for all. */
export class FileClassifyEvent extends FileEvent {
  readonly layer: string;
  readonly classBy: string | null;
  constructor(layer: string, classBy: string | null) {
    super('plan-file-classify');
    this.layer = layer;
    this.classBy = classBy;
  }
}

/** The person chose the property with the day of approval; null = none. */
export class FileApproveEvent extends FileEvent {
  readonly approvedBy: string | null;
  constructor(approvedBy: string | null) {
    super('plan-file-approve');
    this.approvedBy = approvedBy;
  }
}

/** The person chose by which ruleset the codes of an opened file are; null = unknown. */
export class FileRuleEvent extends FileEvent {
  readonly layer: string;
  readonly ruleset: string | null;
  constructor(layer: string, ruleset: string | null) {
    super('plan-file-rule');
    this.layer = layer;
    this.ruleset = ruleset;
  }
}

/** The person asked to see, sum, no longer sum, check, or take away an opened file. */
export class FileVerbEvent extends FileEvent {
  readonly layer: string;
  readonly verb: 'zoom' | 'sum' | 'stop-summing' | 'check' | 'close';
  constructor(layer: string, verb: FileVerbEvent['verb']) {
    super('plan-file-verb');
    this.layer = layer;
    this.verb = verb;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-file-open': FileOpenEvent;
    'plan-file-classify': FileClassifyEvent;
    'plan-file-approve': FileApproveEvent;
    'plan-file-rule': FileRuleEvent;
    'plan-file-verb': FileVerbEvent;
  }
}
