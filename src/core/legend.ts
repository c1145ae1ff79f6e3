import type { Layer, LayerStyle, LegendClass } from './plan/layer.ts';
import type { Text, Verification } from './plan/provenance.ts';

/** One line of the legend: the look and what it stands for. */
interface LegendRow extends LegendClass {
  /** Switched off by the person: named, but not drawn. */
  readonly hidden: boolean;
}

/** The lines that stand under one heading; null = no heading. */
interface LegendBlock {
  readonly heading: Text | null;
  readonly rows: readonly LegendRow[];
}

/** The legend of one layer. */
export interface LegendSection {
  readonly layer: string;
  readonly title: Text;
  readonly kind: LayerStyle['kind'];
  readonly style: LayerStyle;
  readonly verification: Verification;
  readonly blocks: readonly LegendBlock[];
}

/**
 * The legend of what is drawn now, in drawing order; classes keep the catalogue's order within their headings.
 *
 * @param drawn the layers on the map, top first
 * @param hidden layer id -> legend values switched off
 */
export function legendOf(
  drawn: readonly Layer[],
  hidden: Readonly<Record<string, readonly string[]>> = {},
): readonly LegendSection[] {
  return drawn.map((layer) => ({
    layer: layer.id,
    title: layer.title,
    kind: layer.style.kind,
    style: layer.style,
    verification: layer.verification,
    blocks: blocksOf(layer.style.classes, new Set(hidden[layer.id])),
  }));
}

/** Classes by heading, headings in the order of their first class. */
function blocksOf(classes: readonly LegendClass[], hidden: ReadonlySet<string>): readonly LegendBlock[] {
  const blocks = new Map<string, { heading: Text | null; rows: LegendRow[] }>();
  for (const each of classes) {
    const key = each.group?.vi ?? '';
    const block = blocks.get(key) ?? { heading: each.group ?? null, rows: [] };
    block.rows.push({ ...each, hidden: hidden.has(each.value) });
    blocks.set(key, block);
  }
  return [...blocks.values()];
}
