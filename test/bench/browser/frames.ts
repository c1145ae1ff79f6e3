/** How steadily the page drew while something went on. */
export interface FrameLog {
  readonly seconds: number;
  readonly frames: number;
  /** the longest time between two frames, ms */
  readonly longestMs: number;
  /** frames that came later than 50 ms after the one before */
  readonly lost: number;
  /** tasks of the page itself over 50 ms, ms each */
  readonly longTasksMs: readonly number[];
}

const LOST_MS = 50;

/** Watches the frames and long tasks of the page until the work is done. */
export async function watchFrames<T>(
  work: () => Promise<T>,
): Promise<{ readonly log: FrameLog; readonly value: T }> {
  const gaps: number[] = [];
  const longTasksMs: number[] = [];
  const observer = new PerformanceObserver((list) =>
    longTasksMs.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  let last = start;
  let handle = requestAnimationFrame(function frame() {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    handle = requestAnimationFrame(frame);
  });
  const value = await work();
  // the answer's own frame counts too
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  cancelAnimationFrame(handle);
  for (const { duration } of observer.takeRecords()) longTasksMs.push(duration);
  observer.disconnect();
  const log = {
    seconds: (performance.now() - start) / 1000,
    frames: gaps.length,
    longestMs: Math.max(0, ...gaps),
    lost: gaps.filter((gap) => gap > LOST_MS).length,
    longTasksMs,
  };
  return { log, value };
}
