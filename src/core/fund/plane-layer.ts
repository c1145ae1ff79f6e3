import { type BorderPairs, pairBorders } from '#core/geo/border-pairs.ts';
import { buildCoverageMesh, buildLabelMesh, type LabelMesh } from '#core/geo/label-mesh.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { type Overlap, overlapsWithin } from '#core/geo/overlaps.ts';
import { type PartSummary, summariseParts } from '#core/geo/part-summary.ts';

/** A layer on one plane with what the kernel asks of it, each made on first use and kept. */
export class PlaneLayer {
  readonly layer: LayerBuffer;
  #parts: PartSummary | undefined;
  #labelMesh: LabelMesh | undefined;
  #coverageMesh: LabelMesh | undefined;
  #pairs: BorderPairs | undefined;
  #overlaps: readonly Overlap[] | undefined;
  readonly #makeCoverageMesh: () => LabelMesh;

  /** @param makeCoverageMesh a quicker way than `buildCoverageMesh`, with the same result */
  constructor(layer: LayerBuffer, makeCoverageMesh?: () => LabelMesh) {
    this.layer = layer;
    this.#makeCoverageMesh = makeCoverageMesh ?? (() => buildCoverageMesh(layer, this.pairs));
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

  /** Which borders two features share. */
  get pairs(): BorderPairs {
    this.#pairs ??= pairBorders(this.layer);
    return this.#pairs;
  }

  /** Pairs of features that cover the same land. */
  get overlaps(): readonly Overlap[] {
    this.#overlaps ??= overlapsWithin(this.layer, this.parts, this.coverageMesh);
    return this.#overlaps;
  }
}
