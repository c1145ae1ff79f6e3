/**
 * The least processor time of a few runs, milliseconds: what a run costs, however busy the machine is with other work.
 *
 * @param runs how often; the first warms the compiler up
 */
export async function leastCpuMs(runs: number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
