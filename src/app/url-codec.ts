import { readRounding, writeRounding } from '#core/fund/print-rounding.ts';
import type { Camera } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import { EMPTY_LINK, type LayerChange, type Link } from './link.ts';
import type { FundScope, FundSort, FundViewId, PanelId, PlansViewId, Sketch, SketchTool } from './state.ts';

const VERSION = '1';
const PANELS: readonly PanelId[] = ['layers', 'model', 'fund', 'plans', 'more'];
const FUND_VIEWS: readonly FundViewId[] = [
  'ledger',
  'reconcile',
  'balance',
  'review',
  'transition',
  'corridor',
  'reach',
  'audit',
];
const PLANS_VIEWS: readonly PlansViewId[] = [
  'documents',
  'register',
  'indicators',
  'rules',
  'units',
  'conformity',
  'overlap',
];
const TOOLS: readonly SketchTool[] = ['length', 'area', 'fund'];
const SORTS: readonly FundSort['by'][] = ['category', 'area', 'share'];
/** More vertices than a hand draws: a longer list is not one of our links. */
const MOST_POINTS = 2000;
const MOST_ITEMS = 500;

const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | null =>
  list.find((item) => item === value) ?? null;

/** A decimal without exponent and without trailing zeros. */
const digits = (value: number, places: number): string => String(Number(value.toFixed(places)) || 0);

/** Text -> number in a range; null for anything else, also for `1e3`, `0x10`, empty and blanks. */
function number(text: string | undefined, low: number, high: number): number | null {
  if (!text || !/^-?\d{1,4}(\.\d{1,12})?$/.test(text)) return null;
  const value = Number(text);
  return value >= low && value <= high ? value : null;
}

/** Percent-decoding that answers null to broken text. */
export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** `encodeURIComponent`, and the marks a chat program would cut off at the end of a link. */
export const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*.~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const list = (text: string): readonly string[] =>
  text
    .split(',')
    .slice(0, MOST_ITEMS)
    .map(decode)
    .filter((item) => item !== null && item !== '') as string[];

const writeList = (items: readonly string[]): string => items.map(encode).join(',');

function point(text: string | undefined): LonLat | null {
  const [first, second, more] = (text ?? '').split(',');
  const lon = number(first, -180, 180);
  const lat = number(second, -90, 90);
  return lon === null || lat === null || more !== undefined ? null : [lon, lat];
}

const writePoint = ([lon, lat]: LonLat): string => `${digits(lon, 6)},${digits(lat, 6)}`;

/** All points or none: a ring with a hole in its memory would be another place. */
function points(text: string): readonly LonLat[] | null {
  const parts = text === '' ? [] : text.split(';');
  if (parts.length > MOST_POINTS) return null;
  const read = parts.map(point);
  return read.every((each) => each !== null) ? (read as LonLat[]) : null;
}

const writePoints = (ring: readonly LonLat[]): string => ring.map(writePoint).join(';');

function camera(text: string): Camera | null {
  const [lon, lat, zoom, bearing] = text.split(',');
  const center = point(`${lon},${lat}`);
  const level = number(zoom, 0, 24);
  if (!center || level === null) return null;
  return { center, zoom: level, bearing: number(bearing, -360, 360) ?? 0 };
}

const writeCamera = ({ center, zoom, bearing }: Camera): string =>
  [
    digits(center[0], 5),
    digits(center[1], 5),
    digits(zoom, 2),
    ...(digits(bearing, 1) === '0' ? [] : [digits(bearing, 1)]),
  ].join(',');

