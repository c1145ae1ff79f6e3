import type { PlanDocument, Verification } from '#core/plan/provenance.ts';

export interface Citation {
  readonly document?: string | undefined;
  readonly verification?: Verification | undefined;
}

const TRUST: readonly Verification[] = ['illustrative', 'unverified', 'secondary', 'verified'];

/** A figure's document is listed, its trust is one of the four, and no higher than the document's own. */
export function said(
  at: string,
  { document, verification }: Citation,
  documents: readonly PlanDocument[],
): string[] {
  const found = documents.find(({ id }) => id === document);
  const higher = found && TRUST.indexOf(verification as Verification) > TRUST.indexOf(found.verification);
  return [
    ...known(at, document, documents),
    ...trust(at, verification),
    ...(higher ? [`${at}: more trusted than its document ${document}`] : []),
  ];
}

export const known = (at: string, id: unknown, documents: readonly PlanDocument[]): string[] =>
  documents.some((document) => document.id === id) ? [] : [`${at}: no document ${id}`];
export const trust = (at: string, verification: unknown): string[] =>
  TRUST.includes(verification as Verification) ? [] : [`${at}: verification ${verification}`];
export const missing = (at: string, of: object, keys: readonly string[]): string[] =>
  keys.filter((key) => !(of as Record<string, unknown>)[key]).map((key) => `${at}: no ${key}`);

/** A document has a title, a body and a day; one we did not read ourselves says who printed what we read. */
function documentProblems(document: PlanDocument): string[] {
  const { id, title, body, date, verification, via } = document;
  return [
    ...trust(`document ${id}`, verification),
    ...(title?.vi && body?.vi ? [] : [`document ${id}: no title or body`]),
    ...(/^\d{4}(-\d\d){0,2}$/.test(date) ? [] : [`document ${id}: date ${date}`]),
    ...(via || verification === 'illustrative' ? [] : [`document ${id}: read where?`]),
  ];
}

/** Each document is sound, and one of an id says the same of itself in all files of a package. */
export const sameEverywhere = (
  ...files: readonly { readonly documents?: readonly PlanDocument[] }[]
): string[] => {
  const first = new Map<string, string>();
  return files
    .flatMap(({ documents }) => documents ?? [])
    .flatMap((document) => {
      const text = JSON.stringify(document);
      const before = first.get(document.id) ?? text;
      first.set(document.id, before);
      const same = before === text;
      return [...documentProblems(document), ...(same ? [] : [`document ${document.id}: two versions`])];
    });
};
