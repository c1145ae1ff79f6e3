/** Something the audit did not do, for want of what it needs. Plain data; no problem of the layer. */
export interface AuditNote {
  readonly kind: AuditNoteKind;
  /** one English sentence, and what to do */
  readonly message: string;
}

export type AuditNoteKind = 'position-not-compared';

/** Said of a layer that was audited without a reference. */
export const POSITION_NOT_COMPARED: AuditNote = {
  kind: 'position-not-compared',
  message:
    'The position was not compared with units: a wrong meridian, a missing datum shift or another place is found only with --units.',
};
