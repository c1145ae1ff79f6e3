/** A generator of numbers in [0, 1): mulberry32, so that the same seed always makes the same map. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number in [0, 1) that depends on the three integers only. */
export function hash(a: number, b: number, seed: number): number {
  let h = Math.imul(a, 374_761_393) ^ Math.imul(b, 668_265_263) ^ Math.imul(seed, 2_147_483_647);
  h = Math.imul(h ^ (h >>> 13), 1_274_126_177);
  h = Math.imul(h ^ (h >>> 16), 2_246_822_519);
  return ((h ^ (h >>> 15)) >>> 0) / 4_294_967_296;
}

const smooth = (t: number): number => t * t * (3 - 2 * t);

/** Smooth noise in [-1, 1] with features of size 1. */
export function noise(x: number, y: number, seed: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const u = smooth(x - i);
  const v = smooth(y - j);
  const low = hash(i, j, seed) * (1 - u) + hash(i + 1, j, seed) * u;
  const high = hash(i, j + 1, seed) * (1 - u) + hash(i + 1, j + 1, seed) * u;
  return (low * (1 - v) + high * v) * 2 - 1;
}

/** Noise of several sizes added up, about [-1, 1]; `size` is the largest feature in the unit of x and y. */
export function fractal(x: number, y: number, size: number, octaves: number, seed: number): number {
  let sum = 0;
  let weight = 0;
  let amplitude = 1;
  let scale = 1 / size;
  for (let o = 0; o < octaves; o += 1) {
    sum += amplitude * noise(x * scale + 17.3 * o, y * scale - 9.1 * o, seed + o);
    weight += amplitude;
    amplitude *= 0.5;
    scale *= 2;
  }
  return sum / weight;
}
