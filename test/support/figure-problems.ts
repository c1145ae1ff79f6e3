import type { Feature } from 'geojson';
import type { IndicatorBook } from '#core/indicator/indicator-book.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import { type Citation, known, missing, said, sameEverywhere, trust } from './citation-problems.ts';
import { numberPaths } from './number-paths.ts';
import { problemsOf } from './provenance-problems.ts';

/** A package as it ships; geometry is not looked at. */
export interface ShippedPackage {
  readonly catalogue: Catalogue;
  readonly book: IndicatorBook;
  readonly register: PlanRegister;
  /** Other files of JSON the catalogue names, e.g. boundary options. */
  readonly others: Readonly<Record<string, OtherFile>>;
  /** Features by file name. */
  readonly features: Readonly<Record<string, readonly Feature[]>>;
}

interface OtherFile {
  readonly documents?: readonly PlanDocument[];
  /** Options for boundaries; one that follows no document is our own, and says that it is illustrative. */
  readonly scenarios?: readonly (Citation & { readonly id: string })[];
}

/** Numbers that are no figures: they say how to draw, or which plane to compute on. */
const NO_FIGURE =
  /^(corridors\[\]\.distanceM$|layers\[\]\.(style\b|minZoom|maxZoom)|(insets\[\]\.)?bounds|axis\.|indicators\[\]\.decimals)/;
/** Numbers whose bearer is looked at by a rule below; any other number is nobody's. */
const VOUCHED: Readonly<Record<'catalogue' | 'book' | 'register', RegExp>> = {
  catalogue:
    /^(phases\[\]\.year|layers\[\]\.(featureCount|declaredArea\.total\.ha)|landFund\.(quotas\[\]\.ha|populations\[\]\.(people|year))|models\[\]\.elements\[\]\.printed\[\]\.(value|to|year))$/,
  book: /^(values\[\]\.(value|year)|targets\[\]\.(year|goal\.(value|min|max)))$/,
  register: /^plans\[\]\.(areaHa|approvedYear)$/,
};
const NONE = /^$/;
const FEATURE_FIGURE = /^(declared_(ha|km2)|declared_parts\[\]\.parts\[\]\.ha|measured_km2)$/;
/** The size of a project and what may be built on a lot are only ever made up. */
const MADE_UP_FIGURE =
  /^(area_ha|building_density_percent|floor_area_ratio|storeys_(min|max)|building_height_m|base_level_m)$/;

/** Every figure of a package that lacks its source, its date or its trust, and every number no rule knows. */
export function figureProblems({ catalogue, book, register, others, features }: ShippedPackage): string[] {
  const { documents, layers, models, landFund, phases } = catalogue;
  return [
    ...numbersWithoutRule('catalogue', catalogue, VOUCHED.catalogue),
    ...numbersWithoutRule('indicators', book, VOUCHED.book),
    ...numbersWithoutRule('plans', register, VOUCHED.register),
    ...sameEverywhere(catalogue, book, register, ...Object.values(others)),
    ...Object.entries(others).flatMap(([name, file]) => otherProblems(name, file)),
    ...phases
      .filter(({ id }) => landFund?.category[id])
      .flatMap((phase) => [
        ...said(`phase ${phase.id}`, phase, documents),
        ...missing(`phase ${phase.id}`, phase, ['status', 'year', 'note']),
      ]),
    ...layers.flatMap((layer) => [
      ...said(`layer ${layer.id}`, layer, documents),
      ...missing(`layer ${layer.id}`, layer, ['status', 'date', 'source', 'accuracy']),
      ...(layer.declaredArea?.total
        ? known(`layer ${layer.id} total`, layer.declaredArea.total.document, documents)
        : []),
      ...(features[layer.data] ?? []).flatMap((feature) => featureProblems(feature, layer, documents)),
    ]),
    ...models.flatMap((model) => [
      ...said(`model ${model.id}`, model, documents),
      ...model.wordings.flatMap(({ document }) => known(`model ${model.id} wording`, document, documents)),
      ...model.elements.flatMap((element) => [
        ...said(`element ${element.id}`, element, documents),
        ...missing(`element ${element.id}`, element, ['status', 'accuracy', 'membership']),
        ...(element.printed ?? []).flatMap((figure) =>
          said(`element ${element.id} ${figure.kind}`, figure, documents),
        ),
      ]),
      ...(features[model.data] ?? []).flatMap((feature) =>
        featureProblems(feature, { id: model.id }, documents),
      ),
    ]),
    ...(landFund?.quotas ?? []).flatMap((quota) => said(`quota ${quota.category}`, quota, documents)),
    ...(landFund?.populations ?? []).flatMap((people) => said(`people ${people.year}`, people, documents)),
    ...book.values.flatMap((value) => [
      ...said(`value ${value.indicator}`, value, book.documents),
      ...fromTheFuture(value.year, value.document, book.documents),
    ]),
    ...book.targets.flatMap((target) => said(`target ${target.id}`, target, book.documents)),
    ...register.plans.flatMap((plan) => [
      ...said(`plan ${plan.id}`, plan, register.documents),
      ...(plan.status ? missing(`plan ${plan.id}`, plan, ['statusDate', 'statusDocument']) : []),
      ...(plan.extent ? trust(`plan ${plan.id} extent`, plan.extent.verification) : []),
    ]),
  ];
}

const otherProblems = (name: string, file: OtherFile): string[] => [
  ...numbersWithoutRule(name, file, NONE),
  ...(file.scenarios ?? []).flatMap((scenario) =>
    scenario.document === undefined && scenario.verification === 'illustrative'
      ? []
      : said(`scenario ${scenario.id}`, scenario, file.documents ?? []),
  ),
];

const fromTheFuture = (year: number, id: string, documents: readonly PlanDocument[]): string[] => {
  const document = documents.find((each) => each.id === id);
  return document && year > Number(document.date.slice(0, 4)) ? [`value of ${year} read in ${id}`] : [];
};

/** What `problemsOf` finds, and each figure of a feature: by rule, or beside its own `…_source` and `…_verification`. */
function featureProblems(
  feature: Feature,
  layer: Partial<Layer> & Pick<Layer, 'id'>,
  documents: readonly PlanDocument[],
): string[] {
  const own = feature.properties ?? {};
  const at = `${layer.id}/${own.id ?? own.code ?? '?'}`;
  const cited = Object.keys(own).flatMap((key) => /^(.+)_source$/.exec(key)?.[1] ?? []);
  return [
    ...problemsOf(feature, layer, documents),
    ...said(at, { document: layer.document, verification: layer.verification, ...own }, documents),
    ...numbersWithoutRule(
      at,
      own,
      (own.verification ?? layer.verification) === 'illustrative'
        ? new RegExp(`${FEATURE_FIGURE.source}|${MADE_UP_FIGURE.source}`)
        : FEATURE_FIGURE,
    ),
    ...cited.flatMap((name) => known(`${at} ${name}`, own[`${name}_source`], documents)),
    ...cited
      .filter((name) => name !== 'declared')
      .flatMap((name) =>
        said(
          `${at} ${name}`,
          { document: own[`${name}_source`], verification: own[`${name}_verification`] },
          documents,
        ),
      ),
  ];
}

/** Numbers at paths that neither are drawing instructions nor match `rule`. */
function numbersWithoutRule(at: string, of: unknown, rule: RegExp): string[] {
  return [...numberPaths(of)]
    .filter((path) => !NO_FIGURE.test(path) && !rule.test(path))
    .map((path) => `${at}: a number nobody vouches for at ${path}`);
}
