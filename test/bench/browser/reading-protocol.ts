/** What the reading worker is asked for. */
export type ReadingTask =
  | { readonly kind: 'parse'; readonly url: string }
  | { readonly kind: 'scan'; readonly url: string }
  | { readonly kind: 'flatgeobuf'; readonly url: string }
  | {
      readonly kind: 'identity';
      readonly url: string;
      /** read by JSON.parse, to hold the others against */
      readonly wantedUrl: string;
      readonly flatgeobufUrl: string;
    };

/** What it answers; seconds by its own clock, the bytes already there. */
export interface ReadingAnswer {
  /** bytes to a string, where a string is needed */
  readonly decode: number;
  /** the string to an object tree, or the bytes to a finished table */
  readonly read: number;
  readonly features: number;
  readonly vertices: number;
  /** what is not bit for bit as JSON.parse has it, in words */
  readonly faults: readonly string[];
}
