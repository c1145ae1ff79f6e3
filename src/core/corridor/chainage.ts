import type { Metres } from '#core/units.ts';

/** A chainage (lý trình) as engineers write it, `Km 12+300`, to the metre. */
export function chainageText(chainage: Metres): string {
  const metres = Math.round(chainage);
  return `Km ${Math.floor(metres / 1000)}+${String(metres % 1000).padStart(3, '0')}`;
}

/** Lengths of a stretch that can be read off a scale, metres. */
const ROUND_STEPS = [100, 200, 250, 500, 1000, 2000, 2500, 4000, 5000, 10_000, 20_000, 25_000, 50_000];

/** The shortest round length of a stretch that cuts a route into no more than `most`. */
export const roundStep = (length: Metres, most = 60): Metres =>
  ROUND_STEPS.find((step) => Math.ceil(length / step - 1e-9) <= most) ?? Math.ceil(length / most);
