/** Why a receipt cannot be held against anything here. */
export type ReceiptRefusal =
  | { readonly kind: 'not-json' | 'no-hash' | 'no-fund' }
  /** the file is no receipt; `cause` says what is wrong with it */
  | { readonly kind: 'no-receipt'; readonly cause: string }
  /** a receipt of another question than a land fund */
  | { readonly kind: 'other-kind'; readonly cause: string }
  /** a receipt of a file this catalogue does not have */
  | { readonly kind: 'foreign'; readonly cause: string }
  /** the figures cannot be made again; the engine's words */
  | { readonly kind: 'failed'; readonly cause: string };
