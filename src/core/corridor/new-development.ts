import { landUseOf } from '#core/fund/land-use.ts';

/** What becomes of a zone: land newly taken for building, land built on before, or open land. */
export type Development = 'new-development' | 'developed' | 'open';

/** The category of a zone by what it is and what it is planned as; codes not in the tables count as open. */
export function developmentOf(existing: string | undefined, planned: string | undefined): Development {
  const isBuilt = (code: string | undefined): boolean => landUseOf(code ?? '')?.group === 'non-agri';
  if (!isBuilt(planned)) return 'open';
  return isBuilt(existing) ? 'developed' : 'new-development';
}
