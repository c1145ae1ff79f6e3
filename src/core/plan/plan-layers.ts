import type { Catalogue } from './catalogue.ts';
import { type CatalogueProblem, problem, quoted } from './catalogue-problem.ts';
import type { Layer } from './layer.ts';
import type { PlanRegister } from './plan-register.ts';

/** Layers that hold the content of a plan, in the order of the catalogue. */
export const layersOfPlan = ({ layers }: Pick<Catalogue, 'layers'>, id: string): readonly Layer[] =>
  layers.filter(({ plan }) => plan === id);

/** Layers whose plan the register of the package does not have. */
export const planLayerProblems = (
  { layers }: Pick<Catalogue, 'layers'>,
  { plans }: Pick<PlanRegister, 'plans'>,
): readonly CatalogueProblem[] => {
  const known = new Set(plans.map(({ id }) => id));
  return layers.flatMap(({ plan }, index) =>
    plan === undefined || known.has(plan)
      ? []
      : [problem(`layers[${index}].plan`, 'unknown-id', { found: quoted(plan), wanted: 'plans' })],
  );
};
