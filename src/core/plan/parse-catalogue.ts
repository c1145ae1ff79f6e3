import * as z from 'zod/mini';
import { err, ok, type Result } from '#core/result.ts';
import { PURPOSE_IDS } from '#core/review/purpose-ids.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueProblem } from './catalogue-problem.ts';
import { referenceProblems } from './catalogue-references.ts';
import { MOST_PROBLEMS, parseShape } from './parse-shape.ts';
import {
  address,
  amount,
  color,
  date,
  degrees,
  maybe,
  pattern,
  plain,
  planDocument,
  provenance,
  rulesetHead,
  share,
  status,
  text,
  verification,
  word,
  year,
  zoom,
} from './schema-parts.ts';

const dataSource = z.strictObject({ id: word, title: text, licence: z.string(), date, attribution: plain });

const legendClass = z.strictObject({
  value: z.string(),
  code: maybe(z.string()),
  title: text,
  color,
  pattern: maybe(pattern),
  group: maybe(text),
  overlay: maybe(z.boolean()),
});

const layerStyle = z.strictObject({
  kind: z.enum(['fill', 'line', 'symbol']),
  classBy: maybe(word),
  classes: z.array(legendClass).check(z.minLength(1)),
  labelBy: maybe(word),
  labelFrom: maybe(zoom),
  replacesNames: maybe(z.array(word)),
  width: maybe(z.number().check(z.gte(0), z.lte(40))),
  dash: maybe(z.array(z.number().check(z.gte(0)))),
  opacity: maybe(share),
  symbol: maybe(
    z.enum(['circle', 'square', 'diamond', 'triangle', 'star', 'anchor', 'plane', 'gate', 'factory']),
  ),
  arrowBy: maybe(word),
  outlineOnly: maybe(z.boolean()),
  onlyListed: maybe(z.boolean()),
});

const declaredArea = z.strictObject({
  property: word,
  unit: z.enum(['ha', 'km2']),
  documentBy: maybe(word),
  textBy: maybe(word),
  partsBy: maybe(word),
  total: maybe(z.strictObject({ ha: z.number().check(z.gt(0)), document: word })),
});

const field = z.strictObject({
  property: word,
  title: text,
  kind: z.enum(['text', 'choice', 'date', 'number']),
  unit: maybe(z.string()),
  values: maybe(z.array(z.strictObject({ value: z.string(), title: text }))),
  document: maybe(word),
  verification: maybe(verification),
});

const layer = z.strictObject({
  ...provenance,
  id: word,
  group: word,
  plan: maybe(word),
  title: text,
  summary: maybe(text),
  data: address,
  featureCount: maybe(z.int().check(z.gte(0))),
  idBy: maybe(word),
  nameBy: maybe(word),
  style: layerStyle,
  phases: maybe(z.array(word)),
  shown: maybe(z.boolean()),
  minZoom: maybe(zoom),
  maxZoom: maybe(zoom),
  pickable: maybe(z.boolean()),
  searchable: maybe(z.boolean()),
  declaredArea: maybe(declaredArea),
  vintage: maybe(
    z.strictObject({
      id: word,
      title: text,
      level: maybe(z.enum(['province', 'district'])),
      validFrom: maybe(date),
      validTo: maybe(date),
    }),
  ),
  fields: maybe(z.array(field)),
  audience: maybe(z.enum(['public', 'internal'])),
});

const modelElement = z.strictObject({
  ...provenance,
  id: word,
  kind: z.enum(['centre', 'axis', 'link', 'breakthrough', 'region']),
  label: text,
  text,
  members: z.array(z.strictObject({ name: word, unit: maybe(word) })),
  membership: verification,
  units: maybe(z.array(word)),
  unitsNote: maybe(text),
  printed: maybe(
    z.array(
      z.strictObject({
        kind: z.enum(['area', 'people']),
        value: amount,
        to: maybe(amount),
        year: maybe(year),
        document: word,
        verification,
        note: maybe(text),
      }),
    ),
  ),
});

