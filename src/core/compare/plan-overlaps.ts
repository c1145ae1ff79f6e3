import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { claimedPieces } from '#core/fund/claimed-areas.ts';
import type { AreaHa, LandFundMethod } from '#core/fund/land-fund.ts';
import { methodOf } from '#core/fund/method.ts';
import { PlaneLayer } from '#core/fund/plane-layer.ts';
import type { PreparedLayer } from '#core/fund/prepared-layer.ts';
import type { FundPlane } from '#core/fund/transition-scope.ts';
import { planeArea } from '#core/geo/area.ts';
import { joinedFeatures } from '#core/geo/joined-features.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { inverse } from '#core/geo/vn2000.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Bounds } from '#core/scene.ts';
import { type Hectares, type SquareMetres, toHectares } from '#core/units.ts';
import type { PlanRelation } from './plan-relation.ts';

/** The land of a plan: features of layers prepared with one projector. */
export interface PlanLand {
  readonly id: string;
  readonly parts: readonly { readonly layer: PreparedLayer; readonly features: readonly number[] }[];
}

/** Two plans that cover the same land. */
export interface PlanOverlap {
  readonly first: string;
  readonly second: string;
  readonly relation: PlanRelation;
  readonly areaHa: AreaHa;
  /** 0 … 1 of each plan, on the plane */
  readonly shareOfFirst: number;
  readonly shareOfSecond: number;
  /** Where the common land lies. */
  readonly bounds: Bounds;
}

/** A plan that was compared. */
export interface OverlappingPlan {
  readonly id: string;
  readonly areaHa: AreaHa;
  /** Land its own features cover again, on the plane; it counts in every pair as often. */
  readonly twiceHa: Hectares;
}

/** Which plans cover the same land. Plain data, never rounded. */
export interface PlanOverlaps {
  readonly method: LandFundMethod;
  readonly plans: readonly OverlappingPlan[];
  /** The largest first. */
  readonly pairs: readonly PlanOverlap[];
  /**
   * The largest of what three measures differ by, on the plane: a pair cut from either side; a plan's pairs and itself against
   * one cover of all plans; a pair against the sum of the trapezoids it is made of, where neither covers itself twice.
   */
  readonly closureHa: Hectares;
  readonly problems: readonly string[];
}

/** Square metres. */
const ROUNDING: SquareMetres = 1e-3;
/** Less than 100 cm² on one of the planes is rounding or the bend of a border. */
const LISTED: Hectares = 1e-6;

/**
 * The pairs of plans that cover the same land, by the overlay kernel: every plan is cut by a mesh of all of them.
 *
 * @param relation of two plans by their ids
 */
export async function planOverlaps(
  plans: readonly PlanLand[],
  relation: (a: string, b: string) => PlanRelation,
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
): Promise<PlanOverlaps> {
  await checkpoint(0);
  const plane = sharedOn(plans, 'plane');
  await checkpoint(0.3);
  const ellipsoid = sharedOn(plans, 'equalArea');
  await checkpoint(0.6);
  const both = (areaOf: (shared: Shared) => SquareMetres): AreaHa => ({
    plane: toHectares(areaOf(plane)),
    ellipsoid: toHectares(areaOf(ellipsoid)),
  });
  const meetings = plans
    .flatMap((_, a) => plans.slice(a + 1).map((_, i) => ({ a, b: a + 1 + i })))
    .map(({ a, b }) => ({ a, b, areaHa: both(({ matrix }) => matrix(a, b)) }))
    .filter(({ areaHa }) => Math.min(areaHa.plane, areaHa.ellipsoid) >= LISTED)
    .sort((one, other) => other.areaHa.plane - one.areaHa.plane || one.a - other.a || one.b - other.b);
  let closure = Math.max(plane.coverResidual, plane.sideResidual);
  const pairs: PlanOverlap[] = [];
  for (const [at, { a, b, areaHa }] of meetings.entries()) {
    await checkpoint(0.6 + (0.4 * at) / meetings.length);
    const land = await commonLand(plane, a, b);
    closure = Math.max(closure, land.residual);
    const share = (plan: number): number => areaHa.plane / toHectares(plane.areas[plan]!);
    const [first, second] = [plans[a]!.id, plans[b]!.id];
    const shares = { shareOfFirst: share(a), shareOfSecond: share(b) };
    pairs.push({
      ...{ first, second, relation: relation(first, second), areaHa, ...shares },
      bounds: boundsIn(land.layer, axis),
    });
  }
  await checkpoint(1);
  return {
    method: methodOf('kernel', axis),
    plans: plans.map(({ id }, at) => ({
      id,
      areaHa: both(({ areas }) => areas[at]!),
      twiceHa: toHectares(plane.matrix(at, at) - plane.areas[at]!),
    })),
    pairs,
    closureHa: toHectares(closure),
    problems: [...new Set(plans.flatMap(({ parts }) => parts.map(({ layer }) => layer)))].flatMap(
      ({ problems }) => problems.map(({ message }) => message),
    ),
  };
}

