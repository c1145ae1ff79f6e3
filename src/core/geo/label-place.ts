type Ring = readonly (readonly number[])[];
type Rings = readonly Ring[];

/** Web Mercator in pixels of a world 512 px wide; only the screen cares, so a sphere is right. */
const onScreen = ([lon, lat]: readonly number[]): [number, number] => {
  const sin = Math.sin((Math.min(85, Math.max(-85, lat!)) * Math.PI) / 180);
  return [(lon! / 360 + 0.5) * 512, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 512];
};

const onEarth = ([x, y]: readonly [number, number]): [number, number] => [
  (x / 512 - 0.5) * 360,
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 512))) * 180) / Math.PI,
];

/** Distance to the nearest edge, negative outside. */
function clearance(x: number, y: number, rings: readonly (readonly (readonly [number, number])[])[]): number {
  let inside = false;
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i]!;
      const [bx, by] = ring[j]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const dx = bx - ax;
      const dy = by - ay;
      const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2);
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(least);
}

/** Where a label stands, lon, lat in degrees, and the radius of the free circle around it, px of a world 512 px wide. */
export interface LabelPlace {
  readonly at: readonly [lon: number, lat: number];
  readonly room: number;
}

/**
 * The middle of the largest circle that fits into a polygon: where a label belongs.
 *
 * @returns place in degrees and radius in pixels of a 512 px world; radius 0 for a polygon without inside
 * Source: Agafonkin's polylabel (quadtree search), to a fortieth of the polygon's shorter side.
 */
export function labelPlace(polygon: Rings): LabelPlace {
  const rings = polygon.map((ring) => ring.map(onScreen));
  const outer = rings[0] ?? [];
  const xs = outer.map(([x]) => x);
  const ys = outer.map(([, y]) => y);
  const [west, east] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
  const [north, south] = [ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  const size = Math.min(east - west, south - north);
  if (!(size > 0)) return { at: onEarth([west, north]), room: 0 };
  const cell = (x: number, y: number, half: number) => {
    const d = clearance(x, y, rings);
    return { x, y, half, d, reach: d + half * Math.SQRT2 };
  };
  let best = cell((west + east) / 2, (north + south) / 2, 0);
  const queue = [];
  // a long thin zone is cut into 64 cells at most
  const step = Math.max(size, (east - west + south - north) / 64);
  for (let x = west; x < east; x += step) {
    for (let y = north; y < south; y += step) queue.push(cell(x + step / 2, y + step / 2, step / 2));
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next.d > best.d) best = next;
    if (next.reach - best.d <= size / 40) continue;
    const half = next.half / 2;
    for (const dx of [-half, half])
      for (const dy of [-half, half]) queue.push(cell(next.x + dx, next.y + dy, half));
    // the most promising last, because pop takes the last
    if (queue.length > 1 && queue.at(-1)!.reach < queue.at(-2)!.reach)
      queue.sort((a, b) => a.reach - b.reach);
  }
  return { at: onEarth([best.x, best.y]), room: Math.max(0, best.d) };
}