const wording = {
  motto: text,
  document: word,
  verbatim: maybe(z.boolean()),
  parts: maybe(
    z.strictObject({
      centre: maybe(word),
      axis: maybe(word),
      link: maybe(word),
      breakthrough: maybe(word),
      region: maybe(word),
    }),
  ),
};

const spatialModel = z.strictObject({
  ...wording,
  id: word,
  verification,
  data: address,
  elements: z.array(modelElement),
  wordings: z.array(z.strictObject(wording)),
});

const ruleset = z.strictObject({ ...rulesetHead, data: maybe(address) });

const phase = z.strictObject({
  id: word,
  title: text,
  year: maybe(year),
  document: maybe(word),
  status: maybe(status),
  verification: maybe(verification),
  note: maybe(text),
});

/** Whose and from where a figure of the land fund is. */
const figure = {
  phase: word,
  unit: maybe(word),
  document: word,
  verification,
  note: maybe(text),
};

const bounds = z.tuple([degrees, degrees, degrees, degrees]);

/** The shape of a catalogue file; `public/schema/catalogue.schema.json` is made from it. */
export const catalogueSchema = z.strictObject({
  $schema: maybe(z.string()),
  format: z.literal('plan-atlas/1'),
  id: word,
  province: word,
  title: text,
  version: word,
  date,
  axis: z.strictObject({ meridian: degrees, k0: z.number().check(z.gte(0.99), z.lte(1.01)) }),
  bounds,
  insets: maybe(z.array(z.strictObject({ title: text, bounds }))),
  notice: maybe(text),
  phases: z.array(phase).check(z.minLength(1)),
  siblings: maybe(z.array(z.strictObject({ id: word, title: text, catalogue: word }))),
  documents: z.array(planDocument),
  sources: z.array(dataSource),
  rulesets: z.array(ruleset),
  groups: z.array(z.strictObject({ id: word, title: text, document: maybe(word), note: maybe(text) })),
  layers: z.array(layer),
  models: z.array(spatialModel),
  urbanSystem: maybe(
    z.strictObject({
      centres: word,
      links: word,
      classes: z.array(
        z.strictObject({ property: word, title: text, when: z.enum(['before', 'now', 'planned']) }),
      ),
    }),
  ),
  corridors: maybe(
    z.array(
      z.strictObject({
        id: word,
        title: text,
        note: maybe(text),
        layer: word,
        feature: word,
        distanceM: z.number().check(z.gt(0)),
        verification,
      }),
    ),
  ),
  landFund: maybe(
    z.strictObject({
      zones: word,
      units: word,
      unitId: word,
      unitName: word,
      category: z.record(z.string(), word),
      approvedBy: maybe(word),
      constraints: maybe(z.array(word)),
      quotas: maybe(z.array(z.strictObject({ ...figure, category: word, ha: amount }))),
      populations: maybe(z.array(z.strictObject({ ...figure, people: amount, year, kind: maybe(text) }))),
      purposes: maybe(z.array(z.strictObject({ purpose: z.enum(PURPOSE_IDS), codes: z.array(word) }))),
    }),
  ),
  indicators: maybe(address),
  plans: maybe(address),
  scenarios: maybe(address),
});

/**
 * Reads a catalogue, shape first, then what its parts say of each other.
 *
 * @param value parsed JSON from anywhere
 * @returns the catalogue as it was, or up to 50 problems with their places
 */
export function parseCatalogue(value: unknown): Result<Catalogue, readonly CatalogueProblem[]> {
  const parsed = parseShape<Catalogue>(catalogueSchema, value);
  if (!parsed.ok) return parsed;
  const catalogue = parsed.value;
  const problems = referenceProblems(catalogue);
  return problems.length > 0 ? err(problems.slice(0, MOST_PROBLEMS)) : ok(catalogue);
}
