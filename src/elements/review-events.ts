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

declare global {
  interface HTMLElementEventMap {
    'plan-review-choose': ReviewChooseEvent;
    'plan-people-file': PeopleFileEvent;
  }
}
