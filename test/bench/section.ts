import type { Figure } from './figures.ts';

/** One table of the report. */
export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
  /** those of its figures that issue 3 has a target for; they go into README */
  readonly figures?: readonly Figure[];
}

export const ms = (seconds: number): string => `${(seconds * 1000).toPrecision(3)} ms`;
export const inSeconds = (seconds: number): string => `${seconds.toFixed(3)} s`;
export const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)}×`;
