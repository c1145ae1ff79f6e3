import type { Catalogue } from './catalogue.ts';
import { type CatalogueProblem, problem, quoted } from './catalogue-problem.ts';
import type { Provenance } from './provenance.ts';

interface Named {
  readonly id: string;
}

const idsOf = (list: readonly Named[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

function* duplicates(path: string, ids: readonly string[], key = 'id'): Generator<CatalogueProblem> {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) yield problem(`${path}[${index}].${key}`, 'duplicate', { found: quoted(id) });
    seen.add(id);
  }
}

/** What a catalogue says of itself that is not so: unknown ids, repeated ids, a land fund without its layers. */
export function referenceProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  return [
    ...uniqueness(catalogue),
    ...boundsProblems(catalogue),
    ...references(catalogue),
    ...landFund(catalogue),
  ];
}

function* uniqueness(catalogue: Catalogue): Generator<CatalogueProblem> {
  const { phases, documents, sources, rulesets, groups, layers, models } = catalogue;
  for (const [path, list] of Object.entries({
    phases,
    documents,
    sources,
    rulesets,
    groups,
    layers,
    models,
  })) {
    yield* duplicates(
      path,
      list.map(({ id }) => id),
    );
  }
  for (const [index, { style, fields = [] }] of layers.entries()) {
    const path = `layers[${index}]`;
    const values = (list: readonly { readonly value: string }[]) => list.map(({ value }) => value);
    yield* duplicates(`${path}.style.classes`, values(style.classes), 'value');
    yield* duplicates(
      `${path}.fields`,
      fields.map(({ property }) => property),
      'property',
    );
    for (const [place, field] of fields.entries())
      yield* duplicates(`${path}.fields[${place}].values`, values(field.values ?? []), 'value');
  }
  for (const [index, { elements }] of models.entries()) {
    const ids = elements.map(({ id }) => id);
    yield* duplicates(`models[${index}].elements`, ids);
  }
}

function* boundsProblems({ bounds, insets = [] }: Catalogue): Generator<CatalogueProblem> {
  const all = [
    { path: 'bounds', bounds },
    ...insets.map((inset, at) => ({ path: `insets[${at}].bounds`, bounds: inset.bounds })),
  ];
  for (const { path, bounds: box } of all) {
    const [west, south, east, north] = box;
    if (!(west < east && south < north && south >= -90 && north <= 90))
      yield problem(path, 'bounds', { found: `[${box.join(', ')}]` });
  }
}

function* references(catalogue: Catalogue): Generator<CatalogueProblem> {
  const documents = idsOf(catalogue.documents);
  const sources = idsOf(catalogue.sources);
  const rulesets = idsOf(catalogue.rulesets);
  const groups = idsOf(catalogue.groups);
  const phases = idsOf(catalogue.phases);

  const known = (path: string, id: string | undefined, ids: ReadonlySet<string>, wanted: string) =>
    id === undefined || ids.has(id) ? [] : [problem(path, 'unknown-id', { found: quoted(id), wanted })];
  const origin = (path: string, of: Provenance) => [
    ...known(`${path}.document`, of.document, documents, 'documents'),
    ...known(`${path}.source`, of.source, sources, 'sources'),
    ...known(`${path}.ruleset`, of.ruleset, rulesets, 'rulesets'),
  ];

  for (const [index, { document }] of catalogue.phases.entries()) {
    yield* known(`phases[${index}].document`, document, documents, 'documents');
  }
  for (const [index, { replaces }] of catalogue.rulesets.entries())
    yield* known(`rulesets[${index}].replaces`, replaces, rulesets, 'rulesets');
  for (const [index, layer] of catalogue.layers.entries()) {
    const path = `layers[${index}]`;
    yield* known(`${path}.group`, layer.group, groups, 'groups');
    // which plans there are is known to the register alone: `planLayerProblems`
    if (catalogue.plans === undefined)
      yield* known(`${path}.plan`, layer.plan, new Set(), 'plans: the catalogue names no register');
    yield* origin(path, layer);
    yield* known(
      `${path}.declaredArea.total.document`,
      layer.declaredArea?.total?.document,
      documents,
      'documents',
    );
    for (const [place, field] of (layer.fields ?? []).entries()) {
      yield* known(`${path}.fields[${place}].document`, field.document, documents, 'documents');
    }
    for (const [place, phase] of (layer.phases ?? []).entries()) {
      yield* known(`${path}.phases[${place}]`, phase, phases, 'phases');
    }
  }
  for (const [index, model] of catalogue.models.entries()) {
    const path = `models[${index}]`;
    yield* known(`${path}.document`, model.document, documents, 'documents');
    for (const [place, element] of model.elements.entries()) {
      const at = `${path}.elements[${place}]`;
      yield* origin(at, element);
      for (const [number, { document }] of (element.printed ?? []).entries())
        yield* known(`${at}.printed[${number}].document`, document, documents, 'documents');
    }
    for (const [place, wording] of model.wordings.entries()) {
      yield* known(`${path}.wordings[${place}].document`, wording.document, documents, 'documents');
    }
  }
  for (const [index, { document }] of catalogue.groups.entries())
    yield* known(`groups[${index}].document`, document, documents, 'documents');
  const layers = idsOf(catalogue.layers);
  for (const role of ['centres', 'links'] as const)
    yield* known(`urbanSystem.${role}`, catalogue.urbanSystem?.[role], layers, 'layers');
  const lines = new Set([...layers, ...catalogue.models.map(({ id }) => `model:${id}`)]);
  for (const [index, { layer }] of (catalogue.corridors ?? []).entries())
    yield* known(`corridors[${index}].layer`, layer, lines, 'layers');
  for (const phase of Object.keys(catalogue.landFund?.category ?? {})) {
    yield* known(`landFund.category.${phase}`, phase, phases, 'phases');
  }
  for (const list of ['quotas', 'populations'] as const) {
    for (const [index, figure] of (catalogue.landFund?.[list] ?? []).entries()) {
      const path = `landFund.${list}[${index}]`;
      yield* known(`${path}.phase`, figure.phase, phases, 'phases');
      yield* known(`${path}.document`, figure.document, documents, 'documents');
    }
  }
}

function* landFund({ landFund: setup, layers }: Catalogue): Generator<CatalogueProblem> {
  if (!setup) return;
  for (const role of ['zones', 'units'] as const) {
    const found = quoted(setup[role]);
    const layer = layers.find(({ id }) => id === setup[role]);
    if (!layer) yield problem(`landFund.${role}`, 'unknown-id', { found, wanted: 'layers' });
    else if (layer.style.kind !== 'fill') yield problem(`landFund.${role}`, 'not-areas', { found });
  }
}
