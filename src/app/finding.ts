import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { PlanStatus, Provenance, Text, Verification } from '#core/plan/provenance.ts';
import { withoutStateFields } from '#core/plan/state-fields.ts';
import type { FoundFeature } from '#worker/place-protocol.ts';
import { isOpened } from './opened.ts';
import type { Finding } from './state.ts';

const STATUSES: readonly PlanStatus[] = [
  'drafting',
  'consultation',
  'appraisal',
  'approved',
  'in-force',
  'adjusting',
  'replaced',
  'none',
];
const VERIFICATIONS: readonly Verification[] = ['verified', 'secondary', 'unverified', 'illustrative'];

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((item) => item === value);

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Text of a property and of its English sister, `accuracy` and `accuracy_en`. */
function textOf(properties: Readonly<Record<string, unknown>>, name: string): Text | undefined {
  const vi = word(properties[name]);
  const en = word(properties[`${name}_en`]);
  return vi === undefined ? undefined : en === undefined ? { vi } : { vi, en };
}

/** What is said of a feature: its own properties field by field over its layer's. */
function provenanceOf(layer: Layer, properties: Readonly<Record<string, unknown>>): Provenance {
  const { document, source, status, accuracy, date, ruleset, verification } = layer;
  const fields = {
    document: word(properties.document) ?? document,
    source: word(properties.source) ?? source,
    status: oneOf(STATUSES, properties.status) ?? status,
    accuracy: textOf(properties, 'accuracy') ?? accuracy,
    date: word(properties.date) ?? date,
    ruleset: word(properties.ruleset) ?? ruleset,
  };
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...known, verification: oneOf(VERIFICATIONS, properties.verification) ?? verification };
}

/** What the engine found, with what the catalogue says of it; features of layers it does not know are left out. */
export const findingsOf = (catalogue: Catalogue, found: readonly FoundFeature[]): readonly Finding[] =>
  found.flatMap((feature) => {
    const layer = catalogue.layers.find(({ id }) => id === feature.layer);
    if (!layer) return [];
    const properties = withoutStateFields(feature.properties);
    return [{ ...feature, properties, ...provenanceOf(layer, properties) }];
  });

/** The order in which the card answers: a person's own file, what is here now, what is planned phase by phase, other areas, lines, points, units, former units. */
function rank(catalogue: Catalogue, layer: Layer): number {
  const { style, phases } = layer;
  if (isOpened(layer.id)) return -1;
  if (style.kind === 'symbol') return 1003;
  if (style.kind === 'line') return 1002;
  if (layer.id === catalogue.landFund?.units) return 1004;
  if (layer.vintage?.validTo !== undefined) return 1005;
  const first = phases ? catalogue.phases.findIndex(({ id }) => phases.includes(id)) : -1;
  return first < 0 ? 1001 : first;
}

/** Sorts findings as the card tells them; within a layer the smaller area first. */
export function orderFindings(catalogue: Catalogue, findings: readonly Finding[]): readonly Finding[] {
  const place = new Map(
    catalogue.layers.map((layer, index) => [layer.id, { rank: rank(catalogue, layer), index }]),
  );
  const last = { rank: 9999, index: 0 };
  return findings.toSorted((a, b) => {
    const [left, right] = [place.get(a.layer) ?? last, place.get(b.layer) ?? last];
    return (
      left.rank - right.rank || left.index - right.index || (a.areaHa?.plane ?? 0) - (b.areaHa?.plane ?? 0)
    );
  });
}

/** A point or a line under a fingertip is what the person meant; an area otherwise. */
export function meantFinding(catalogue: Catalogue, findings: readonly Finding[]): number {
  const kindOf = new Map(catalogue.layers.map((layer) => [layer.id, layer.style.kind]));
  for (const kind of ['symbol', 'line']) {
    const index = findings.findIndex((finding) => kindOf.get(finding.layer) === kind);
    if (index >= 0) return index;
  }
  return 0;
}
