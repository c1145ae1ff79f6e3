import { type Browser, chromium } from 'playwright';
import { CHROMIUM_FLAGS } from './chromium-flags.ts';
import { findBrowser } from './find-browser.ts';

/** A headless browser for tests of the built product. */
export const launchChromium = (flags: readonly string[] = CHROMIUM_FLAGS): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: [...flags] });