function layerChange(text: string): LayerChange | null {
  const [head, ...rest] = text.split(':');
  const id = decode(head ?? '');
  if (!id) return null;
  const change: { -readonly [Key in keyof LayerChange]: LayerChange[Key] } = { id };
  for (const part of rest) {
    const value = part.slice(1);
    const percent = number(value, 0, 100);
    if (part === 's0' || part === 's1') change.shown = part === 's1';
    else if (part[0] === 'o' && percent !== null) change.opacity = Math.round(percent) / 100;
    else if (part[0] === 'h' && list(value).length > 0) change.hidden = list(value);
    else if (part[0] === 'f') {
      // an empty value is one: features that have none
      const [property, ...values] = value.split(',').slice(0, MOST_ITEMS).map(decode);
      const wanted = values.filter((each) => each !== null);
      if (property && wanted.length > 0) change.filter = { ...change.filter, [property]: wanted };
    }
  }
  return Object.keys(change).length > 1 ? change : null;
}

function writeLayerChange({ id, shown, opacity, hidden, filter = {} }: LayerChange): string {
  const parts = [encode(id)];
  if (shown !== undefined) parts.push(shown ? 's1' : 's0');
  if (opacity !== undefined) parts.push(`o${Math.round(opacity * 100)}`);
  if (hidden?.length) parts.push(`h${writeList(hidden)}`);
  for (const [property, values] of Object.entries(filter)) parts.push(`f${writeList([property, ...values])}`);
  return parts.join(':');
}

function scope(text: string): FundScope | null {
  if (text.startsWith('unit:')) {
    const id = decode(text.slice(5));
    return id ? { kind: 'unit', id } : null;
  }
  const ring = text.startsWith('area:') ? points(text.slice(5)) : null;
  return ring && ring.length >= 3 ? { kind: 'area', points: ring } : null;
}

function sort(text: string): FundSort | null {
  const by = oneOf(SORTS, text.replace(/^-/, ''));
  return by && { by, descending: text.startsWith('-') };
}

/** Read by `receipt-digest.ts` or a `…-choice.ts`; here only that it can stand in a link. */
const claim = (text: string): string | null => (/^[\w:;,%-]{1,4000}$/.test(text) ? text : null);
/** Boundary options with what is drawn: longer, of the same marks. */
const options = (text: string): string | null => (/^[\w:;,%-]{1,40000}$/.test(text) ? text : null);

/** Read by `saved-views.ts`: links in a link, so it may be long. */
const views = (text: string): string | null => (/^[\w:;%-]{1,20000}$/.test(text) ? text : null);

const counted = (text: string): number | null => (/^[1-9]\d?$/.test(text) ? Number(text) : null);

function sketch(text: string): Sketch | null {
  const [head, ring, end] = text.split(':');
  const tool = oneOf(TOOLS, head);
  const drawn = points(ring ?? '');
  return tool && drawn && drawn.length > 0 ? { tool, points: drawn, done: end === 'done' } : null;
}

/** What of a link cannot be read: keys of its parts, or `v` when it is of another version. A hash that is no link has no fault. */
export const linkFaults = (hash: string): readonly string[] => parse(hash).faults;

/** Reads the part of a link after `#`. Total: what it cannot read it takes as not said; another version says nothing. */
export const readLink = (hash: string): Link => parse(hash).link;

