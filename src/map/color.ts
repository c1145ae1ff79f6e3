type Rgb = readonly [number, number, number];

const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;

/**
 * A colour between two others, channel by channel in sRGB.
 *
 * @param color `#rrggbb`
 * @param share 0 gives `color`, 1 gives `other`
 */
export function mix(color: string, other: string, share: number): string {
  const to = rgbOf(other);
  return hexOf(rgbOf(color).map((c, i) => c + (to[i]! - c) * share) as unknown as Rgb);
}

/** The same hue, deep enough to be seen as an outline beside its own fill. */
export const darker = (color: string, share = 0.38): string => mix(color, '#0b1a20', share);

/**
 * Relative luminance, 0 black … 1 white.
 * Source: WCAG 2.2, definition "relative luminance".
 */
export function luminance(color: string): number {
  const [r, g, b] = rgbOf(color).map((c) => {
    const v = c / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
