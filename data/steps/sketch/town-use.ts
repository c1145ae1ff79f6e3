/** Shares of a town's blocks from its middle (0) to its edge (1): [code, share in the middle, share at the edge]. */
const SHARES: readonly (readonly [string, number, number])[] = [
  ['ODT', 0.46, 0.6],
  ['TMD', 0.15, 0.06],
  ['TSC', 0.06, 0.01],
  ['DKV', 0.09, 0.07],
  ['DGD', 0.06, 0.05],
  ['DYT', 0.03, 0.01],
  ['DVH', 0.04, 0.01],
  ['DTT', 0.03, 0.02],
  ['DCH', 0.02, 0.01],
  ['DGT', 0.03, 0.02],
  ['SKC', 0.01, 0.06],
  ['BCS', 0.01, 0.03],
  ['HNK', 0, 0.04],
];

/**
 * Land use of one town block.
 *
 * @param distance 0 in the middle … 1 at the edge
 * @param pick a number in [0, 1) that chooses
 * @param urban whether the unit is a phường; a xã's homes are rural residential land
 */
export function townUse(distance: number, pick: number, urban: boolean): string {
  const d = Math.max(0, Math.min(1, distance));
  const shares = SHARES.map(([code, middle, edge]) => [code, middle + (edge - middle) * d] as const);
  const total = shares.reduce((s, [, share]) => s + share, 0);
  let left = pick * total;
  for (const [code, share] of shares) {
    left -= share;
    if (left < 0) return code === 'ODT' && !urban ? 'ONT' : code;
  }
  return urban ? 'ODT' : 'ONT';
}
