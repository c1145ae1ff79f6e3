import latin400Italic from '@fontsource/inter/files/inter-latin-400-italic.woff2?url';
import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?url';
import latinExt400Italic from '@fontsource/inter/files/inter-latin-ext-400-italic.woff2?url';
import latinExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url';
import latinExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url';
import vietnamese400Italic from '@fontsource/inter/files/inter-vietnamese-400-italic.woff2?url';
import vietnamese400 from '@fontsource/inter/files/inter-vietnamese-400-normal.woff2?url';
import vietnamese600 from '@fontsource/inter/files/inter-vietnamese-600-normal.woff2?url';
import type { FontUrls } from './font-faces.ts';

/** Absolute, so that the map finds its letters from a page of another origin too. */
const absolute = (url: string): string => new URL(url, import.meta.url).href;

/** Where the map's letters lie: Inter as packed with the product; nothing is fetched until a label needs it. */
export const fontUrls: FontUrls = {
  regular: {
    vietnamese: absolute(vietnamese400),
    latinExt: absolute(latinExt400),
    latin: absolute(latin400),
  },
  semibold: {
    vietnamese: absolute(vietnamese600),
    latinExt: absolute(latinExt600),
    latin: absolute(latin600),
  },
  italic: {
    vietnamese: absolute(vietnamese400Italic),
    latinExt: absolute(latinExt400Italic),
    latin: absolute(latin400Italic),
  },
};
