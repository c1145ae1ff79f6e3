/**
 * Called between slices of a long sum with the share done, 0 … 1.
 *
 * The host decides what happens there: report progress, let other messages in, or throw to stop.
 */
export type Checkpoint = (done: number) => void | Promise<void>;

/** Runs `work` over 0 … count in slices, stopping at the checkpoint after each; shares run from `from` to `to`. */
export async function inSlices(
  count: number,
  sliceSize: number,
  work: (from: number, to: number) => void,
  checkpoint: Checkpoint,
  [from, to]: readonly [number, number],
): Promise<void> {
  for (let start = 0; start < count; start += sliceSize) {
    const end = Math.min(count, start + sliceSize);
    work(start, end);
    await checkpoint(from + ((to - from) * end) / count);
  }
}
