import { agreementOf } from '#core/compare/plan-agreement.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { type CertificateField, certificateFields } from '#core/plan/certificate-fields.ts';
import type { Layer } from '#core/plan/layer.ts';
import { PLAN_KINDS, type PlanRegister, type RegisteredPlan } from '#core/plan/plan-register.ts';
import { mayHold, plansAt, rivalPlans, unsurePlans } from '#core/plan/plans-at.ts';
import type { Hectares } from '#core/units.ts';
import { isOpened } from './opened.ts';
import type { Finding } from './state.ts';

/** A function of land that a layer gives a place. */
export interface LandFunction {
  readonly code: string;
  readonly layer: string;
  /** Id of the feature. */
  readonly feature: string;
  /** Name of the feature. */
  readonly name: string;
  /** Id of the plan whose content the layer is; null for the land fund's zones and a person's own file. */
  readonly plan: string | null;
}

/** What a planning certificate would say of a place, out of the most detailed plan that has a lot or zone there. */
export interface PlaceCertificate {
  /** Null: read from the zones of the land fund. */
  readonly plan: RegisteredPlan | null;
  readonly function: LandFunction | null;
  /** Of the lot or zone, measured on the map. */
  readonly areaHa: Hectares | null;
  readonly fields: readonly CertificateField[];
}

/** What is planned at a place, level by level, and what does not agree. */
export interface PlacePlans {
  /** The newest first. */
  readonly plans: readonly RegisteredPlan[];
  /** Plans of which it is not known whether they cover the place. */
  readonly unsure: readonly RegisteredPlan[];
  readonly rivals: readonly (readonly RegisteredPlan[])[];
  /** Functions the planning layers give the place in the phase. */
  readonly functions: readonly LandFunction[];
  /** Functions of one plan, or of the layers of none, that are not the same. */
  readonly disputed: readonly LandFunction[];
  /** Where a plan says what the plan above it does not. */
  readonly disagreements: readonly { readonly lower: LandFunction; readonly upper: LandFunction }[];
  readonly certificate: PlaceCertificate;
}

/** Reads a list of findings as the plan levels that cover the place. */
export function placePlans(
  register: PlanRegister | null,
  catalogue: Catalogue,
  findings: readonly Finding[],
  phase: string,
): PlacePlans {
  const known = register?.plans ?? [];
  const planOf = new Map(catalogue.layers.map(({ id, plan }) => [id, plan]));
  const contents = new Set(findings.map(({ layer }) => planOf.get(layer)));
  const plans = plansAt(known, findings, contents);
  const functions = findings.flatMap((finding) => functionOf(catalogue, finding, phase));
  return {
    plans,
    unsure: unsurePlans(known, plans),
    rivals: rivalPlans(plans),
    functions,
    disputed: functions.filter(({ plan, code }) =>
      functions.some((other) => other.plan === plan && other.code !== code),
    ),
    disagreements: disagreementsOf(known, functions),
    certificate: certificateOf(known, catalogue, findings, functions),
  };
}

/** The planned function that a plan's areas, the zones or a person's own classed file give; overlay codes give none. */
function functionOf(catalogue: Catalogue, finding: Finding, phase: string): readonly LandFunction[] {
  const { layer: id, id: feature, name } = finding;
  const layer = catalogue.layers.find((each) => each.id === id);
  const code = layer?.style.kind === 'fill' ? codeOf(catalogue, layer, finding, phase) : '';
  const isOverlay = layer?.style.classes.some((each) => each.value === code && each.overlay);
  return code === '' || isOverlay ? [] : [{ code, layer: id, feature, name, plan: layer?.plan ?? null }];
}

function codeOf(
  { landFund }: Catalogue,
  { id, plan, style }: Layer,
  { properties, classValue }: Finding,
  phase: string,
): string {
  const property = id === landFund?.zones ? landFund.category[phase] : undefined;
  if (property !== undefined) return String(properties[property] ?? '');
  return (plan !== undefined || isOpened(id)) && style.classBy !== undefined ? classValue : '';
}

/** Each plan's functions against those of the nearest plan above it that has any here. */
function disagreementsOf(
  known: readonly RegisteredPlan[],
  functions: readonly LandFunction[],
): PlacePlans['disagreements'] {
  const byId = new Map(known.map((plan) => [plan.id, plan]));
  const above = (id: string): readonly LandFunction[] => {
    // a register has no circles
    for (let at = byId.get(id)?.parent; at !== undefined; at = byId.get(at)?.parent) {
      const own = functions.filter(({ plan }) => plan === at);
      if (own.length > 0) return own;
    }
    return [];
  };
  const stands = ({ plan }: LandFunction): boolean => plan !== null && byId.get(plan)?.status !== 'replaced';
  return functions.filter(stands).flatMap((lower) =>
    above(lower.plan!)
      .filter((upper) => stands(upper) && agreementOf(lower.code, upper.code) === 'conflict')
      .map((upper) => ({ lower, upper })),
  );
}

/** Out of the lowest plan that may hold and has a function here, no draft; of none, out of the land fund's zone. */
function certificateOf(
  known: readonly RegisteredPlan[],
  { landFund }: Catalogue,
  findings: readonly Finding[],
  functions: readonly LandFunction[],
): PlaceCertificate {
  const depth = (plan: RegisteredPlan): number => PLAN_KINDS.indexOf(plan.kind);
  const [lowest] = functions
    .flatMap((each) => known.filter(({ id }) => id === each.plan).map((plan) => ({ plan, each })))
    .filter(({ plan }) => mayHold(plan))
    .toSorted((a, b) => depth(b.plan) - depth(a.plan));
  const zone = lowest?.each ?? functions.find(({ plan }) => plan === null) ?? null;
  const finding = zone
    ? findings.find(({ layer, id }) => layer === zone.layer && id === zone.feature)
    : findings.find(({ layer }) => layer === landFund?.zones);
  return {
    plan: lowest?.plan ?? null,
    function: zone,
    areaHa: finding?.areaHa?.plane ?? null,
    fields: certificateFields(finding?.properties ?? {}),
  };
}
