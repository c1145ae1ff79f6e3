import type { ListColumn, ListRow } from '#app/feature-list.ts';

/** The person asked to see a feature of the list on the map. */
export class ListRowOpenEvent extends Event {
  readonly row: ListRow;
  constructor(row: ListRow) {
    super('plan-list-open', { bubbles: true, composed: true });
    this.row = row;
  }
}

/** The person asked for the list in the order of a column. */
export class ListSortEvent extends Event {
  readonly by: ListColumn;
  constructor(by: ListColumn) {
    super('plan-list-sort', { bubbles: true, composed: true });
    this.by = by;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-list-open': ListRowOpenEvent;
    'plan-list-sort': ListSortEvent;
  }
}
