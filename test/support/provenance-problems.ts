import type { Feature } from 'geojson';
import type { Layer } from '#core/plan/layer.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';

type Said = Pick<Layer, 'id'> & Partial<Layer>;

const trusts = ['verified', 'secondary', 'unverified', 'illustrative'];

/** What is missing of a feature's source, date, status, trust, accuracy and name, its own or its layer's. */
export function problemsOf(feature: Feature, layer: Said, documents: readonly PlanDocument[]): string[] {
  const own = feature.properties ?? {};
  const at = `${layer.id}/${own.id ?? own.code ?? '?'}`;
  const problems: string[] = [];
  const value = (key: keyof Layer): unknown => (key in own ? own[key] : layer[key]);
  const known = (id: unknown): PlanDocument | undefined => documents.find((d) => d.id === id);
  const document = known(value('document'));
  if (document === undefined) problems.push(`${at}: document`);
  if (!trusts.includes(String(value('verification')))) problems.push(`${at}: verification`);
  if (!value('status')) problems.push(`${at}: status`);
  if (!value('accuracy')) problems.push(`${at}: accuracy`);
  if (!/^\d{4}/.test(String(own.date ?? layer.date ?? document?.date))) problems.push(`${at}: date`);
  if (!own[layer.nameBy ?? 'name']) problems.push(`${at}: name`);
  for (const key of Object.keys(own).filter((k) => /^(declared_(ha|km2)|class_\d+)$/.test(k))) {
    const source = key.startsWith('class') ? own[`${key}_source`] : own.declared_source;
    if (known(source) === undefined) problems.push(`${at}: ${key} without declared_source`);
    if (key.startsWith('class') && !trusts.includes(own[`${key}_verification`]))
      problems.push(`${at}: ${key}_verification`);
  }
  return problems;
}