/** What plans share on one plane, square metres. */
interface Shared {
  /** Feature i is plan i. */
  readonly layer: PlaneLayer;
  /** From the outlines. */
  readonly areas: readonly SquareMetres[];
  /** Land of plan a under plan b. */
  readonly matrix: (a: number, b: number) => SquareMetres;
  readonly sideResidual: SquareMetres;
  readonly coverResidual: SquareMetres;
}

function sharedOn(plans: readonly PlanLand[], on: FundPlane): Shared {
  const groups = plans.map(({ parts }) =>
    parts.flatMap(({ layer, features }) => features.map((feature) => ({ layer: layer[on].layer, feature }))),
  );
  const layer = new PlaneLayer(joinedFeatures(groups));
  const count = plans.length;
  const options = {
    category: Uint32Array.from(plans, (_, at) => at),
    categoryCount: count,
    parts: layer.parts,
  };
  const byPlan = overlayAreas(layer.labelMesh, layer.layer, options);
  const byCover = overlayAreas(layer.coverageMesh, layer.layer, options);
  const matrix = (a: number, b: number): SquareMetres => byPlan[a * (count + 1) + b + 1]!;
  const areas = plans.map((_, at) => planeArea(layer.layer, at));
  let [sideResidual, coverResidual] = [0, 0];
  for (let a = 0; a < count; a++) {
    let all = 0;
    for (let b = 0; b < count; b++) {
      all += matrix(a, b);
      sideResidual = Math.max(sideResidual, Math.abs(matrix(a, b) - matrix(b, a)));
    }
    coverResidual = Math.max(coverResidual, Math.abs(all - (areas[a]! - byCover[2 * a]!)));
  }
  return { layer, areas, matrix, sideResidual, coverResidual };
}

/** The land two plans share as trapezoids, and how far their sum is from the kernel's. */
async function commonLand(
  { layer, areas, matrix }: Shared,
  a: number,
  b: number,
): Promise<{ readonly layer: PlaneLayer; readonly residual: SquareMetres }> {
  const [frame, cover] = areas[a]! <= areas[b]! ? [a, b] : [b, a];
  const land = await claimedPieces(layer, [{ frame, cover: [cover], block: [], row: 0 }]);
  let sum = 0;
  for (let piece = 0; piece < land.layer.featOff.length - 1; piece++) sum += planeArea(land.layer, piece);
  // a plan that covers itself twice counts twice in the matrix and once in a sweep
  const isPlain = [a, b].every((plan) => Math.abs(matrix(plan, plan) - areas[plan]!) < ROUNDING);
  return { layer: land, residual: isPlain ? Math.abs(sum - matrix(a, b)) : 0 };
}

/** The box of plane metres in degrees. */
function boundsIn({ layer: { xy } }: PlaneLayer, axis: Vn2000Zone): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < xy.length; at += 2) {
    [west, east] = [Math.min(west, xy[at]!), Math.max(east, xy[at]!)];
    [south, north] = [Math.min(south, xy[at + 1]!), Math.max(north, xy[at + 1]!)];
  }
  const corners = [west, east].flatMap((e) => [south, north].map((n) => inverse(axis, { e, n })));
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
