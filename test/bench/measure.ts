import { cpus } from 'node:os';

/** How long some work took: by the clock, and of the processor (all threads, in seconds). */
export interface Measured {
  readonly wall: number;
  readonly cpu: number;
}

/** Measures one run. */
export async function measured(work: () => unknown): Promise<Measured> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1e6 };
}

/** The quickest of several runs, clock and processor each on its own. */
export async function quickest(runs: number, work: () => unknown): Promise<Measured> {
  let best: Measured = { wall: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY };
  for (let i = 0; i < runs; i++) {
    const { wall, cpu } = await measured(work);
    best = { wall: Math.min(best.wall, wall), cpu: Math.min(best.cpu, cpu) };
  }
  return best;
}

/** The q-quantile of some numbers, 0 … 1. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;
}

/** The machine in a few words, for beside a figure. */
export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;

/** A markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
