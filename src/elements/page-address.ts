/** This script's own address: a bundler that knew the pattern would make an asset of what follows. */
const script = import.meta.url;
/** The other pages stand beside the viewer's own, also where an embed is shown by another site. */
const pages = new URL(import.meta.env.DEV ? '/' : '../', script).href;

/** A page of ours that opens beside the viewer. */
export type PageName = 'self-check' | 'report';

/**
 * The address of another page of ours for a catalogue and a view.
 *
 * @param catalogue absolute address of the catalogue
 * @param view what a link to the view says after `#`
 */
export function pageAddress(name: PageName, catalogue: string, view: string): string {
  const address = new URL(`${name}.html`, pages);
  const usual = new URL('data/quang-ninh/catalogue.json', pages).href;
  if (catalogue && catalogue !== usual) address.searchParams.set('catalogue', catalogue);
  address.hash = view;
  return address.href;
}
