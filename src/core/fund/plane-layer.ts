import { buildCoverageMesh, buildLabelMesh, type LabelMesh } from '#core/geo/label-mesh.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { type OuterEdges, outerEdges } from '#core/geo/outer-edges.ts';
import { type Overlap, overlapsWithin } from '#core/geo/overlaps.ts';
import { type PartSummary, summariseParts } from '#core/geo/part-summary.ts';

/** A layer on one plane with what the kernel asks of it, each made on first use and kept. */
export class PlaneLayer {
  readonly #makeLayer: () => LayerBuffer;
  #layer: LayerBuffer | undefined;
  #parts: PartSummary | undefined;
  #labelMesh: LabelMesh | undefined;
  #coverageMesh: LabelMesh | undefined;
  #outer: OuterEdges | undefined;
  #overlaps: readonly Overlap[] | undefined;
  readonly #makeCoverageMesh: () => LabelMesh;

  /**
   * @param layer the layer, or how to make it when it is first asked for
   * @param makeCoverageMesh a quicker way than `buildCoverageMesh`, with the same result
   * @param parts `summariseParts(layer)`, if at hand
   */
  constructor(
    layer: LayerBuffer | (() => LayerBuffer),
    makeCoverageMesh?: () => LabelMesh,
    parts?: PartSummary,
  ) {
    this.#parts = parts;
    this.#makeLayer = typeof layer === 'function' ? layer : () => layer;
    this.#makeCoverageMesh = makeCoverageMesh ?? (() => buildCoverageMesh(this.layer, this.outer));
  }

  get layer(): LayerBuffer {
    this.#layer ??= this.#makeLayer();
    return this.#layer;
  }

  get parts(): PartSummary {
    this.#parts ??= summariseParts(this.layer);
    return this.#parts;
  }

  /** The layer as units: label = feature number. */
  get labelMesh(): LabelMesh {
    this.#labelMesh ??= buildLabelMesh(this.layer);
    return this.#labelMesh;
  }

  /** The layer as covered land. */
  get coverageMesh(): LabelMesh {
    this.#coverageMesh ??= this.#makeCoverageMesh();
    return this.#coverageMesh;
  }

  /** The borders no two features share. */
  get outer(): OuterEdges {
    this.#outer ??= outerEdges(this.layer, this.parts);
    return this.#outer;
  }

  get hasOuter(): boolean {
    return this.#outer !== undefined;
  }

  /** Takes `outerEdges(layer)` found elsewhere. */
  setOuter(outer: OuterEdges): void {
    this.#outer = outer;
  }

  /** Pairs of features that cover the same land. */
  get overlaps(): readonly Overlap[] {
    this.#overlaps ??= overlapsWithin(this.layer, this.parts, this.coverageMesh);
    return this.#overlaps;
  }
}
