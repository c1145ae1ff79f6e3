import { lineLength } from '#core/geo/geodesic-length.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { LonLat, Metres, PlanePoint, SquareMetres } from '#core/units.ts';

/** What a line or an outline drawn by hand measures. */
export interface Measurement {
  /** On the ellipsoid; of an outline, its perimeter with the closing side. */
  readonly length: Metres;
  /** Of an outline of three points or more. */
  readonly area: {
    readonly plane: SquareMetres;
    readonly ellipsoid: SquareMetres;
    /** The outline crosses itself, so that its loops cancel out. */
    readonly crossing: boolean;
  } | null;
}

type Axis = Catalogue['axis'];

const oneRing = (xy: Float64Array): LayerBuffer => ({
  xy,
  ringOff: Uint32Array.of(0, xy.length / 2),
  polyOff: Uint32Array.of(0, 1),
  featOff: Uint32Array.of(0, 1),
});

/**
 * Measures what a person drew; the projection is fetched on first use.
 *
 * @param points lon, lat in degrees; an outline is open, its last point not repeated
 * @param axis VN-2000 axis of the plane area
 */
export async function measure(points: readonly LonLat[], outline: boolean, axis: Axis): Promise<Measurement> {
  const first = points[0];
  if (!outline || !first || points.length < 3) return { length: lineLength(points), area: null };
  const [{ forward }, { ellipsoidArea, planeArea }, { selfCrossing }, { summariseParts }] = await Promise.all(
    [
      import('#core/geo/vn2000.ts'),
      import('#core/geo/area.ts'),
      import('#core/geo/self-crossing.ts'),
      import('#core/geo/part-summary.ts'),
    ],
  );
  const zone = { meridianDeg: axis.meridian, k0: axis.k0 };
  const ground = oneRing(Float64Array.from(points.flat()));
  const plane = oneRing(
    Float64Array.from(
      points.flatMap((point) => {
        const { e, n } = forward(zone, point);
        return [e, n];
      }),
    ),
  );
  const area = planeArea(plane, 0);
  const defect = selfCrossing(plane, summariseParts(plane))[0] ?? 0;
  return {
    length: lineLength([...points, first]),
    area: { plane: area, ellipsoid: ellipsoidArea(ground, 0), crossing: defect > 1e-6 * Math.max(1, area) },
  };
}

/** The place on the VN-2000 plane of an axis; the projection is fetched on first use. */
export async function planePointOf(at: LonLat, axis: Axis): Promise<PlanePoint> {
  const { forward } = await import('#core/geo/vn2000.ts');
  return forward({ meridianDeg: axis.meridian, k0: axis.k0 }, at);
}
