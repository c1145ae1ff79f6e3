import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { pointOn } from '#core/geo/place-in-geometry.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { FeatureFile, FeatureFiles } from './feature-files.ts';
import { foundFeature } from './features-at.ts';
import type { LayerFeaturesRequest, ListedFeature } from './place-protocol.ts';
import type { EngineProblem } from './protocol.ts';

/** Features measured between two checkpoints. */
const SLICE = 200;

/** Every feature of a layer that has a place, in the order of its file, with its area. */
export async function layerFeatures(
  { source, axis }: LayerFeaturesRequest,
  files: FeatureFiles,
  checkpoint: Checkpoint,
): Promise<Result<readonly ListedFeature[], EngineProblem>> {
  const file = await readOf(source.url, files);
  if (!file.ok) return file;
  const { features, bounds } = file.value;
  const listed: ListedFeature[] = [];
  for (const [place, feature] of features.entries()) {
    if (place % SLICE === 0) await checkpoint(place / features.length);
    const at = pointOn(feature.geometry);
    const box = bounds[place];
    if (at && box) listed.push({ ...foundFeature(feature, place, box, source, axis), at });
  }
  return ok(listed);
}

async function readOf(url: string, files: FeatureFiles): Promise<Result<FeatureFile, EngineProblem>> {
  try {
    return ok(await files.get(url));
  } catch (cause) {
    const message = `${url} cannot be loaded: ${(cause as Error).message}.`;
    return err({ kind: 'unreachable', at: url, message });
  }
}
