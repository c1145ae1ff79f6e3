import { planeArea } from '#core/geo/area.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { type AuditProblem, auditProblem } from './audit-problem.ts';
import { vertexRange } from './coordinate-reading.ts';
import type { Naming } from './feature-shapes.ts';

/** Features with the same geometry, and what was found about them. */
export interface Duplicates {
  /** for each copy, the first feature it repeats */
  readonly firstOf: ReadonlyMap<number, number>;
  readonly problems: readonly AuditProblem[];
}

/** Finds features with the same vertices, whatever their order, start or winding. @param plane metres */
export function duplicateFeatures(plane: LayerBuffer, naming: Naming): Duplicates {
  const byHash = new Map<number, number[]>();
  const firstOf = new Map<number, number>();
  const groups = new Map<number, number[]>();
  for (let feature = 0; feature < featureCount(plane); feature++) {
    const [from, to] = vertexRange(plane, feature);
    if (from === to) continue;
    const hash = vertexSetHash(plane.xy, from, to);
    const alike = byHash.get(hash);
    if (!alike) {
      byHash.set(hash, [feature]);
      continue;
    }
    const first = alike.find((other) => hasSameVertices(plane, feature, other));
    if (first === undefined) alike.push(feature);
    else {
      firstOf.set(feature, first);
      groups.set(first, [...(groups.get(first) ?? []), feature]);
    }
  }
  const problems = [...groups].map(([first, copies]) => {
    const [from] = vertexRange(plane, first);
    const at = naming.placeOf(plane.xy[2 * from]!, plane.xy[2 * from + 1]!);
    const area = planeArea(plane, first) * copies.length;
    const params = { feature: naming.nameOf(first), others: copies.map(naming.nameOf).join(', ') };
    return auditProblem('duplicate-feature', [first, ...copies], area, at, params);
  });
  return { firstOf, problems };
}

const doubles = new Float64Array(2);
const words = new Uint32Array(doubles.buffer);

/** A sum over the vertices, so that their order does not matter (multipliers of MurmurHash3). */
function vertexSetHash(xy: Float64Array, from: number, to: number): number {
  let sum = to - from;
  for (let v = from; v < to; v++) {
    doubles[0] = xy[2 * v]!;
    doubles[1] = xy[2 * v + 1]!;
    let hash = Math.imul(words[0]! ^ Math.imul(words[1]!, 0x1b873593), 0xcc9e2d51);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ words[2]!;
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ Math.imul(words[3]!, 0x27d4eb2f);
    sum = (sum + Math.imul(hash ^ (hash >>> 16), 0x165667b1)) | 0;
  }
  return sum;
}

function hasSameVertices(layer: LayerBuffer, a: number, b: number): boolean {
  const one = sortedVertices(layer, a);
  const other = sortedVertices(layer, b);
  return one.length === other.length && one.every((text, i) => text === other[i]);
}

function sortedVertices(layer: LayerBuffer, feature: number): string[] {
  const [from, to] = vertexRange(layer, feature);
  return Array.from(
    { length: to - from },
    (_, i) => `${layer.xy[2 * (from + i)]} ${layer.xy[2 * (from + i) + 1]}`,
  ).sort();
}
