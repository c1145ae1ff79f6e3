import type { FilterSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Drawing } from './drawing.ts';

/** One change of the map; executed in order. `before` is the layer above, undefined for the top. */
export type Command =
  | { readonly do: 'remove-layer'; readonly layer: string }
  | { readonly do: 'remove-source'; readonly source: string }
  | { readonly do: 'add-source'; readonly source: string; readonly spec: SourceSpecification }
  | { readonly do: 'set-data'; readonly source: string; readonly data: GeoJSON.GeoJSON | string }
  | { readonly do: 'add-layer'; readonly spec: LayerSpecification; readonly before: string | undefined }
  | { readonly do: 'move-layer'; readonly layer: string; readonly before: string | undefined }
  | {
      readonly do: 'set-paint' | 'set-layout';
      readonly layer: string;
      readonly name: string;
      readonly value: unknown;
    }
  | { readonly do: 'set-filter'; readonly layer: string; readonly filter: FilterSpecification | null }
  | { readonly do: 'set-zoom'; readonly layer: string; readonly from: number; readonly to: number };

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const sourceOf = (layer: LayerSpecification): unknown => ('source' in layer ? layer.source : undefined);

type GeoJson = Extract<SourceSpecification, { type: 'geojson' }>;

/** What of a source's change can be done in place: data of a person's own drawing. Compared by reference, never read. */
function sourceChange(a: SourceSpecification, b: SourceSpecification): 'none' | 'data' | 'new' {
  if (a === b) return 'none';
  if (a.type !== 'geojson' || b.type !== 'geojson') return same(a, b) ? 'none' : 'new';
  const { data: dataA, ...restA } = a as GeoJson;
  const { data: dataB, ...restB } = b as GeoJson;
  if (!same(restA, restB)) return 'new';
  return dataA === dataB ? 'none' : 'data';
}

/** Indexes of a longest increasing run: the layers that can stay while the others move. */
function longestRun(values: readonly number[]): Set<number> {
  const length = values.map(() => 1);
  const from = values.map(() => -1);
  let end = values.length > 0 ? 0 : -1;
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < i; j++) {
      if (values[j]! < values[i]! && length[j]! + 1 > length[i]!) {
        length[i] = length[j]! + 1;
        from[i] = j;
      }
    }
    if (length[i]! > length[end]!) end = i;
  }
  const run = new Set<number>();
  for (let i = end; i >= 0; i = from[i]!) run.add(i);
  return run;
}

type Kind = 'paint' | 'layout';

function properties(a: LayerSpecification, b: LayerSpecification, kind: Kind): Command[] {
  const before = (a[kind] ?? {}) as Readonly<Record<string, unknown>>;
  const after = (b[kind] ?? {}) as Readonly<Record<string, unknown>>;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !same(before[name], after[name]))
    .map((name) => ({ do: `set-${kind}` as const, layer: b.id, name, value: after[name] }));
}

function layerChanges(a: LayerSpecification, b: LayerSpecification): Command[] {
  if (a === b) return [];
  const commands = [...properties(a, b, 'layout'), ...properties(a, b, 'paint')];
  const filter = (layer: LayerSpecification) => ('filter' in layer ? layer.filter : undefined) ?? null;
  if (!same(filter(a), filter(b))) commands.push({ do: 'set-filter', layer: b.id, filter: filter(b) });
  if (a.minzoom !== b.minzoom || a.maxzoom !== b.maxzoom) {
    commands.push({ do: 'set-zoom', layer: b.id, from: b.minzoom ?? 0, to: b.maxzoom ?? 24 });
  }
  return commands;
}

/** The fewest changes that turn one drawing into another: nothing is loaded again when only its look changes. */
export function diff(before: Drawing, after: Drawing): Command[] {
  const commands: Command[] = [];
  const renewed = new Set<string>();
  const later: Command[] = [];
  for (const [source, spec] of before.sources) {
    const next = after.sources.get(source);
    const change = next ? sourceChange(spec, next) : 'new';
    if (change === 'new') renewed.add(source);
    else if (change === 'data') later.push({ do: 'set-data', source, data: (next as GeoJson).data });
  }
  const old = new Map(before.layers.map((layer) => [layer.id, layer]));
  const wanted = new Map(after.layers.map((layer) => [layer.id, layer]));
  const stays = (layer: LayerSpecification): boolean => {
    const next = wanted.get(layer.id);
    return (
      next?.type === layer.type && sourceOf(next) === sourceOf(layer) && !renewed.has(String(sourceOf(layer)))
    );
  };
  const kept = before.layers.filter(stays);
  for (const layer of before.layers)
    if (!stays(layer)) commands.push({ do: 'remove-layer', layer: layer.id });
  for (const source of renewed) commands.push({ do: 'remove-source', source });
  for (const [source, spec] of after.sources) {
    if (!before.sources.has(source) || renewed.has(source)) commands.push({ do: 'add-source', source, spec });
  }
  commands.push(...later);

  const place = new Map(kept.map((layer, index) => [layer.id, index]));
  const order = after.layers.filter(({ id }) => place.has(id));
  const still = longestRun(order.map(({ id }) => place.get(id)!));
  const fixed = new Set(order.filter((_, index) => still.has(index)).map(({ id }) => id));
  for (let i = after.layers.length - 1; i >= 0; i--) {
    const layer = after.layers[i]!;
    const above = after.layers[i + 1]?.id;
    if (!place.has(layer.id)) commands.push({ do: 'add-layer', spec: layer, before: above });
    else if (!fixed.has(layer.id)) commands.push({ do: 'move-layer', layer: layer.id, before: above });
  }
  for (const layer of order) commands.push(...layerChanges(old.get(layer.id)!, layer));
  return commands;
}
