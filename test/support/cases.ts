import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';

let done = 0;
const before = process.cpuUsage();

/** A law as a test: it holds in so many generated cases, which are counted. */
export function law<T>(
  name: string,
  cases: number,
  shapes: fc.Arbitrary<T>,
  holds: (shape: T) => void | Promise<void>,
): void {
  test(`${name} (${cases} cases)`, async () => {
    await fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        await holds(shape);
        done++;
      }),
      { numRuns: cases },
    );
  });
}

/** Fails a file of laws that ran fewer cases than it says; prints how many there were and what they cost. */
export function expectCases(least: number): void {
  afterAll(() => {
    const { user, system } = process.cpuUsage(before);
    console.info(`${done} generated cases in ${((user + system) / 1e6).toFixed(1)} s of processor time`);
    expect(done).toBeGreaterThanOrEqual(least);
  });
}
