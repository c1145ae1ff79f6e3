import type { Catalogue } from '#core/plan/catalogue.ts';
import { type CertificateField, certificateFields } from '#core/plan/certificate-fields.ts';
import type { PlanRegister, RegisteredPlan } from '#core/plan/plan-register.ts';
import { plansAt, rivalPlans } from '#core/plan/plans-at.ts';
import { isOpened } from './opened.ts';
import type { Finding } from './state.ts';

/** A function of land that a layer gives a place. */
export interface LandFunction {
  readonly code: string;
  readonly layer: string;
  /** Id of the feature. */
  readonly feature: string;
}

/** What is planned at a place, level by level, and what does not agree. */
export interface PlacePlans {
  /** The newest first. */
  readonly plans: readonly RegisteredPlan[];
  readonly rivals: readonly (readonly RegisteredPlan[])[];
  /** Functions the planning layers give the place in the phase; more than one code is a conflict. */
  readonly functions: readonly LandFunction[];
  readonly isDisputed: boolean;
  readonly fields: readonly CertificateField[];
}

/** Reads a list of findings as the plan levels that cover the place. */
export function placePlans(
  register: PlanRegister | null,
  catalogue: Catalogue,
  findings: readonly Finding[],
  phase: string,
): PlacePlans {
  const plans = plansAt(register?.plans ?? [], findings);
  const functions = findings.flatMap((finding) => functionOf(catalogue, finding, phase));
  const zone = findings.find(({ layer }) => layer === catalogue.landFund?.zones);
  return {
    plans,
    rivals: rivalPlans(plans),
    functions,
    isDisputed: new Set(functions.map(({ code }) => code)).size > 1,
    fields: certificateFields(zone?.properties ?? {}),
  };
}

/** The planned function a feature of the zones, or of a person's own classed file, gives; overlay codes give none. */
function functionOf(
  { landFund, layers }: Catalogue,
  { layer: id, id: feature, classValue, properties }: Finding,
  phase: string,
): readonly LandFunction[] {
  const layer = layers.find((each) => each.id === id);
  if (layer?.style.kind !== 'fill') return [];
  const property = id === landFund?.zones ? landFund.category[phase] : undefined;
  const code =
    property !== undefined
      ? String(properties[property] ?? '')
      : isOpened(id) && layer.style.classBy !== undefined
        ? classValue
        : '';
  const isOverlay = layer.style.classes.some((each) => each.value === code && each.overlay);
  return code === '' || isOverlay ? [] : [{ code, layer: id, feature }];
}
