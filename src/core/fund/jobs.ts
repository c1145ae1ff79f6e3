import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { type Projector, projector } from '#core/geo/layer-projector.ts';
import { type EdgeMarks, matchWithinTiles, type PartTiles } from '#core/geo/outer-edges.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { type MeasuredLayer, measureSlice, roomFor } from './measured-layer.ts';
import { sumSlice, type UnitMeshes, type ZoneSums, type ZonesToSum } from './zone-sums.ts';

/** From one feature, tile … to the one after the last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Work that can be split over threads. All of it is plain data.
 *
 * `common`: what all jobs of one sharing need; `kept`: the same, large, and the same in many sharings; `job`: the job's own.
 * A layer comes whole in `common` where threads share memory, and cut out in `job` where they do not.
 */
export interface Jobs {
  /** projects and measures features; answers nothing where `into` is shared */
  readonly measure: {
    readonly kept: null;
    readonly common: {
      readonly axis: Vn2000Zone;
      readonly shared: { readonly layer: LayerBuffer; readonly into: MeasuredLayer } | null;
    };
    readonly job: Run & { readonly layer: LayerBuffer | null };
    readonly answer: MeasuredLayer | null;
  };
  /** first round of `outerEdges` for some tiles; shared memory only */
  readonly match: {
    readonly kept: null;
    readonly common: { readonly layer: LayerBuffer; readonly tiles: PartTiles; readonly marks: EdgeMarks };
    readonly job: Run;
    readonly answer: null;
  };
  /** a slice of zones over units */
  readonly sum: {
    readonly kept: UnitMeshes;
    readonly common: { readonly categoryCount: number; readonly shared: ZonesToSum | null };
    readonly job: Run & { readonly zones: ZonesToSum | null };
    readonly answer: ZoneSums;
  };
}

export type JobName = keyof Jobs;

type JobTable = {
  readonly [K in JobName]: (
    kept: Jobs[K]['kept'],
    common: Jobs[K]['common'],
    job: Jobs[K]['job'],
  ) => Jobs[K]['answer'];
};

/** Does the jobs: what a helper runs. */
export const JOBS: JobTable = {
  measure: (_, { axis, shared }, { layer, from, to }) => {
    const project = projectorOf(axis);
    if (shared) {
      measureSlice({ layer: shared.layer, from, to }, project, shared.into);
      return null;
    }
    const own = layer!;
    const into = roomFor(own, (length) => new Float64Array(length));
    measureSlice({ layer: own, from: 0, to: featureCount(own) }, project, into);
    return into;
  },
  match: (_, { layer, tiles, marks }, { from, to }) => {
    matchWithinTiles(layer, tiles, marks, from, to);
    return null;
  },
  sum: (kept, { categoryCount, shared }, { zones, from, to }) =>
    shared ? sumSlice(shared, kept, categoryCount, from, to) : sumSlice(zones!, kept, categoryCount),
};

const projectors = new Map<string, Projector>();

function projectorOf(axis: Vn2000Zone): Projector {
  const key = `${axis.meridianDeg} ${axis.k0}`;
  const project = projectors.get(key) ?? projector(axis);
  projectors.set(key, project);
  return project;
}
