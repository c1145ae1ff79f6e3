import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';

/** Ranges as the package's own 400.css has them. */
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const vietnamese =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';

const faces = [
  { url: vietnamese400, weight: '400', unicodeRange: vietnamese },
  { url: latin400, weight: '400', unicodeRange: latin },
  { url: vietnamese600, weight: '600', unicodeRange: vietnamese },
  { url: latin600, weight: '600', unicodeRange: latin },
];

const done = new WeakSet<Document>();

/** Makes Be Vietnam Pro known to the page, once; a browser fetches a file only when a letter of its range is shown. */
export function loadFonts(document: Document): void {
  if (done.has(document)) return;
  done.add(document);
  for (const { url, weight, unicodeRange } of faces) {
    const source = `url("${new URL(url, import.meta.url).href}") format("woff2")`;
    document.fonts.add(new FontFace('Be Vietnam Pro', source, { weight, unicodeRange, display: 'swap' }));
  }
}