function parse(hash: string): { readonly link: Link; readonly faults: readonly string[] } {
  const said = new Map<string, string>();
  for (const pair of hash.replace(/^#/, '').slice(0, 100_000).split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) said.set(pair.slice(0, at), pair.slice(at + 1));
  }
  if (said.get('v') !== VERSION) return { link: EMPTY_LINK, faults: said.has('v') ? ['v'] : [] };
  const faults: string[] = [];
  const read = <T>(key: string, as: (text: string) => T | null): T | null => {
    const text = said.get(key);
    const value = text === undefined ? null : as(text);
    if (text !== undefined && value === null) faults.push(key);
    return value;
  };
  const name = (key: string): string | null => read(key, decode) || null;
  const layers = read('y', (text) => text.split(';').slice(0, MOST_ITEMS).map(layerChange)) ?? [];
  const order = read('z', list);
  const link: Link = {
    catalogue: name('c'),
    camera: read('m', camera),
    phase: name('p'),
    compared: read('x', claim),
    lang: read('l', (text) => oneOf(['vi', 'en'] as const, text)),
    theme: read('t', (text) => oneOf(['auto', 'light', 'dark'] as const, text)),
    layers: layers.filter((change) => change !== null),
    order: order && order.length > 0 ? order : null,
    panel: read('w', (text) => oneOf(PANELS, text)),
    listed: name('yl'),
    model: {
      id: name('d'),
      shown: read('ds', (text) => (text === '1' ? true : text === '0' ? false : null)),
      hidden: read('dh', list) ?? [],
      selected: name('de'),
    },
    modelChoice: read('dv', claim),
    scenarios: read('b', options),
    place: read('i', point),
    plansView: read('pv', (text) => oneOf(PLANS_VIEWS, text)),
    plan: name('pp'),
    sides: read('pu', claim),
    pair: read('pc', claim),
    other: name('xo'),
    fundView: read('fv', (text) => oneOf(FUND_VIEWS, text)),
    scope: read('f', scope),
    sort: read('fs', sort),
    rounding: read('fr', readRounding),
    policy: read('fo', (text) => oneOf(['report', 'later-plan'] as const, text)),
    repair: read('fm', (text) => (text === '1' ? true : null)),
    corridor: read('fc', claim),
    reach: read('fd', claim),
    constraint: name('fx'),
    review: read('fq', claim),
    claim: read('r', claim),
    sketch: read('k', sketch),
    guide: read('g', counted),
    views: read('s', views),
    showing: read('sa', counted),
  };
  return { link, faults };
}

/** Writes the part of a link after `#`, version first. Positions are rounded to 1e-6° (about 10 cm), the camera to 1e-5°. */
export function writeLink(link: Link): string {
  const said: string[] = [`v=${VERSION}`];
  const say = (key: string, text: string | null | undefined): void => {
    if (text) said.push(`${key}=${text}`);
  };
  say('c', link.catalogue && encode(link.catalogue));
  say('m', link.camera && writeCamera(link.camera));
  say('p', link.phase && encode(link.phase));
  say('x', link.compared);
  say('l', link.lang);
  say('t', link.theme);
  say('y', link.layers.map(writeLayerChange).join(';'));
  say('z', link.order && writeList(link.order));
  say('w', link.panel);
  say('yl', link.listed && encode(link.listed));
  say('d', link.model.id && encode(link.model.id));
  say('ds', link.model.shown === null ? null : link.model.shown ? '1' : '0');
  say('dh', writeList(link.model.hidden));
  say('de', link.model.selected && encode(link.model.selected));
  say('dv', link.modelChoice);
  say('b', link.scenarios);
  say('i', link.place && writePoint(link.place));
  say('pv', link.plansView);
  say('pp', link.plan && encode(link.plan));
  say('pu', link.sides);
  say('pc', link.pair);
  say('xo', link.other && encode(link.other));
  say('fv', link.fundView);
  if (link.scope?.kind === 'unit') say('f', `unit:${encode(link.scope.id)}`);
  if (link.scope?.kind === 'area') say('f', `area:${writePoints(link.scope.points)}`);
  say('fs', link.sort && `${link.sort.descending ? '-' : ''}${link.sort.by}`);
  say('fr', link.rounding && writeRounding(link.rounding));
  say('fo', link.policy);
  say('fm', link.repair ? '1' : null);
  say('fc', link.corridor);
  say('fd', link.reach);
  say('fx', link.constraint && encode(link.constraint));
  say('fq', link.review);
  say('r', link.claim);
  if (link.sketch)
    say('k', `${link.sketch.tool}:${writePoints(link.sketch.points)}${link.sketch.done ? ':done' : ''}`);
  say('g', link.guide === null ? null : String(link.guide));
  say('s', link.views);
  say('sa', link.showing === null ? null : String(link.showing));
  return said.join('&');
}
