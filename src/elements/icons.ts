import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import chartPie from 'lucide-static/icons/chart-pie.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import crosshair from 'lucide-static/icons/crosshair.svg?raw';
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import layers from 'lucide-static/icons/layers.svg?raw';
import loaderCircle from 'lucide-static/icons/loader-circle.svg?raw';
import locateFixed from 'lucide-static/icons/locate-fixed.svg?raw';
import mapSheet from 'lucide-static/icons/map.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import maximize from 'lucide-static/icons/maximize.svg?raw';
import minimize from 'lucide-static/icons/minimize.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import navigation from 'lucide-static/icons/navigation.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import refreshCw from 'lucide-static/icons/refresh-cw.svg?raw';
import scrollText from 'lucide-static/icons/scroll-text.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import sunMoon from 'lucide-static/icons/sun-moon.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import waypoints from 'lucide-static/icons/waypoints.svg?raw';
import cross from 'lucide-static/icons/x.svg?raw';
import type { taskDrawings } from './task-drawings.ts';

/** The drawings of lucide (ISC) the first view uses, by lucide's own names; others come with the tasks (`task-icons.ts`). */
const drawings = {
  'chart-pie': chartPie,
  'circle-alert': circleAlert,
  crosshair,
  ellipsis,
  languages,
  layers,
  'loader-circle': loaderCircle,
  'locate-fixed': locateFixed,
  map: mapSheet,
  'map-pin': mapPin,
  maximize,
  minimize,
  minus,
  moon,
  navigation,
  plus,
  'refresh-cw': refreshCw,
  'scroll-text': scrollText,
  search,
  sun,
  'sun-moon': sunMoon,
  'triangle-alert': triangleAlert,
  waypoints,
  x: cross,
} as const;

export type IconName = keyof typeof drawings | keyof typeof taskDrawings;

/** Drawings that have arrived, the same for every viewer on the page. */
const arrived: Partial<Record<IconName, string>> = { ...drawings };

/** Brings drawings that were not there from the beginning. */
export function addIcons(more: typeof taskDrawings): void {
  Object.assign(arrived, more);
}

/**
 * An icon beside a word, or inside a button that has a name: it says nothing by itself and is hidden from readers.
 * Sized by `--plan-icon-size` (1.25em) and coloured by the text.
 */
export const icon = (name: IconName): TemplateResult =>
  // the markup is ours, bundled from the package: no foreign text ever comes here
  html`<span class="icon" aria-hidden="true">${unsafeHTML(arrived[name] ?? '')}</span>`;
