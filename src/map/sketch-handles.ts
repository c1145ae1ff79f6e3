import type { Scene } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';

type Drawn = NonNullable<Scene['sketch']>;
/** A place on the screen, CSS pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}
type Project = (at: LonLat) => ScreenPoint;

/** A side this long on the screen has a dot in its middle, px. */
const SIDE_PX = 44;
/** Corners nearer than this to the one before are drawn small, px. */
const CROWDED_PX = 13;
/** An area at least this large either way on the screen has a handle for the whole, px. */
const WHOLE_PX = 72;

/** What of a sketch can be grabbed at the present zoom besides its corners. */
export interface SketchHandles {
  /** Middles of sides; a corner put in there gets the number `index`. */
  readonly middles: readonly { readonly at: LonLat; readonly index: number }[];
  /** Which corners stand close to the one before. */
  readonly crowded: readonly boolean[];
  /** Where the whole is grabbed; null while there is no room. */
  readonly whole: LonLat | null;
}

/** What a hand has hold of: a corner, a side's middle where a corner will be put in, or the whole. */
export type Hold =
  | { readonly kind: 'corner' | 'middle'; readonly index: number }
  | { readonly kind: 'whole' };

const far = (a: ScreenPoint, b: ScreenPoint): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Finds the handles; only a finished sketch has middles and a whole. */
export function handlesOf(sketch: Drawn | null, project: Project): SketchHandles {
  const points = sketch?.points ?? [];
  const onScreen = points.map(project);
  const crowded = onScreen.map((point, i) => i > 0 && far(point, onScreen[i - 1]!) < CROWDED_PX);
  if (!sketch?.closed) return { middles: [], crowded, whole: null };
  const isArea = sketch.kind === 'polygon';
  const middles: SketchHandles['middles'][number][] = [];
  for (let i = 0; i < points.length - (isArea ? 0 : 1); i++) {
    const next = (i + 1) % points.length;
    if (far(onScreen[i]!, onScreen[next]!) < SIDE_PX) continue;
    const [lon, lat] = points[i]!;
    const [toLon, toLat] = points[next]!;
    middles.push({ at: [(lon + toLon) / 2, (lat + toLat) / 2], index: i + 1 });
  }
  return { middles, crowded, whole: isArea && isRoomy(onScreen) ? middleOf(points) : null };
}

function isRoomy(onScreen: readonly ScreenPoint[]): boolean {
  const spread = (of: (point: ScreenPoint) => number): number => {
    const values = onScreen.map(of);
    return Math.max(...values) - Math.min(...values);
  };
  return spread(({ x }) => x) >= WHOLE_PX && spread(({ y }) => y) >= WHOLE_PX;
}

/** The centre of gravity of an area; of one that has none, the middle of its corners. */
export function middleOf(points: readonly LonLat[]): LonLat {
  const [lon0, lat0] = points[0]!;
  let double = 0;
  let lon = 0;
  let lat = 0;
  points.forEach(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    const cross = (x - lon0) * (nextY - lat0) - (nextX - lon0) * (y - lat0);
    double += cross;
    lon += cross * (x + nextX - 2 * lon0);
    lat += cross * (y + nextY - 2 * lat0);
  });
  if (Math.abs(double) > 1e-14) return [lon0 + lon / (3 * double), lat0 + lat / (3 * double)];
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  return [mean(0), mean(1)];
}

/** What is within reach of a place on the screen: the nearest corner first, then the whole, then a side's middle. */
export function holdAt(
  sketch: Drawn,
  handles: SketchHandles,
  project: Project,
  at: ScreenPoint,
  reachPx: number,
): Hold | null {
  const corner = nearest(sketch.points.map(project), at, reachPx);
  if (corner >= 0) return { kind: 'corner', index: corner };
  // the handle is larger than a corner
  if (handles.whole && far(project(handles.whole), at) <= reachPx + 4) return { kind: 'whole' };
  const middle = nearest(
    handles.middles.map((each) => project(each.at)),
    at,
    reachPx,
  );
  return middle >= 0 ? { kind: 'middle', index: handles.middles[middle]!.index } : null;
}

function nearest(places: readonly ScreenPoint[], at: ScreenPoint, reachPx: number): number {
  let best = -1;
  let least = reachPx;
  places.forEach((place, index) => {
    const distance = far(place, at);
    if (distance > least) return;
    least = distance;
    best = index;
  });
  return best;
}
