/** How far a point lies outside a shape: negative inside. Pixels, x right, y down. */
export type Distance = (x: number, y: number) => number;

type Vertex = readonly [x: number, y: number];

export const union =
  (...parts: readonly Distance[]): Distance =>
  (x, y) =>
    Math.min(...parts.map((part) => part(x, y)));

export const disc =
  (cx: number, cy: number, radius: number): Distance =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius;

export const ring =
  (cx: number, cy: number, radius: number, width: number): Distance =>
  (x, y) =>
    Math.abs(Math.hypot(x - cx, y - cy) - radius) - width / 2;

const toSegment = (x: number, y: number, [ax, ay]: Vertex, [bx, by]: Vertex): number => {
  const dx = bx - ax;
  const dy = by - ay;
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
};

/** A line drawn with a round pen. */
export const stroke =
  (points: readonly Vertex[], width: number): Distance =>
  (x, y) => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 1; i < points.length; i++)
      least = Math.min(least, toSegment(x, y, points[i - 1]!, points[i]!));
    return least - width / 2;
  };

/** A filled polygon, even-odd, corners rounded by `rounding`. */
export const polygon =
  (points: readonly Vertex[], rounding = 0): Distance =>
  (x, y) => {
    let least = Number.POSITIVE_INFINITY;
    let inside = false;
    for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
      const a = points[i]!;
      const b = points[j]!;
      least = Math.min(least, toSegment(x, y, a, b));
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
    }
    return (inside ? -least : least) - rounding;
  };

/** An image whose alpha is a distance, so that it takes any colour and any halo. */
export interface DistanceImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * Samples a shape at the pixel centres.
 *
 * @param size pixels of the square image
 * @param scale image pixels in one pixel of the shape
 * Source: TinySDF's encoding, which MapLibre's shaders read: edge at 0.75, 8 px from full to nothing.
 */
export function rasterize(shape: Distance, size: number, scale: number): DistanceImage {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = (row * size + column) * 4;
      data.fill(255, at, at + 3);
      data[at + 3] = 255 * (0.75 - (shape((column + 0.5) / scale, (row + 0.5) / scale) * scale) / 8);
    }
  }
  return { width: size, height: size, data };
}
