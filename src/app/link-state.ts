import { USUAL_ROUNDING, writeRounding } from '#core/fund/print-rounding.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { catalogueOf } from './desk.ts';
import { initialState } from './initial-state.ts';
import { defaultViews, firstPhase, usualViews } from './layer-views.ts';
import type { LayerChange, Link } from './link.ts';
import { isOpened } from './opened.ts';
import { readReach } from './reach-choice.ts';
import type { AppState, LayerView } from './state.ts';
import { PHASES } from './version-phases.ts';

/** The state of a freshly opened catalogue: everything a link can set is at its default. */
export function defaultState(state: AppState, catalogue: Catalogue): Partial<AppState> {
  const blank = initialState(state.lang, state.theme);
  return {
    phase: firstPhase(catalogue),
    compared: null,
    layers: defaultViews(catalogue),
    panel: null,
    listed: null,
    model: { ...blank.model, id: catalogue.models[0]?.id ?? '' },
    modelChoice: null,
    scenarios: null,
    inspection: null,
    plans: blank.plans,
    fund: { ...blank.fund, rounding: state.fund.rounding },
    guide: null,
    show: blank.show,
    sketch: null,
    drawing: blank.drawing,
  };
}

function changeOf(view: LayerView, usual: LayerView): LayerChange | null {
  const change: LayerChange = {
    id: view.id,
    ...(view.shown === usual.shown ? {} : { shown: view.shown }),
    ...(Math.round(view.opacity * 100) === 100 ? {} : { opacity: Math.round(view.opacity * 100) / 100 }),
    ...(view.hidden.length === 0 ? {} : { hidden: view.hidden }),
    ...filterOf(view),
  };
  return Object.keys(change).length > 1 ? change : null;
}

/** The conditions of a view that have values; no key where there is none. */
function filterOf({ filter = {} }: LayerView): Pick<LayerChange, 'filter'> {
  const said = Object.entries(filter).filter(([, values]) => values.length > 0);
  return said.length > 0 ? { filter: Object.fromEntries(said) } : {};
}

/** The link of a state: only what differs from the catalogue's defaults. Null while no catalogue is open. */
export function linkOf(state: AppState): Link | null {
  const catalogue = catalogueOf(state);
  if (!catalogue) return null;
  // no link carries what is on this machine only
  const views = state.layers.filter(({ id }) => !isOpened(id));
  const usual = usualViews(catalogue, state.phase).filter(({ id }) => !isOpened(id));
  const sameOrder = usual.every(({ id }, index) => views[index]?.id === id);
  const changes = views.map((view) => {
    const before = usual.find(({ id }) => id === view.id);
    return before ? changeOf(view, before) : null;
  });
  const { model, fund } = state;
  const plainSort = fund.sort.by === 'area' && fund.sort.descending;
  return {
    catalogue: catalogue.id,
    camera: state.camera,
    phase: state.phase,
    compared: state.compared,
    lang: state.lang,
    theme: state.theme === 'auto' ? null : state.theme,
    layers: changes.filter((change) => change !== null),
    order: sameOrder ? null : views.map(({ id }) => id),
    panel: state.panel,
    listed: state.listed && !isOpened(state.listed) ? state.listed : null,
    model: {
      id: model.id === (catalogue.models[0]?.id ?? '') ? null : model.id,
      shown: model.shown ? true : null,
      hidden: model.hidden,
      selected: model.selected,
    },
    modelChoice: state.modelChoice,
    scenarios: state.scenarios,
    place: state.inspection?.at ?? null,
    plansView: state.plans.view === 'documents' ? null : state.plans.view,
    plan: state.plans.plan,
    sides: withoutFiles(state.tables.sides),
    pair: withoutFiles(state.tables.pair),
    other: state.tables.other && !isOpened(state.tables.other) ? state.tables.other : null,
    fundView: fund.view === 'ledger' ? null : fund.view,
    scope: fund.scope.kind === 'province' ? null : fund.scope,
    sort: plainSort ? null : fund.sort,
    rounding: writeRounding(fund.rounding) === writeRounding(USUAL_ROUNDING) ? null : fund.rounding,
    policy: fund.policy === 'report' ? null : fund.policy,
    repair: fund.repair || null,
    corridor: fund.corridor,
    reach: fund.reach && !isOpened(readReach(fund.reach).layer) ? fund.reach : null,
    constraint: fund.constraint && !isOpened(fund.constraint) ? fund.constraint : null,
    review: fund.review,
    claim: fund.claim,
    sketch: state.sketch && state.sketch.points.length > 0 ? state.sketch : null,
    guide: state.guide,
    views: state.show.views,
    showing: state.show.at,
  };
}

