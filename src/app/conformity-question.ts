import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import type { ConformityRequest, PlanSource } from '#worker/conformity-protocol.ts';
import { shownCategory } from './compared-phases.ts';
import { dataUrl, zoneOf } from './layer-data.ts';
import { isOpened } from './opened.ts';
import type { AppState } from './state.ts';

/** A lower plan and the plan it is held against. */
export interface ConformitySides {
  readonly lower: Layer;
  readonly parent: Layer;
}

/** Layers whose areas say what land is for: of plans, of a person's own, and the zones of the land fund. */
export const comparableLayers = ({ layers, landFund }: Catalogue): readonly Layer[] =>
  layers.filter(
    ({ id, plan, style }) =>
      style.kind === 'fill' &&
      style.classBy !== undefined &&
      (plan !== undefined || isOpened(id) || id === landFund?.zones),
  );

/** A choice of both plans as a link carries it. */
export const writePair = (lower: string, parent: string): string =>
  `${encodeURIComponent(lower)}:${encodeURIComponent(parent)}`;

/** The layer of the nearest plan above the plan of a layer; the zones of the land fund where none is drawn. */
export function parentLayer(
  catalogue: Catalogue,
  register: Pick<PlanRegister, 'plans'>,
  lower: Layer,
): Layer | undefined {
  const layers = comparableLayers(catalogue);
  const parentOf = new Map(register.plans.map(({ id, parent }) => [id, parent]));
  const seen = new Set<string>();
  for (let at = parentOf.get(lower.plan ?? ''); at !== undefined && !seen.has(at); at = parentOf.get(at)) {
    seen.add(at);
    const above = layers.find(({ plan }) => plan === at);
    if (above) return above;
  }
  return layers.find((layer) => layer.id === catalogue.landFund?.zones && layer !== lower);
}

/** The plans chosen, else the first plan of the catalogue with its parent; null where there are no two. */
export function conformitySides(
  state: Pick<AppState, 'tables'>,
  catalogue: Catalogue,
  register: Pick<PlanRegister, 'plans'>,
): ConformitySides | null {
  const layers = comparableLayers(catalogue);
  const [lowerId, parentId] = (state.tables.pair ?? '').split(':');
  const known = (text: string | undefined) => layers.find(({ id }) => encodeURIComponent(id) === text);
  const lower =
    known(lowerId) ?? layers.find(({ id, plan }) => plan !== undefined && id !== catalogue.landFund?.zones);
  if (!lower) return null;
  const parent = known(parentId) ?? parentLayer(catalogue, register, lower);
  return parent && parent !== lower ? { lower, parent } : null;
}

/** What the engine is asked of two plans; the zones of the land fund as they are in the phase shown. */
export function conformityQuestion(
  state: AppState,
  catalogue: Catalogue,
  { lower, parent }: ConformitySides,
): ConformityRequest {
  const source = (layer: Layer): PlanSource => {
    const { nameBy: name = 'name' } = layer;
    const shown = layer.id === catalogue.landFund?.zones ? shownCategory(catalogue, state.phase) : undefined;
    return {
      zones: { url: dataUrl(state, layer) },
      category: shown ?? layer.style.classBy ?? '',
      idBy: layer.idBy ?? 'id',
      nameBy: state.lang === 'en' ? [`${name}_en`, name] : [name],
    };
  };
  return { lower: source(lower), parent: source(parent), axis: zoneOf(catalogue) };
}
