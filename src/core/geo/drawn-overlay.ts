import { buildCoverageMesh } from './label-mesh.ts';
import { type LayerBuffer, ownersOfParts } from './layer-buffer.ts';
import { overlayAreas } from './overlay-area.ts';
import { PART_STRIDE, type PartSummary, summariseParts } from './part-summary.ts';
import { indexParts, type PartIndex } from './spatial-index.ts';

/**
 * The land fund of a drawn polygon over a large zone layer, quick enough to follow a hand.
 *
 * The drawn polygon is the mesh, and only zones with a part whose box meets its box are looked at. Made once for a layer, asked
 * as often as the polygon moves.
 */
export class DrawnOverlay {
  readonly #zones: LayerBuffer;
  readonly #parts: PartSummary;
  readonly #index: PartIndex;
  readonly #owner: Uint32Array;
  /** the question in which a zone was last found near */
  readonly #foundIn: Uint32Array;
  #question = 0;

  /**
   * @param zones plane coordinates, metres; sound features (see `selfCrossing`)
   * @param parts `summariseParts(zones)`, if at hand
   */
  constructor(zones: LayerBuffer, parts: PartSummary = summariseParts(zones)) {
    this.#zones = zones;
    this.#parts = parts;
    this.#index = indexParts(parts);
    this.#owner = ownersOfParts(zones);
    this.#foundIn = new Uint32Array(zones.featOff.length - 1);
  }

  /** The zone features with a part whose box meets the box of the drawn one, ascending. */
  zonesNear(drawn: LayerBuffer): Uint32Array {
    this.#question++;
    const found: number[] = [];
    const boxes = summariseParts(drawn);
    for (let at = 0; at < boxes.length; at += PART_STRIDE) {
      const near = this.#index.search(boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!);
      for (const part of near) {
        const zone = this.#owner[part]!;
        if (this.#foundIn[zone] === this.#question) continue;
        this.#foundIn[zone] = this.#question;
        found.push(zone);
      }
    }
    return Uint32Array.from(found).sort();
  }

  /**
   * Square metres by category inside the drawn polygon.
   *
   * @param drawn plane of the zones, metres; parts that do not overlap; self-crossing rings give the net of their loops
   * @param category the row of each zone feature, 0 … categoryCount − 1
   * @returns the column an overlay of all zones gives for it, within rounding
   */
  areas(drawn: LayerBuffer, category: ArrayLike<number>, categoryCount: number): Float64Array {
    const matrix = overlayAreas(buildCoverageMesh(drawn), this.#zones, {
      category,
      categoryCount,
      parts: this.#parts,
      features: this.zonesNear(drawn),
    });
    return matrix.filter((_, at) => at % 2 === 1);
  }
}
