import { PlaneLayer } from '#core/fund/plane-layer.ts';
import { unsoundFeatures, unsoundWords } from '#core/fund/unsound-features.ts';
import { ellipsoidArea, planeArea } from '#core/geo/area.ts';
import { projector } from '#core/geo/layer-projector.ts';
import type { SquareMetres } from '#core/units.ts';
import { unitLabels } from '#io/unit-labels.ts';
import { exactly, parseArguments } from './arguments.ts';
import { hints } from './hints.ts';
import { axisOf, readLayer } from './input.ts';

export const AREA_USAGE = 'area F [--axis 107.75] [--k0 0.9999]';

/** One feature measured on the VN-2000 plane and on the ellipsoid. */
interface FeatureArea {
  readonly id: string;
  readonly planeM2: SquareMetres;
  readonly ellipsoidM2: SquareMetres;
}

/** The areas of all features of a file: `atlas area`. What is wrong with a feature is said on stderr. */
export async function areaCommand(words: readonly string[]): Promise<FeatureArea[]> {
  const args = parseArguments(words, ['axis', 'k0']);
  exactly(args, 1, AREA_USAGE);
  const axis = axisOf(args);
  const file = await readLayer(args.positional[0]!);
  const plane = new PlaneLayer({ ...file.layer, xy: projector(axis)(file.layer.xy) });
  hints([...file.problems.map(({ message }) => message), ...unsoundAreas(plane)]);
  return unitLabels(file).ids.map((id, feature) => ({
    id,
    planeM2: planeArea(plane.layer, feature),
    ellipsoidM2: ellipsoidArea(file.layer, feature),
  }));
}

/** One sentence for each feature whose area is not to be trusted. */
function unsoundAreas(plane: PlaneLayer): string[] {
  return unsoundFeatures(plane).map((unsound) => {
    const words = unsoundWords(plane, unsound);
    return unsound.kind === 'degenerate'
      ? `${words}.`
      : `${words}; its area is by its corners and not to be trusted.`;
  });
}
