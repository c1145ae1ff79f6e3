/** This script's own address: a bundler that knew the pattern would make an asset of what follows. */
const script = import.meta.url;
/** The self-check page stands beside the viewer's own page, also where an embed is shown by another site. */
const page = new URL(import.meta.env.DEV ? '/self-check.html' : '../self-check.html', script).href;

/**
 * The address of the self-check of a catalogue, in the language and theme of a view.
 *
 * @param catalogue absolute address of the catalogue
 * @param view what a link to the view says after `#`
 */
export function selfCheckAddress(catalogue: string, view: string): string {
  const address = new URL(page);
  const usual = new URL('data/quang-ninh/catalogue.json', page).href;
  if (catalogue && catalogue !== usual) address.searchParams.set('catalogue', catalogue);
  address.hash = view;
  return address.href;
}
