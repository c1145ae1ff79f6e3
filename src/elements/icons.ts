import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import arrowDown from 'lucide-static/icons/arrow-down.svg?raw';
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import arrowUpDown from 'lucide-static/icons/arrow-up-down.svg?raw';
import badgeCheck from 'lucide-static/icons/badge-check.svg?raw';
import chartPie from 'lucide-static/icons/chart-pie.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import circleQuestionMark from 'lucide-static/icons/circle-question-mark.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import crosshair from 'lucide-static/icons/crosshair.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw';
import eye from 'lucide-static/icons/eye.svg?raw';
import eyeOff from 'lucide-static/icons/eye-off.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import layers from 'lucide-static/icons/layers.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import loaderCircle from 'lucide-static/icons/loader-circle.svg?raw';
import locateFixed from 'lucide-static/icons/locate-fixed.svg?raw';
import mapSheet from 'lucide-static/icons/map.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import maximize from 'lucide-static/icons/maximize.svg?raw';
import minimize from 'lucide-static/icons/minimize.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import navigation from 'lucide-static/icons/navigation.svg?raw';
import newspaper from 'lucide-static/icons/newspaper.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import pencilRuler from 'lucide-static/icons/pencil-ruler.svg?raw';
import pentagon from 'lucide-static/icons/pentagon.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import refreshCw from 'lucide-static/icons/refresh-cw.svg?raw';
import rotateCcw from 'lucide-static/icons/rotate-ccw.svg?raw';
import ruler from 'lucide-static/icons/ruler.svg?raw';
import scrollText from 'lucide-static/icons/scroll-text.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import sunMoon from 'lucide-static/icons/sun-moon.svg?raw';
import trash2 from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import undo2 from 'lucide-static/icons/undo-2.svg?raw';
import waypoints from 'lucide-static/icons/waypoints.svg?raw';
import cross from 'lucide-static/icons/x.svg?raw';

/** The drawings of lucide (ISC) the interface uses, by lucide's own names. */
const drawings = {
  'arrow-down': arrowDown,
  'arrow-up': arrowUp,
  'arrow-up-down': arrowUpDown,
  'badge-check': badgeCheck,
  'chart-pie': chartPie,
  check,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-alert': circleAlert,
  'circle-check': circleCheck,
  'circle-question-mark': circleQuestionMark,
  copy,
  crosshair,
  download,
  ellipsis,
  eye,
  'eye-off': eyeOff,
  history,
  info,
  languages,
  layers,
  link,
  'loader-circle': loaderCircle,
  'locate-fixed': locateFixed,
  map: mapSheet,
  'map-pin': mapPin,
  maximize,
  minimize,
  minus,
  moon,
  navigation,
  newspaper,
  pencil,
  'pencil-ruler': pencilRuler,
  pentagon,
  plus,
  printer,
  'refresh-cw': refreshCw,
  'rotate-ccw': rotateCcw,
  ruler,
  'scroll-text': scrollText,
  search,
  sun,
  'sun-moon': sunMoon,
  'trash-2': trash2,
  'triangle-alert': triangleAlert,
  'undo-2': undo2,
  waypoints,
  x: cross,
} as const;

export type IconName = keyof typeof drawings;

/**
 * An icon beside a word, or inside a button that has a name: it says nothing by itself and is hidden from readers.
 * Sized by `--plan-icon-size` (1.25em) and coloured by the text.
 */
export const icon = (name: IconName): TemplateResult =>
  // the markup is ours, bundled from the package: no foreign text ever comes here
  html`<span class="icon" aria-hidden="true">${unsafeHTML(drawings[name])}</span>`;
