import { buildCoverageMesh, buildLabelMesh, type LabelMesh } from '#core/geo/label-mesh.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { type PartSummary, summariseParts } from '#core/geo/part-summary.ts';

/** A layer on one plane with what the kernel asks of it, each made on first use and kept. */
export class PlaneLayer {
  readonly layer: LayerBuffer;
  #parts: PartSummary | undefined;
  #labelMesh: LabelMesh | undefined;
  #coverageMesh: LabelMesh | undefined;

  constructor(layer: LayerBuffer) {
    this.layer = layer;
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
    this.#coverageMesh ??= buildCoverageMesh(this.layer);
    return this.#coverageMesh;
  }
}
