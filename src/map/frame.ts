/**
 * Calls back at most once a frame, with the latest arguments.
 *
 * @returns the throttled call; `cancel` drops what has not been said yet, `flush` says it now
 */
export function oncePerFrame<A extends readonly unknown[]>(
  say: (...args: A) => void,
): ((...args: A) => void) & { cancel(): void; flush(): void } {
  let waiting: A | null = null;
  let frame = 0;
  const flush = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    const args = waiting;
    waiting = null;
    if (args) say(...args);
  };
  const call = (...args: A): void => {
    waiting = args;
    frame ||= requestAnimationFrame(flush);
  };
  const cancel = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    waiting = null;
  };
  return Object.assign(call, { cancel, flush });
}
