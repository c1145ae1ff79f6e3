const doubles = new Float64Array(2);
const words = new Uint32Array(doubles.buffer);

/** Mixes the bits of two numbers (multipliers of MurmurHash3). */
export function pointHash(x: number, y: number): number {
  doubles[0] = x;
  doubles[1] = y;
  let hash = Math.imul(words[0]!, 0xcc9e2d51) ^ Math.imul(words[1]!, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash ^= Math.imul(words[2]!, 0x27d4eb2f) ^ Math.imul(words[3]!, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The size of a table of open addressing: a power of two, at least twice as many slots as entries. */
export function slotCount(entries: number): number {
  let capacity = 4;
  while (capacity < 2 * entries) capacity *= 2;
  return capacity;
}
