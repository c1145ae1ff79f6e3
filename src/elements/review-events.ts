import type { ReviewChoice } from '#app/review-choice.ts';

/** The person chose what land is held against. */
export class ReviewChooseEvent extends Event {
  readonly choice: ReviewChoice;
  constructor(choice: ReviewChoice) {
    super('plan-review-choose', { bubbles: true, composed: true });
    this.choice = choice;
  }
}

/** The person opened a file of people by unit, or wants all given numbers gone (null). */
export class PeopleFileEvent extends Event {
  readonly file: File | null;
  constructor(file: File | null) {
    super('plan-people-file', { bubbles: true, composed: true });
    this.file = file;
  }
}

/** The person asked for what stands behind a figure: the hectares of a code, all of them, or the rules it is held against. */
export class ReviewSourceEvent extends Event {
  readonly source: { readonly code: string } | 'fund' | 'rules';
  constructor(source: ReviewSourceEvent['source']) {
    super('plan-review-source', { bubbles: true, composed: true });
    this.source = source;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-review-choose': ReviewChooseEvent;
    'plan-people-file': PeopleFileEvent;
    'plan-review-source': ReviewSourceEvent;
  }
}
