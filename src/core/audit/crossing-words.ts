import type { SquareMetres } from '#core/units.ts';

/** How a feature is unsound: `cross` where edges of it cross, `parts` where sound parts overlap, `lie` where rings lie on each other. */
export type CrossingHow = 'cross' | 'parts' | 'lie';

/** What is wrong with a feature that crosses or lies on itself, without a full stop. @param area half of ∫ (w² − w) */
export function crossingWords({
  feature,
  area,
  how,
}: {
  readonly feature: string;
  readonly area: SquareMetres;
  readonly how: CrossingHow;
}): string {
  const size = areaWords(area);
  if (how === 'cross') return `${feature} crosses itself: ${size} lie in loops wound the wrong way or twice`;
  if (how === 'parts') return `Parts of ${feature} overlap each other by ${size}`;
  return `Rings or parts of ${feature} lie on each other, on ${size}`;
}

/** An area in English: hectares from 1000 m² on, else square metres. */
export const areaWords = (m2: SquareMetres): string =>
  m2 >= 1000 ? `${Number((m2 / 10_000).toPrecision(6))} ha` : `${Number(m2.toPrecision(3))} m²`;