/** What a link asks for that this catalogue does not have. */
export function strangersOf(link: Link, catalogue: Catalogue): readonly string[] {
  const known = new Set(catalogue.layers.map(({ id }) => id));
  const asked = [...link.layers.map(({ id }) => id), ...(link.order ?? [])];
  return [...new Set(asked.filter((id) => !known.has(id)))];
}

/** In the link's order, the layers it does not name below in the catalogue's order. */
function ordered(views: readonly LayerView[], order: readonly string[] | null): readonly LayerView[] {
  if (!order) return views;
  const place = new Map(order.map((id, index) => [id, index]));
  // opened files stay on top, as they were put there
  const rank = (id: string): number => place.get(id) ?? (isOpened(id) ? -1 : Infinity);
  return views.toSorted((a, b) => rank(a.id) - rank(b.id) || 0);
}

/** What the zones are compared with, where this catalogue has it. */
function otherOf({ other }: Link, catalogue: Catalogue): string | null {
  const known = other === PHASES || catalogue.layers.some(({ id }) => id === other);
  return known ? other : null;
}

/** The state a link asks for, over the catalogue's defaults. The camera and the place are the caller's: they need the map. */
export function stateFromLink(state: AppState, catalogue: Catalogue, link: Link): Partial<AppState> {
  const usual = defaultState(state, catalogue);
  const changes = new Map(link.layers.map((change) => [change.id, change]));
  const phase =
    catalogue.phases.some(({ id }) => id === link.phase) && link.phase ? link.phase : firstPhase(catalogue);
  const views = usualViews(catalogue, phase).map((view) => ({
    ...view,
    ...(isOpened(view.id) ? state.layers.find(({ id }) => id === view.id) : changes.get(view.id)),
  }));
  const model = catalogue.models.find(({ id }) => id === link.model.id) ?? catalogue.models[0];
  const element = (id: string | null): boolean => model?.elements.some((each) => each.id === id) ?? false;
  const blank = initialState(state.lang, state.theme);
  return {
    ...usual,
    lang: link.lang ?? state.lang,
    theme: link.theme ?? state.theme,
    phase,
    compared: link.compared,
    layers: ordered(views, link.order),
    panel: link.panel,
    listed: catalogue.layers.some(({ id }) => id === link.listed) ? link.listed : null,
    model: {
      id: model?.id ?? '',
      shown: link.model.shown ?? false,
      hidden: link.model.hidden.filter(element),
      selected: element(link.model.selected) ? link.model.selected : null,
    },
    modelChoice: link.modelChoice,
    scenarios: link.scenarios,
    plans: { ...blank.plans, view: link.plansView ?? blank.plans.view, plan: link.plan },
    tables: { ...state.tables, sides: link.sides, pair: link.pair, other: otherOf(link, catalogue) },
    fund: {
      ...blank.fund,
      view: link.fundView ?? blank.fund.view,
      scope: link.scope ?? blank.fund.scope,
      sort: link.sort ?? blank.fund.sort,
      rounding: link.rounding ?? state.fund.rounding,
      policy: link.policy ?? blank.fund.policy,
      repair: link.repair ?? blank.fund.repair,
      corridor: link.corridor,
      reach: link.reach,
      constraint: catalogue.layers.some(({ id }) => id === link.constraint) ? link.constraint : null,
      review: link.review,
      claim: link.claim,
    },
    sketch: link.sketch,
    guide: link.guide,
    show: { views: link.views, at: link.showing },
  };
}

/** A person's own files are on their machine alone: a choice with one is not told. */
const withoutFiles = (choice: string | null): string | null => (choice?.includes('file') ? null : choice);
