import { err, ok, type Result } from '#core/result.ts';
import type { Catalogue } from './catalogue.ts';
import type { Layer } from './layer.ts';

/** Đất quốc phòng, as the land-use codes name defence land. */
export const DEFENCE_CODE = 'CQP';

/** A catalogue without what is not for the public. */
export interface PublicCatalogue {
  readonly catalogue: Catalogue;
  /** ids of the layers left out, and why */
  readonly leftOut: readonly { readonly id: string; readonly why: 'internal' | 'defence' }[];
  /** data of those layers, which no package may hold */
  readonly withheld: ReadonlySet<string>;
}

const whyLeftOut = ({ audience, style }: Layer): 'internal' | 'defence' | null => {
  if (audience === 'internal') return 'internal';
  const codes = style.classes.map(({ value, code }) => (code ?? value).toUpperCase());
  return codes.every((code) => code === DEFENCE_CODE) ? 'defence' : null;
};

/**
 * Takes out of a catalogue what is marked `internal` and what draws defence land alone, with all that is made of it: the
 * land fund where its zones or units go, constraints, the models of a withheld file, and the documents and sources that
 * nothing else cites. Siblings and `$schema` go too, which lie outside a package.
 *
 * @returns an error in words where a layer for the public draws a withheld file
 */
export function publicCatalogue(whole: Catalogue): Result<PublicCatalogue, string> {
  const leftOut = whole.layers.flatMap((layer) => {
    const why = whyLeftOut(layer);
    return why ? [{ id: layer.id, why }] : [];
  });
  const gone = new Set(leftOut.map(({ id }) => id));
  const dropped = whole.layers.filter(({ id }) => gone.has(id));
  const layers = whole.layers.filter(({ id }) => !gone.has(id));
  const withheld = new Set(dropped.map(({ data }) => plainAddress(data)));
  const leak = layers.find(({ data }) => withheld.has(plainAddress(data)));
  if (leak)
    return err(
      `the layer "${leak.id}" is for the public but draws ${leak.data}, which a layer left out draws too: give it a file of its own`,
    );
  const { $schema: _schema, siblings: _siblings, landFund, ...rest } = whole;
  const keepsFund = landFund && !gone.has(landFund.zones) && !gone.has(landFund.units);
  const constraints = landFund?.constraints?.filter((id) => !gone.has(id));
  const used = new Set(layers.map(({ group }) => group));
  const kept: Catalogue = {
    ...rest,
    layers,
    groups: whole.groups.filter(({ id }) => used.has(id)),
    models: whole.models.filter(({ data }) => !withheld.has(plainAddress(data))),
    ...(keepsFund ? { landFund: { ...landFund, ...(constraints ? { constraints } : {}) } } : {}),
  };
  return ok({ catalogue: withoutOrphans(kept, dropped), leftOut, withheld });
}

/** Addresses that mean one file read alike. */
function plainAddress(address: string): string {
  const steps: string[] = [];
  for (const step of address.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Without documents and sources that only dropped layers cite; what a file alone cites is not known here and stays. */
function withoutOrphans(catalogue: Catalogue, dropped: readonly Layer[]): Catalogue {
  const { documents, sources, ...citing } = catalogue;
  const cited = JSON.stringify(citing);
  const suspects = new Set(dropped.flatMap(({ document, source }) => [document, source]));
  const isKept = ({ id }: { readonly id: string }) => !suspects.has(id) || cited.includes(JSON.stringify(id));
  return { ...catalogue, documents: documents.filter(isKept), sources: sources.filter(isKept) };
}
